"""Find the names of people in a text, by the rules of `called`, `listed` and `doubt`, less what `things` rules out."""

from collections.abc import Iterator

from dialogs.privacy.called import named, related, titled
from dialogs.privacy.doubt import doubtful, unknown
from dialogs.privacy.listed import initials, known, with_particles
from dialogs.privacy.reading import Reading
from dialogs.privacy.spans import Span
from dialogs.privacy.spelling import possessive_stem
from dialogs.privacy.things import things
from dialogs.privacy.words import Sort, cue, sort

_MAY_JOIN = {Sort.UNKNOWN, Sort.NOUN_NAME, Sort.VERB_NAME, Sort.MASS_NAME}
_RULES = (titled, with_particles, named, known, related, doubtful, unknown, initials)


def persons(text: str) -> Iterator[Span]:
    """The names of people in `text`; possessive endings and titles stay outside the spans."""
    reading = Reading(text)
    named = [name for rule in _RULES for name in rule(reading)]
    if not named:
        return
    ruled_out = things(reading)
    found = _widest({i: last for i, last in named if ruled_out.isdisjoint(range(i, last + 1))})
    found |= dict(_fellows(reading, found, ruled_out))
    yield from (_span(reading, first, last) for first, last in sorted(_widest(found).items()))


def _widest(found: dict[int, int]) -> dict[int, int]:
    """Without the names that lie inside another one."""
    kept: dict[int, int] = {}
    reach = -1
    for first in sorted(found):
        if found[first] > reach:
            kept[first], reach = found[first], found[first]
    return kept


def _fellows(reading: Reading, found: dict[int, int], ruled_out: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Doubtful and unknown words beside a name ("Pim en Puck"), and names found elsewhere in the text."""
    ends, folds = set(found.values()), {reading.word(i) for i in found}
    taken = ruled_out.union(*(range(first, last + 1) for first, last in found.items()))
    for i in range(reading.size):
        if i in taken or len(reading.written[i]) < 2 or sort(reading.folds[i]) not in _MAY_JOIN:
            continue
        again = reading.folds[i] in folds and reading.capitals[i]
        if again or _beside(reading, i, found, ends):
            yield i, i


def _beside(reading: Reading, i: int, found: dict[int, int], ends: set[int]) -> bool:
    if not (reading.capitals[i] or sort(reading.folds[i]) is Sort.NOUN_NAME) or reading.shouts:
        return False
    after_name = i - 2 in ends and reading.word(i - 1) == "en" and reading.joined(i) and reading.joined(i - 1)
    before_name = i + 2 in found and reading.word(i + 1) == "en" and reading.joined(i + 1) and reading.joined(i + 2)
    listed_after = i - 1 in ends and reading.gaps[i] == ", " and reading.capitals[i]
    return after_name or (before_name and not reading.before(i, "lidwoord")) or listed_after


def _span(reading: Reading, first: int, last: int) -> Span:
    end = reading.end(last)
    owns = reading.joined(last + 1) and reading.word(last + 1) in cue("rol")
    if first == last and owns and possessive_stem(reading.word(last)):
        end -= 1  # "Dylans moeder"
    end += len(reading.written[last]) == 1 and reading.text[end : end + 1] == "."  # "mw K. belde"
    return Span(_start(reading, first), end, "persoon")


def _start(reading: Reading, first: int) -> int:
    start = reading.start(first)
    return start - 1 if reading.word(first) == "t" and reading.text[start - 1 : start] in {"'", "’"} else start
