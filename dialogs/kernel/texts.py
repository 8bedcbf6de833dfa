"""The coach's words: one YAML file a dialogue, keyed by state; several phrasings of a thing take turns."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field, RootModel, StringConstraints

from dialogs.kernel.yaml_lines import read
from dialogs.kernel.yaml_models import validated
from dialogs.kernel.yaml_problems import ContentError, Problem

Phrasings = Mapping[str, tuple[str, ...]]


_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_Several = Annotated[tuple[_Text, ...], Field(min_length=1)]


class _File(RootModel[dict[str, dict[str, _Text | _Several | dict[str, _Text]]]]):
    """state → moment → a text, several phrasings, or the labels of buttons."""


class TextsError(ContentError):
    """Files of texts with mistakes in them."""


@dataclass(frozen=True, slots=True)
class Texts:
    """All phrasings by key ("reflectie.vraag.ask") and all button labels by key ("reflectie.gezin.nieuw")."""

    phrasings: Phrasings
    labels: Mapping[str, str]

    def has(self, key: str) -> bool:
        """Whether anything is written under this key."""
        return key in self.phrasings

    def pick(self, key: str, last: int | None) -> tuple[int, str]:
        """The phrasing after number `last` (None: the first), with its own number."""
        phrasings = self.phrasings[key]
        index = 0 if last is None else (last + 1) % len(phrasings)
        return index, phrasings[index]


def load(folder: Path) -> Texts:
    """Read every `*.yaml` in the folder. Raises TextsError with all mistakes at once, as file:line:column."""
    phrasings: dict[str, tuple[str, ...]] = {}
    labels: dict[str, str] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yaml")):
        document = read(path)
        file, found = validated(document, _File)
        problems += [*document.problems, *found]
        for state, moments in file.root.items() if file else ():
            for moment, written in moments.items():
                key = f"{path.stem}.{state}"
                if isinstance(written, dict):
                    labels |= {f"{key}.{value}": label for value, label in written.items()}
                else:
                    phrasings[f"{key}.{moment}"] = (written,) if isinstance(written, str) else written
    if problems:
        raise TextsError(tuple(problems))
    return Texts(phrasings, labels)
