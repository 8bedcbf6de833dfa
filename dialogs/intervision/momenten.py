"""Offers someone's own moments of late as buttons with a short quote, to take one to intervision."""

from collections.abc import Mapping
from datetime import timedelta

from dialogs.hearing.assessed import quote
from dialogs.kernel.asks import LATER, Answer
from dialogs.kernel.facts import Entry
from dialogs.kernel.reply import Button
from dialogs.kernel.turn import Turn
from dialogs.kernel.wording import Lookup
from dialogs.reports.answers import answers

_RECENT = timedelta(weeks=6)
_OFFERED = 4
_LABEL = 32  # characters that a narrow phone shows of a button
_MIN_WORDS = 3


class Recent:
    """A moment: one of those offered, or told in the person's own words."""

    free = True

    def options(self, turn: Turn) -> tuple[Button, ...]:
        """The moments of late, newest first, and a way out."""
        offered = (Button(_label(entry), entry.id) for entry in recent(turn).values())
        return (*offered, Button(turn.label(LATER), LATER))

    def read(self, turn: Turn) -> Answer | None:
        """The moment tapped, or whose number or label was typed; else the words themselves."""
        offered, said = recent(turn), turn.said
        if said.kind == "tap":
            return Answer(said.value, "") if said.value in offered else None
        text = said.text.strip()
        numbered = {str(number): id_ for number, id_ in enumerate(offered, 1)}
        found = numbered.get(text) or Lookup((_label(entry), id_) for id_, entry in offered.items()).find(text)
        if found:
            return Answer(found, "")
        return Answer("", text) if len(text.split()) >= _MIN_WORDS else None


def recent(turn: Turn) -> Mapping[str, Entry]:
    """What was written of late about a kernaspect, the most telling of each run, newest first, by entry id."""
    best: dict[str, Entry] = {}
    for answer in answers(turn.record):
        entry = answer.first
        if turn.kader.has(entry.kernaspect) and entry.at > turn.said.at - _RECENT and _tells(entry):
            other = best.get(answer.run)
            best[answer.run] = entry if other is None or len(entry.elementen) >= len(other.elementen) else other
    newest = sorted(best.values(), key=lambda entry: entry.at, reverse=True)
    return {entry.id: entry for entry in newest[:_OFFERED]}


def _tells(entry: Entry) -> bool:
    """It was told as a moment, or shows something of one; "hier wil ik niet over praten" is nothing to bring."""
    return bool(entry.elementen or entry.kind == "moment") and bool(quote(entry.text))


def _label(entry: Entry) -> str:
    """The family's picture and a quote that fits a button."""
    picture = f"{entry.schuilnaam.split()[0]} " if entry.schuilnaam else ""
    words = quote(entry.text)
    while len(picture + words) > _LABEL and " " in words:
        words = words.rstrip("…").rpartition(" ")[0] + "…"
    return picture + words
