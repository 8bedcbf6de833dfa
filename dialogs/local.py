"""What time it is where the person is, and when something was."""

from datetime import date, datetime

from dialogs import calendar
from dialogs.kernel.turn import Turn
from dialogs.reports.dates import day, month


def now(turn: Turn) -> datetime:
    """The moment of the turn in the person's time zone."""
    return calendar.local(turn.said.at, turn.person.planning)


def day_of(turn: Turn, moment: datetime) -> date:
    """The date of a moment in the person's time zone."""
    return calendar.local_date(moment, turn.person.planning)


def told(turn: Turn, moment: datetime) -> str:
    """ "19 november", with the year when it was another one."""
    when = day_of(turn, moment)
    return day(when) if when.year != now(turn).year else f"{when.day} {month(when)}"
