"""`python -m tests.year`: a thousand people, a year; the last line counts nudges, and what was wrong with them."""

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from dialogs.kernel import kader
from dialogs.kernel.coach import Coach
from dialogs.register import coach
from tests.support.phones import REAL
from tests.year import acts, rules
from tests.year.clock import END, START, reached
from tests.year.habit import HABITS, Habit
from tests.year.person import Nudge, Person

PEOPLE = 1000


def live(coach: Coach, number: int, violations: Counter[str]) -> list[Nudge]:
    """One person's year; counts what was wrong, and gives what they heard."""
    random = Random(number)  # noqa: S311  # invented people, the same ones each time
    name = list(HABITS)[number % len(HABITS)]
    habit, delay = HABITS[name], timedelta(minutes=number % 30)
    person = Person(coach, random, START + timedelta(hours=random.randrange(0, 60)))
    for nudge in _days(person, habit, delay, violations):
        violations.update(f"{name}: {wrong}" for wrong in rules.broken(person.life, nudge))
        _react(person, habit, nudge)
    if habit.reacts == (acts.says_no,) and not habit.acts:
        violations.update(f"{name}: {wrong}" for wrong in rules.starved(person.life, END))
    return person.life.heard


def _days(person: Person, habit: Habit, delay: timedelta, violations: Counter[str]) -> Iterator[Nudge]:
    """Wake at every due moment and act in between, until the year is over; gives the nudges."""
    act, unreached = _next_act(person, habit, START), False
    while True:
        due = reached(person.phone.due + delay) if person.phone.due else END
        if min(due, act) >= END:
            return
        if act <= due:
            person.phone.now = max(reached(act), person.phone.now)
            person.random.choice(habit.acts)(person)
            act = _next_act(person, habit, max(act, person.phone.now))
            continue
        late = person.phone.due is not None and due > person.phone.due + delay
        due = max(due, person.phone.now)
        if habit.away(due):  # blocked: nothing reaches them, and what was due is forgotten until they are back
            person.phone.due = habit.back(due)
            unreached = True
            continue
        nudge = person.wake(due, late or unreached)
        unreached = False
        if nudge and person.random.random() < 0.2 and _woken_again(person, due):
            violations["said twice when woken twice"] += 1
        if nudge:
            yield nudge


def _woken_again(person: Person, at: datetime) -> bool:
    """Whether a second wake at the same moment, as after a crash, says something too."""
    outcome = person.phone.outcome
    again = person.wake(at + timedelta(seconds=1))
    person.phone.outcome = outcome
    return again is not None


def _react(person: Person, habit: Habit, nudge: Nudge) -> None:
    if habit.reacts and person.random.random() < habit.reacting:
        person.phone.now = reached(person.phone.now + timedelta(minutes=person.random.randrange(1, habit.within)))
        person.random.choice(habit.reacts)(person, nudge)


def _next_act(person: Person, habit: Habit, after: datetime) -> datetime:
    """When the person next does something of their own accord."""
    if not habit.acts:
        return END
    return after + timedelta(hours=person.random.uniform(0.2, 2) * habit.every * 24)


def main() -> int:
    """All of them; 1 when anything was wrong."""
    knows = coach(kader.load(REAL))
    violations: Counter[str] = Counter()
    heard = [nudge for number in range(PEOPLE) for nudge in live(knows, number, violations)]
    for kind, count in sorted(Counter(nudge.kind for nudge in heard).items()):
        print(f"{kind}: {count}")
    for wrong, count in violations.most_common():
        print(f"wrong {count} times: {wrong}")
    print(f"year: people {PEOPLE}, nudges {len(heard)}, violations {violations.total()}")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
