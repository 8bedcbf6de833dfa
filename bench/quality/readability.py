"""Measures how easily what the coach says can be read: Flesch-Douma for each file of texts, and the hardest sentences.

    python -m bench.quality.readability

Needs textstat (the extra "train"). The scale, for Dutch: from 80 easy, 70 rather easy, 60 plain, below 50 hard. B1 is
held to begin around 60. Buttons, kader questions and words between “ ” are left out: those are not ours to shorten.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import textstat
import yaml

ROOT = Path(__file__).parents[2]
_SHOWN = 10  # hardest sentences
_SHORTEST = 6  # words; in a shorter one a single long word decides everything
_OWN = ("uitleg", "verdieping", "tegendeel", "beide_kanten", "doel", "stappen", "tekst")
_NOT_SAID = {"buttons", "commands", "cue"}
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_MARKDOWN = re.compile(r"<[^>]*>|[*`·#>]|^\s*(?:-|\d+\.)\s", re.MULTILINE)
_PLACEHOLDER = re.compile(r"\{\w+\}")
_ENDS = re.compile(r"(?<=[.!?:;])\s+|\n+")


def main() -> None:
    """Print both tables."""
    textstat.set_lang("nl")
    read = {name: [*_sentences(texts)] for name, texts in _files()}
    print("Flesch-Douma, higher is easier\n")
    for name, sentences in sorted(read.items(), key=lambda one: ease(". ".join(one[1]))):
        print(f"{ease('. '.join(sentences)):6.1f}  {words(sentences):5.1f} words a sentence  {name}")
    print(f"\nThe {_SHOWN} hardest sentences of {_SHORTEST} words and more\n")
    for name, sentence in sorted(_long(read), key=lambda one: ease(one[1]))[:_SHOWN]:
        print(f"{ease(sentence):6.1f}  {name}: {sentence}")


def ease(text: str) -> float:
    """How easily a text can be read, some 0 to 120."""
    return float(textstat.flesch_reading_ease(text))


def words(sentences: list[str]) -> float:
    """How many words a sentence has, on average."""
    return sum(len(one.split()) for one in sentences) / max(len(sentences), 1)


def _long(read: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    for name, sentences in read.items():
        yield from ((name, one) for one in dict.fromkeys(sentences) if len(one.split()) >= _SHORTEST)


def _files() -> Iterator[tuple[str, Iterable[str]]]:
    for path in sorted((ROOT / "dialogs" / "texts").glob("*.yaml")):
        yield path.name, _said(yaml.safe_load(path.read_text("utf-8")))
    yield "methoden.yaml", _own(yaml.safe_load((ROOT / "dialogs" / "data" / "methoden.yaml").read_text("utf-8")))
    kader = yaml.safe_load((ROOT / "kader.yaml").read_text("utf-8"))
    yield "kader.yaml, uitleg", _own(kader["kernaspecten"])
    yield "kader.yaml, achtergrond", _own(kader["achtergrond"])
    yield "handleiding.md", [(ROOT / "docs" / "handleiding.md").read_text("utf-8")]


def _said(texts: Any) -> Iterator[str]:
    """All that is said in a file of texts, without its buttons."""
    if isinstance(texts, dict):
        for key, value in texts.items():
            yield from () if key in _NOT_SAID else _said(value)
    elif isinstance(texts, list):
        for value in texts:
            yield from _said(value)
    else:
        yield str(texts)


def _own(blocks: Any) -> Iterator[str]:
    """The explanations in a data file, and the questions that are not of the kader itself."""
    if isinstance(blocks, list):
        for block in blocks:
            yield from _own(block)
    elif isinstance(blocks, dict):
        for key, value in blocks.items():
            yield from _said(value) if key in _OWN else _own(value)


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    """Sentences without marks and quotations; what the coach fills in counts as one short word."""
    for text in texts:
        plain = _PLACEHOLDER.sub("dit", _QUOTED.sub("dit", _MARKDOWN.sub("", text)))
        yield from (one.strip().rstrip(".:;") for one in _ENDS.split(plain) if len(one.split()) > 1)


if __name__ == "__main__":
    main()
