"""The team mirror: what it says, when, of whom, and what someone with bad intentions can learn from it."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime

import pytest

from bot import mirror
from bot.commands import team as command
from bot.store.mirrors import Shares
from bot.store.store import Store
from dialogs.kernel import kader
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.facts import Erased
from dialogs.kernel.person import Person, Touch
from dialogs.reports import spiegel
from tests.bot.storing import commit
from tests.support.phones import SMALL

A, B = "luisteren", "samen"
OCTOBER, NOVEMBER, DECEMBER = (datetime(2026, month, 10, 12, tzinfo=UTC) for month in (10, 11, 12))
BOTH, JUST_A, NONE = frozenset({A, B}), frozenset({A}), frozenset[str]()


def exact() -> int:
    """No noise, where a test is about something else."""
    return 0


def person(*touched: Touch, since: datetime | None = OCTOBER, of: str = "noord") -> Person:
    """Someone of a team."""
    return Person(consent=OCTOBER, team=of, deelt=since, touched=touched)


def touches(*aspects: str, at: datetime = OCTOBER) -> tuple[Touch, ...]:
    """Kernaspecten addressed at a moment."""
    return tuple(Touch(aspect, at, 1.0) for aspect in aspects)


async def put(store: Store, people: Iterable[Person], first: int = 1) -> None:
    """Have these people in, numbered from `first`."""
    await commit(store, conversations={first + n: Conversation(one) for n, one in enumerate(people)})


async def shown(store: Store, at: datetime) -> dict[str, Shares]:
    """The mirror of noord without noise."""
    return dict(await mirror.published(store, "noord", (A, B), at, exact))


def test_shares_are_fifths_of_who_takes_part() -> None:
    """Rounded to the nearest; who wrote nothing counts as one who did not address it."""
    assert spiegel.shares([BOTH, JUST_A, JUST_A, NONE, NONE], (A, B), exact) == {A: 3, B: 1}
    assert spiegel.shares([JUST_A] * 7 + [NONE] * 6, (A, B), exact) == {A: 3, B: 0}


def test_below_five_people_nothing_is_said() -> None:
    """Four is too few, however much they wrote."""
    assert spiegel.shares([BOTH] * 4, (A, B), exact) == {}
    assert spiegel.shares([BOTH] * 5, (A, B), exact) == {A: 5, B: 5}


def test_noise_never_shows_as_such() -> None:
    """However far a count is off, what is said stays from none to all."""
    assert spiegel.shares([NONE] * 5, (A,), lambda: -30) == {A: 0}
    assert spiegel.shares([NONE] * 5, (A,), lambda: 30) == {A: 5}


def test_what_was_before_the_yes_stays_out() -> None:
    """Only from the moment someone agreed, only what was really addressed, and by month."""
    early, skipped = Touch(A, OCTOBER.replace(day=9), 1.0), Touch(B, OCTOBER, 0.0)
    one = person(early, skipped, *touches(B, at=NOVEMBER))
    assert spiegel.brings_in(one, "2026-09") is None
    assert spiegel.brings_in(one, "2026-10") == NONE
    assert spiegel.brings_in(one, "2026-11") == frozenset({B})
    assert spiegel.brings_in(person(*touches(A), since=None), "2026-10") is None


def test_a_month_ends_where_people_live() -> None:
    """Half past midnight on 1 December in Utrecht is December, though it is November in London."""
    late = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)
    assert spiegel.month(late, person()) == "2026-12"


async def test_a_month_shows_when_it_is_over(store: Store) -> None:
    """Not while people still write in it; others' teams and who did not agree do not count."""
    await put(store, [person(*touches(A))] * 5 + [person(*touches(B), since=None), person(*touches(B), of="zuid")])
    assert await shown(store, OCTOBER) == {}
    assert await shown(store, NOVEMBER) == {"2026-10": {A: 5, B: 0}}
    assert set(await shown(store, DECEMBER)) == {"2026-10", "2026-11"}


async def test_who_comes_or_goes_changes_nothing_that_was_said(store: Store) -> None:
    """Asked again after someone erased everything and others joined, a month says what it said."""
    await put(store, [person(*touches(A))] * 5)
    before = await shown(store, NOVEMBER)
    await commit(store, facts=[(1, Erased())])
    await put(store, [person(*touches(B))] * 6, first=50)
    assert await shown(store, NOVEMBER) == before == {"2026-10": {A: 5, B: 0}}


