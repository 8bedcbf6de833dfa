"""The coach's words: one YAML file a dialogue, keyed by state; several phrasings of a thing take turns."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, RootModel, StringConstraints

from dialogs.kernel.reply import plain, rich
from dialogs.kernel.yaml_lines import read
from dialogs.kernel.yaml_models import FILLED, validated
from dialogs.kernel.yaml_problems import ContentError, Problem

Phrasings = Mapping[str, tuple[str, ...]]


def _several(written: object) -> object:
    """A single text counts as a list of one."""
    return (written,) if isinstance(written, str) else written


_Text = Annotated[str, StringConstraints(strip_whitespace=True, pattern=FILLED)]
_Several = Annotated[tuple[_Text, ...], Field(min_length=1), BeforeValidator(_several)]


class _State(BaseModel):
    """The labels of a state's buttons, and moment by moment its text or several phrasings of it."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, _Several]

    buttons: dict[str, _Text] = Field(default_factory=dict)


class _File(RootModel[dict[str, _State]]):
    """A dialogue's texts, by state."""


class TextsError(ContentError):
    """Files of texts with mistakes in them."""


@dataclass(frozen=True, slots=True)
class Texts:
    """All phrasings by key ("reflectie.vraag.ask") and all button labels by key ("reflectie.gezin.nieuw")."""

    phrasings: Phrasings
    labels: Mapping[str, str]
    always: Mapping[str, str] = field(default_factory=dict)  # fills its {placeholders} wherever they are said

    def has(self, key: str) -> bool:
        """Whether anything is written under this key."""
        return key in self.phrasings

    def pick(self, key: str, last: int | None) -> tuple[int, str]:
        """The phrasing after number `last` (None: the first), with its own number."""
        phrasings = self.phrasings[key]
        index = 0 if last is None else (last + 1) % len(phrasings)
        return index, phrasings[index]

    def standing(self, key: str) -> str:
        """A text that is shown outside any conversation, in its first phrasing, without weight."""
        return plain(rich(self.phrasings[key][0], self.always))


def load(folder: Path) -> Texts:
    """Read every `*.yaml` in the folder. Raises TextsError with all mistakes at once, as file:line:column."""
    phrasings: dict[str, tuple[str, ...]] = {}
    labels: dict[str, str] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yaml")):
        document = read(path)
        file, found = validated(document, _File)
        problems += [*document.problems, *found]
        for state, written in file.root.items() if file else ():
            key = f"{path.stem}.{state}"
            labels |= {f"{key}.{value}": label for value, label in written.buttons.items()}
            phrasings |= {f"{key}.{moment}": several for moment, several in written.__pydantic_extra__.items()}
    if problems:
        raise TextsError(tuple(problems))
    return Texts(phrasings, labels)
