"""Small matters of written Dutch: numbers as words, weekdays and months, and a person's own words quoted."""

import re
from collections.abc import Sequence

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = tuple("januari februari maart april mei juni juli augustus september oktober november december".split())
NUMBERS = tuple(
    "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien twintig".split()
)
_TENS = {30: "dertig", 40: "veertig", 50: "vijftig", 60: "zestig", 70: "zeventig", 80: "tachtig", 90: "negentig"}
_HALF_YEAR, _YEAR = range(182, 184), 365  # days
_CLAUSES = re.compile(r"(?:[^.,;:!?\s]+|(?!\s(?:maar|dus|want|omdat|zodat)\s)[^\S\n])+")
_OPENERS = re.compile(r"(?:(?:ja|nou|nee|eh+|uh+|hm+|en|ach|tja|oke|ok)\s+)+(?=\S+\s)", re.IGNORECASE)
_MARKS = " \t\"'“”„‘’()-–"  # what would look odd inside the quotation marks
_HANGING = frozenset(
    "de het een en of dat die dit deze er met van voor naar op in aan bij om te als toen mijn zijn haar hun ons onze "
    "uit over tot door ook niet heel zo ik we hij zij ze je me mij wat wie waar hoe".split()
)
TIMES = frozenset(
    "gister gisteren eergisteren vandaag vanmorgen vanochtend vanmiddag vanavond vannacht net nog vorige afgelopen "
    "deze week weken maand keer of zo rond om toen daarna laatst ochtend middag avond".split()
).union(WEEKDAYS)  # a clause of nothing else says only when it was
_SHORTEST, _QUOTED, _WHOLE = 3, 8, 10  # words: at least, best at most, and without a cut
_CUT = 8


def number(count: int) -> str:
    """A number as Dutch prose writes it: in words up to twenty."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else str(count)


def weeks(count: int) -> str:
    """ "één week", "vijf weken"."""
    return f"{number(count)} {'week' if count == 1 else 'weken'}"


def listed(names: Sequence[str]) -> str:
    """One or more names in a row: "maandag, dinsdag en vrijdag"."""
    return f"{', '.join(names[:-1])} en {names[-1]}" if len(names) > 1 else names[0]


def term(days: int) -> str:
    """So many days in the plainest words that are true: "twee jaar", "een half jaar", "zes weken", "negentig dagen"."""
    if days in _HALF_YEAR:
        return "een half jaar"
    if days % _YEAR == 0:
        return f"{number(days // _YEAR) if days > _YEAR else 'een'} jaar"
    if days < _YEAR and days % 7 == 0:
        return f"{number(days // 7)} weken"
    return f"{_TENS.get(days) or number(days)} dagen"


def time(clock: str) -> str:
    """A stored "16:30" as Dutch writes it: "16.30"."""
    return clock.replace(":", ".")


Span = tuple[int, int]


def quote(text: str, telling: Sequence[Span] = ()) -> str:
    """A short piece of someone's own words, to stand between quotation marks; "" when there is none.

    A clause that overlaps an earlier span of `telling` goes before one that overlaps a later one or none.
    """
    clauses = [(words, found.span()) for found in _CLAUSES.finditer(text) if (words := _words(found[0]))]
    if not clauses:
        return ""
    best, _ = max(clauses, key=lambda clause: _worth(clause[0], clause[1], telling))
    words = best if len(best) <= _WHOLE else _cut(best)
    return " ".join([words[0][0].upper() + words[0][1:], *words[1:]]).replace('"', "'")  # it stands between quotes


def _words(clause: str) -> list[str]:
    """The words of a clause without what it merely opens with."""
    bare = clause.strip(_MARKS)
    opening = _OPENERS.match(bare)
    return (bare[opening.end() :].lstrip(_MARKS) if opening else bare).split()


def _worth(words: Sequence[str], span: Span, telling: Sequence[Span]) -> tuple[bool, bool, int, int]:
    """How much a clause is worth quoting: does it tell, does it fit, what does it tell, how much of it fits."""
    start, end = span
    hit = next((at for at, (begins, ends) in enumerate(telling) if begins < end and start < ends), len(telling))
    tells = len(words) >= _SHORTEST and not TIMES.issuperset(map(str.lower, words))
    return tells, _SHORTEST <= len(words) <= _QUOTED, -hit, min(len(words), _QUOTED)


def _cut(words: list[str]) -> list[str]:
    """The first words, not ending on one that hangs in the air."""
    kept = words[:_CUT]
    while len(kept) > 2 and kept[-1].lower() in _HANGING:
        kept.pop()
    return [*kept[:-1], kept[-1] + "…"]
