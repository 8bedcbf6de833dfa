"""Rhythms are understood as people type them, and come round at the same local time for years."""

from datetime import UTC, date, datetime

import pytest

from dialogs.when import LAST, Rhythm, next_after
from tests.when.saying import ZONE, understood

RHYTHMS = {
    "elke 6 weken op dinsdag 10:00": "6 week di 10:00",
    "elke zes weken op dinsdag om half elf": "6 week di 10:30",
    "iedere 3 weken do 9u": "3 week do 09:00",
    "om de week donderdag 9.30": "2 week do 09:30",
    "om de 2 weken op donderdag 9.30": "2 week do 09:30",
    "om de andere week donderdag 9.30": "2 week do 09:30",
    "om de dinsdag 10 uur": "2 week di 10:00",
    "elke andere dinsdag 10 uur": "2 week di 10:00",
    "elke dinsdag 10 uur": "1 week di 10:00",
    "elke dinsdagmiddag half 3": "1 week di 14:30",
    "wekelijks op maandag 10.00": "1 week ma 10:00",
    "tweewekelijks op maandag 10.00": "2 week ma 10:00",
    "6-wekelijks op donderdag 9.30": "6 week do 09:30",
    "dinsdags om 10": "1 week di 10:00",
    "een keer per 6 weken op donderdagochtend 9 uur": "6 week do 09:00",
    "1x per 6 weken donderdag 9.00": "6 week do 09:00",
    "eens in de zes weken donderdag 13.30": "6 week do 13:30",
    "maandag, elke 4 weken, 10 uur": "4 week ma 10:00",
    "elke 4 weken op maandag van 10.00 tot 12.00": "4 week ma 10:00",
    "iedere zes weken op donderdag 14:00 uur, start 10 december": "6 week do 14:00 from 2026-12-10",
    "elke 6 weken dinsdag vanaf volgende week 10 uur": "6 week di 10:00 from 2026-12-01",
    "elke 6 weken vanaf 1 april 10 uur": "6 week do 10:00 from 2027-04-01",
    "elke 6 weken vanaf de eerste dinsdag van december 10 uur": "6 week di 10:00 from 2026-12-01",
    "elke 6 weken vanaf morgen 10 uur": "6 week di 10:00 from 2026-11-24",
    "elke twee weken vanaf 3 december 14:00": "2 week do 14:00 from 2026-12-03",
    "elke 6 weken dinsdag 10.00, te beginnen op 8 december": "6 week di 10:00 from 2026-12-08",
    "elke zes weken dinsdag 10.00 vanaf volgende week": "6 week di 10:00 from 2026-12-01",
    "elke 6 weken op dinsdag 10.00 vanaf januari": "6 week di 10:00 from 2027-01-05",
    "elke 6 weken op dinsdag 10.00 vanaf 1-9-2026": "6 week di 10:00 from 2026-09-01",
    "elke eerste dinsdag van de maand 13.00": "1 month 1e di 13:00",
    "iedere 1e dinsdag vd maand om 13u": "1 month 1e di 13:00",
    "eerste dinsdag van de maand 13.00": "1 month 1e di 13:00",
    "de tweede donderdag van elke maand 9.30": "1 month 2e do 09:30",
    "elke eerste dinsdag 13.00": "1 month 1e di 13:00",
    "iedere laatste vrijdag van de maand 9.00": "1 month -1e vr 09:00",
    "elke maand de derde woensdag 15.00": "1 month 3e wo 15:00",
    "maandelijks op de 2e donderdag 10 uur": "1 month 2e do 10:00",
    "om de twee maanden op de laatste vrijdag om 9u": "2 month -1e vr 09:00",
    "om de maand op de eerste dinsdag 10 uur": "2 month 1e di 10:00",
    "elk kwartaal de eerste dinsdag 10 uur": "3 month 1e di 10:00",
    "elke eerste dinsdag van de maand 13.00 vanaf januari": "1 month 1e di 13:00 from 2027-01-05",
}


@pytest.mark.parametrize(("text", "rhythm"), RHYTHMS.items())
def test_a_rhythm_is_understood(text: str, rhythm: str) -> None:
    """Once in so many weeks or months, on a weekday, at a time, perhaps from a date on."""
    assert understood(text) == rhythm


def after(rhythm: Rhythm, moment: str) -> str:
    """The next time after a moment in UTC, on the clock of Amsterdam; counted from 1 December 2026."""
    start = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    return f"{next_after(rhythm, start, ZONE, date(2026, 12, 1)).astimezone(ZONE):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("rhythm", "moment", "expected"),
    [
        (Rhythm(6, "week", 1, "10:00"), "2026-12-01 08:59", "2026-12-01 10:00"),
        (Rhythm(6, "week", 1, "10:00"), "2026-12-01 09:00", "2027-01-12 10:00"),
        (Rhythm(6, "week", 1, "10:00"), "2027-02-01 09:00", "2027-02-23 10:00"),
        (Rhythm(6, "week", 1, "10:00"), "2026-11-01 09:00", "2026-12-01 10:00"),
        (Rhythm(2, "week", 3, "14:00", first=date(2026, 12, 10)), "2026-12-01 09:00", "2026-12-10 14:00"),
        (Rhythm(1, "month", 1, "13:00", 1), "2026-12-02 09:00", "2027-01-05 13:00"),
        (Rhythm(1, "month", 4, "09:00", LAST), "2026-12-02 09:00", "2026-12-25 09:00"),
        (Rhythm(1, "month", 4, "09:00", LAST), "2027-01-29 08:00", "2027-02-26 09:00"),
        (Rhythm(2, "month", 0, "09:00", 1), "2026-12-01 09:00", "2026-12-07 09:00"),
        (Rhythm(2, "month", 0, "09:00", 1), "2026-12-07 09:00", "2027-02-01 09:00"),
        (Rhythm(3, "month", 1, "09:00", 1, date(2026, 12, 2)), "2026-12-01 00:00", "2027-01-05 09:00"),
        (Rhythm(1, "week", 6, "02:30"), "2027-03-27 09:00", "2027-03-28 03:00"),
    ],
)
def test_a_rhythm_comes_round(rhythm: Rhythm, moment: str, expected: str) -> None:
    """Counted from its first date or the anchor, strictly after the moment, never before it began."""
    assert after(rhythm, moment) == expected
