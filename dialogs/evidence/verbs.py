"""Knows Dutch verbs by their forms: what kind of doing a word tells of, and when."""

import re
from functools import cache
from typing import NamedTuple

from dialogs.evidence.conjugation import conjugate, plain
from dialogs.evidence.tokens import DATA, entries

_ENDINGS = (  # form, least length, and the ending it is known by when nothing else is
    ("done?", 6, re.compile(r"(be|ver|ont|her)\w+(t|d)")),
    ("past", 5, re.compile(r"\w+(?<!s)(?<!en)(?<!hei)[td]e")),
    ("pasts", 6, re.compile(r"\w+(?<!he)(?<!s)(?<!en)[td]en")),
)
_PARTICIPLE = re.compile(r"ge\w+(t|d|en)")


class Verb(NamedTuple):
    """A reading of a word as a verb: its kind, its form (I, 3, past, pasts, done, inf) and its infinitive."""

    kind: str
    form: str
    infinitive: str


def verbs(word: str) -> tuple[Verb, ...]:
    """Every way a word can be read as a verb; empty when it is none. Unknown verbs are known by their ending."""
    return lexicon().get(word) or _separable(word) or _dialect(word) or _by_ending(word)


def _separable(word: str) -> tuple[Verb, ...]:
    for prefix in filter(word.startswith, _prefixes()):
        rest = word.removeprefix(prefix)
        if len(rest) > 2:
            found = lexicon().get(rest) or _infinitive(rest.removeprefix("te"))
            if found := found or _participle(rest):
                return found
    return ()


def _infinitive(word: str) -> tuple[Verb, ...]:
    return tuple(verb for verb in lexicon().get(word, ()) if verb.form == "inf")


def _dialect(word: str) -> tuple[Verb, ...]:
    """In the east of the country the participle is "evraagd", not "gevraagd"."""
    return tuple(v for v in lexicon().get("g" + word, ()) if v.form == "done") if word.startswith("e") else ()


def _by_ending(word: str) -> tuple[Verb, ...]:
    if word in _listed("no past"):
        return _participle(word)
    return (
        _participle(word)
        or tuple(
            Verb("other", form, "?")
            for form, least, ending in _ENDINGS
            if len(word) >= least and ending.fullmatch(word)
        )[:1]
    )


def _participle(word: str) -> tuple[Verb, ...]:
    known = len(word) > 4 and _PARTICIPLE.fullmatch(word) and word not in _listed("no participle")
    return (Verb("other", "done", "?"),) if known else ()


@cache
def _prefixes() -> list[str]:
    return sorted(_listed("prefix"), key=len, reverse=True)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(dict(entries("lookalikes.txt"))[name].split())


@cache
def lexicon() -> dict[str, tuple[Verb, ...]]:
    """From a verb form to its readings, conjugated from verbs.txt."""
    known: dict[str, tuple[Verb, ...]] = {}
    kind = ""
    for line in (DATA / "verbs.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            kind = line[2:]
        elif line and not line.startswith("#"):
            for form, word in conjugate(line):
                known[word] = (*known.get(word, ()), Verb(kind, form, plain(line.split()[0])))
    return known
