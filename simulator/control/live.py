"""What the page needs to show a chat as it goes: events as they happen, and the files in messages."""

import asyncio
import json
from urllib.parse import quote

from aiohttp import web

from simulator.control.requests import WORLD
from simulator.watch import Stream

routes = web.RouteTableDef()
PULSE_SECONDS = 15.0


@routes.get("/events")
async def events(request: web.Request) -> web.StreamResponse:
    """Server-Sent Events: {kind: chat, id, seq}, {kind: read, id}; kinds people, profile, clock, faults and process."""
    watchers = request.app[WORLD].watchers
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    stream = watchers.open_stream()  # before the page hears that it is open
    try:
        await response.prepare(request)
        await response.write(b": open\n\n")
        while True:
            await response.write(await _next(stream))
    except ConnectionError:
        return response
    finally:
        watchers.close_stream(stream)


async def _next(stream: Stream) -> bytes:
    """The next event, or a comment now and then, by which a page that is gone gets noticed."""
    try:
        event = await asyncio.wait_for(stream.get(), PULSE_SECONDS)
    except TimeoutError:
        return b": pulse\n\n"
    return f"data: {json.dumps(event)}\n\n".encode()


@routes.get("/files/{file_id}")
async def file(request: web.Request) -> web.Response:
    """The content of a file in a chat: pictures to look at, anything else (a web page, say) only to keep."""
    found = request.app[WORLD].files.by_id(request.match_info["file_id"])
    if found is None:
        raise web.HTTPNotFound
    how = "inline" if found.kind in ("photo", "sticker") else "attachment"
    headers = {
        "Content-Disposition": f"{how}; filename*=UTF-8''{quote(found.name)}",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "max-age=86400, immutable",
    }
    return web.Response(body=found.data, content_type=found.mime_type, headers=headers)
