"""Reading control requests and finding what they are about; mistakes become {"error": …}."""

import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from simulator.acts import ActError
from simulator.model import Chat, Json, Person
from simulator.world import World

WORLD: web.AppKey[World] = web.AppKey("world", World)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def own_page_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse what another site's page asks for: a browser would carry it here, and here bots are killed."""
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        return web.json_response({"error": "only the simulator's own page may ask this"}, status=403)
    return await handler(request)


@web.middleware
async def errors_as_json(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn a refused act, or a value of the wrong type, into a JSON error."""
    try:
        return await handler(request)
    except ActError as error:
        return web.json_response({"error": str(error)}, status=error.status)
    except (TypeError, ValueError) as error:
        return web.json_response({"error": str(error)}, status=400)


async def body(request: web.Request) -> Json:
    """The JSON object of the request; an empty body is an empty one."""
    raw = await request.read()
    try:
        value: Any = json.loads(raw) if raw else {}
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise ActError("the body must be a JSON object")
    return value


def required(values: Json, name: str, kind: type) -> Any:
    """A field that must be there, of the given type."""
    if not isinstance(values.get(name), kind) or values[name] == "":
        raise ActError(f"field {name!r} must be a {kind.__name__} and not empty")
    return values[name]


def person_of(request: web.Request) -> Person:
    """The person in the path."""
    return known_person(request.app[WORLD], int(request.match_info["id"]))


def known_person(world: World, person_id: int) -> Person:
    """The person with that id."""
    if person_id not in world.people:
        raise ActError(f"there is no person {person_id}", 404)
    return world.people[person_id]


def chat_of(request: web.Request) -> Chat:
    """The chat in the path; a person's private chat may not be there yet."""
    world, chat_id = request.app[WORLD], int(request.match_info["id"])
    chat = world.chats.get(chat_id)
    if chat is not None:
        return chat
    person = known_person(world, chat_id)
    return Chat(person.id, "private", person.first_name, person.username, person)
