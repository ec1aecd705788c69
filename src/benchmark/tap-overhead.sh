#!/usr/bin/env bash
# What recording costs: the same server with the tap on and off, in turns, under wrk.
#
#   src/benchmark/tap-overhead.sh [ROUNDS] [SECONDS]
#
# Needs target/http-anatomy-*.jar (mvn -DskipTests package), a JDK 25 as $JAVA or `java`, and wrk.
# Both servers run all the time, so that what else the machine does meets both alike; only one of
# them is loaded at a time. Prints requests a second of each turn and the ratio of the medians.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
rounds=${1:-10}
seconds=${2:-6}
java=${JAVA:-java}
jar=$(ls target/http-anatomy-*.jar | head -n 1)
path=/actuator/health/liveness
scratch=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; rm -rf "$scratch"' EXIT

start() { # PORT RECORDING
  "$java" -jar "$jar" --server.port="$1" --anatomy.recording.enabled="$2" \
    >"$scratch/$1.log" 2>&1 &
  pids+=($!)
  for _ in $(seq 120); do
    if curl -sf "localhost:$1$path" >/dev/null; then return 0; fi
    sleep 0.5
  done
  cat "$scratch/$1.log" >&2
  return 1
}

load() { # PORT SECONDS
  wrk -t2 -c64 -d"$2s" "http://localhost:$1$path" | awk '/Requests\/sec/ { print $2 }'
}

median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

start 18081 true
start 18082 false
load 18081 30 >/dev/null
load 18082 30 >/dev/null
for round in $(seq "$rounds"); do
  first=$((18081 + round % 2)) second=$((18082 - round % 2))
  for port in "$first" "$second"; do
    load "$port" "$seconds" >>"$scratch/$port.rates"
  done
  echo "round $round: on $(tail -n 1 "$scratch/18081.rates") off $(tail -n 1 "$scratch/18082.rates")"
done
on=$(median "$scratch/18081.rates") off=$(median "$scratch/18082.rates")
awk -v on="$on" -v off="$off" 'BEGIN { printf "median: on %.0f off %.0f ratio %.3f\n", on, off, on / off }'
