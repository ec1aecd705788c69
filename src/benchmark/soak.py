#!/usr/bin/env python3
"""Loads a server with mixed traffic and checks that every exchange it recorded is cut right.

    src/benchmark/soak.py [SECONDS] [CONNECTIONS]

Needs target/http-anatomy-*.jar (mvn -DskipTests package), a JDK 25 as $JAVA or `java`, and wrk. The
traffic is that of mixed.lua: keep-alive, pipelined, with content, chunked with extension and trailer.
Exits with 1 if an exchange is cut wrong or the recordings take more memory than they may.
"""
import glob
import json
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request

PORT = 18083
BASE = f"http://localhost:{PORT}"
HERE = os.path.dirname(os.path.abspath(__file__))
PATH = "/actuator/health/liveness"
HEAD = f"GET {PATH} HTTP/1.1\r\nHost: localhost\r\n"
REQUESTS = {
    HEAD + "X-Trace: a1\r\n\r\n",
    HEAD + "Content-Length: 5\r\n\r\nhello",
    HEAD + "Transfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n3\r\nabc\r\n0\r\nX-T: 1\r\n\r\n",
}
# What is to be said of such requests, however they are cut.
OF_THE_TRAFFIC = {"content-in-get", "unannounced-trailer-field"}
CUT_OFF = "cut off"
MOST_MEMORY = 64 * 1024 * 1024


def get(path):
    with urllib.request.urlopen(BASE + path) as response:
        return response.read()


def meter(text, name):
    return sum(float(v) for v in re.findall(rf"^{name}(?:{{[^}}]*}})? (\S+)$", text, re.M))


def start():
    jar = glob.glob(os.path.join(HERE, "../../target/http-anatomy-*.jar"))[0]
    server = subprocess.Popen(
        [os.environ.get("JAVA", "java"), "-Xmx256m", "-jar", jar, f"--server.port={PORT}",
         "--anatomy.sockets.udp.port=0", "--anatomy.sockets.tcp.port=0"],
        stdout=subprocess.DEVNULL)
    for _ in range(240):
        try:
            get(PATH)
            return server
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.25)
    server.kill()
    sys.exit("the server does not answer")


def cut_wrong(item):
    """Why an exchange is not as it was sent, or None."""
    if item["open"] or item.get("target") != PATH:
        return None
    request = get(f"/exchanges/{item['id']}/request").decode("latin-1")
    response = get(f"/exchanges/{item['id']}/response").decode("latin-1")
    if request not in REQUESTS:
        return f"request {request!r}"
    unanswered = "status" not in item and item["responseLength"] == 0
    findings = set(item["findings"]) - OF_THE_TRAFFIC
    if unanswered or findings == {"incomplete-message"}:
        return CUT_OFF
    if item.get("status") != 200 or findings:
        return f"status {item.get('status')}, findings {item['findings']}"
    if response.count("HTTP/1.1 ") != 1 or not response.endswith("}"):
        return f"response {response!r}"
    return None


def main():
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    connections = int(sys.argv[2]) if len(sys.argv) > 2 else 64
    server = start()
    try:
        load = subprocess.run(
            ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "-s",
             os.path.join(HERE, "mixed.lua"), BASE + PATH],
            capture_output=True, text=True, check=True).stdout
        print(load)
        meters = get("/actuator/prometheus").decode()
        memory = meter(meters, "anatomy_recording_memory_bytes")
        print(f"exchanges {meter(meters, 'anatomy_exchanges_total'):.0f}"
              f", held {meter(meters, 'anatomy_recording_exchanges_held'):.0f}"
              f", memory of recordings {memory / 2**20:.1f} MiB"
              f", heap used {meter(meters, 'jvm_memory_used_bytes') / 2**20:.0f} MiB of all areas")
        checked = 0
        wrong = []
        # What wrk no longer waited for when its time was over: it resets its connections.
        cut_off = 0
        path = "/exchanges?limit=200"
        # Each look at an exchange is two exchanges more, which push out the oldest.
        while path and checked < 3000:
            page = json.loads(get(path))
            for item in page["items"]:
                checked += 1
                try:
                    why = cut_wrong(item)
                except urllib.error.HTTPError as refused:
                    why = f"{refused} {refused.url}, number {checked}"
                if why == CUT_OFF:
                    cut_off += 1
                elif why:
                    wrong.append((item["id"], why))
            path = page["next"]
        print(f"checked {checked}, cut wrong {len(wrong)}, cut off by the client {cut_off}")
        for exchange, why in wrong[:10]:
            print(exchange, why)
        failed = wrong or checked < 1000 or memory > MOST_MEMORY or cut_off > 8 * connections
        sys.exit(1 if failed else 0)
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
