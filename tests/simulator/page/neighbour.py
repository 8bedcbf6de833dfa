"""A page on another port, to stand beside the phone: it shows what it is asked and what it is told."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

NEIGHBOUR = """<!doctype html><title>Buur</title><p id=person></p><ol id=heard></ol><button>opnieuw</button><script>
document.getElementById("person").textContent = new URLSearchParams(location.search).get("person");
addEventListener("message", ({data}) => heard.dataset.scheme = data.scheme);
addEventListener("message", ({data, origin}) => heard.append(`${data.kind} van ${data.person} via ${origin}; `));
document.querySelector("button").onclick = () => parent.postMessage({kind: "reload"}, "*");
</script>"""


@asynccontextmanager
async def neighbour() -> AsyncIterator[str]:
    """The page while the block lasts; gives its address."""
    app = web.Application()
    app.router.add_get("/", _answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    await runner.cleanup()


async def _answer(request: web.Request) -> web.Response:
    return web.Response(text=NEIGHBOUR, content_type="text/html")
