"""When a nudge that comes badly may come again: this evening, the next working day, next week."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from dialogs import calendar, dutch
from dialogs.kernel.person import Person
from dialogs.nudges import spacing
from dialogs.when import at_local

_EVENING, _STILL_DAY = "19:30", "18:30"  # an evening is offered until an hour before


def choices(person: Person, at: datetime) -> Iterator[tuple[str, str, datetime]]:
    """What to offer: a value, a label where it differs from day to day, and the moment itself (UTC)."""
    planning, now = person.planning, calendar.local(at, person.planning)
    day = now.date()
    if not calendar.is_free(day, planning) and f"{now:%H:%M}" < _STILL_DAY:
        yield "vanavond", "", at_local(day, _EVENING, calendar.zone(planning))
    soon = next(calendar.moments(planning, spacing.clock(person), day + calendar.DAY, day + 14 * calendar.DAY), None)
    following = _next_week(person, at)
    if soon and soon != following:
        tomorrow = calendar.local(soon, planning).date() == day + calendar.DAY
        yield "morgen", "" if tomorrow else _weekday(soon, person), soon
    if following:
        yield "volgende_week", "", following


def _next_week(person: Person, at: datetime) -> datetime | None:
    """The person's own moment in the next ISO week, or the first working day after it."""
    monday = calendar.monday(calendar.local_date(at, person.planning)) + timedelta(weeks=1)
    own = monday + timedelta(days=person.week.day if person.week else 0)
    sunday = monday + timedelta(days=6)
    return next(calendar.moments(person.planning, spacing.clock(person), own, sunday), None)


def _weekday(at: datetime, person: Person) -> str:
    return dutch.WEEKDAYS[calendar.local(at, person.planning).weekday()].capitalize()
