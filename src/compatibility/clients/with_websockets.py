"""python3-websockets against /websocket/echo: with_websockets.py URL"""
import asyncio
import sys

try:
    import websockets
except ImportError:
    sys.exit(77)

URL = sys.argv[1].rstrip("/").replace("http", "ws", 1) + "/websocket/echo"


async def echoes():
    async with websockets.connect(URL, compression=None) as socket:
        for message in ("", "hello", "é😀", b"", b"\x00\xff", "a" * 70_000):
            await socket.send(message)
            assert await socket.recv() == message
        await socket.send(["in ", "three ", "fragments"])
        assert await socket.recv() == "in three fragments"
        await asyncio.wait_for(await socket.ping(b"p"), 20)
    assert socket.close_code == 1000, socket.close_code


async def too_long():
    """RFC 6455 §7.4.1: 1009 is a message that is too big."""
    limits = "?max_fragment_size=10&max_message_size=20"
    async with websockets.connect(URL + limits, compression=None) as socket:
        await socket.send("0123456789")
        assert await socket.recv() == "0123456789"
        await socket.send(["0123456789"] * 3)
        try:
            await asyncio.wait_for(socket.recv(), 20)
            raise AssertionError("30 octets are echoed")
        except websockets.ConnectionClosed:
            assert socket.close_code == 1009, socket.close_code


async def refused():
    try:
        await websockets.connect(URL + "?max_fragment_size=20&max_message_size=10")
        raise AssertionError("a fragment may be longer than a message")
    except websockets.InvalidStatusCode as answer:
        assert answer.status_code == 400, answer


for check in (echoes, too_long, refused):
    asyncio.run(check())
