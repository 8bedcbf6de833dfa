"""A pause asks for a date alone, a weekly moment for a time alone."""

from datetime import date

import pytest

from dialogs.when import read_date, read_time
from tests.when.saying import MONDAY, ZONE, written

DATES = {
    "tot 12 januari": "2027-01-12",
    "12 januari": "2027-01-12",
    "ik ben weg tot 12-1": "2027-01-12",
    "tot donderdag": "2026-11-26",
    "tot aanstaande maandag": "2026-11-30",
    "t/m vrijdag": "2026-11-28",
    "tot en met 12 januari": "2027-01-13",
    "tot volgende week": "2026-11-30",
    "tot en met volgende week": "2026-12-07",
    "tot volgende week woensdag": "2026-12-02",
    "tot week 2": "2027-01-11",
    "tot januari": "2027-01-01",
    "tot en met januari": "2027-02-01",
    "twee weken": "2026-12-07",
    "3 weken": "2026-12-14",
    "een maand": "2026-12-23",
    "de komende 10 dagen": "2026-12-03",
    "over een week": "2026-11-30",
    "tot over twee weken": "2026-12-07",
    "de 14e": "2026-12-14",
    "morgen": "2026-11-24",
    "tot maandag": "2026-11-30",
    "maandag": "ambiguous: 2026-11-23 | 2026-11-30",
    "tot di 23 november": "ambiguous: 2026-11-24",
    "misschien tot 12 januari": "ambiguous: 2027-01-12",
    "tot vandaag": "past",
    "tot en met vandaag": "2026-11-24",
    "tot di 3 december": "ambiguous: 2026-12-01 | 2026-12-03",
    "van 3 december tot 12 januari": "ambiguous: 2026-12-03 | 2027-01-12",
    "volgende week": "ambiguous: 2026-11-30 | 2026-12-01 | 2026-12-02 | 2026-12-03 | 2026-12-04",
    "tot gisteren": "past",
    "tot 1-2-2026": "past",
    "tot ik me meld": "not_understood",
    "een paar weken": "not_understood",
    "een week of twee": "not_understood",
    "tot half januari": "not_understood",
    "tot na de kerstvakantie": "not_understood",
    "tot eind januari": "not_understood",
    "elke dinsdag": "not_understood",
    "tot 14.00": "no_date",
}

TIMES = {
    "half vijf": "16:30",
    "16.30": "16:30",
    "16:30 uur": "16:30",
    "kwart over 4": "16:15",
    "kwart over vier": "16:15",
    "9": "09:00",
    "4": "16:00",
    "9u": "09:00",
    "1630": "16:30",
    "Om half 5.": "16:30",
    "16.30 op donderdag": "16:30",
    "donderdagavond 8 uur": "20:00",
    "00.15": "00:15",
    "0:15": "00:15",
    "23.59": "23:59",
    "tussen 4 en 5": None,
    "4 uur of 5 uur": None,
    "half 5 of zo": None,
    "na 16.30": None,
    "25.00": None,
    "16.75": None,
    "2460": None,
    "over 2 uur": None,
    "donderdag": None,
    "": None,
    "geen idee": None,
}


@pytest.mark.parametrize(("text", "expected"), DATES.items())
def test_a_pause_is_read_as_the_first_day_after_it(text: str, expected: str) -> None:
    """ "Tot" ends on the day itself, "tot en met" on the day after; a stretch counts from today."""
    assert written(read_date(text, MONDAY, ZONE)) == expected


@pytest.mark.parametrize(("text", "expected"), TIMES.items())
def test_a_time_alone_is_read_when_there_is_just_one(text: str, expected: str | None) -> None:
    """A bare number is an hour when a time was asked for; what is not sure is no time."""
    assert read_time(text) == expected


def test_a_date_is_a_plain_date() -> None:
    """What comes back can be stored as it is."""
    assert read_date("tot 12 januari", MONDAY, ZONE) == date(2027, 1, 12)
