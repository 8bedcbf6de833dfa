"""Puts what a person wrote on record: one entry an answer, with the words that were asked."""

from datetime import datetime

from dialogs.coverage import touch, weight
from dialogs.hearing.assessed import elements
from dialogs.kernel.facts import Entry, EntryKind
from dialogs.kernel.person import Touch
from dialogs.kernel.turn import Turn


def keep(  # noqa: PLR0913  # an entry has that many sides
    turn: Turn, kind: EntryKind, asked: str, *, name: str = "", vraag: str = "", concreet: bool = False,
    over: str = "", read: bool = True,
) -> None:  # fmt: skip
    """Keep the turn's answer as the entry `name` (default: its kind) of the dialogue under way.

    `over` is the entry it is about; words that nobody may look into are kept with `read=False`.
    """
    text = "" if kind == "overgeslagen" else turn.answer.text
    turn.keep(
        Entry(
            id=f"{begun(turn)}.{name or kind}",
            kind=kind,
            kernaspect=turn.memory.get("kernaspect", ""),
            vraag=vraag,
            asked=asked,
            kader=turn.kader.versie,
            text=text,
            at=turn.said.at,
            schuilnaam=turn.memory.get("schuilnaam", ""),
            concreet=concreet,
            message=turn.source,
            elementen=elements(text) if read and text else "",
            over=over,
        )
    )


def begun(turn: Turn) -> str:
    """The id under which this run of the dialogue keeps its entries; unique for the person."""
    return str(turn.memory.setdefault("run", f"{turn.live.dialogue[0]}{turn.question}"))


def count(turn: Turn, *, concreet: bool, moment: bool = False) -> None:
    """Count this run towards the coverage of its kernaspect, as a reflection or as a mere moment."""
    at = datetime.fromisoformat(turn.memory.setdefault("at", turn.said.at.isoformat()))
    new = Touch(turn.memory["kernaspect"], at, weight(concreet=concreet, moment=moment))
    turn.update(touched=touch(turn.person.touched, new))
