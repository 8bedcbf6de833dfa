"""What is said at the gate, in Dutch, and without a trace of who it is said to."""

from collections.abc import Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.store.rows import Call
from bot.telegram import render
from bot.telegram.updates import Heard
from dialogs.kernel.reply import Reply, rich
from dialogs.kernel.texts import Texts
from dialogs.reports.dates import day

_ZONE = ZoneInfo("Europe/Amsterdam")


def farewell(erase: int | None) -> tuple[str, Mapping[str, object]]:
    """The line for someone whose access ended, and what fills it; `erase` is when all goes (milliseconds)."""
    return ("dicht", {}) if erase is None else ("weg", {"datum": _day(erase)})


def reply(texts: Texts, line: str, values: Mapping[str, object]) -> Reply:
    """A line as the coach says it."""
    return Reply(rich(texts.phrasings[f"toegang.say.{line}"][0], values))


def calls(person: int, said: Reply) -> list[Call]:
    """The API calls that say it to someone."""
    return [Call(person, method, {"chat_id": person, **params}) for method, params in render.calls(said)]


def refusal(heard: Heard, line: str, values: Mapping[str, object], texts: Texts) -> list[Call]:
    """What is said to someone who does not pass; nothing for no line. A tap that is answered stops waiting."""
    if not line:
        return []
    tapped = {"callback_query_id": heard.callback}
    answered = [Call(heard.person, "answerCallbackQuery", tapped)] if heard.callback else []
    return [*answered, *calls(heard.person, reply(texts, line, values))]


def _day(milliseconds: int) -> str:
    return day(datetime.fromtimestamp(milliseconds / 1000, UTC).astimezone(_ZONE).date())
