"""What people may do: with a nudge that came, and of their own accord."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from tests.year.person import TEXTS, Nudge, Person, tuesday_after

_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_ZONES = {"curacao": "America/Curacao", "Londen": "Europe/London", "suriname": "America/Paramaribo"}
_WEEK = timedelta(weeks=1)
SETTINGS = "/instellingen"

Reaction = Callable[[Person, Nudge], None]


def answers(person: Person, nudge: Nudge) -> None:
    """One tap and one line, or the dialogue it leads to."""
    if "Ja, langer" in person.buttons and person.random.random() < 0.3:
        person.do("[Ja, langer]")
        person.go_on()
    elif "Ja, kort" in person.buttons or "Ja" in person.buttons:
        person.do(person.random.choice(TEXTS), "stop")
    elif "Nu voorbereiden" in person.buttons:
        person.do("[Nu voorbereiden]")
        person.go_on()
    else:
        says_no(person, nudge)


def says_no(person: Person, nudge: Nudge) -> None:
    """The shortest answer there is."""
    if nudge.kind == "laatste":
        person.do("[Gewoon doorgaan]")
    elif nudge.kind == "pauze_voorbij":
        person.do("[Ja, weer beginnen]")
        person.life.paused = False
    elif nudge.kind != "kaart":
        person.do("nee")
        person.do("stop")


def puts_off(person: Person, nudge: Nudge) -> None:
    """Not now, but later; the third time round no."""
    tired = len(person.life.heard) > 2 and all(one.put_off for one in person.life.heard[-3:-1])
    if "Niet nu" not in person.buttons or tired:
        says_no(person, nudge)
        return
    person.do("[Niet nu]")
    when = [label for label in ("Vanavond", "Morgen", "Volgende week") if label in person.buttons]
    if not when:
        person.do("stop")
        return
    person.do(f"[{person.random.choice(when)}]")
    nudge.put_off = True


def rests(person: Person, nudge: Nudge) -> None:
    """This kernaspect does not apply."""
    if "Niet van toepassing" in person.buttons:
        person.do("[Niet van toepassing]")
        person.life.rests[nudge.kernaspect] = person.phone.now + 6 * _WEEK
    else:
        says_no(person, nudge)


# --- of their own accord ---


def pauses(person: Person) -> None:
    """A holiday of two weeks."""
    person.do(SETTINGS, "[Pauze]", "twee weken", "[Ja, klopt]", "[Klaar]", "stop")
    person.life.paused = True
    person.life.pause_until = person.phone.now + 2 * _WEEK - timedelta(days=1)


def falls_ill(person: Person) -> None:
    """Ill, and better again when they say so."""
    person.do(SETTINGS, "[Pauze]", "[Ik ben ziek]", "[Klaar]", "stop")
    person.life.paused, person.life.pause_until = True, None


def comes_back(person: Person) -> None:
    """The pause is over."""
    if person.life.paused:
        person.do(SETTINGS, "[Pauze]", "[Pauze opheffen]", "[Klaar]", "stop")
        person.life.paused = False


def travels(person: Person) -> None:
    """Somewhere else, or back home."""
    place = person.random.choice([*_ZONES, "[In Nederland]"])
    person.do(SETTINGS, "[Tijdzone]", place, "[Ja, klopt]", "[Klaar]", "stop")
    person.life.zone = _ZONES.get(place, "Europe/Amsterdam")


def turns_friday_over(person: Person) -> None:
    """Fridays off, or worked again; not for who has their moment then."""
    if person.life.day != 4:
        person.do(SETTINGS, "[Werkdagen]", "[vrijdag]", "[Zo klopt het]", "[Klaar]", "stop")
        person.life.workdays ^= {4}


def plans_meetings(person: Person) -> None:
    """Intervision every six weeks on Tuesday at ten."""
    zone = ZoneInfo(person.life.zone)
    day = tuesday_after(person.phone.now.astimezone(zone).date())
    date_in_words = f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    person.do(
        SETTINGS, "[Intervisie]", "elke zes weken op dinsdag 10.00", date_in_words, "[Ja, klopt]", "[Klaar]", "stop"
    )
    starts = (day + number * 6 * _WEEK for number in range(10))
    person.life.meetings = [datetime(d.year, d.month, d.day, 10, tzinfo=zone) for d in starts]


def stops_nudges(person: Person) -> None:
    """No nudges, for a while."""
    person.do(SETTINGS, "[Hoe vaak]", "[Geen seintjes]" if person.life.nudges_on else "[Elke week]", "[Klaar]", "stop")
    person.life.nudges_on = not person.life.nudges_on
