"""Debian's httpbin: the package python3-httpbin under gunicorn."""
import contextlib
import os
import socket
import subprocess
import sys
import time

MISSING = 77


@contextlib.contextmanager
def running(log):
    """Starts it on a free port of loopback and gives its address; ends it afterwards."""
    port = free_port()
    # The package belongs to Debian's Python, which need not be the first in the PATH.
    command = ["/usr/bin/python3", "-m", "gunicorn", "--bind", f"127.0.0.1:{port}",
               "--worker-class", "gthread", "--threads", "4", "httpbin:app"]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    with open(log, "wb") as file:
        server = subprocess.Popen(command, stdout=file, stderr=file, env=environment)
        try:
            wait_for(server, ("127.0.0.1", port), log)
            yield "127.0.0.1", port
        finally:
            server.terminate()
            server.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(server, address, log):
    for _ in range(300):
        with contextlib.suppress(OSError):
            socket.create_connection(address, timeout=1).close()
            return
        if server.poll() is not None:
            break
        time.sleep(0.1)
    with open(log, encoding="utf-8", errors="replace") as file:
        print("Debian's httpbin does not start; it needs python3-httpbin and gunicorn.\n" + file.read()[-800:])
    sys.exit(MISSING)
