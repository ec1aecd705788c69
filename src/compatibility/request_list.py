"""The list of requests: requests.txt, whose head says how it is written."""
import re
from typing import NamedTuple

ESCAPE = re.compile(rb"\\(x[0-9A-Fa-f]{2}|[rnt\\])")
LETTERS = {b"r": b"\r", b"n": b"\n", b"t": b"\t", b"\\": b"\\"}


class Request(NamedTuple):
    """A request of the list. Fields, content: octets. Marks: what stands behind an @."""
    method: bytes
    target: bytes
    fields: list
    content: bytes
    marks: dict

    @property
    def name(self):
        """The request in a line: what a difference is matched with."""
        fields = b"".join(b"  " + field for field in self.fields)
        content = b"  |" + self.content if self.content else b""
        line = self.method + b" " + self.target + fields + content
        return line[:300].decode("utf-8", "backslashreplace").replace("\r", "\\r").replace("\n", "\\n")

    def octets(self, more=()):
        """The message, with what every request has."""
        fields = list(self.fields) + list(more)
        names = {field.split(b":")[0].lower() for field in fields}
        if b"host" not in names:
            fields.insert(0, b"Host: test.example")
        if b"connection" not in names:
            fields.append(b"Connection: close")
        if self.content and not names & {b"content-length", b"transfer-encoding"}:
            fields.append(b"Content-Length: %d" % len(self.content))
        lines = [self.method + b" " + self.target + b" HTTP/1.1"] + fields
        return b"\r\n".join(lines) + b"\r\n\r\n" + self.content


def read(path):
    """All requests of a file, in order."""
    requests = []
    with open(path, "rb") as file:
        for number, line in enumerate(file.read().split(b"\n"), 1):
            if not line.strip() or line.startswith(b"#"):
                continue
            if not line.startswith(b" "):
                method, _, target = unescaped(line).partition(b" ")
                requests.append(Request(method, target, [], b"", {}))
                contents = []
                continue
            line = line.strip()
            last = requests[-1]
            if line.startswith(b"|"):
                contents.append(unescaped(line[1:]))
                requests[-1] = last._replace(content=b"\n".join(contents))
            elif line.startswith(b"@"):
                mark, _, value = line[1:].decode().partition(" ")
                last.marks[mark] = value
            elif b":" in line:
                last.fields.append(unescaped(line))
            else:
                raise ValueError(f"{path}:{number} is neither field nor content nor mark")
    return requests


def unescaped(line):
    return ESCAPE.sub(lambda m: LETTERS.get(m[1]) or bytes([int(m[1][1:], 16)]), line)
