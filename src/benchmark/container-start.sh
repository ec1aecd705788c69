#!/usr/bin/env bash
# How long the image takes to its first answer, and the plain jar, in turns; and what memory it takes.
#
#   src/benchmark/container-start.sh [ROUNDS]
#
# Needs target/http-anatomy-*.jar (mvn -DskipTests package), a JDK 25 as $JAVA or `java`, an image
# $IMAGE or `http-anatomy` (docker build --tag http-anatomy .) and curl. A turn is the time from the
# command to the whole first anatomy: of `java -jar`, and of `docker run` with 256 MiB and no rights.
# Then 1,000 anatomies, and the memory: resident, and what counts against the container's limit.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
rounds=${1:-5}
java=${JAVA:-java}
image=${IMAGE:-http-anatomy}
http=${PORT:-18087}
raw=$((http + 1000))
url=http://127.0.0.1:$http/anatomy
jar=$(ls target/http-anatomy-*.jar | head -n 1)
scratch=$(mktemp -d)
pid=
container=
trap stop EXIT

stop() {
  [[ -z $pid ]] || { kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; }
  [[ -z $container ]] || docker rm --force "$container" >/dev/null
  pid= container=
}

now() { date +%s%3N; }

await_answer() { # ALIVE…
  until curl --silent --fail --output /dev/null --max-time 5 "$url"; do
    "$@" >/dev/null || { echo "it ended" >&2; return 1; }
    sleep 0.01
  done
}

plain() {
  local start
  start=$(now)
  "$java" -jar "$jar" --server.port="$http" --anatomy.sockets.tcp.port="$raw" \
    --anatomy.sockets.udp.port="$raw" >"$scratch/log" 2>&1 &
  pid=$!
  await_answer kill -0 "$pid"
  echo $(($(now) - start)) >>"$scratch/plain"
  stop
}

contained() {
  local start
  start=$(now)
  container=$(docker run --detach --memory 256m --memory-swap 256m --read-only --tmpfs /tmp:exec \
    --cap-drop ALL --security-opt no-new-privileges --publish "127.0.0.1:$http:8080" "$image")
  await_answer docker inspect "$container"
  echo $(($(now) - start)) >>"$scratch/contained"
}

memory() {
  local process i
  for ((i = 0; i < 1000; i++)); do printf 'url = "%s?i=%s"\noutput = /dev/null\n' "$url" "$i"; done >"$scratch/urls"
  curl --silent --config "$scratch/urls"
  process=$(docker inspect --format '{{.State.Pid}}' "$container")
  echo "after 1,000 requests: $(awk '/VmRSS/ { printf "%.0f MiB resident", $2 / 1024 }' "/proc/$process/status")," \
    "$(docker stats --no-stream --format '{{.MemUsage}}' "$container") of the container"
}

median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int((NR + 2) / 2)]) / 2 }'; }

for ((round = 1; round <= rounds; round++)); do
  plain
  contained
  ((round < rounds)) || memory
  stop
  echo "round $round: java -jar $(tail -n 1 "$scratch/plain") ms, container $(tail -n 1 "$scratch/contained") ms"
done
awk -v p="$(median "$scratch/plain")" -v c="$(median "$scratch/contained")" \
  'BEGIN { printf "median: java -jar %.0f ms, container %.0f ms, ratio %.2f\n", p, c, c / p }'
echo "image: $(docker image inspect --format '{{.Size}}' "$image" | awk '{ printf "%.0f MB", $1 / 1e6 }')"
rm -rf "$scratch"
