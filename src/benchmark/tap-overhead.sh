#!/usr/bin/env bash
# What recording costs: the same server with the tap on and off, in turns, under wrk.
#
#   src/benchmark/tap-overhead.sh [ROUNDS] [TURNS] [SECONDS]
#
# Needs target/http-anatomy-*.jar (mvn -DskipTests package), a JDK 25 as $JAVA or `java`, and wrk. The
# traffic is that of mixed.lua: keep-alive, pipelined, with content, chunked, on 64 connections.
#
# Each round starts both servers anew, for what a JVM's compiler makes of the same program differs from
# one JVM to the next by more than the tap costs. Within a round they take turns, now the one first,
# now the other, so that the machine's changing speed counts for both. Prints the ratio of the rates
# (on to off) of each round, and their mean with its standard error.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
rounds=${1:-6}
turns=${2:-10}
seconds=${3:-2}
java=${JAVA:-java}
jar=$(ls target/http-anatomy-*.jar | head -n 1)
path=/actuator/health/liveness
scratch=$(mktemp -d)
declare -A port=([true]=18081 [false]=18082)
pids=()
trap 'stop; rm -rf "$scratch"' EXIT

stop() {
  for pid in "${pids[@]}"; do
    kill "$pid" 2>/dev/null || true
    wait "$pid" || true
  done
  pids=()
}

start() { # RECORDING
  "$java" -jar "$jar" --server.port="${port[$1]}" --anatomy.recording.enabled="$1" \
    --anatomy.sockets.udp.port=0 --anatomy.sockets.tcp.port=0 \
    >"$scratch/log" 2>&1 &
  pids+=($!)
  for _ in $(seq 240); do
    if curl -sf "localhost:${port[$1]}$path" >/dev/null; then return; fi
    kill -0 "${pids[-1]}" || { cat "$scratch/log" >&2; return 1; }
    sleep 0.5
  done
}

load() { # RECORDING SECONDS
  wrk -t2 -c64 -d"$2s" -s src/benchmark/mixed.lua "http://localhost:${port[$1]}$path" |
    awk '/Requests\/sec/ { print $2 }'
}

for round in $(seq "$rounds"); do
  : >"$scratch/true" && : >"$scratch/false"
  start true
  start false
  load true 20 >/dev/null
  load false 20 >/dev/null
  for turn in $(seq "$turns"); do
    order="true false"
    if ((turn % 2)); then order="false true"; fi
    for recording in $order; do load "$recording" "$seconds" >>"$scratch/$recording"; done
  done
  stop
  paste "$scratch/true" "$scratch/false" |
    awk -v round="$round" '{ on += $1; off += $2 }
      END { printf "round %d: on %.0f off %.0f ratio %.3f\n", round, on / NR, off / NR, on / off }' |
    tee -a "$scratch/ratios"
done
awk '{ n++; s += $NF; q += $NF * $NF }
  END { m = s / n; printf "mean ratio %.3f", m
    if (n > 1) printf ", standard error %.3f", sqrt((q / n - m * m) / (n - 1)); print "" }' "$scratch/ratios"
