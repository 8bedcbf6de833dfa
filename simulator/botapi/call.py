"""One API call: its parameters, read strictly by type."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from simulator.botapi.errors import ApiError, bad_request, forbidden
from simulator.model import WRITABLE, Chat, Json, Message
from simulator.world import World

_INTEGER = re.compile(r"[+-]?\d{1,19}\Z")
_BOOLEANS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False, "": False}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came along in a multipart request."""

    name: str
    data: bytes


@dataclass(slots=True)
class Call:
    """Parameters come as text (query, form, multipart) or as JSON values; null counts as absent."""

    world: World
    method: str
    params: Mapping[str, Any]
    files: Mapping[str, Upload] = field(default_factory=dict)

    def given(self, name: str) -> bool:
        """Whether the parameter is there."""
        return self.params.get(name) is not None

    def text(self, name: str, default: str = "") -> str:
        """A string."""
        value = self.params.get(name)
        if value is None:
            return default
        if not isinstance(value, str):
            raise self.wrong_type(name, "a String")
        return value

    def integer(self, name: str, default: int = 0) -> int:
        """An integer, or its decimal notation."""
        value = self.params.get(name)
        if value is None:
            return default
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if isinstance(value, str) and _INTEGER.match(value):
            return int(value)
        raise self.wrong_type(name, "an Integer")

    def boolean(self, name: str) -> bool:
        """A boolean; absent is false."""
        value = self.params.get(name)
        if value is None or isinstance(value, bool):
            return bool(value)
        known = _BOOLEANS.get(str(value).lower())
        if known is None:
            raise self.wrong_type(name, "a Boolean")
        return known

    def json_object(self, name: str, what: str) -> Json | None:
        """A JSON object, `what` being Telegram's name for it in errors; None if absent."""
        value = self._decoded(name, what)
        if value is not None and not isinstance(value, dict):
            raise bad_request(f"object expected as {what}")
        return value

    def json_list(self, name: str, what: str) -> list[Any] | None:
        """A JSON array; None if absent."""
        value = self._decoded(name, what)
        if value is not None and not isinstance(value, list):
            raise bad_request(f"expected an Array of {what}")
        return value

    def _decoded(self, name: str, what: str) -> Any:
        value = self.params.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None

    def wrong_type(self, name: str, expected: str) -> ApiError:
        """The error for a parameter of the wrong type."""
        return bad_request(f'parameter "{name}" must be {expected}')

    def chat(self) -> Chat:
        """The chat of `chat_id`, which the bot must know."""
        given = self.params.get("chat_id")
        if given in (None, ""):
            raise bad_request("chat_id is empty")
        chat_id = self._chat_number(given)
        chat = self.world.chats.get(chat_id)
        if chat is None and chat_id in self.world.met:
            raise forbidden("bot can't initiate conversation with a user")
        if chat is None or (chat.bot_status == "left" and not chat.messages):
            raise bad_request("chat not found")
        return chat

    def _chat_number(self, given: object) -> int:
        if isinstance(given, bool) or not _INTEGER.match(str(given)):
            raise bad_request("chat not found")
        return int(str(given))

    def writable_chat(self) -> Chat:
        """The chat of `chat_id`, in which the bot must be allowed to speak."""
        chat = self.chat()
        if chat.bot_status not in WRITABLE:
            raise forbidden(_refusal(chat))
        if chat.kind == "channel" and chat.bot_status != "administrator":
            raise bad_request("need administrator rights in the channel chat")
        return chat

    def message(self, chat: Chat, purpose: str) -> Message:
        """The message of `message_id` in `chat`; `purpose` words the error ("message to edit not found")."""
        message_id = self.integer("message_id")
        if not message_id:
            raise bad_request("message identifier is not specified")
        message = chat.message(message_id)
        if message is None:
            raise bad_request(f"message {purpose} not found")
        return message


def _refusal(chat: Chat) -> str:
    if chat.kind == "private":
        return "bot was blocked by the user"
    return f"bot {'was kicked from' if chat.bot_status == 'kicked' else 'is not a member of'} the {chat.kind} chat"
