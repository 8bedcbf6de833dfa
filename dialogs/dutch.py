"""Small matters of written Dutch: numbers as words, weekdays, and a person's own words quoted."""

import re

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_NUMBERS = ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"]
_CLAUSE = re.compile(r"[.,;:!?\n]+|\s(?:maar|dus|want|omdat|zodat)\s")
_OPENERS = re.compile(r"^(?:(?:ja|nou|nee|eh+|uh+|hm+|en|ach|tja|oke|ok)\s+)+(?=\S+\s)", re.IGNORECASE)
_MARKS = " \t\"'“”„‘’()-–"  # what would look odd inside the quotation marks
_HANGING = frozenset(
    "de het een en of dat die dit deze er met van voor naar op in aan bij om te als toen mijn zijn haar hun ons onze "
    "uit over tot door ook niet heel zo ik we hij zij ze je".split()
)
_QUOTED = 8  # words
_CUT = 7


def number(count: int) -> str:
    """A number as Dutch prose writes it: in words up to twelve."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def weeks(count: int) -> str:
    """ "één week", "vijf weken"."""
    return f"{number(count)} {'week' if count == 1 else 'weken'}"


def time(clock: str) -> str:
    """A stored "16:30" as Dutch writes it: "16.30"."""
    return clock.replace(":", ".")


def quote(text: str) -> str:
    """A short piece of someone's own words, to stand between quotation marks; "" when there is none."""
    words = _piece(text)
    return words[:1].upper() + words[1:]


def _piece(text: str) -> str:
    clauses = [_OPENERS.sub("", clause.strip(_MARKS)) for clause in _CLAUSE.split(text)]
    fitting = [clause for clause in clauses if 2 <= len(clause.split()) <= _QUOTED]
    if fitting:
        return max(fitting, key=lambda clause: len(clause.split()))
    longest = max(clauses, key=len, default="")
    words = longest.split()
    return longest if len(words) <= _QUOTED else _cut(words)


def _cut(words: list[str]) -> str:
    """The first words, not ending on one that hangs in the air."""
    kept = words[:_CUT]
    while len(kept) > 2 and kept[-1].lower() in _HANGING:
        kept.pop()
    return " ".join(kept) + "…"
