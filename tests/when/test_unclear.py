"""What is not sure is never guessed: the reason comes back, with what may have been meant."""

from datetime import timedelta

import pytest

from dialogs.when import Unclear, read
from tests.when.saying import MONDAY, ZONE, understood

AMBIGUOUS = {
    "di 3 december 14:00": "2026-12-01 14:00 | 2026-12-03 14:00",
    "di 23 november 8.00": "2026-11-24 08:00",
    "deze week maandag en dinsdag 8 uur": "2026-11-24 08:00",
    "di 3 december": "2026-12-01 | 2026-12-03",
    "maandag 10.00": "2026-11-23 10:00 | 2026-11-30 10:00",
    "maandag": "2026-11-23 | 2026-11-30",
    "volgende donderdag 10 uur": "2026-11-26 10:00 | 2026-12-03 10:00",
    "komende week donderdag 10 uur": "2026-11-26 10:00 | 2026-12-03 10:00",
    "maandag over een week 10u": "2026-11-30 10:00 | 2026-12-07 10:00",
    "eind volgende week": "2026-12-03 | 2026-12-04",
    "begin volgende week 10 uur": "2026-11-30 10:00 | 2026-12-01 10:00",
    "volgende week": "2026-11-30 | 2026-12-01 | 2026-12-02 | 2026-12-03 | 2026-12-04",
    "in het weekend": "2026-11-28 | 2026-11-29",
    "donderdag of vrijdag 10 uur": "2026-11-26 10:00 | 2026-11-27 10:00",
    "3 december 14.00 of 15.00": "2026-12-03 14:00 | 2026-12-03 15:00",
    "3 december 10 uur of 4 december 11 uur": "2026-12-03 10:00 | 2026-12-04 11:00",
    "misschien 3 december 10 uur": "2026-12-03 10:00",
    "3 december 15 uur 's ochtends": "2026-12-03 15:00",
    "3 december 9 uur 's middags": "2026-12-03 09:00",
    "de 23e om 10 uur": "2026-11-23 10:00 | 2026-12-23 10:00",
    "volgende week wo 9 dec 10 uur": "2026-12-09 10:00",
    "in januari, 8 december 10 uur": "2026-12-08 10:00",
    "dinsdag en donderdag over een week 10 uur": "2026-12-01 10:00 | 2026-12-03 10:00",
    "dinsdag 8 december over twee weken 10 uur": "2026-12-08 10:00",
    "ma en wo 10 uur": "2026-11-23 10:00 | 2026-11-25 10:00 | 2026-11-30 10:00",
    "morgen 3 december 10 uur": "2026-11-24 10:00 | 2026-12-03 10:00",
    "elke tweede dinsdag 10 uur": "2 week di 10:00 | 1 month 2e di 10:00",
    "elke dinsdag en donderdag 10 uur": "1 week di 10:00 | 1 week do 10:00",
    "elke 6 weken op dinsdag vanaf 3 december 10 uur": (
        "6 week di 10:00 from 2026-12-08 | 6 week do 10:00 from 2026-12-03"
    ),
    "elke 6 weken vanaf 1 september 10 uur": "6 week di 10:00 from 2026-09-01 | 6 week wo 10:00 from 2027-09-01",
    "elke maand op dinsdag 10 uur": (
        "1 month 1e di 10:00 | 1 month 2e di 10:00 | 1 month 3e di 10:00 | 1 month 4e di 10:00 | 1 month -1e di 10:00"
    ),
    "elke maand vanaf 3 december 14:00": "1 month 1e do 14:00 from 2026-12-03",
    "elke maand vanaf 14 december 14:00": "1 month 2e ma 14:00 from 2026-12-14",
    "elke maand vanaf 31 december 14:00": "1 month -1e do 14:00 from 2026-12-31",
    "elke dinsdag 15 uur 's ochtends": "1 week di 15:00",
    "misschien elke dinsdag 10 uur": "1 week di 10:00",
}

INCOMPLETE = {
    "3 dec": "no_time: 2026-12-03",
    "3/12": "no_time: 2026-12-03",
    "overmorgen": "no_time: 2026-11-25",
    "aanstaande donderdag": "no_time: 2026-11-26",
    "vrijdag over een week": "no_time: 2026-12-04",
    "over twee weken": "no_time: 2026-12-07",
    "vanavond": "no_time: 2026-11-23",
    "de 14e": "no_time: 2026-12-14",
    "donderdagochtend": "no_time: 2026-11-26",
    "half drie": "no_date: 14:30",
    "9u30": "no_date: 09:30",
    "'s middags om 2 uur": "no_date: 14:00",
    "in december": "no_date",
    "dinsdag in december 10 uur": "no_date: 10:00",
    "iedere maand": "no_date",
    "elke 6 weken": "no_date",
    "elke 6 weken om 10 uur": "no_date: 10:00",
    "elke 6 weken vanaf januari 10 uur": "no_date: 10:00",
    "elke 6 weken op dinsdag": "no_time",
    "elke eerste dinsdag van de maand": "no_time",
}

PAST = [
    "vandaag 8 uur",
    "gisteren 10 uur",
    "vorige week dinsdag 10 uur",
    "afgelopen donderdag",
    "3-12-2025 14:00",
    "3 maart 2026",
    "over 0 minuten",
]

