#!/usr/bin/env bash
# curl against httpbin: with_curl.sh URL
set -euo pipefail
url=${1%/}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
command -v curl >/dev/null || exit 77

ask() { curl --silent --show-error --max-time 30 "$@"; }
expect() { # WHAT PATTERN, of what stands in the file "got"
  grep -qE -- "$2" "$scratch/got" || { echo "$1: no $2 in"; cat "$scratch/got"; exit 1; }
}

ask "$url/get?a=1" >"$scratch/got"; expect get '"a": ?"1"'
ask -d a=1 -d b=2 "$url/post" >"$scratch/got"; expect form '"b": ?"2"'
ask -F "f=@-;filename=f.txt" "$url/post" <<<hello >"$scratch/got"; expect upload '"f": ?"hello\\n"'
ask -T - "$url/put" <<<chunked >"$scratch/got"; expect chunked '"data": ?"chunked\\n"'
ask --digest -u Ada:secret "$url/digest-auth/auth/Ada/secret" >"$scratch/got"; expect digest '"user": ?"Ada"'
ask --digest -u Ada:secret "$url/digest-auth/auth/Ada/secret/SHA-256" >"$scratch/got"
expect SHA-256 '"user": ?"Ada"'
ask --digest -u Ada:no -o "$scratch/none" -w '%{http_code}' "$url/digest-auth/auth/Ada/secret" >"$scratch/got"
expect 'wrong digest' '^401$'
ask -u Ada:secret "$url/basic-auth/Ada/secret" >"$scratch/got"; expect basic '"authenticated": ?true'
for coding in gzip deflate brotli; do
  ask --compressed "$url/$coding" >"$scratch/got"; expect "$coding" '"(gzipped|deflated|brotli)": ?true'
done
ask -L -w '\n%{num_redirects} %{url_effective}' "$url/redirect/5" >"$scratch/got"; expect redirects "^5 $url/get"
ask -L --max-redirs 2 "$url/redirect/5" >"$scratch/got" 2>&1 || [[ $? -eq 47 ]]
ask -L -c "$scratch/jar" -b "$scratch/jar" "$url/cookies/set?a=1&b=2" >"$scratch/got"; expect cookies '"b": ?"2"'
ask -L -c "$scratch/jar" -b "$scratch/jar" "$url/cookies/delete?a" >"$scratch/got"; expect left '"b": ?"2"'
! grep -q '"a"' "$scratch/got"
ask -r 0-4 "$url/range/100" >"$scratch/got"; expect range '^abcde$'
ask -r -3 "$url/range/26" >"$scratch/got"; expect suffix '^xyz$'
head -c 500 /dev/zero | tr '\0' a >"$scratch/part"
ask -r 0-499 "$url/range/1000" >"$scratch/part"; ask -C - -o "$scratch/part" "$url/range/1000"
ask "$url/range/1000" | cmp - "$scratch/part"
ask --etag-save "$scratch/etag" -o "$scratch/none" "$url/etag/x"
ask -H 'If-None-Match: "x"' -o "$scratch/none" -w '%{http_code}' "$url/etag/x" >"$scratch/got"; expect etag '^304$'
ask --limit-rate 40k -o "$scratch/slow" "$url/bytes/60000?seed=1"
ask "$url/bytes/60000?seed=1" | cmp - "$scratch/slow"
ask -I "$url/drip?duration=0&numbytes=5" >"$scratch/got"; expect head '^Content-Length: 5'
ask -o "$scratch/none" -w '%{http_code}' -X DELETE "$url/status/204" >"$scratch/got"; expect status '^204$'
# Who leaves early hurts nobody: the server answers the next.
timeout 0.5 curl -sN "$url/drip?duration=8&numbytes=1000000" >"$scratch/none" || [[ $? -eq 124 ]]
ask -m 0.3 "$url/delay/5" >"$scratch/none" 2>&1 || [[ $? -eq 28 ]]
ask "$url/uuid" >"$scratch/got"; expect 'after that' '"uuid": ?"[0-9a-f-]{36}"'
