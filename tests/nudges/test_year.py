"""The simulated year is worth something: its rules notice a wrong nudge, and a small part of it runs with the tests."""

from collections import Counter
from dataclasses import replace

import pytest

from dialogs.register import coach
from tests.nudges.people import DAY, HOUR, KADER, THURSDAY, WEEK
from tests.year import rules
from tests.year.__main__ import live
from tests.year.habit import HABITS
from tests.year.person import Life, Nudge

RIGHT = Nudge("week", "2026-W45", THURSDAY, "luisteren")
THREE = tuple(replace(RIGHT, at=THURSDAY - weeks * WEEK, slot=str(weeks)) for weeks in (3, 2, 1))


def wrong(nudge: Nudge, *before: Nudge, **known: object) -> list[str]:
    """What an onlooker finds wrong with a nudge to someone whose moment is Thursday 16.30."""
    life = Life(3, "16:30", heard=[*before, nudge])
    for name, value in known.items():
        setattr(life, name, value)
    return list(rules.broken(life, nudge))


def test_a_right_nudge_breaks_no_rule() -> None:
    """Thursday at half past four."""
    assert wrong(RIGHT) == []


@pytest.mark.parametrize(
    ("nudge", "before", "known"),
    [
        (replace(RIGHT, at=THURSDAY + 5 * HOUR), (), {}),
        (replace(RIGHT, at=THURSDAY + 2 * DAY), (), {}),
        (replace(RIGHT, at=THURSDAY + HOUR), (), {}),
        (RIGHT, (), {"paused": True}),
        (RIGHT, (), {"nudges_on": False}),
        (RIGHT, (), {"talking": True, "acted": THURSDAY - HOUR}),
        (RIGHT, (), {"reflected": THURSDAY - 3 * DAY}),
        (RIGHT, (), {"rests": {"luisteren": THURSDAY + DAY}}),
        (RIGHT, (replace(RIGHT, at=THURSDAY - WEEK),), {}),
        (RIGHT, (Nudge("opvolging", "r1", THURSDAY - DAY, "", answered=THURSDAY),), {}),
        (RIGHT, (Nudge("laatste", "2026-W44", THURSDAY - WEEK, ""),), {}),
        (replace(RIGHT, kernaspect="de_buurt"), THREE, {}),
        (Nudge("kaart", "x", THURSDAY, ""), (), {"meetings": [THURSDAY - HOUR]}),
    ],
)
def test_a_wrong_nudge_is_noticed(nudge: Nudge, before: tuple[Nudge, ...], known: dict[str, object]) -> None:
    """Each rule of the year has a nudge that breaks it."""
    assert wrong(nudge, *before, **known)


def test_a_year_of_each_habit() -> None:
    """One person of each habit, from September to September: `make year` has a thousand of them."""
    violations: Counter[str] = Counter()
    heard = [nudge for number in range(len(HABITS)) for nudge in live(coach(KADER), number, violations)]
    assert violations == Counter()
    assert {nudge.kind for nudge in heard} >= {"week", "laatste", "opvolging", "voor_intervisie", "nabespreking"}