NOT_UNDERSTOOD = [
    "",
    "hallo",
    "geen idee",
    "weet ik nog niet",
    "binnenkort",
    "zo snel mogelijk",
    "do 3 dec 1430",
    "1430",
    "donderdag 10",
    "31 november 10 uur",
    "32 december",
    "30-2-2027 10:00",
    "5 dec 2040 10:00",
    "over 900 weken 10 uur",
    "over anderhalve week dinsdag 10 uur",
    "over een paar weken dinsdag 10 uur",
    "over drie kwartier",
    "half december 10 uur",
    "3 december volgend jaar 10 uur",
    "de dag na 3 december 10 uur",
    "3 december na 3 uur",
    "voor maandag 10 uur",
    "niet op dinsdag 10 uur",
    "elke dag behalve dinsdag 10 uur",
    "elke werkdag 9 uur",
    "elke 15e van de maand 10 uur",
    "elke vijfde dinsdag van de maand 10 uur",
    "elke 2e en 4e dinsdag van de maand 10 uur",
    "elke 6 weken vanaf 31 november 10 uur",
    "elke 6 weken op dinsdag 10 uur vanaf 5 december 2040",
    "elke 6 weken op dinsdag 10 uur vanaf week 60",
    "dinsdag week 60 10 uur",
    "3 december vierentwintig uur",
    "3 december 24.00",
    "elke 0 weken dinsdag 10 uur",
    "elke 99 weken dinsdag 10 uur",
    "2x per maand op dinsdag 10 uur",
    "twee keer per maand dinsdag 10 uur",
    "even weken dinsdag 10 uur",
    "3 gezinnen komen donderdag om 10 uur",
    "donderdag 3 of vrijdag 4 december 10 uur",
    "donderdag 10 uur, 2 weken lang",
]


@pytest.mark.parametrize(("text", "candidates"), AMBIGUOUS.items())
def test_more_than_one_meaning_is_asked_about(text: str, candidates: str) -> None:
    """What may mean two things, or contradicts itself, is ambiguous, with what it may mean."""
    assert understood(text) == f"ambiguous: {candidates}"


@pytest.mark.parametrize(("text", "reason"), INCOMPLETE.items())
def test_half_of_it_is_told_back_as_half(text: str, reason: str) -> None:
    """Without a time or without a date it is no moment; what was understood comes along."""
    assert understood(text) == reason


@pytest.mark.parametrize("text", PAST)
def test_the_past_is_named_as_such(text: str) -> None:
    """Something that is over cannot be planned."""
    assert understood(text) == "past"


@pytest.mark.parametrize("text", NOT_UNDERSTOOD)
def test_a_word_or_number_that_fits_nowhere_stops_the_reading(text: str) -> None:
    """A leftover word that may change the meaning makes the whole not understood, however clear the rest is."""
    assert understood(text) == "not_understood"


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("do 3 december", "half drie", "2026-12-03 14:30"),
        ("half drie", "do 3 december", "2026-12-03 14:30"),
        ("elke 6 weken", "op dinsdag om 10.00", "6 week di 10:00"),
        ("elke 6 weken op dinsdag", "10 uur", "6 week di 10:00"),
        ("iedere maand", "de tweede dinsdag om 10 uur", "1 month 2e di 10:00"),
        ("vanavond", "8 uur", "2026-11-23 20:00"),
        ("dinsdag in december 10 uur", "de eerste", "2026-12-01 10:00"),
        ("in december", "8 december 10 uur", "2026-12-08 10:00"),
        ("volgende week 10 uur", "woensdag", "2026-12-02 10:00"),
    ],
)
def test_a_second_answer_completes_the_first(first: str, second: str, whole: str) -> None:
    """What was missing can be asked on: both texts read together are the whole."""
    assert understood(first).split(":")[0] in {"no_time", "no_date", "ambiguous"}
    assert understood(f"{first} {second}") == whole


def test_donderdag_on_a_thursday_is_ambiguous_as_long_as_its_time_is_to_come() -> None:
    """Today or next week: both are candidates, until today's time has gone by."""
    thursday = MONDAY + timedelta(days=3)
    assert understood("donderdag 14.00", thursday) == "ambiguous: 2026-11-26 14:00 | 2026-12-03 14:00"
    assert understood("donderdag 14.00", thursday + timedelta(hours=6)) == "2026-12-03 14:00"


def test_weeks_ahead_count_from_the_coming_weekday_or_from_this_week() -> None:
    """On a Thursday "dinsdag over een week" is in twelve days; "over een week dinsdag" may be in five as well."""
    thursday = MONDAY + timedelta(days=3)
    assert understood("dinsdag over een week 10 uur", thursday) == "2026-12-08 10:00"
    assert understood("over een week dinsdag 10 uur", thursday) == "ambiguous: 2026-12-01 10:00 | 2026-12-08 10:00"


def test_a_time_the_clock_jumps_over_comes_back_with_the_first_one_after_it() -> None:
    """On 28 March 2027 there is no half past two at night."""
    assert understood("28 maart 02.30") == "gap: 2027-03-28 03:00"
    found = read("28 maart 02.30", MONDAY, ZONE)
    assert isinstance(found, Unclear)
    assert found.candidates == (read("28 maart 03.00", MONDAY, ZONE),)


def test_a_time_the_clock_shows_twice_comes_back_to_be_confirmed() -> None:
    """On 31 October 2027 half past two at night comes twice."""
    assert understood("31 oktober 2027 02.30") == "twice: 2027-10-31 02:30"


def test_a_weekday_that_contradicts_a_date_offers_none_that_has_gone_by() -> None:
    """On Thursday the nearest Wednesday to the 27th is over, so the next one is offered beside the date."""
    thursday = MONDAY + timedelta(days=3)
    assert understood("woensdag 27 november 10 uur", thursday) == "ambiguous: 2026-11-27 10:00 | 2026-12-02 10:00"
