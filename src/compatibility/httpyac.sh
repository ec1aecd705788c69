#!/usr/bin/env bash
# Sends http-requests/httpbin-*.http to a running server and checks the assertions in them, with httpyac.
#
#   src/compatibility/node.sh                       installs httpyac, once
#   src/compatibility/httpyac.sh URL [FILE...]      a server, as http://localhost:8080
#
# Exits with 77 if httpyac is not installed, and with what httpyac ends with if an assertion fails.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
url=${1:?"usage: src/compatibility/httpyac.sh URL [FILE...]"}
shift
[[ $# -gt 0 ]] || set -- http-requests/httpbin-*.http
httpyac=$PWD/target/node/node_modules/.bin/httpyac
[[ -x $httpyac ]] || { echo "httpyac is not installed: src/compatibility/node.sh"; exit 77; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# A variable of the file is stronger than one of the command line, so a copy has the server's URL. In it the
# status that "# → 200" names becomes an assertion of the request, so that no request is without.
for file in "$@"; do
  awk -v url="${url%/}" '
    function end() { if (asked != "") print asked "\n"; asked = "" }
    /^@host *=/ { print "@host = " url; next }
    /^###/ { end() }
    /^# → / { asked = "?? status == " $3 }
    { print }
    END { print ""; end() }' "$file" >"$scratch/$(basename "$file")"
done
cd "$scratch"
"$httpyac" send ./*.http --all --output none --output-failed response --no-color --timeout 30000
