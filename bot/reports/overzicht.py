"""The overview's picture: its numbers and words, as the template wants them."""

from collections.abc import Iterator
from typing import Any

from dialogs.reports import caption as words
from dialogs.reports.dates import month
from dialogs.reports.overview import Overview, Row, Share


def data(shown: Overview, *, dark: bool) -> dict[str, Any]:
    """What `templates/overzicht.typ` shows."""
    return {
        "title": "Je overzicht",
        "alt": words.in_words(shown),
        "dark": dark,
        "periode": words.when(shown),
        "rijen": [_row(row, shown.empty) for row in shown.rows],
        "maanden": list(_months(shown)),
        "leeg": words.EMPTY if shown.empty else "",
        "tegels": list(_tiles(shown)),
        "delen": [_bar(share) for share in shown.shares] if not shown.empty else [],
        "eerder": "Het streepje: de twaalf weken ervoor." if shown.shares[0].answers_before else "",
    }


def _row(row: Row, empty: bool) -> dict[str, Any]:
    weeks = [{"times": week.times, "concreet": week.concreet} for week in row.weeks]
    return {"naam": row.kernaspect.kort, "keer": "" if empty else words.times(row.total), "weken": weeks}


def _months(shown: Overview) -> Iterator[str]:
    """The name of a month under the first of its weeks."""
    last = None
    for monday in shown.mondays:
        yield month(monday)[:3] if monday.month != last else ""
        last = monday.month


def _tiles(shown: Overview) -> Iterator[dict[str, str]]:
    if shown.rest:
        rest = shown.rest
        yield {"titel": "Het minst aan bod", "kop": rest.kernaspect.kort, "tekst": words.rested(rest)}
    if shown.open or shown.ended:
        yield {"titel": "Voornemens", "kop": f"{shown.open} lopend", "tekst": f"{shown.ended} afgerond"}


def _bar(share: Share) -> dict[str, Any]:
    return {
        "wat": words.ELEMENTS[share.element],
        "aantal": words.share(share),
        "nu": share.shown / share.answers,
        "eerder": share.shown_before / share.answers_before if share.answers_before else None,
    }
