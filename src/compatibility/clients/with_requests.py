"""python3-requests against httpbin: with_requests.py URL"""
import sys

try:
    import requests
    from requests.auth import HTTPDigestAuth
except ImportError:
    sys.exit(77)

URL = sys.argv[1].rstrip("/")


def get(path, **options):
    return requests.get(URL + path, timeout=30, **options)


def echoes():
    answer = get("/get", params={"a": ["1", "é"]}, headers={"X-Trace": "a1"}).json()
    assert answer["args"] == {"a": ["1", "é"]}, answer
    assert answer["headers"]["X-Trace"] == "a1"
    assert answer["headers"]["User-Agent"].startswith("python-requests/")
    assert requests.post(URL + "/post", json={"a": [1, None]}).json()["json"] == {"a": [1, None]}
    assert requests.put(URL + "/put", data={"a": ["1", "2"]}).json()["form"] == {"a": ["1", "2"]}
    answer = requests.post(URL + "/post", files={"f": ("é.txt", b"hello")}, data={"a": "1"}).json()
    assert answer["files"] == {"f": "hello"} and answer["form"] == {"a": "1"}, answer
    chunks = iter([b"of no ", b"known length"])
    assert requests.post(URL + "/post", data=chunks).json()["data"] == "of no known length"
    assert requests.patch(URL + "/patch", data="é".encode()).json()["data"] == "é"
    assert requests.delete(URL + "/delete").json()["data"] == ""
    assert requests.head(URL + "/get").text == ""
    assert "POST" in requests.options(URL + "/post").headers["Allow"]


def redirects():
    answer = get("/redirect/3")
    assert answer.url == URL + "/get" and [each.status_code for each in answer.history] == [302] * 3
    assert get("/absolute-redirect/2").url == URL + "/get"
    kept = requests.post(URL + "/redirect-to", params={"url": "/post", "status_code": 307}, data=b"kept")
    assert kept.json()["data"] == "kept"
    turned = requests.post(URL + "/redirect-to", params={"url": "/get", "status_code": 303}, data=b"lost")
    assert turned.request.method == "GET" and turned.url == URL + "/get"
    assert get("/status/302").url == URL + "/get"


def cookies():
    session = requests.Session()
    assert session.get(URL + "/cookies/set", params={"a": "1", "b": "x"}).json() == {"cookies": {"a": "1", "b": "x"}}
    assert session.get(URL + "/cookies/delete?a").json() == {"cookies": {"b": "x"}}
    assert session.get(URL + "/cookies/set/c/3").json()["cookies"] == {"b": "x", "c": "3"}


def authentication():
    assert get("/basic-auth/Ada/s:é", auth=("Ada", "s:é".encode())).json()["authenticated"] is True
    assert get("/basic-auth/Ada/secret", auth=("Ada", "no")).status_code == 401
    assert get("/hidden-basic-auth/Ada/secret").status_code == 404
    assert get("/bearer", headers={"Authorization": "Bearer t"}).json()["token"] == "t"
    for algorithm in ("MD5", "SHA-256", "SHA-512"):
        session = requests.Session()
        session.auth = HTTPDigestAuth("Ada", "secret")
        path = f"{URL}/digest-auth/auth/Ada/secret/{algorithm}"
        assert session.get(path).json() == {"authenticated": True, "user": "Ada"}
    path = "/digest-auth/auth/Ada/secret"
    assert get(path, auth=HTTPDigestAuth("Ada", "no")).status_code == 401


def contents():
    assert get("/gzip").json()["gzipped"] is True
    assert get("/deflate").json()["deflated"] is True
    assert get("/encoding/utf8").encoding.lower() == "utf-8"
    assert get("/bytes/8?seed=1").content.hex() == "4420823cfde6f1c2"
    assert get("/bytes/100?seed=7").content == get("/stream-bytes/100?seed=7&chunk_size=9").content
    assert get("/range/26", headers={"Range": "bytes=2-4"}).text == "cde"
    with get("/stream/5", stream=True) as answer:
        assert len(list(answer.iter_lines())) == 5
    assert get("/image", headers={"Accept": "image/jpeg"}).content[:2] == b"\xff\xd8"
    assert get("/image/png").content[:8] == b"\x89PNG\r\n\x1a\n"
    assert get("/status/418").status_code == 418
    try:
        get("/status/503").raise_for_status()
        raise AssertionError("503 is no failure")
    except requests.HTTPError:
        pass


def caches():
    answer = get("/cache")
    assert get("/cache", headers={"If-Modified-Since": answer.headers["Last-Modified"]}).status_code == 304
    assert get("/etag/x", headers={"If-None-Match": '"x"'}).status_code == 304
    assert get("/etag/x", headers={"If-Match": '"y"'}).status_code == 412
    assert get("/cache/60").headers["Cache-Control"] == "public, max-age=60"


def times():
    try:
        requests.get(URL + "/delay/5", timeout=0.3)
        raise AssertionError("no timeout")
    except requests.Timeout:
        pass


for check in (echoes, redirects, cookies, authentication, contents, caches, times):
    check()
