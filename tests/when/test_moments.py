"""A date with a time is understood in the many ways people type it; said on Monday 23 November 2026 at 9.00."""

from datetime import timedelta

import pytest

from dialogs.when import read
from tests.when.saying import MONDAY, ZONE, understood

DATES = {
    "do 3 december 14.00": "2026-12-03 14:00",
    "donderdag 3 december om 14.00 uur": "2026-12-03 14:00",
    "Do. 3 dec. 14:00": "2026-12-03 14:00",
    "3 dec 14u": "2026-12-03 14:00",
    "3/12 14:00": "2026-12-03 14:00",
    "03/12 14.00": "2026-12-03 14:00",
    "12-12 om 9u": "2026-12-12 09:00",
    "3-12-2026 14:00": "2026-12-03 14:00",
    "3-12-26 14:00": "2026-12-03 14:00",
    "3.12.2026 14.00": "2026-12-03 14:00",
    "2026-12-03 14:00": "2026-12-03 14:00",
    "3 december 2026, 14.00": "2026-12-03 14:00",
    "3 dec '26 14.00": "2026-12-03 14:00",
    "drie december 14.00": "2026-12-03 14:00",
    "3e december 14.00": "2026-12-03 14:00",
    "de derde van december om 14 uur": "2026-12-03 14:00",
    "12 januari 10.00": "2027-01-12 10:00",
    "12 jan 2028 10.00": "2028-01-12 10:00",
    "29 februari 10 uur": "2028-02-29 10:00",
    "de 14e om 10 uur": "2026-12-14 10:00",
    "14de 10 uur": "2026-12-14 10:00",
    "de veertiende om 10 uur": "2026-12-14 10:00",
    "maandag de 14e om 10 uur": "2026-12-14 10:00",
    "de 14e van volgende maand 10 uur": "2026-12-14 10:00",
    "de 28e van volgende maand 10 uur": "2026-12-28 10:00",
    "de 28e van deze maand 10 uur": "2026-11-28 10:00",
    "vierde maandag van november 10 uur": "2026-11-23 10:00",
    "volgende maand de 2e om 10 uur": "2026-12-02 10:00",
    "eerste dinsdag van december 13.00": "2026-12-01 13:00",
    "de laatste donderdag van januari om 13.00": "2027-01-28 13:00",
    "2e dinsdag van volgende maand 13.00": "2026-12-08 13:00",
    "zo 6 december 11.00": "2026-12-06 11:00",
    "vrij 4 dec 9u": "2026-12-04 09:00",
    "23 november 10 uur": "2026-11-23 10:00",
}

DAYS = {
    "vandaag 16.00": "2026-11-23 16:00",
    "morgen 10 uur": "2026-11-24 10:00",
    "overmorgen half drie": "2026-11-25 14:30",
    "morgenochtend 9 uur": "2026-11-24 09:00",
    "morgen vroeg 8 uur": "2026-11-24 08:00",
    "morgenmiddag om 2 uur": "2026-11-24 14:00",
    "vanavond 8 uur": "2026-11-23 20:00",
    "vanmiddag kwart over 3": "2026-11-23 15:15",
    "overmorgen 's ochtends om 9": "2026-11-25 09:00",
    "donderdag 14.00": "2026-11-26 14:00",
    "donderdagmiddag half 3": "2026-11-26 14:30",
    "donderdag middag half 3": "2026-11-26 14:30",
    "donderdag morgen 9 uur": "2026-11-26 09:00",
    "donderdagavond 7 uur": "2026-11-26 19:00",
    "do om 10": "2026-11-26 10:00",
    "aanstaande donderdag 10 uur": "2026-11-26 10:00",
    "donderdag a.s. om 10 uur": "2026-11-26 10:00",
    "komende donderdag 10 uur": "2026-11-26 10:00",
    "eerstvolgende donderdag 10 uur": "2026-11-26 10:00",
    "aanstaande maandag 10 uur": "2026-11-30 10:00",
    "deze donderdag 10 uur": "2026-11-26 10:00",
    "volgende week dinsdag 10 uur": "2026-12-01 10:00",
    "dinsdag volgende week 10 uur": "2026-12-01 10:00",
    "deze week vrijdag 10 uur": "2026-11-27 10:00",
    "week 48 donderdag 10 uur": "2026-11-26 10:00",
    "week 50 dinsdag 10 uur": "2026-12-08 10:00",
    "dinsdag in week 3, 10 uur": "2027-01-19 10:00",
    "volgende week wo 2 dec 10 uur": "2026-12-02 10:00",
    "vrijdag over een week 9.00": "2026-12-04 09:00",
    "over een week dinsdag 10 uur": "2026-12-01 10:00",
    "over twee weken 10 uur": "2026-12-07 10:00",
    "over twee weken op dinsdag 10 uur": "2026-12-08 10:00",
    "over 10 dagen om kwart over 9": "2026-12-03 09:15",
    "over veertien dagen 10.00": "2026-12-07 10:00",
    "donderdag over 14 dagen half 3": "2026-12-10 14:30",
    "over zes weken dinsdag 10.00": "2027-01-05 10:00",
    "over een maand 10.00": "2026-12-23 10:00",
    "morgen over een week 10 uur": "2026-12-01 10:00",
    "over 2 uur": "2026-11-23 11:00",
    "over een half uur": "2026-11-23 09:30",
    "over een kwartier": "2026-11-23 09:15",
    "over 20 minuten": "2026-11-23 09:20",
}

