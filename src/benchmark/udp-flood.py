#!/usr/bin/env python3
"""Floods the datagram listener from one source and checks that it answers few and doesn't grow.

    src/benchmark/udp-flood.py [DATAGRAMS] [OCTETS]

Needs target/http-anatomy-*.jar (mvn -DskipTests package), a JDK 25 as $JAVA or `java`, and Linux,
whose /proc tells memory and the datagrams that the kernel dropped. Both ends are on this machine.
Exits with 1 if more was answered than the rate allows, or memory grew.
"""
import glob
import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

HTTP_PORT = 18084
UDP_PORT = 19084
BASE = f"http://localhost:{HTTP_PORT}"
HERE = os.path.dirname(os.path.abspath(__file__))
RATE, BURST = 100, 200
WARM_UP = 20_000
# Datagrams sent between two looks at what came back, and a rest, so that not only the kernel's
# buffer is tested.
CHUNK, REST_SECONDS = 200, 0.004
MOST_GROWTH = 8 * 1024 * 1024


def get(path):
    with urllib.request.urlopen(BASE + path) as response:
        return response.read().decode()


def meters(text):
    found = re.findall(r"^(anatomy_(?:udp|listener|recording)_\S+) (\S+)$", text, re.M)
    return {name: float(value) for name, value in found}


def start():
    jar = glob.glob(os.path.join(HERE, "../../target/http-anatomy-*.jar"))[0]
    server = subprocess.Popen(
        [os.environ.get("JAVA", "java"), "-Xmx256m", "-jar", jar, f"--server.port={HTTP_PORT}",
         f"--anatomy.sockets.udp.port={UDP_PORT}", "--anatomy.sockets.tcp.port=0"],
        stdout=subprocess.DEVNULL)
    for _ in range(240):
        try:
            get("/actuator/health/liveness")
            return server
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.25)
    server.kill()
    server.wait()
    sys.exit("the server does not answer")


def resident(server):
    with open(f"/proc/{server.pid}/status") as status:
        return int(re.search(r"VmRSS:\s+(\d+) kB", status.read())[1]) * 1024


def dropped_by_kernel():
    """The last column of /proc/net/udp and udp6, for the listener's port."""
    drops = 0
    for table in ("/proc/net/udp", "/proc/net/udp6"):
        with open(table) as lines:
            for line in list(lines)[1:]:
                fields = line.split()
                if fields[1].endswith(f":{UDP_PORT:04X}"):
                    drops += int(fields[-1])
    return drops


def flood(count, size):
    """Sends so many datagrams from one source; how many octets and datagrams came back, in how long."""
    back = octets = 0
    began = time.monotonic()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.connect(("127.0.0.1", UDP_PORT))
        client.setblocking(False)
        sent = 0
        while sent < count:
            for _ in range(min(CHUNK, count - sent)):
                try:
                    client.send(b"%08d" % sent + b"." * (size - 8))
                except BlockingIOError:
                    time.sleep(REST_SECONDS)
                    continue
                sent += 1
            time.sleep(REST_SECONDS)
            try:
                while True:
                    octets += len(client.recv(65535))
                    back += 1
            except BlockingIOError:
                pass
        client.settimeout(1)
        try:
            while True:
                octets += len(client.recv(65535))
                back += 1
        except TimeoutError:
            pass
    return back, octets, time.monotonic() - began


def memory(server, when):
    used = meters(get("/actuator/prometheus"))
    heap = json.loads(get("/actuator/metrics/jvm.memory.used?tag=area:heap"))
    taken = {
        "resident": resident(server),
        "heap used": heap["measurements"][0]["value"],
        "recordings": used["anatomy_recording_memory_bytes"],
    }
    print(f"{when}: " + ", ".join(f"{k} {v / 2**20:.2f} MiB" for k, v in taken.items()))
    return taken


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    size = int(sys.argv[2]) if len(sys.argv) > 2 else 64
    server = start()
    try:
        flood(WARM_UP, size)
        before = memory(server, f"after {WARM_UP} datagrams to warm up")
        counted = meters(get("/actuator/prometheus"))
        back, octets, seconds = flood(count, size)
        print(f"sent {count} datagrams, {count * size} octets, from one source in {seconds:.1f} s"
              f"; {back} came back, {octets} octets")
        after = memory(server, "afterwards")
        print(f"dropped by the kernel before the listener saw them: {dropped_by_kernel()} in all")
        now = meters(get("/actuator/prometheus"))
        for name in sorted(now):
            if "recording" not in name and now[name] != counted.get(name, 0):
                print(f"{name} +{now[name] - counted.get(name, 0):.0f}")
        most = BURST + RATE * (seconds + 1)
        failed = []
        if back == 0 or back > most:
            failed.append(f"{back} came back, at most {most:.0f} should have")
        if octets > count * size:
            failed.append("more octets out than in")
        # The flood begins one conversation more, which may take as much as a direction may hold, twice.
        for what in ("resident", "recordings"):
            if after[what] - before[what] > MOST_GROWTH:
                failed.append(f"{what} grew by {(after[what] - before[what]) / 2**20:.1f} MiB")
        print("\n".join(failed) or "as it should be")
        sys.exit(1 if failed else 0)
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
