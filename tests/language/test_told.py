"""What any reader sees in a text at a glance, so that nobody is asked for what they just wrote."""

import pytest

from dialogs.hearing.assessed import echo, quote, wanted
from dialogs.hearing.dosage import normalises
from dialogs.hearing.strain import weighs
from dialogs.hearing.told import says_what_i_did, says_when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("oma was er gister ook bij", True),
        ("vorige week dinsdag nog", True),
        ("vanmorgen belde ze", True),
        ("Gisteren belde ze", True),
        ("VORIGE WEEK DINSDAG", True),
        ("elke dinsdag haalt oma ze op", False),
        ("Elke dinsdag haalt oma ze op", False),
        ("ze belt altijd eerst mij", False),
    ],
)
def test_a_day_that_stands_there_is_not_asked_for(text: str, when: bool) -> None:
    """A habit is no occasion."""
    assert says_when(text) is when


@pytest.mark.parametrize(
    ("text", "acted"),
    [
        ("vader belde de school, ik zat ernaast en zei niets", True),
        ("ik had hem alleen voorgelezen", True),
        ("gister belde ik", True),
        ("Ik zat ernaast", True),
        ("IK BEN GEWOON BLIJVEN ZITTEN", True),
        ("Toen Ik wegging begon ze te huilen", False),
        ("toen liet ik een stilte vallen", True),
        ("ik ben gewoon blijven zitten", True),
        ("ze ging er zelf heen, ik was er niet bij", False),
        ("ik wist niet wat ik moest doen", False),
        ("toen ik wegging begon ze te huilen", False),
        ("gisteren zag ik oma de was doen", False),
    ],
)
def test_what_someone_did_is_not_asked_for_when_it_stands_there(text: str, acted: bool) -> None:
    """What the writer thought, saw or had to do is no act."""
    assert says_what_i_did(text) is acted


def test_what_is_asked_for_is_never_what_stands_there() -> None:
    """The day is given, so the coach asks what the writer did."""
    told = "oma [naam], tante [naam] en buurman [naam] waren er gister allemaal bij, en de juf [naam] belde ook nog"
    assert wanted(told) == "handeling"


def test_an_effect_is_asked_for_once() -> None:
    """What was answered to it may be too little for the evidence check, and it was the answer."""
    told = "ik zeg vaak dat ze het goed doet\nmaandag nog"
    assert wanted(told, "effect") != "effect"


@pytest.mark.parametrize(
    "text", ["ja", "ja hoor", "jaaa", "prima zo", "vanmiddag", "ik weet het niet hoor", "geen idee meer"]
)
def test_what_says_nothing_is_not_given_back(text: str) -> None:
    """To quote it would sound like mockery."""
    assert echo(text) == ""


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("rustig aan", "Rustig aan"),
        ("vorige week dinsdag nog, toen zat ik daar met de jongste", "Toen zat ik daar met de jongste"),
        ("vorige week zei ze tegen mij dat ze me vertrouwt", "Vorige week zei ze tegen mij dat ze me vertrouwt"),
    ],
)
def test_what_is_given_back_is_the_matter_itself(text: str, piece: str) -> None:
    """Not merely when it was, and not cut off right before what it is about."""
    assert quote(text) == piece


@pytest.mark.parametrize(
    ("text", "heavy"),
    [
        ("pfff wat een rotdag zeg", True),
        ("ik ben echt kapot", True),
        ("ik wist even niet wat ik moest doen", True),
        ("het is allemaal zo veel", True),
        ("moeder was kapot en ik bleef zitten", False),
        ("de wasmachine was stuk, ik heb gebeld", False),
        ("ik ben op huisbezoek geweest", False),
    ],
)
def test_what_weighs_on_the_writer_is_noticed(text: str, heavy: bool) -> None:
    """What weighs on a family is not meant."""
    assert weighs(text) is heavy


@pytest.mark.parametrize(
    ("text", "normalising"),
    [
        ("ik zei dat het heel normaal is", True),
        ("Ik heb verteld dat meer ouders dit meemaken", True),
        ("UITGELEGD DAT HET ERBIJ HOORT, ZE IS NIET DE ENIGE", True),
        ("het ging heel normaal", False),
        ("ik zei dat ze de school kon bellen", False),
    ],
)
def test_what_was_made_ordinary_is_noticed(text: str, normalising: bool) -> None:
    """It counts when the family was told so."""
    assert normalises(text) is normalising
