"""Makes the picture or document that was asked for, from a person's record: the one door to this room."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.reports import export, intervisiekaart, markdown, overzicht, portfolio, typesetting
from dialogs.kernel.facts import Entry
from dialogs.kernel.kader import Kader
from dialogs.kernel.person import Person
from dialogs.kernel.reply import Document
from dialogs.reports.answers import within
from dialogs.reports.overview import overview
from dialogs.reports.portfolio import portfolio as gathered

_MIME = {"png": "image/png", "pdf": "application/pdf", "json": "application/json", "md": "text/markdown"}


@dataclass(frozen=True, slots=True)
class File:
    """What is sent."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Record:
    """Whose document it is, what they wrote, and when it is made, in their own time zone."""

    person: Person
    entries: Sequence[Entry]
    kader: Kader
    at: datetime


def make(document: Document, person: Person, entries: Sequence[Entry], kader: Kader, at: datetime) -> File:
    """The file that a document asks for; takes up to some seconds of one core, so call it in a worker thread.

    `at` is now, in the person's time zone: it says which day an entry was written. Raises ValueError for a document
    that does not exist, and for a period in `values` ("van", "tot") that is no ISO date.
    """
    maker = _MAKERS.get((document.kind, document.form))
    if maker is None:
        raise ValueError(f"no {document.kind} can be made as {document.form}")
    content = maker(Record(person, entries, kader, at), document.values)
    return File(f"{document.kind}-{at.date().isoformat()}.{document.form}", _MIME[document.form], content)


def _overview(record: Record, values: Mapping[str, str]) -> bytes:
    shown = overview(record.kader, record.entries, record.at)
    return typesetting.png("overzicht", overzicht.data(shown, dark=values.get("dark") == "ja"))


def _card_on_screen(record: Record, values: Mapping[str, str]) -> bytes:
    return typesetting.png("intervisiekaart", intervisiekaart.data(values, record.kader, record.at, paper=False))


def _card_on_paper(record: Record, values: Mapping[str, str]) -> bytes:
    card = intervisiekaart.data(values, record.kader, record.at, paper=True)
    return typesetting.pdf("intervisiekaart", card, record.at)


def _portfolio(record: Record, values: Mapping[str, str]) -> bytes:
    return typesetting.pdf("portfolio", _told(record, values), record.at)


def _markdown(record: Record, values: Mapping[str, str]) -> bytes:
    return markdown.markdown(_told(record, values)).encode()


def _json(record: Record, values: Mapping[str, str]) -> bytes:
    own = within(record.entries, *_days(values), record.at)
    return export.as_json(record.person, own, record.kader.versie, record.at).encode()


def _told(record: Record, values: Mapping[str, str]) -> dict[str, object]:
    told = gathered(record.kader, record.entries, *_days(values), record.at)
    return portfolio.data(told, record.kader.titel, record.at)


def _days(values: Mapping[str, str]) -> tuple[date | None, date | None]:
    """The first and the last day of the period, None where it has no limit."""
    first, last = (date.fromisoformat(iso) if iso else None for iso in (values.get("van"), values.get("tot")))
    return first, last


_MAKERS: Mapping[tuple[str, str], Callable[[Record, Mapping[str, str]], bytes]] = {
    ("overzicht", "png"): _overview,
    ("intervisiekaart", "png"): _card_on_screen,
    ("intervisiekaart", "pdf"): _card_on_paper,
    ("portfolio", "pdf"): _portfolio,
    ("portfolio", "md"): _markdown,
    ("gegevens", "pdf"): _portfolio,
    ("gegevens", "md"): _markdown,
    ("gegevens", "json"): _json,
}
