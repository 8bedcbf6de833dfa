"""Puts replies in Telegram's form: escaped HTML, inline buttons bound to their question, long texts in parts."""

from collections.abc import Sequence
from html import escape
from typing import Any

from dialogs.kernel.reply import Document, Keyboard, Reply, Rich, Run

LIMIT = 4096  # UTF-16 units that one message may hold
CAPTION = 1024  # and those under a picture or a file
_BREAKS = ("\n\n", "\n", ". ", " ")


def calls(reply: Reply) -> list[tuple[str, dict[str, Any]]]:
    """The API methods and parameters for one reply; the buttons stand under the last, a document comes first."""
    parts = split(reply.text, CAPTION if reply.document else LIMIT)
    found: list[tuple[str, dict[str, Any]]] = [("sendMessage", {"text": html(p), "parse_mode": "HTML"}) for p in parts]
    if reply.document:
        found = [_document(reply.document, parts), *found[1:]]
    if reply.buttons:
        found[-1][1]["reply_markup"] = {"inline_keyboard": inline(reply.buttons, reply.question)}
    return found


def _document(document: Document, parts: Sequence[Rich]) -> tuple[str, dict[str, Any]]:
    """The call for a document that is made when it is sent; `document` is not for Telegram but says what to make."""
    method = "sendPhoto" if document.form == "png" else "sendDocument"
    recipe = {"kind": document.kind, "form": document.form, "values": dict(document.values)}
    caption = {"caption": html(parts[0]), "parse_mode": "HTML"} if parts else {}
    return method, {"document": recipe, **caption}


def html(text: Rich) -> str:
    """Telegram's HTML, with everything that came from outside escaped."""
    return "".join(f"<b>{escape(run.text, False)}</b>" if run.bold else escape(run.text, False) for run in text)


def inline(buttons: Keyboard, question: int) -> list[list[dict[str, str]]]:
    """Inline buttons whose data says which question they belong to."""
    return [[{"text": b.label, "callback_data": f"{question}:{b.value}"} for b in row] for row in buttons]


def units(text: str) -> int:
    """Length as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def split(text: Rich, limit: int = LIMIT) -> list[Rich]:
    """Cut a text into messages, between paragraphs or lines or sentences or words, where that can be."""
    parts: list[list[Run]] = [[]]
    room = limit
    for run in text:
        rest = run.text
        while rest:
            piece = _piece(rest, room, whole=not parts[-1])
            parts[-1] += [Run(piece, run.bold)] if piece else []
            rest, room = rest[len(piece) :], room - units(piece)
            if rest:
                parts.append([])
                room = limit
    return [_stripped(part) for part in parts if any(run.text.strip() for run in part)]


def _piece(text: str, room: int, *, whole: bool) -> str:
    """The longest beginning that fits, cut at a good place; "" when nothing fits well, unless the message is empty."""
    if units(text) <= room:
        return text
    fitting = text.encode("utf-16-le")[: room * 2].decode("utf-16-le", "ignore")
    for sign in _BREAKS:
        end = fitting.rfind(sign)
        if end > 0:
            return fitting[: end + len(sign)]
    return fitting if whole else ""


def _stripped(part: list[Run]) -> Rich:
    first, last = part[0], part[-1]
    if len(part) == 1:
        return (Run(first.text.strip(), first.bold),)
    return (Run(first.text.lstrip(), first.bold), *part[1:-1], Run(last.text.rstrip(), last.bold))
