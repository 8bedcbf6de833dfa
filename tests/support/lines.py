"""What is compared of a conversation: its lines as they are for everybody, whichever phone they came through."""

import re
from collections.abc import Iterable
from typing import Any

from bot.chat import shown
from dialogs.kernel import texts
from dialogs.kernel.outcome import Outcome
from dialogs.register import TEXTS

_DOCUMENT = re.compile(r"\((?:/.*/)?(?P<kind>[a-z]+)(?:-\d{4}-\d\d-\d\d)?\.(?P<form>png|pdf|json|md)\)")
_PICTURE = "(afbeelding)"
_TEXTS = texts.load(TEXTS).phrasings
_KENMERK = re.compile(r"(?<=kenmerk is )\d{4}-\d{4}\b")
_PASSING = {*_TEXTS["kernel.say.making"], *_TEXTS["kernel.say.made"]}  # said only when making something takes long


def of_outcome(outcome: Outcome) -> list[str]:
    """What the coach says in a step, a toast first."""
    toast = [outcome.toast] if outcome.toast else []
    return toast + [_same(line) for reply in outcome.replies for line in shown(reply) if line]


def _same(line: str) -> str:
    """A line as it is for everybody: of a document only its kind, and one kenmerk for all."""
    return _KENMERK.sub("0000-0000", document(line))


def document(line: str) -> str:
    """A line that names a document, without the folder and the date; Telegram gives a picture no name."""
    found = _DOCUMENT.fullmatch(line)
    if not found:
        return line
    return _PICTURE if found["form"] == "png" else f"({found['kind']}.{found['form']})"


def of_messages(messages: Iterable[dict[str, Any]]) -> Iterable[str]:
    """What the bot's messages say, with the buttons that stood under them when they came."""
    for message in messages:
        if message["from"] == "bot" and message["text"] not in _PASSING:
            if "file" in message:
                yield document(f"({message['file']['name']})") if message["file"]["name"] else _PICTURE
            yield from (_same(line) for line in message["text"].splitlines() if line)
            buttons = [button["text"] for row in message["buttons"] for button in row]
            if buttons:
                yield " ".join(f"[{label}]" for label in buttons)
