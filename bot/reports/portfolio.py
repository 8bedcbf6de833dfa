"""The portfolio as data: the words and dates of a period, for paper as well as for Markdown."""

from datetime import datetime
from typing import Any

from dialogs.kernel.facts import Entry
from dialogs.reports.dates import day, local_date, period
from dialogs.reports.portfolio import Chapter, Note, Portfolio, Section
from dialogs.reports.skj import WARNING, Dimension
from dialogs.reports.voornemens import WORDS, Voornemen

TITLE = "Mijn reflecties"
_OPENING = "In mijn eigen woorden, geordend naar de kernaspecten van het {kader}."
_SHARING = "Wat je deelt, kan deel worden van het dossier van een gezin. Lees het daarom na voor je het weggeeft."
_EMPTY = "In deze periode staat er nog niets."
_SOURCES = {
    "gezin_zei": "het gezin zei het",
    "gezin_deed": "het gezin deed het",
    "ik_zag": "ik zag het",
    "collega": "een collega",
    "indruk": "mijn indruk",
}


def data(made: Portfolio, kader: str, at: datetime) -> dict[str, Any]:
    """What `templates/portfolio.typ` and the Markdown show; `kader` is the reflectiekader's title."""
    return {
        "title": TITLE,
        "periode": period(made.first, made.last),
        "opening": _OPENING.format(kader=kader[0].lower() + kader[1:]) if made.chapters else _EMPTY,
        "weten": [WARNING, _SHARING],
        "hoofdstukken": [_chapter(chapter, at) for chapter in made.chapters],
        "aantekeningen": _notes(made.dimensions, at),
    }


def _chapter(chapter: Chapter, at: datetime) -> dict[str, Any]:
    return {
        "titel": chapter.title,
        "uitleg": chapter.uitleg,
        "keer": f"{chapter.times} keer bij stilgestaan" if chapter.times else "",
        "vragen": [_section(section, at) for section in chapter.sections],
        "voornemens": [_voornemen(plan, at) for plan in chapter.voornemens],
    }


def _section(section: Section, at: datetime) -> dict[str, Any]:
    return {"vraag": section.title, "antwoorden": [_note(note, section.title, at) for note in section.notes]}


def _note(note: Note, title: str, at: datetime) -> dict[str, Any]:
    source = next((_SOURCES[entry.bron] for entry in note.entries if entry.bron in _SOURCES), "")
    return {
        "kop": _head(note.entries[0], at, source),
        "delen": [
            {"gevraagd": "" if entry.asked == title else entry.asked, "tekst": entry.text} for entry in note.entries
        ],
    }


def _head(entry: Entry, at: datetime, *more: str) -> str:
    """When, about which family, and what more there is to say: "19 november 2026 · 🦊 Vos"."""
    return " · ".join(part for part in (day(local_date(entry.at, at)), entry.schuilnaam, *more) if part)


def _voornemen(plan: Voornemen, at: datetime) -> dict[str, Any]:
    return {
        "kop": _head(plan.made, at, WORDS.get(plan.afloop, "loopt nog")),
        "tekst": plan.made.text,
        "vervolg": [
            {"kop": _head(entry, at, WORDS.get(entry.afloop, "")), "tekst": entry.text} for entry in plan.followed
        ],
    }


def _notes(dimensions: tuple[Dimension, ...], at: datetime) -> dict[str, Any]:
    return {
        "titel": "Aantekeningen voor je reflectieformat",
        "dimensies": [_dimension(one, at) for one in dimensions if one.notes],
    }


def _dimension(one: Dimension, at: datetime) -> dict[str, Any]:
    older = f"Er zijn er nog {one.more}; die staan hiervoor." if one.more else ""
    notes = [{"kop": _head(entry, at), "gevraagd": entry.asked, "tekst": entry.text} for entry in one.notes]
    return {"naam": one.naam, "regel": one.regel, "ouder": older, "antwoorden": notes}
