"""Everything of a person as JSON, and back: their entries and settings, in a form that is documented and versioned."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from dialogs.kernel.facts import Entry
from dialogs.kernel.person import Person

Place = tuple[str | int, ...]


class Export(BaseModel):
    """A person's own record, as the reflectiecoach hands it out and can read it back."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    format: Literal["reflectiecoach"] = Field(description="Marks the file as an export of the reflectiecoach.")
    version: Literal[1] = Field(description="The version of this form; raised when an older reader would misread it.")
    made: datetime = Field(description="When the export was made.")
    kader: str = Field(description="The version of the reflectiekader at that moment.")
    person: Person = Field(description="The person's consent and settings.")
    entries: tuple[Entry, ...] = Field(description="Everything the person wrote, oldest first.")


@dataclass(frozen=True, slots=True)
class Read:
    """What an export brings back."""

    person: Person
    entries: tuple[Entry, ...]


class ExportError(ValueError):
    """A file cannot be read back; `problems` names every place that is wrong, such as `entries[3].at: is missing`."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


def as_json(person: Person, entries: Sequence[Entry], kader: str, at: datetime) -> str:
    """The export of a person at a moment; `kader` is the kader's version. A channel's message ids stay out of it."""
    own = tuple(_unbound(entry) for entry in entries)
    export = Export(format="reflectiecoach", version=1, made=at, kader=kader, person=person, entries=own)
    return export.model_dump_json(indent=1) + "\n"


def from_json(text: str | bytes) -> Read:
    """Read an export back; raises ExportError with everything that is wrong."""
    try:
        export = Export.model_validate_json(text)
    except ValidationError as error:
        raise ExportError(_problem(one) for one in error.errors()) from None
    problems = [*_twice(export.entries), *_without_offset(export.model_dump(), ())]
    if problems:
        raise ExportError(problems)
    return Read(export.person, tuple(_unbound(entry) for entry in export.entries))


def _unbound(entry: Entry) -> Entry:
    """Without the message it came in: in another chat that number belongs to something else."""
    return replace(entry, message="")


def _problem(error: ErrorDetails) -> str:
    said = {"missing": "is missing", "unexpected_keyword_argument": "unknown field", "extra_forbidden": "unknown field"}
    message = said.get(error["type"], error["msg"][0].lower() + error["msg"][1:])
    return f"{_path(error['loc'])}{message}"


def _path(place: Place) -> str:
    """A place as people write it: `entries[3].at: `; nothing for the file as a whole."""
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place).removeprefix(".")
    return f"{path}: " if path else ""


def _twice(entries: Sequence[Entry]) -> Iterator[str]:
    seen = Counter(entry.id for entry in entries)
    for index, entry in enumerate(entries):
        if seen[entry.id] > 1:
            yield f"{_path(('entries', index, 'id'))}{entry.id} is used more than once"


def _without_offset(value: Any, place: Place) -> Iterator[str]:
    """Moments that do not say how far they are from UTC, and so could be any of several."""
    if isinstance(value, datetime) and value.tzinfo is None:
        yield f"{_path(place)}the time has no offset from UTC, such as Z or +01:00"
    elif isinstance(value, Mapping):
        for name, part in value.items():
            yield from _without_offset(part, (*place, str(name)))
    elif isinstance(value, list | tuple):
        for index, part in enumerate(value):
            yield from _without_offset(part, (*place, index))
