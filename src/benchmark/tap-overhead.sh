#!/usr/bin/env bash
# What recording costs: the same server with the tap on and off, in turns, under wrk.
#
#   src/benchmark/tap-overhead.sh [ROUNDS] [SECONDS]
#
# Needs target/http-anatomy-*.jar (mvn -DskipTests package), a JDK 25 as $JAVA or `java`, and wrk.
# Each turn is a new JVM, warmed up and then measured: what its compiler makes of the same program
# differs from one JVM to the next by more than the tap costs, so that two JVMs compared for however
# long say little. Prints requests a second of each turn, the two medians and their ratio.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
rounds=${1:-10}
seconds=${2:-6}
java=${JAVA:-java}
jar=$(ls target/http-anatomy-*.jar | head -n 1)
path=/actuator/health/liveness
scratch=$(mktemp -d)
port=18081
pid=
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null || true; rm -rf "$scratch"' EXIT

load() { # SECONDS
  wrk -t2 -c64 -d"$1s" "http://localhost:$port$path" | awk '/Requests\/sec/ { print $2 }'
}

turn() { # RECORDING
  "$java" -jar "$jar" --server.port="$port" --anatomy.recording.enabled="$1" \
    --anatomy.sockets.udp.port=0 --anatomy.sockets.tcp.port=0 \
    >"$scratch/log" 2>&1 &
  pid=$!
  for _ in $(seq 120); do
    if curl -sf "localhost:$port$path" >/dev/null; then break; fi
    kill -0 "$pid" || { cat "$scratch/log" >&2; return 1; }
    sleep 0.5
  done
  load 20 >/dev/null
  load "$seconds" >>"$scratch/$1.rates"
  kill "$pid"
  wait "$pid" || true
  pid=
}

median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int((NR + 2) / 2)]) / 2 }'; }

for round in $(seq "$rounds"); do
  if ((round % 2)); then turn true; turn false; else turn false; turn true; fi
  echo "round $round: on $(tail -n 1 "$scratch/true.rates") off $(tail -n 1 "$scratch/false.rates")"
done
on=$(median "$scratch/true.rates") off=$(median "$scratch/false.rates")
awk -v on="$on" -v off="$off" 'BEGIN { printf "median: on %.0f off %.0f ratio %.3f\n", on, off, on / off }'
