"""From an HTTP request on /bot<TOKEN>/METHOD to the method and back, faults and limits on the way."""

import asyncio
import contextlib
import json
import socket
import struct
from typing import Any
from urllib.parse import unquote

from aiohttp import web

from simulator.botapi import chats, media, messages, polling, profile, responses, webhooks  # noqa: F401  (they fill the table)
from simulator.botapi.call import Call
from simulator.botapi.errors import STATUS_NAMES, ApiError, too_many_requests, unauthorized
from simulator.botapi.reading import read_parameters
from simulator.botapi.registry import METHODS, Method
from simulator.faults import Fault
from simulator.journal import CallRecord
from simulator.updates import Update
from simulator.world import World

_NO_METHOD = ApiError(404, "Not Found: method not found")
_LINGER_RESET = struct.pack("ii", 1, 0)


async def handle(world: World, request: web.Request) -> web.StreamResponse:
    """Answer one API request."""
    token, _, name = unquote(request.raw_path.partition("?")[0]).removeprefix("/bot").rpartition("/")
    method = METHODS.get(name.lower())
    if token != world.token:
        return _refusal(unauthorized())
    if method is None:
        return _refusal(_NO_METHOD)
    try:
        params, files = await read_parameters(request)
    except ApiError as error:
        return _refusal(error)
    call = Call(world, method.name, params, files)
    struck = world.faults.striking(method.name, params.get("chat_id"))
    return await (_troubled(method, call, request, struck) if struck else _answered(method, call))


async def _answered(method: Method, call: Call) -> web.Response:
    try:
        result = await perform(method, call)
    except ApiError as error:
        return _refusal(error)
    return _json_response(_encoded(result))


async def perform(method: Method, call: Call) -> Any:
    """Do the call and log it; gives the result. Raises ApiError, logged as well."""
    try:
        result = await _result(method, call)
    except ApiError as error:
        _record(call, error.code, error.description)
        raise
    _record(call)
    return result


async def perform_answer(world: World, params: dict[str, Any]) -> None:
    """Do the call a bot put in its answer to a webhook, unless it is one that gets something or waits."""
    method = METHODS.get(str(params.pop("method", "")).lower())
    if method is not None and method.run is not None and not method.name.startswith("get"):
        with contextlib.suppress(ApiError):
            await perform(method, Call(world, method.name, params))


async def _result(method: Method, call: Call) -> Any:
    for unknown in sorted(call.params.keys() - method.parameters):
        call.world.journal.warn(call.method, unknown, "unknown parameter")
    if method.run_waiting is not None:
        return await method.run_waiting(call)
    seconds = call.world.limits.retry_after(call.params.get("chat_id")) if method.counts else 0
    if seconds:
        raise too_many_requests(seconds)
    return method.run(call) if method.run else None


def _record(call: Call, code: int = 0, description: str = "") -> None:
    record = CallRecord(call.method, call.params.get("chat_id"), call.world.clock.now(), code, description)
    call.world.journal.record(record)


async def _troubled(method: Method, call: Call, request: web.Request, struck: list[Fault]) -> web.StreamResponse:
    for fault in struck:
        if fault.kind == "latency":
            await asyncio.sleep(fault.seconds)
    for fault in struck:
        if fault.kind == "status":
            return _failed(call, fault)
        if fault.kind != "latency":
            return await _lost(method, call, request, fault)
    return await _answered(method, call)


def _failed(call: Call, fault: Fault) -> web.Response:
    error = _error(fault)
    _record(call, error.code, error.description)
    return _refusal(error)


async def _lost(method: Method, call: Call, request: web.Request, fault: Fault) -> web.StreamResponse:
    """The connection breaks; the response is for aiohttp alone and never reaches the bot."""
    response = await _answered(method, call) if fault.kind == "drop_after" else web.Response()
    _hang_up(request, reset=fault.kind == "reset")
    return response


def _error(fault: Fault) -> ApiError:
    if fault.retry_after is not None:
        return too_many_requests(fault.retry_after)
    return ApiError(fault.status, fault.description or STATUS_NAMES.get(fault.status, "Internal Server Error"))


def _hang_up(request: web.Request, *, reset: bool) -> None:
    transport = request.transport
    if transport is None:
        return
    connection = transport.get_extra_info("socket")
    if reset and connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_RESET)
    transport.abort()


def _refusal(error: ApiError) -> web.Response:
    return _json_response(json.dumps(error.body()).encode(), error.code)


def _encoded(result: Any) -> bytes:
    """Updates are encoded once, when they happen: a busy bot fetches the same ones again and again."""
    if isinstance(result, list) and result and isinstance(result[0], Update):
        return f'{{"ok":true,"result":[{",".join(update.body for update in result)}]}}'.encode()
    return json.dumps({"ok": True, "result": result}, separators=(",", ":")).encode()


def _json_response(body: bytes, status: int = 200) -> web.Response:
    return web.Response(body=body, status=status, content_type="application/json")
