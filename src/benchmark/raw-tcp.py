#!/usr/bin/env python3
"""Holds many idle connections to the raw TCP port, echoes beside them, and echoes a lot.

    src/benchmark/raw-tcp.py [CONNECTIONS] [MEBIBYTES]

10,000 and 1024 without arguments. Needs target/http-anatomy-*.jar (mvn -DskipTests package), a JDK
25 as $JAVA or `java`, and Linux. The service has a heap of 512 MiB. Exits with 1 if an idle
connection was dropped, if the 99th percentile of an echo is 50 ms or more while they are held, or if
octets came back otherwise than they went.
"""
import glob
import os
import resource
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

HTTP_PORT, TCP_PORT = 18086, 19086
HERE = os.path.dirname(os.path.abspath(__file__))
CONNECTIONS = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
MEBIBYTES = int(sys.argv[2]) if len(sys.argv) > 2 else 1024
ECHOES = 2000
MOST_MILLIS = 50


def start():
    jar = glob.glob(os.path.join(HERE, "../../target/http-anatomy-*.jar"))[0]
    service = subprocess.Popen(
        [
            os.environ.get("JAVA", "java"),
            "-Xmx512m",
            "-jar",
            jar,
            f"--server.port={HTTP_PORT}",
            f"--anatomy.sockets.tcp.port={TCP_PORT}",
            "--anatomy.sockets.udp.port=0",
            f"--anatomy.sockets.tcp.max-connections={CONNECTIONS + 100}",
            "--anatomy.sockets.tcp.first-octet=1h",
            "--anatomy.sockets.tcp.idle=1h",
        ],
        stdout=subprocess.DEVNULL,
    )
    for _ in range(240):
        try:
            urllib.request.urlopen(f"http://localhost:{HTTP_PORT}/actuator/health/liveness").read()
            return service
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.5)
    raise SystemExit("the service did not start")


def connect(i):
    # 127.0.0.x, for one address has not ports enough for all of the connections there may be.
    return socket.create_connection(
        ("127.0.0.1", TCP_PORT), source_address=(f"127.0.0.{2 + i // 20_000}", 0)
    )


def memory(pid):
    with open(f"/proc/{pid}/status") as status:
        line = next(line for line in status if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def meter(name):
    text = urllib.request.urlopen(f"http://localhost:{HTTP_PORT}/actuator/prometheus").read()
    return float(next(x for x in text.decode().splitlines() if x.startswith(name)).split()[-1])


def echo_times():
    times = []
    with connect(0) as s:
        s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for i in range(ECHOES):
            octets = b"echo %d\n" % i
            began = time.perf_counter()
            s.sendall(octets)
            back = b""
            while len(back) < len(octets):
                back += s.recv(4096)
            times.append((time.perf_counter() - began) * 1000)
            assert back == octets
    return sorted(times)


def echo_much(pid):
    block = bytes(range(256)) * 4096
    peak = [memory(pid)]
    with connect(0) as s:

        def send():
            for _ in range(MEBIBYTES):
                s.sendall(block)
            s.shutdown(socket.SHUT_WR)

        sender = threading.Thread(target=send)
        began = time.perf_counter()
        sender.start()
        got = 0
        octets = bytearray(1 << 18)
        while count := s.recv_into(octets):
            start = got % 256
            if octets[:count] != block[start : start + count]:
                raise SystemExit(f"octet {got} or one soon after came back as another")
            got += count
            if got % (64 << 20) < count:
                peak.append(memory(pid))
        sender.join()
        seconds = time.perf_counter() - began
    return got, seconds, max(peak)


def main():
    resource.setrlimit(resource.RLIMIT_NOFILE, (CONNECTIONS + 1000,) * 2)
    service = start()
    good = True
    try:
        echo_times()
        before = memory(service.pid)
        began = time.perf_counter()
        idle = [connect(i) for i in range(CONNECTIONS)]
        while meter('anatomy_listener_active{listener="tcp"}') < CONNECTIONS:
            time.sleep(0.1)
        print(
            f"{CONNECTIONS} idle connections after {time.perf_counter() - began:.1f} s,"
            f" resident {before:.0f} -> {memory(service.pid):.0f} MiB"
        )
        times = echo_times()
        p99 = times[int(len(times) * 0.99)]
        print(f"echo beside them: median {times[len(times) // 2]:.3f} ms, 99th {p99:.3f} ms")
        good = p99 < MOST_MILLIS
        alive = meter('anatomy_listener_active{listener="tcp"}')
        print(f"still open: {alive:.0f}")
        good = good and alive >= CONNECTIONS
        for s in idle:
            s.close()
        before = memory(service.pid)
        got, seconds, peak = echo_much(service.pid)
        print(
            f"echoed {got >> 20} MiB in {seconds:.1f} s, {(got >> 20) / seconds:.0f} MiB/s,"
            f" resident {before:.0f} MiB before, at most {peak:.0f} MiB"
        )
        good = good and got == MEBIBYTES << 20
    finally:
        service.terminate()
        service.wait()
    sys.exit(0 if good else 1)


main()
