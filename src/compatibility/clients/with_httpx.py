"""python3-httpx, both of its clients, against httpbin: with_httpx.py URL"""
import asyncio
import sys

try:
    import httpx
except ImportError:
    sys.exit(77)

URL = sys.argv[1].rstrip("/")


def one_after_another():
    with httpx.Client(base_url=URL, follow_redirects=True, timeout=30) as client:
        assert client.get("/get", params={"a": "é"}).json()["args"] == {"a": "é"}
        assert client.post("/post", json={"a": 1}).json()["json"] == {"a": 1}
        assert client.post("/post", data={"a": ["1", "2"]}).json()["form"] == {"a": ["1", "2"]}
        answer = client.post("/post", files={"f": ("f.bin", b"\xff\x00", "image/png")}).json()
        assert answer["files"]["f"] == "data:image/png;base64,/wA=", answer
        assert client.get("/redirect/4").url.path == "/get"
        assert client.get("/cookies/set?a=1").json() == {"cookies": {"a": "1"}}
        assert client.get("/basic-auth/Ada/secret", auth=("Ada", "secret")).json()["user"] == "Ada"
        for algorithm in ("MD5", "SHA-256", "SHA-512"):
            digest = httpx.DigestAuth("Ada", "secret")
            path = f"/digest-auth/auth/Ada/secret/{algorithm}"
            assert client.get(path, auth=digest).status_code == 200, algorithm
        assert client.get("/gzip").json()["gzipped"] is True
        with client.stream("GET", "/stream-bytes/30000?seed=1") as answer:
            assert sum(len(part) for part in answer.iter_bytes()) == 30000
        with client.stream("GET", "/drip?duration=0.2&numbytes=4") as answer:
            assert answer.read() == b"****"
        try:
            client.get("/delay/5", timeout=0.3)
            raise AssertionError("no timeout")
        except httpx.ReadTimeout:
            pass


async def at_once():
    async with httpx.AsyncClient(base_url=URL, timeout=30) as client:
        paths = [f"/anything/{number}" for number in range(20)]
        answers = await asyncio.gather(*(client.get(path) for path in paths))
        assert [answer.json()["url"] for answer in answers] == [URL + path for path in paths]


one_after_another()
asyncio.run(at_once())
