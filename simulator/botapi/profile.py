"""Methods with which the bot presents itself: who it is, commands, names, descriptions and menu button."""

import re
from typing import Any

from simulator.botapi.call import Call
from simulator.botapi.errors import bad_request
from simulator.botapi.registry import method
from simulator.model import Json
from simulator.profile import DEFAULT_SCOPE, Scope, in_language

MAX_COMMANDS = 100
ABILITIES = (
    "can_read_all_group_messages",
    "supports_inline_queries",
    "can_connect_to_business",
    "has_main_web_app",
    "has_topics_enabled",
    "allows_users_to_create_topics",
    "can_manage_bots",
)
SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})
_COMMAND = re.compile(r"/?[a-z0-9_]{1,32}\Z")


@method("getMe")
def get_me(call: Call) -> Json:
    """Who the bot is."""
    abilities = dict.fromkeys(ABILITIES, False)
    return {**call.world.profile.user(), "can_join_groups": True, **abilities}


@method("setMyCommands", "commands scope language_code")
def set_my_commands(call: Call) -> bool:
    """The list under the menu button and behind a typed slash."""
    given: list[Any] | None = call.json_list("commands", "commands")
    if given is None:
        raise bad_request("can't parse commands JSON array")
    if len(given) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    call.world.profile.commands[_scope(call), _language(call)] = [_command(command) for command in given]
    _presented(call)
    return True


@method("getMyCommands", "scope language_code")
def get_my_commands(call: Call) -> list[Json]:
    """The list for exactly this scope and language."""
    return call.world.profile.commands.get((_scope(call), _language(call)), [])


@method("deleteMyCommands", "scope language_code")
def delete_my_commands(call: Call) -> bool:
    """Forget the list for exactly this scope and language."""
    call.world.profile.commands.pop((_scope(call), _language(call)), None)
    _presented(call)
    return True


@method("setMyName", "name language_code")
def set_my_name(call: Call) -> bool:
    """The bot's name, up to 64 characters; an empty one for the default language changes nothing."""
    if call.text("name") or _language(call):
        _set(call, call.world.profile.names, "name", 64)
    return True


@method("getMyName", "language_code")
def get_my_name(call: Call) -> Json:
    """The bot's name."""
    return {"name": in_language(call.world.profile.names, _language(call))}


@method("setMyDescription", "description language_code")
def set_my_description(call: Call) -> bool:
    """What an empty chat shows, up to 512 characters."""
    return _set(call, call.world.profile.descriptions, "description", 512)


@method("getMyDescription", "language_code")
def get_my_description(call: Call) -> Json:
    """What an empty chat shows."""
    return {"description": in_language(call.world.profile.descriptions, _language(call))}


@method("setMyShortDescription", "short_description language_code")
def set_my_short_description(call: Call) -> bool:
    """What the bot's profile page shows, up to 120 characters."""
    return _set(call, call.world.profile.short_descriptions, "short_description", 120)


@method("getMyShortDescription", "language_code")
def get_my_short_description(call: Call) -> Json:
    """What the bot's profile page shows."""
    return {"short_description": in_language(call.world.profile.short_descriptions, _language(call))}


@method("setChatMenuButton", "chat_id menu_button")
def set_chat_menu_button(call: Call) -> bool:
    """The button beside the text field, for one private chat or for all."""
    button = call.json_object("menu_button", "menu button") or {"type": "default"}
    if button.get("type") not in ("default", "commands", "web_app"):
        raise bad_request("can't parse menu button: unsupported menu button type")
    key = call.chat().id if call.given("chat_id") else 0
    call.world.profile.menu_buttons[key] = {"type": "commands"} if button["type"] == "default" else button
    _presented(call)
    return True


def _set(call: Call, texts: dict[str, str], name: str, longest: int) -> bool:
    text = call.text(name)
    if len(text) > longest:
        raise bad_request(f"{name.replace('_', ' ')} is too long")
    texts[_language(call)] = text
    _presented(call)
    return True


def _presented(call: Call) -> None:
    call.world.watchers.announce({"kind": "profile"})


def _language(call: Call) -> str:
    code = call.text("language_code")
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("invalid language code specified")
    return code


def _scope(call: Call) -> Scope:
    scope = call.json_object("scope", "BotCommandScope")
    if scope is None:
        return DEFAULT_SCOPE
    kind = scope.get("type")
    if kind in SCOPES:
        return str(kind), 0, 0
    if kind not in CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    inner = Call(call.world, call.method, scope)
    return str(kind), inner.chat().id, inner.integer("user_id")


def _command(given: Any) -> Json:
    if not isinstance(given, dict) or not all(isinstance(given.get(key), str) for key in ("command", "description")):
        raise bad_request("can't parse BotCommand: expected an Object with fields command and description")
    if not _COMMAND.match(given["command"]):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(given["description"]) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": given["command"].removeprefix("/"), "description": given["description"]}
