"""The intervisiekaart: one page about one's own acting, to lay on the table."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from dialogs.kernel.kader import Kader
from dialogs.reports.dates import day

_BLOCKS = (  # what the person wrote, and the words above it
    ("moment", "Het moment"),
    ("kernaspect", "Waar het schuurt"),
    ("handeling", "Wat ik deed"),
)
_ASKED = (("nodig", "Wat ik van jullie nodig heb"), ("methode", "Werkvorm"))


def data(values: Mapping[str, str], kader: Kader, at: datetime, *, paper: bool) -> dict[str, Any]:
    """What `templates/intervisiekaart.typ` shows, for A4 paper or for a phone; what was left empty is left out."""
    said = {**values, "kernaspect": _naam(values.get("kernaspect", ""), kader)}
    return {
        "title": "Intervisiekaart",
        "datum": day(at.date()),
        "papier": paper,
        "blokken": _filled(_BLOCKS, said),
        "vraag": said.get("vraag", ""),
        "nodig": _filled(_ASKED, said),
    }


def _filled(blocks: tuple[tuple[str, str], ...], said: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"kop": title, "tekst": said[name]} for name, title in blocks if said.get(name, "").strip()]


def _naam(kernaspect: str, kader: Kader) -> str:
    """A kernaspect's name; one that the kader no longer has says nothing to the group."""
    return next((aspect.naam for aspect in kader.kernaspecten if aspect.id == kernaspect), "")
