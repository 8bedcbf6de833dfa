"""Parameters from an HTTP request, in whichever of the four ways the bot passes them."""

import json
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from simulator.botapi.call import Upload
from simulator.botapi.errors import bad_request

Parameters = tuple[dict[str, Any], dict[str, Upload]]


async def read_parameters(request: web.Request) -> Parameters:
    """Query, form, multipart or JSON; the body goes before the query. Raises ApiError on malformed JSON."""
    params: dict[str, Any] = dict(request.query) if "?" in request.raw_path else {}
    files: dict[str, Upload] = {}
    kind = request.content_type
    if kind == "application/json":
        params.update(parse_json(await request.read()))
    elif kind == "application/x-www-form-urlencoded":
        params.update(parse_qsl((await request.read()).decode(errors="replace"), keep_blank_values=True))
    elif kind == "multipart/form-data":
        await _read_multipart(request, params, files)
    return params, files


def parse_json(body: bytes) -> dict[str, Any]:
    """A JSON object; an empty body is an empty one."""
    try:
        values = json.loads(body) if body else {}
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(values, dict):
        raise bad_request("can't parse JSON object")
    return values


async def _read_multipart(request: web.Request, params: dict[str, Any], files: dict[str, Upload]) -> None:
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[name] = Upload(value.filename, value.file.read())
        elif isinstance(value, str):
            params[name] = value
