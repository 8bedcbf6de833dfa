"""The coach's words: one YAML file a dialogue, keyed by state; several phrasings of a thing take turns."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Phrasings = Mapping[str, tuple[str, ...]]


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
    """Read every `*.yaml` in the folder. Raises ValueError naming the file whose shape is wrong."""
    phrasings: dict[str, tuple[str, ...]] = {}
    labels: dict[str, str] = {}
    for path in sorted(folder.glob("*.yaml")):
        for state, moments in _mapping(yaml.load(path.read_text("utf-8"), yaml.CSafeLoader), path).items():
            for moment, written in _mapping(moments, path).items():
                if moment == "buttons":
                    labels |= {
                        f"{path.stem}.{state}.{value}": label for value, label in _mapping(written, path).items()
                    }
                else:
                    phrasings[f"{path.stem}.{state}.{moment}"] = _phrasings(written, path)
    return Texts(phrasings, labels)


def _mapping(data: Any, path: Path) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise ValueError(f"{path.name}: expected `key: value` lines, found {data!r}")
    return data


def _phrasings(written: Any, path: Path) -> tuple[str, ...]:
    several = written if isinstance(written, list) else [written]
    if not several or not all(isinstance(text, str) and text.strip() for text in several):
        raise ValueError(f"{path.name}: expected a text or a list of texts, found {written!r}")
    return tuple(text.strip() for text in several)
