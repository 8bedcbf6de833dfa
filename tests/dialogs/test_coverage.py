"""How much each kernaspect was addressed of late, and which one the coach proposes."""

from datetime import timedelta

import pytest

from dialogs import coverage
from dialogs.kernel.person import Person, Touch
from tests.dialogs.trial import KADER
from tests.support.phones import THURSDAY

ONE, TWO, *_ = (aspect.id for aspect in KADER.kernaspecten)
DAY = timedelta(days=1)


def ago(days: int, weight: float = 1.0, kernaspect: str = ONE) -> Touch:
    """A reflection of so many days ago."""
    return Touch(kernaspect, THURSDAY - days * DAY, weight)


@pytest.mark.parametrize(
    ("concreet", "moment", "counts"), [(True, False, 1.0), (False, False, 0.5), (True, True, 0.5), (False, True, 0.25)]
)
def test_what_is_concrete_counts_double_and_a_moment_half(*, concreet: bool, moment: bool, counts: float) -> None:
    """So a moment has to be concrete to count as much as a reflection that is not."""
    assert coverage.weight(concreet=concreet, moment=moment) == counts
    assert coverage.weight(concreet=concreet) == (1.0 if concreet else 0.5)


def test_a_reflection_counts_half_after_34_days() -> None:
    """And a quarter after 68; what lies ahead of the clock counts whole, and all of it is added up by kernaspect."""
    assert coverage.coverage([ago(0)], THURSDAY) == {ONE: 1.0}
    assert coverage.coverage([ago(34)], THURSDAY) == {ONE: 0.5}
    assert coverage.coverage([ago(68, 0.5), ago(-3), ago(34, 1.0, TWO)], THURSDAY) == {ONE: 1.125, TWO: 0.5}


def test_a_question_passed_over_addresses_nothing() -> None:
    """Whoever skips on Thursday was last there when they answered."""
    touched = [ago(9), ago(5, 0.25), ago(1, 0.0), ago(3, 1.0, TWO)]
    assert coverage.last_touch(ONE, touched) == THURSDAY - 5 * DAY
    assert coverage.latest(touched) == ago(3, 1.0, TWO)
    assert coverage.latest([ago(1, 0.0)]) is None
    assert coverage.last_touch(ONE, [ago(1, 0.0)]) is None


def test_the_kernaspect_addressed_least_is_proposed() -> None:
    """In the kader's order between equals; "another one" is never the same, not even when it has the least."""
    first, second = KADER.kernaspecten[:2]
    others = [ago(1, 1.0, aspect.id) for aspect in KADER.kernaspecten[2:]]
    assert coverage.least(KADER, [], THURSDAY) == first
    assert coverage.least(KADER, [ago(2), *others], THURSDAY) == second
    assert coverage.least_beside(first, KADER, others, THURSDAY) == second
    assert coverage.least_beside(second, KADER, [ago(2), *others], THURSDAY) != second


def test_one_reflection_counts_once_at_its_best() -> None:
    """Evidence that comes later raises it, a poorer answer does not lower it; another reflection stands beside it."""
    poor, good, other = ago(1, 0.5), ago(1, 1.0), ago(1, 0.5, TWO)
    assert coverage.touch((poor, other), good) == (other, good)
    assert coverage.touch((good,), poor) == (good,)
    assert coverage.touch((ago(2),), good) == (ago(2), good)


def test_no_more_is_remembered_than_weighs() -> None:
    """The oldest of eighty gives way."""
    many = tuple(ago(200 - day) for day in range(80))
    assert coverage.touch(many, ago(1)) == (*many[1:], ago(1))


def test_what_was_touched_is_read_as_it_was_stored_now_or_by_an_earlier_version() -> None:
    """Earlier versions stored a list a touch."""
    person = Person(touched=(ago(3, 0.25), ago(1, kernaspect=TWO)))
    stored = person.as_json()
    earlier = stored | {"touched": [[t.kernaspect, t.at.isoformat(), t.weight] for t in person.touched]}
    assert Person.from_json(stored) == Person.from_json(earlier) == person
    assert Person.from_json(Person().as_json()) == Person()
