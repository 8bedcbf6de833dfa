"""People: making them, letting them do what people do on their phones, and looking at a chat."""

import asyncio

from aiohttp import web

from simulator import acts
from simulator.control.requests import WORLD, body, chat_of, person_of, required
from simulator.control.views import chat_view, person_view

routes = web.RouteTableDef()
ID = "{id:-?[0-9]+}"


@routes.post("/people")
async def add(request: web.Request) -> web.Response:
    """{name, username?, language_code?} → {id}."""
    values = await body(request)
    name = required(values, "name", str)
    person = request.app[WORLD].add_person(name, values.get("username"), values.get("language_code", "nl"))
    return web.json_response({"id": person.id})


@routes.get("/people")
async def everybody(request: web.Request) -> web.Response:
    """→ {people}, oldest first, each with the newest message in short."""
    world = request.app[WORLD]
    return web.json_response({"people": [person_view(world, person) for person in world.people.values()]})


@routes.post(f"/people/{ID}/say")
async def say(request: web.Request) -> web.Response:
    """{text, message_thread?, reply_to?} → {message_id, update_id}."""
    person, values = person_of(request), await body(request)
    thread, reply_to = values.get("message_thread"), values.get("reply_to")
    return web.json_response(acts.say(request.app[WORLD], person, required(values, "text", str), thread, reply_to))


@routes.post(f"/people/{ID}/tap")
async def tap(request: web.Request) -> web.Response:
    """{message_id?, data? or label?, wait?} → the tap; `wait` seconds for the bot's answer, which is then in it."""
    person, values = person_of(request), await body(request)
    if values.get("data") is None and values.get("label") is None:
        raise acts.ActError("give data or label")
    query = acts.tap(request.app[WORLD], person, values.get("message_id"), values.get("data"), values.get("label"))
    if values.get("wait"):
        await asyncio.wait([asyncio.ensure_future(query.answered.wait())], timeout=float(values["wait"]))
    return web.json_response(query.entry)


@routes.post(f"/people/{ID}/edit")
async def edit(request: web.Request) -> web.Response:
    """{message_id, text} → {message_id, update_id}."""
    person, values = person_of(request), await body(request)
    message_id, text = required(values, "message_id", int), required(values, "text", str)
    return web.json_response(acts.edit(request.app[WORLD], person, message_id, text))


@routes.post(f"/people/{ID}/react")
async def react(request: web.Request) -> web.Response:
    """{message_id, emoji or null} → {update_id}, null if the bot did not ask for reactions."""
    person, values = person_of(request), await body(request)
    message_id = required(values, "message_id", int)
    update_id = acts.react(request.app[WORLD], person, message_id, values.get("emoji"))
    return web.json_response({"update_id": update_id})


@routes.post(f"/people/{ID}/send")
async def send(request: web.Request) -> web.Response:
    """{kind, caption?, …} → {message_id, update_id}."""
    person, values = person_of(request), await body(request)
    return web.json_response(acts.send(request.app[WORLD], person, required(values, "kind", str), values))


@routes.post(f"/people/{ID}/block")
async def block(request: web.Request) -> web.Response:
    """→ {update_id}."""
    return web.json_response({"update_id": acts.block(request.app[WORLD], person_of(request))})


@routes.post(f"/people/{ID}/unblock")
async def unblock(request: web.Request) -> web.Response:
    """→ {update_id}."""
    return web.json_response({"update_id": acts.unblock(request.app[WORLD], person_of(request))})


@routes.get(f"/people/{ID}/chat")
@routes.get(f"/groups/{ID}/chat")
@routes.get(f"/channels/{ID}/chat")
async def chat(request: web.Request) -> web.Response:
    """The chat; with ?after=SEQ&wait=SECONDS not before it has changed since SEQ; ?limit=N for the newest only."""
    world, found = request.app[WORLD], chat_of(request)
    after, wait = int(request.query.get("after", -1)), float(request.query.get("wait", 0))
    if found.seq <= after and wait > 0:
        await world.watchers.wait(found.id, wait)
        found = chat_of(request)
    limit = int(request.query.get("limit", 0)) or None
    return web.json_response(chat_view(world, found, limit))


@routes.get(f"/people/{ID}/bot")
async def bot(request: web.Request) -> web.Response:
    """How the bot presents itself to this person: names, descriptions, commands, menu button."""
    person = person_of(request)
    return web.json_response(request.app[WORLD].profile.view(chat_of(request), person.language_code or ""))
