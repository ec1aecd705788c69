"""Headless Chromium, told what to do by its DevTools protocol: with_chromium.py URL"""
import asyncio
import json
import re
import shutil
import sys
import tempfile
import urllib.request

try:
    import websockets
except ImportError:
    sys.exit(77)

URL = sys.argv[1].rstrip("/")
MOST_SECONDS = 50
# Fills in every field of a form, submits it, and returns what its fields held.
FILL_IN = """(() => {
  const form = document.querySelector('form');
  const values = {email: 'ada@example.com', tel: '1815', time: '12:15', textarea: 'a\\nb'};
  for (const field of form.elements) {
    if (['radio', 'checkbox'].includes(field.type)) field.checked = true;
    else if (!['submit', 'fieldset'].includes(field.type)) field.value = values[field.type] || 'Ada é';
  }
  const held = {};
  for (const [name, value] of new FormData(form))
    held[name] = name in held ? [held[name], value].flat() : value.replace('\\n', '\\r\\n');
  form.querySelector('button, input[type=submit]').click();
  return held;
})()"""


class Page:
    """The only page of a browser."""

    def __init__(self, socket):
        self.socket, self.count, self.loads = socket, 0, 0

    async def call(self, method, **parameters):
        self.count += 1
        await self.socket.send(json.dumps({"id": self.count, "method": method, "params": parameters}))
        while True:
            message = json.loads(await self.socket.recv())
            self.loads += message.get("method") == "Page.loadEventFired"
            if message.get("id") == self.count:
                assert "error" not in message, message
                return message["result"]

    async def evaluate(self, script):
        answer = await self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    async def loaded(self, path):
        """Waits until a page at this path is complete."""
        script = f"location.pathname === {json.dumps(path)} && document.readyState === 'complete'"
        while not await self.evaluate(script):
            await asyncio.sleep(0.05)

    async def open(self, path, at=None):
        await self.call("Page.navigate", url=URL + path)
        await self.loaded(at or path.split("?")[0])

    async def json(self):
        return json.loads(await self.evaluate("document.body.innerText"))


async def checks(page):
    await page.call("Page.enable")
    await page.open("/forms/post")
    held = await page.evaluate(FILL_IN)
    await page.loaded("/post")
    assert len(held) > 1 and (await page.json())["form"] == held, held

    await page.open("/cookies/set?a=1&b=x", at="/cookies")
    assert (await page.json())["cookies"] == {"a": "1", "b": "x"}
    assert await page.evaluate("document.cookie") == "a=1; b=x"
    await page.open("/cookies/delete?a", at="/cookies")
    assert (await page.json())["cookies"] == {"b": "x"}

    await page.open("/redirect/3", at="/get")
    assert (await page.json())["headers"]["User-Agent"].startswith("Mozilla/5.0")
    await page.open("/html")
    assert await page.evaluate("document.querySelectorAll('h1').length") == 1
    await page.open("/links/5/0")
    assert await page.evaluate("document.links.length") == 4
    for kind in ("png", "jpeg", "webp", "svg"):
        await page.open("/image/" + kind)
        assert await page.evaluate("document.images.length || document.querySelectorAll('svg').length"), kind


async def main(scratch):
    browser = await asyncio.create_subprocess_exec(
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--remote-debugging-port=0", f"--user-data-dir={scratch}", "about:blank",
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE)
    try:
        port = None
        while not port:
            line = (await browser.stderr.readline()).decode()
            assert line, "the browser ended"
            port = re.search(r"ws://127\.0\.0\.1:(\d+)/", line)
        with urllib.request.urlopen(f"http://127.0.0.1:{port[1]}/json/list", timeout=30) as answer:
            pages = json.load(answer)
        page = next(each for each in pages if each["type"] == "page")
        async with websockets.connect(page["webSocketDebuggerUrl"], max_size=None) as socket:
            await checks(Page(socket))
    finally:
        browser.terminate()
        await browser.wait()


if not shutil.which("chromium"):
    sys.exit(77)
with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as directory:
    asyncio.run(asyncio.wait_for(main(directory), MOST_SECONDS))
