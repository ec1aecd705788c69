#!/usr/bin/env bash
# Installs what src/compatibility needs from npm into target/node, unless it is there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
mkdir -p target/node
if [[ -d target/node/node_modules ]] && cmp -s src/compatibility/node/package.json target/node/package.json; then
  exit 0
fi
cp src/compatibility/node/package.json target/node/wanted.json
cd target/node
mv wanted.json package.json
rm -rf node_modules
npm install --omit=optional --ignore-scripts --no-audit --no-fund --no-package-lock --loglevel=error || {
  rm -rf node_modules
  exit 1
}