TIMES = {
    "9u": "09:00",
    "9u30": "09:30",
    "9.30": "09:30",
    "9:30u": "09:30",
    "09.30 uur": "09:30",
    "9 uur": "09:00",
    "om 9": "09:00",
    "14h": "14:00",
    "@ 14:00": "14:00",
    "om 1430": "14:30",
    "1430 uur": "14:30",
    "om 930": "09:30",
    "rond 10 uur": "10:00",
    "half drie": "14:30",
    "half 3": "14:30",
    "halfdrie": "14:30",
    "half drie 's nachts": "02:30",
    "02.30": "02:30",
    "2.30": "14:30",
    "half een": "12:30",
    "half 7": "18:30",
    "half 8": "07:30",
    "kwart voor drie": "14:45",
    "kwart voor drie 's middags": "14:45",
    "kwart over 12": "12:15",
    "kwart voor een": "12:45",
    "tien over half vier": "15:40",
    "vijf voor half 4": "15:25",
    "5 over 9": "09:05",
    "tien voor tien": "09:50",
    "20 minuten over 10": "10:20",
    "6 uur": "18:00",
    "6 uur 's ochtends": "06:00",
    "7 uur": "07:00",
    "7 uur 's avonds": "19:00",
    "19.30 in de avond": "19:30",
    "twaalf uur": "12:00",
    "een uur": "13:00",
    "om een": "13:00",
    "veertien uur": "14:00",
    "14.00-16.00": "14:00",
    "14.00 - 16.00 uur": "14:00",
    "10-12 uur": "10:00",
    "van 10 tot 12": "10:00",
    "9.30 tot 11.00 uur": "09:30",
    "9u-11u": "09:00",
    "half 3 tot half 5": "14:30",
}

SENTENCES = {
    "Intervisie is op do 3 december om 14.00, bij ons op kantoor": "2026-12-03 14:00",
    "de eerste bijeenkomst is do 3 december om 14.00": "2026-12-03 14:00",
    "Om een afspraak te maken: 3 december 14.00": "2026-12-03 14:00",
    "do 3 dec 14.00 bij Jan": "2026-12-03 14:00",
    "ik ben vrij donderdag om 10 uur": "2026-11-26 10:00",
    "dónderdag 3 décember – 14.00!": "2026-12-03 14:00",
    "donerdag 3 decmber 14.00": "2026-12-03 14:00",
    "De volgende keer is 3 december om 14.00": "2026-12-03 14:00",
    "Volgende intervisie: 3 december, 14.00u": "2026-12-03 14:00",
    "3 december 14.00 in zaal 3": "2026-12-03 14:00",
    "do 3 dec 14 uur kamer 2.14": "2026-12-03 14:00",
    "3 december 14.00 tot half 5": "2026-12-03 14:00",
    "woendag 10 uur": "2026-11-25 10:00",
    "volgede week dinsdag 10 uur": "2026-12-01 10:00",
    "DO 3 DEC\n14.00": "2026-12-03 14:00",
}


@pytest.mark.parametrize(("text", "moment"), {**DATES, **DAYS, **SENTENCES}.items())
def test_a_date_with_a_time_is_a_moment(text: str, moment: str) -> None:
    """However the day was named, one day at one time is a moment."""
    assert understood(text) == moment


@pytest.mark.parametrize(("text", "time"), TIMES.items())
def test_a_time_is_read_as_it_is_spoken_at_work(text: str, time: str) -> None:
    """The hours 1 to 6 are in the afternoon unless the text says otherwise; of a stretch the beginning counts."""
    assert understood(f"do 3 december {text}") == f"2026-12-03 {time}"
    assert understood(f"{text}, do 3 december") == f"2026-12-03 {time}"


def test_a_weekday_that_is_today_counts_from_next_week_when_its_time_has_gone_by() -> None:
    """ "Maandag 8.30", said on Monday at nine, can only be next week."""
    assert understood("maandag 8.30") == "2026-11-30 08:30"


def test_a_date_that_is_today_stays_today() -> None:
    """Today's date is next year's only when its year is said."""
    tomorrow = MONDAY + timedelta(days=1)
    assert understood("24 november 16.00", tomorrow) == "2026-11-24 16:00"
    assert understood("24 november 8.00", tomorrow) == "past"
    assert understood("24 november 2027 8.00", tomorrow) == "2027-11-24 08:00"


def test_so_long_from_now_is_told_in_whole_minutes() -> None:
    """Nobody means the seconds."""
    assert read("over een kwartier", MONDAY.replace(second=40), ZONE) == read("over een kwartier", MONDAY, ZONE)


def test_this_tuesday_is_the_one_of_this_week() -> None:
    """Also when it has gone by: said on a Thursday it is past, and not next week's."""
    assert understood("deze dinsdag 10 uur", MONDAY + timedelta(days=3)) == "past"
