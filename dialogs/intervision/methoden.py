"""Methods for intervision: what they ask of a group, and which fits the time there is and what someone needs."""

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from dialogs.kernel.yaml_lines import read
from dialogs.kernel.yaml_models import validated
from dialogs.kernel.yaml_problems import ContentError

FILE = Path(__file__).parent.parent / "data" / "methoden.yaml"
Need = Literal["meedenken", "spiegelen", "stilstaan", "oefenen"]
_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Methode(BaseModel):
    """One method; `van` and `tot` are minutes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: _Text
    naam: _Text
    doel: _Text
    past_bij: tuple[Need, ...]
    van: Annotated[int, Field(ge=10)]
    tot: Annotated[int, Field(le=180)]
    groep: _Text
    stappen: Annotated[tuple[_Text, ...], Field(min_length=3)]
    bron: _Text


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    methoden: tuple[Methode, ...]


@cache
def methoden() -> tuple[Methode, ...]:
    """All methods. Raises ContentError with every mistake in their file."""
    document = read(FILE)
    file, problems = validated(document, _File)
    if file is None or document.problems or problems:
        raise ContentError((*document.problems, *problems))
    return file.methoden


def fitting(need: str, minutes: int) -> tuple[Methode, ...]:
    """All methods, the best first: what fits the time goes before what fits the need, and what uses the time well."""
    return tuple(sorted(methoden(), key=lambda one: (one.van > minutes, need not in one.past_bij, one.tot < minutes)))
