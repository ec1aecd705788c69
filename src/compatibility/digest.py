"""What a client does with a Digest challenge (RFC 7616 §3.4)."""
import hashlib
import re

HASHES = {"MD5": hashlib.md5, "SHA-256": hashlib.sha256, "SHA-512": hashlib.sha512}
CNONCE = "0a4f113b"


def authorization(request, response, credentials):
    """The fields that answer the challenge in a response, its cookies among them; none if it has none."""
    challenge = " ".join(response.values("www-authenticate"))
    if not challenge.startswith("Digest "):
        return []
    said = {name: quoted or plain
            for name, quoted, plain in re.findall(r'(\w+)=(?:"([^"]*)"|([^\s,]+))', challenge)}
    algorithm = said.get("algorithm", "MD5")
    user, _, password = credentials.partition(":")
    target = request.target.decode()
    # The strongest of what is offered, as a client would.
    qop = "auth-int" if said.get("qop") == "auth-int" else "auth"

    def hashed(text):
        return HASHES[algorithm](text.encode()).hexdigest()

    one = hashed(f"{user}:{said['realm']}:{password}")
    two = f"{request.method.decode()}:{target}"
    if qop == "auth-int":
        two += ":" + HASHES[algorithm](request.content).hexdigest()
    response_hash = hashed(f"{one}:{said['nonce']}:00000001:{CNONCE}:{qop}:{hashed(two)}")
    field = (f'Authorization: Digest username="{user}", realm="{said["realm"]}", nonce="{said["nonce"]}", '
             f'uri="{target}", algorithm={algorithm}, qop={qop}, nc=00000001, cnonce="{CNONCE}", '
             f'response="{response_hash}", opaque="{said.get("opaque", "")}"')
    cookies = "; ".join(value.split(";")[0] for value in response.values("set-cookie"))
    return [field.encode(), b"Cookie: " + cookies.encode()]