async def test_a_month_of_too_few_stays_empty(store: Store) -> None:
    """Or the one who makes five could be seen by looking before and after."""
    await put(store, [person(*touches(A))] * 4)
    assert await shown(store, NOVEMBER) == {"2026-10": {}}
    await put(store, [person(*touches(A))], first=50)
    assert await shown(store, NOVEMBER) == {"2026-10": {}}


async def test_who_erases_or_stops_is_in_no_month_that_comes(store: Store) -> None:
    """Five minus one who erased and one who stopped is too few."""
    await put(store, [person(*touches(A), *touches(A, at=NOVEMBER))] * 6)
    await shown(store, NOVEMBER)
    await commit(store, facts=[(1, Erased())])
    await put(store, [person(*touches(A), since=None)], first=2)
    assert (await shown(store, DECEMBER))["2026-11"] == {}


async def test_the_command_says_fifths_and_nothing_else(store: Store) -> None:
    """A line a month: the kernaspecten by name, a number from 0 to 5; no people, no count of people."""
    asked = kader.load(SMALL)
    ids = [aspect.id for aspect in asked.kernaspecten]
    await put(store, [person(*touches(*ids[:1]))] * 6)
    lines = list(command._lines(await mirror.published(store, "noord", ids, DECEMBER, exact), asked))
    first, *others = [aspect.kort for aspect in asked.kernaspecten]
    assert lines[0] == "  ".join(["2026-10", " · ".join([f"{first} 5", *(f"{other} 0" for other in others)])])
    assert list(command._lines({"2026-09": {}}, asked)) == ["2026-09  too few people took part"]
    assert list(command._lines({}, asked)) == ["No month to show yet."]


# --- someone with bad intentions ---


def _said(people: int, addressed: int, noise: int) -> int:
    brought = [JUST_A] * addressed + [NONE] * (people - addressed)
    return spiegel.shares(brought, (A,), lambda: noise)[A]


def _chances(people: int, addressed: int) -> dict[int, float]:
    """How likely each thing that can be said is."""
    chances: dict[int, float] = defaultdict(float)
    for noise in range(-60, 61):
        chances[_said(people, addressed, noise)] += 0.5 ** abs(noise) / 3
    return chances


@pytest.mark.parametrize("people", range(5, 26))
def test_who_knows_all_others_learns_at_most_that_something_is_twice_as_likely(people: int) -> None:
    """Worked out for every team, every count of the others, and everything that the mirror can say."""
    for others in range(people):
        without, with_ = _chances(people, others), _chances(people, others + 1)
        for said in without.keys() | with_.keys():
            assert 0.49 < with_[said] / without[said] < 2.01, (people, others, said)


def test_the_noise_is_what_it_is_said_to_be() -> None:
    """Not off at all once in three times; off by one either way as often together; nobody can foresee it."""
    drawn = Counter(mirror.off_by() for _ in range(30_000))
    assert 0.31 < drawn[0] / 30_000 < 0.36
    for off in (1, 2, 3):
        assert 0.8 < drawn[off] / drawn[-off] < 1.25
        assert 0.4 < drawn[off] / drawn[off - 1] < 0.6


def _caught(noise: spiegel.Noise, dice: random.Random) -> float:
    """How often four colleagues who tell one another everything name rightly what the fifth did.

    They choose what they themselves do so that the fifth tips the balance, and compare with the month before, in which
    the fifth did not take part: the difference of the two mirrors is all that the fifth could have caused.
    """
    right, games = 0, 4000
    for _ in range(games):
        secret = dice.random() < 0.5
        four = [JUST_A] * dice.randrange(5)
        four += [NONE] * (4 - len(four))
        before = spiegel.shares([*four, NONE], (A,), noise)[A]
        after = spiegel.shares([*four, JUST_A if secret else NONE], (A,), noise)[A]
        exactly = sum(map(bool, four))
        right += (after > before or (after == before and after > exactly)) == secret
    return right / games


def test_four_who_conspire_against_a_fifth_hardly_beat_a_coin() -> None:
    """Without noise they would know for certain; with it they are right two times in three at most."""
    dice = random.Random(7)  # noqa: S311  # no secret
    assert _caught(exact, dice) > 0.99
    assert 0.5 <= _caught(mirror.off_by, dice) < 0.69


async def test_asking_again_and_again_averages_nothing_out(store: Store) -> None:
    """The noise is drawn once a month and then stands: a hundred answers are one answer."""
    await put(store, [person(*touches(A))] * 3 + [person(*touches(B))] * 3)
    answers = {str(await mirror.published(store, "noord", (A, B), NOVEMBER)) for _ in range(100)}
    assert len(answers) == 1
