"""One request and its response, over a socket, with nothing normalised on the way."""
import socket
import time
from typing import NamedTuple

MOST_SECONDS = 25
MOST_OCTETS = 16 * 1024 * 1024


class Response(NamedTuple):
    """What came back: content as it was sent, but for chunks; fields in order, names in lower case."""
    status: str
    fields: list
    content: bytes
    framing: str
    seconds: float

    def values(self, name):
        return [value for key, value in self.fields if key == name]


def exchange(address, octets):
    """Sends octets on a connection of their own and reads until the server closes it."""
    began = time.monotonic()
    received = b""
    try:
        with socket.create_connection(address, timeout=MOST_SECONDS) as connection:
            connection.sendall(octets)
            while len(received) < MOST_OCTETS and (part := connection.recv(65536)):
                received += part
                if time.monotonic() - began > MOST_SECONDS:
                    break
    except OSError as failure:
        received = received or f"HTTP/1.1 {type(failure).__name__}\r\n\r\n".encode()
    return parse(received, time.monotonic() - began)


def parse(received, seconds):
    """The last response in what was received; interim ones are passed over unless they are all."""
    head, _, content = received.partition(b"\r\n\r\n")
    while is_interim(head) and content.startswith(b"HTTP/1."):
        head, _, content = content.partition(b"\r\n\r\n")
    start, *lines = head.decode("latin-1").split("\r\n")
    status = (start.split(" ") + ["none", ""])[1]
    fields = []
    for line in lines:
        name, _, value = line.partition(":")
        fields.append((name.lower(), value.strip()))
    framing = "until the end"
    names = dict(fields)
    if names.get("transfer-encoding", "").lower() == "chunked":
        framing, content = "chunked", joined(content)
    elif "content-length" in names:
        framing = "length"
        if content and len(content) != int(names["content-length"]):
            framing = f"{len(content)} of {names['content-length']} octets"
    return Response(status, fields, content, framing, seconds)


def is_interim(head):
    return head.startswith(b"HTTP/1.1 1") and not head.startswith(b"HTTP/1.1 101")


def joined(chunks):
    """The content of chunks (RFC 9112 §7.1); what is cut off says so."""
    content = b""
    while True:
        line, end, rest = chunks.partition(b"\r\n")
        try:
            size = int(line.split(b";")[0], 16)
        except ValueError:
            return content + b"[no last chunk]"
        if not end or size == 0:
            return content
        content += rest[:size]
        chunks = rest[size + 2:]
