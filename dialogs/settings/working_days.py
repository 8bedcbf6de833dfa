"""Which days are days off: no working day, and two holidays that are free for some; a tap turns one over."""

from typing import TypeVar

from dialogs import dutch
from dialogs.kernel.asks import Choice
from dialogs.kernel.dialogue import State, to
from dialogs.kernel.reply import Button
from dialogs.kernel.turn import Turn

_T = TypeVar("_T")
_HOLIDAYS = ("goede_vrijdag", "bevrijdingsdag")


def states() -> tuple[State, ...]:
    """The days as buttons, until the person is done; a moment that now falls on a day off is asked again."""
    return (
        State(
            "dagen",
            Choice("zo", make=days),
            to("dagen", when=is_a_day, do=turn_over),
            to("dag", when=moment_is_off, do=say_so),
            to("menu"),
            show=shown,
        ),
    )


def days(turn: Turn) -> tuple[Button, ...]:
    """Every weekday and the two holidays."""
    return tuple(Button(turn.label(value), value) for value in (*dutch.WEEKDAYS, *_HOLIDAYS))


def is_a_day(turn: Turn) -> bool:
    """A day was tapped."""
    return turn.answer.value in {*dutch.WEEKDAYS, *_HOLIDAYS}


def turn_over(turn: Turn) -> None:
    """Working or free; one working day must remain."""
    planning, value = turn.person.planning, turn.answer.value
    if value in _HOLIDAYS:
        turn.plan(extra_free=_other(planning.extra_free, value))
        return
    workdays = tuple(sorted(_other(planning.workdays, dutch.WEEKDAYS.index(value))))
    if workdays:
        turn.plan(workdays=workdays)


def moment_is_off(turn: Turn) -> bool:
    """The weekly moment falls on a day off now."""
    week = turn.person.week
    return week is not None and turn.person.nudges and week.day not in turn.person.planning.workdays


def say_so(turn: Turn) -> None:
    """Why the day is asked again."""
    turn.say("moment_vrij")


def shown(turn: Turn) -> dict[str, object]:
    """Which days are worked, and which holidays are free."""
    planning = turn.person.planning
    free = [turn.texts.labels[f"instellingen.dagen.{name}"] for name in _HOLIDAYS if name in planning.extra_free]
    return {
        "werkdagen": dutch.listed([dutch.WEEKDAYS[day] for day in planning.workdays]),
        "vrij": dutch.listed(["de landelijke feestdagen", *free]),
    }


def _other(values: tuple[_T, ...], value: _T) -> tuple[_T, ...]:
    return tuple(v for v in values if v != value) if value in values else (*values, value)
