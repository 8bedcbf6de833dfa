"""What a turn leaves behind for the record: entries kept, changed or taken away."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

EntryKind = Literal["antwoord", "doorvraag", "bewijs", "voornemen", "moment", "overgeslagen"]


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


@dataclass(frozen=True, slots=True)
class Noted:
    """Something to remember beside an entry: whose evidence it is, or that the person found it good enough."""

    entry: str
    what: Literal["bron", "genoeg"]
    value: str


@dataclass(frozen=True, slots=True)
class Erased:
    """The person wants all of it gone."""


Fact = Kept | Edited | Noted | Erased
