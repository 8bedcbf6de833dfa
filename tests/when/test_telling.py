"""What was understood is told back so that a mistake is seen at a glance."""

from datetime import date, datetime

import pytest

from dialogs.when import LAST, Moment, Rhythm, told, told_rhythm
from tests.when.saying import MONDAY, ZONE


def test_a_moment_is_told_with_its_weekday() -> None:
    """The year is left out when it is this year's."""
    assert told(Moment(datetime(2026, 12, 3, 14, 0), ZONE), MONDAY) == "donderdag 3 december om 14.00"
    assert told(Moment(datetime(2027, 1, 7, 9, 30), ZONE), MONDAY) == "donderdag 7 januari 2027 om 09.30"


@pytest.mark.parametrize(
    ("rhythm", "words"),
    [
        (Rhythm(6, "week", 1, "10:00"), "elke zes weken op dinsdag om 10.00"),
        (Rhythm(1, "week", 3, "09:30"), "elke week op donderdag om 09.30"),
        (Rhythm(1, "month", 1, "13:00", 1), "elke eerste dinsdag van de maand om 13.00"),
        (Rhythm(3, "month", 4, "13:00", LAST), "elke drie maanden op de laatste vrijdag om 13.00"),
        (
            Rhythm(2, "week", 3, "14:00", first=date(2026, 12, 3)),
            "elke twee weken op donderdag om 14.00, vanaf donderdag 3 december 2026",
        ),
    ],
)
def test_a_rhythm_is_told_as_people_say_it(rhythm: Rhythm, words: str) -> None:
    """Weeks, months, and where it begins."""
    assert told_rhythm(rhythm) == words
