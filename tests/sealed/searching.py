"""Looks for words in whatever files there are, as someone would who stole them."""

import re
from collections.abc import Collection, Iterable
from pathlib import Path

_WORD = re.compile(r"[^\W\d_]{4,}")
_LETTERS = re.compile(rb"[A-Za-z\x80-\xff]{4,}")
_ESCAPED = re.compile(rb"\\u00([0-9a-f]{2})")  # as JSON writes é
_CIPHER = re.compile(rb"s:[0-9a-f]{8}[A-Za-z0-9+/=]+|[A-Za-z0-9+/=]{40,}")  # in which four letters are soon found


def words(texts: Iterable[str]) -> set[str]:
    """The words of at least four letters, in small letters."""
    return {word for text in texts for word in _WORD.findall(text.lower())}


def letters(data: bytes) -> set[bytes]:
    """All runs of letters in what a file holds, in small letters, but for those in cipher text."""
    plain = _ESCAPED.sub(lambda escape: chr(int(escape[1], 16)).encode(), _CIPHER.sub(b" ", data))
    return {run.lower() for run in _LETTERS.findall(plain)}


def everything(folder: Path) -> set[bytes]:
    """All runs of letters in the files of a folder."""
    return {run for path in folder.rglob("*") if path.is_file() for run in letters(path.read_bytes())}


def found(wanted: Iterable[str], runs: Collection[bytes], own: Collection[bytes] = ()) -> dict[str, bytes]:
    """Those of the words that stand there, each with the run in which it does.

    Columns of a row stand close together, so a word counts amid other letters too, but not where it is only made up of
    the coach's `own` words: "deden" in "tableendedended".
    """
    haystack = b"\n".join(runs)
    candidates = {word: word.encode() for word in wanted if word.encode() in haystack}
    places = {word: _place(form, runs, own) for word, form in candidates.items()}
    return {word: run for word, run in places.items() if run}


def _place(word: bytes, runs: Collection[bytes], own: Collection[bytes]) -> bytes:
    """The first run in which the word stands when the coach's own words are taken out."""
    return next((run for run in runs if word in run and word in _without(run, own, word)), b"")


def _without(run: bytes, own: Collection[bytes], word: bytes) -> bytes:
    for one in sorted((one for one in own if one in run and one not in word), key=len, reverse=True):
        run = run.replace(one, b" ")
    return run
