"""Tells words and marks apart in an answer, and reads each the way it was meant: folded and respelled."""

import re
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent.parent / "data" / "evidence"
PUNCTUATION = frozenset('.!?;:,…()¶→"–—-/')

TOKEN = re.compile(
    r"(\[naam\]"
    r"|['’‘](?:[tknrsm]|ns|ne|m)(?=\s)"  # 't 'k 'n: a word that lost its beginning
    r"|[^\W\d_]+(?:['’.-][^\W\d_]+)*"
    r"|\d+(?:[.:,]\d+)*(?:(?:de|ste|e)\b)?"
    r"|\n|[^\w\s])",
    re.IGNORECASE,
)
_FOLD = str.maketrans("áéíóúàèìòùäëïöüâêîôûçñ’‘", "aeiouaeiouaeiouaeioucn''")
_QUOTES = frozenset("\"“”„‘’'«»")


def read(raw: str) -> str:
    """One raw piece as the coach reads it: any quote is \", "3e" eerste, a clock time #:, another number #."""
    if raw == "\n":
        return "¶"
    if raw in _QUOTES:
        return '"'
    if raw[0].isdigit() and raw[-1].isalpha():
        return "eerste"
    if raw[0].isdigit():
        return "#:" if re.search(r"\d[.:]\d\d$", raw) else "#"
    word = raw.lower().translate(_FOLD)
    return spellings().get(word, word)


@cache
def spellings() -> dict[str, str]:
    """From the way a word is typed to the word itself."""
    return {typed: word for word, line in entries("spellings.txt") for typed in line.split()}


def entries(name: str) -> list[tuple[str, str]]:
    """The "key: words" lines of a data file; an indented line goes on with the one above."""
    text = re.sub(r"\n\s+", " ", (DATA / name).read_text(encoding="utf-8"))
    pairs = [line.partition(":") for line in text.splitlines() if line and not line.startswith("#")]
    return [(key, words.strip()) for key, _, words in pairs]
