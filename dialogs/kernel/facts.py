"""What a turn leaves behind for the record: entries kept, changed or taken away."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

EntryKind = Literal[
    "antwoord", "doorvraag", "bewijs", "voornemen", "moment", "overgeslagen", "opvolging", "checkin", "nabespreking"
]
Afloop = Literal["", "gelukt", "deels", "niet", "losgelaten"]  # what became of a voornemen


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing a person wrote, with the words it answered; `id` is unique for the person."""

    id: str
    kind: EntryKind
    kernaspect: str
    vraag: str  # the question's id, empty where no question of the kader was asked
    asked: str  # the words that were asked
    kader: str  # the kader's version
    text: str
    at: datetime
    schuilnaam: str = ""
    concreet: bool = False
    message: str = ""  # the channel's message id
    elementen: str = ""  # what the answer showed: "s" situatie, "h" handeling, "e" effect
    over: str = ""  # the entry that it is about, as a follow-up is about a voornemen
    bron: str = ""  # whose evidence it is
    genoeg: str = ""  # the person found it good enough
    afloop: Afloop = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """Store this entry, in the place of an earlier one with its id."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class Edited:
    """The person changed the words of an earlier entry."""

    entry: str
    text: str
    concreet: bool
    elementen: str = ""


@dataclass(frozen=True, slots=True)
class Noted:
    """Something to remember beside an entry: whose evidence it is, that it was good enough, what became of it."""

    entry: str
    what: Literal["bron", "genoeg", "afloop"]
    value: str


@dataclass(frozen=True, slots=True)
class Removed:
    """The person wants this entry gone."""

    entry: str


@dataclass(frozen=True, slots=True)
class Erased:
    """The person wants all of it gone."""


@dataclass(frozen=True, slots=True)
class Spoke:
    """The coach spoke of its own accord; a slot of a kind is filled once, whatever happens."""

    kind: str
    slot: str


Fact = Kept | Edited | Noted | Removed | Erased | Spoke


def applied(entries: Sequence[Entry], facts: Iterable[Fact]) -> tuple[Entry, ...]:
    """The entries as they are after these facts, oldest first."""
    record = {entry.id: entry for entry in entries}
    for fact in facts:
        match fact:
            case Kept(entry):
                record[entry.id] = entry
            case Edited(id_, text, concreet, elementen) if id_ in record:
                record[id_] = replace(record[id_], text=text, concreet=concreet, elementen=elementen)
            case Noted(id_, what, value) if id_ in record:
                record[id_] = replace(record[id_], **{what: value})  # type: ignore[arg-type]  # one of three texts
            case Removed(id_):
                record.pop(id_, None)
            case Erased():
                record.clear()
    return tuple(record.values())
