"""Groups and channels: adding the bot, talking in them, and throwing the bot out."""

from aiohttp import web

from simulator import groups
from simulator.control.people import ID
from simulator.control.requests import WORLD, body, chat_of, known_person, required
from simulator.model import Json, Person
from simulator.world import World

routes = web.RouteTableDef()


@routes.post("/groups")
async def add_group(request: web.Request) -> web.Response:
    """{title, kind?: group|supergroup, by?: person id} → {id, update_ids}."""
    world, values = request.app[WORLD], await body(request)
    kind = "supergroup" if values.get("kind") == "supergroup" else "group"
    title = required(values, "title", str)
    return web.json_response(groups.add_group(world, title, kind, _actor(world, values)))


@routes.post("/channels")
async def add_channel(request: web.Request) -> web.Response:
    """{title, by?} → {id, update_ids}."""
    world, values = request.app[WORLD], await body(request)
    title = required(values, "title", str)
    return web.json_response(groups.add_channel(world, title, _actor(world, values)))


@routes.post(f"/groups/{ID}/say")
async def say_in_group(request: web.Request) -> web.Response:
    """{text, person?, reply_to?} → {message_id, update_id}; null if the bot does not hear it (privacy mode)."""
    world, values = request.app[WORLD], await body(request)
    chat, text, reply_to = chat_of(request), required(values, "text", str), values.get("reply_to")
    return web.json_response(groups.say_in_group(world, chat, _actor(world, values), text, reply_to))


@routes.post(f"/channels/{ID}/say")
async def post_in_channel(request: web.Request) -> web.Response:
    """{text} → {message_id, update_id}."""
    values = await body(request)
    text = required(values, "text", str)
    return web.json_response(groups.post_in_channel(request.app[WORLD], chat_of(request), text))


@routes.post(f"/groups/{ID}/kick")
@routes.post(f"/channels/{ID}/kick")
async def kick(request: web.Request) -> web.Response:
    """{by?} → {update_id}."""
    world, values = request.app[WORLD], await body(request)
    return web.json_response({"update_id": groups.kick(world, chat_of(request), _actor(world, values))})


def _actor(world: World, values: Json) -> Person:
    """The person given as `by` or `person`, or somebody new."""
    given = values.get("by", values.get("person"))
    return known_person(world, given) if given is not None else world.add_person("Beheerder")
