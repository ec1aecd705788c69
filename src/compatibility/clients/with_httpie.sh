#!/usr/bin/env bash
# HTTPie against httpbin: with_httpie.sh URL
set -euo pipefail
url=${1%/}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
command -v http >/dev/null || exit 77
export HTTPIE_CONFIG_DIR=$scratch

ask() { http --ignore-stdin --timeout 30 --pretty none "$@" >"$scratch/got"; }
expect() { grep -qE -- "$1" "$scratch/got" || { echo "no $1 in"; cat "$scratch/got"; exit 1; }; }

ask "$url/get" a==1 X-Trace:a1; expect '"a": ?"1"'; expect '"X-Trace": ?"a1"'
ask POST "$url/post" name=Ada born:=1815; expect '"born": ?1815'
ask --form POST "$url/post" name=Ada; expect '"name": ?"Ada"'
echo hello >"$scratch/f.txt"
ask --form POST "$url/post" "f@$scratch/f.txt"; expect '"f": ?"hello\\n"'
ask --follow "$url/redirect/3"; expect '/get"'
ask --auth Ada:secret "$url/basic-auth/Ada/secret"; expect '"authenticated": ?true'
ask --auth-type digest --auth Ada:secret "$url/digest-auth/auth/Ada/secret"; expect '"user": ?"Ada"'
ask --auth-type bearer --auth t "$url/bearer"; expect '"token": ?"t"'
ask --session me --follow "$url/cookies/set?a=1"
ask --session me "$url/cookies"; expect '"a": ?"1"'
ask "$url/gzip"; expect '"gzipped": ?true'
ask --stream "$url/stream/3"; [[ $(grep -c '"id"' "$scratch/got") -eq 3 ]]
ask --download --output "$scratch/down" "$url/range/1000" 2>"$scratch/log"; [[ $(wc -c <"$scratch/down") -eq 1000 ]]
ask --check-status "$url/status/404" 2>"$scratch/log" || [[ $? -eq 4 ]]
ask HEAD "$url/get"
ask --print h "$url/response-headers" X-A==b; expect 'X-A: b'
