"""Invented people with a history, for the tests of reports and for their bench."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from dialogs.kernel.facts import Entry
from dialogs.kernel.kader import Kader, Kernaspect, load
from tests.support.phones import REAL

AT = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
CARD = {
    "moment": "Dinsdag, aan het eind van een huisbezoek: moeder vroeg of ik de school wilde bellen.",
    "kernaspect": "eigen_regie",
    "handeling": "Ik heb meteen gebeld. In de auto bedacht ik dat zij het gesprek zelf had kunnen voeren.",
    "vraag": "Wat maakt dat ik het stuur overneem als ik haast voel?",
    "nodig": "Spiegelen",
    "methode": "Incidentmethode",
}
_WORDS = (
    "Dinsdag aan de keukentafel vroeg ik wat zij zelf al had geprobeerd. Ze pakte een schrift en las het voor.",
    "Ik bleef zitten toen het stil werd. Na een tijdje zei vader: zo rustig is het hier nooit.",
    "Ik wilde te snel. Moeder keek weg en toen heb ik gezegd dat we er volgende week mee verdergaan.",
    "We hebben samen een cirkel getekend met iedereen die wel eens helpt. Oma stond er niet bij, de buurvrouw wel.",
    "Vaak geef ik complimenten.",
    "Donderdag gaf ik de telefoon aan haar. Ze belde zelf met school en vertelde wat er thuis speelt.",
    "Ik denk dat het goed gaat, maar ik weet niet precies waaraan ik dat zie.",
)
_PLANS = (
    "Als ik weer voor haar wil bellen, dan leg ik eerst de telefoon op tafel.",
    "Als het stil wordt, dan tel ik tot tien voor ik iets zeg.",
    "Als ik bij de deur sta, dan vraag ik eerst hoe zij het zien.",
)
_FOLLOWED = (
    ("gelukt", "De telefoon lag op tafel. Ze pakte hem zelf en ik hoefde niets te zeggen."),
    ("deels", "De eerste keer wel, daarna vergat ik het weer."),
    ("losgelaten", "Dit past niet meer, het gezin is verhuisd."),
)
_FAMILIES = ("🦊 Vos", "🌿 Varen", "", "🐢 Schildpad")
_ELEMENTS = ("she", "sh", "h", "e", "", "he", "s")


@lru_cache(maxsize=1)
def shipped() -> Kader:
    """The kader as it is shipped."""
    return load(REAL)


def weekly(kader: Kader, weeks: int, at: datetime = AT) -> tuple[Entry, ...]:
    """Someone who reflected every week, the last time two days before `at`; some six entries a week."""
    return tuple(
        entry for back in range(weeks) for entry in _reflection(kader, back, at - timedelta(days=2 + 7 * back))
    )


def now_and_then(kader: Kader) -> tuple[Entry, ...]:
    """Someone who reflected some weeks and others not, and now and then twice: the runs, and how many weeks ago."""
    weeks = {
        0: 0, 1: 6, 2: 2, 3: 3, 4: 8, 7: 1, 9: 2, 10: 7, 12: 2, 13: 5, 17: 10, 18: 4, 22: 5, 24: 15, 26: 14, 30: 17,
    }  # fmt: skip
    return tuple(
        _moved(one, timedelta(weeks=number - back)) for number, back in weeks.items() for one in _of(kader, number)
    )


def crowded(kader: Kader) -> tuple[Entry, ...]:
    """Someone who wrote about every kernaspect several times a week, for months."""
    copies = ((number, copy) for number in range(40) for copy in range(9))
    return tuple(
        replace(_moved(one, timedelta(weeks=copy % 5)), id=f"{copy}{one.id}", over=one.over and f"{copy}{one.over}")
        for number, copy in copies
        for one in _of(kader, number)
    )


def _of(kader: Kader, number: int) -> Iterator[Entry]:
    return _reflection(kader, number, AT - timedelta(days=2 + 7 * number))


def _moved(one: Entry, later: timedelta) -> Entry:
    return replace(one, at=one.at + later)


def entry(id: str = "r1.tempo", **parts: object) -> Entry:
    """One entry, an answer about eigen regie unless said otherwise."""
    usual = {
        "kind": "antwoord", "kernaspect": "eigen_regie", "vraag": "tempo", "asked": "In hoeverre?", "kader": "1",
        "text": "Rustig aan.", "at": AT - timedelta(days=1),
    }  # fmt: skip
    return Entry(id=id, **{**usual, **parts})  # type: ignore[arg-type]  # the parts of an entry, by name


def _reflection(kader: Kader, number: int, at: datetime) -> Iterator[Entry]:
    """One run: the questions of a kernaspect, a follow-up, the evidence and a voornemen that was followed."""
    aspect = kader.kernaspecten[number % len(kader.kernaspecten)]
    run = f"r{number}"
    common = {"kernaspect": aspect.id, "schuilnaam": _FAMILIES[number % 4], "kader": kader.versie}
    yield from _answers(aspect, run, number, at, common)
    shows = {"kind": "bewijs", "vraag": "", "asked": kader.bewijsvraag, "bron": "gezin_deed"}
    yield entry(
        f"{run}.bewijs",
        **common,
        **shows,
        text=_text(number + 3),
        at=at,
        concreet=not _is_vague(number),
        elementen="se" if not _is_vague(number) else "",
    )
    if number % 3 == 0:
        plan = {"kind": "voornemen", "vraag": "", "asked": "Wat neem je je voor?", "text": _PLANS[number % 3]}
        yield entry(f"{run}.voornemen", **common, **plan, at=at)
    if number % 3 == 0 and number > 3:
        afloop, text = _FOLLOWED[number % 2]
        after = {"kind": "opvolging", "vraag": "", "asked": "Hoe ging het?", "over": f"{run}.voornemen"}
        yield entry(f"v{number}.opvolging", **common, **after, text=text, afloop=afloop, at=at + timedelta(days=12))


def _answers(aspect: Kernaspect, run: str, number: int, at: datetime, common: dict[str, str]) -> Iterator[Entry]:
    for index, vraag in enumerate(aspect.vragen):
        told = "eh"[index % 2] if _is_vague(number) else _ELEMENTS[(number + index) % len(_ELEMENTS)]
        shows = {"vraag": vraag.id, "text": _text(number + index), "concreet": len(told) > 1, "elementen": told}
        yield entry(f"{run}.{vraag.id}", **common, **shows, asked=vraag.vraag, at=at)
        if len(told) < 2 and not number % 2:
            asked, name = "Wat zag of hoorde je daarna bij het gezin?", f"{run}.{vraag.id}.1"
            more = {"kind": "doorvraag", "vraag": vraag.id, "asked": asked, "text": _text(number + index + 2)}
            yield entry(name, **common, **more, at=at + timedelta(minutes=1))
    deeper = {"kind": "doorvraag", "vraag": aspect.vragen[0].id, "text": _text(number + 5)}
    if aspect.verdieping and number % 2:
        asked = aspect.verdieping[number % len(aspect.verdieping)]
        yield entry(
            f"{run}.{aspect.vragen[0].id}.dieper.9", **common, **deeper, asked=asked, at=at + timedelta(minutes=2)
        )


def _is_vague(number: int) -> bool:
    """Every third reflection stays in general terms."""
    return number % 3 == 1


def _text(number: int) -> str:
    return _WORDS[number % len(_WORDS)]
