"""How two responses to the same request differ, once what differs each time is put aside."""
import json
import re
import zlib
from email.utils import parsedate_to_datetime

# What a server may do as it likes: its clock, its name, and what it does with connections.
NOT_COMPARED = {"date", "server", "connection", "keep-alive", "content-length", "transfer-encoding"}
# Lists in which the order means nothing (RFC 9110 §10.2.1, Fetch).
SETS = {"allow", "access-control-allow-methods"}
VOLATILE = [
    (re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b"), "<uuid>"),
    *((re.compile(rf"\b[0-9a-f]{{{digits}}}\b"), f"<{digits} hex digits>") for digits in (32, 64, 128)),
]


def differences(request, debian, ours):
    """What differs: (facet, Debian's, ours). Where the status does, the rest is another answer."""
    if debian.status != ours.status:
        return [("status", debian.status, ours.status)]
    found = list(in_fields(debian, ours))
    if debian.framing != ours.framing:
        found.append(("framing", debian.framing, ours.framing))
    for who in (debian, ours):
        if who.seconds < float(request.marks.get("lasts", 0)):
            found.append(("seconds", f"{debian.seconds:.2f}", f"{ours.seconds:.2f}"))
    if "random" in request.marks:
        found += unequal("octets", len(debian.content), len(ours.content))
    else:
        found += in_content(decoded(debian), decoded(ours))
    return found


def in_fields(debian, ours):
    names = dict.fromkeys(name for response in (debian, ours) for name, _ in response.fields)
    for name in names:
        if name not in NOT_COMPARED:
            yield from unequal(f"field {name}", shown(name, debian), shown(name, ours))


def shown(name, response):
    """The lines of a field as one text, what is volatile replaced; "-" for none."""
    values = response.values(name)
    if name in SETS:
        values = [", ".join(sorted(part.strip() for part in ",".join(values).split(",")))]
    if name == "last-modified":
        values = ["<a date>" if is_date(value) else value for value in values]
    return steady("; then ".join(values)) if response.values(name) else "-"


def is_date(value):
    """An IMF-fixdate (RFC 9110 §5.6.7)."""
    try:
        parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return False
    return bool(re.fullmatch(r"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT", value))


def steady(text):
    for pattern, name in VOLATILE:
        text = pattern.sub(name, text)
    return text


def in_content(debian, ours):
    if debian == ours:
        return
    one, other = as_json(debian), as_json(ours)
    if one is None or other is None:
        yield from unequal("content", excerpt(debian), excerpt(ours))
        return
    unlike = list(in_json("", one, other))
    yield from unlike
    if not unlike:
        yield from unequal("layout of JSON", layout(debian), layout(ours))


def as_json(content):
    """Each line as JSON, with the order of the members; None if it is no JSON."""
    for texts in ([content], content.splitlines()):
        try:
            return [json.loads(steady(text.decode())) for text in texts]
        except ValueError:
            continue
    return None


def in_json(path, one, other):
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, pair in enumerate(zip(one, other)):
            yield from in_json(path if path == "" else f"{path}/{index}", *pair)
    elif isinstance(one, dict) and isinstance(other, dict):
        for name in dict.fromkeys([*one, *other]):
            if one.get(name, "-") != other.get(name, "-"):
                yield from in_json(f"{path}/{name}", one.get(name, "-"), other.get(name, "-"))
        if list(one) != list(other) and set(one) == set(other):
            yield f"order of {path or '/'}", " ".join(one), " ".join(other)
    else:
        yield from unequal(f"json {path}", json.dumps(one), json.dumps(other))


def layout(content):
    """How JSON is written, apart from what it says."""
    text = content.decode()
    escaped = "" if text.isascii() else ", not only ASCII"
    spaces = "indented by two" if re.search(r"\n  \S", text) else "on one line"
    return spaces + escaped + ("" if text.endswith("\n") else ", no line end")


def decoded(response):
    coding = "".join(response.values("content-encoding"))
    try:
        if coding == "gzip":
            return zlib.decompress(response.content, 31)
        if coding == "deflate":
            return zlib.decompress(response.content)
        if coding == "br":
            import brotli  # not in the standard library, but httpbin itself needs it
            return brotli.decompress(response.content)
    except Exception as failure:
        return f"[{coding} that can't be decoded: {failure}]".encode()
    return response.content


def excerpt(content):
    text = content[:80].decode("utf-8", "backslashreplace")
    return steady(f"{len(content)} octets: {text}".replace("\n", "\\n"))


def unequal(facet, one, other):
    if one != other:
        yield facet, str(one), str(other)
