"""Acute danger is noticed, also misspelled; what only sounds like it is not."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.hearing.danger import danger
from dialogs.kernel.kader import Kader, load

ROOT = Path(__file__).parents[2]

NOTICED = {
    "geweld": {
        "a partner hit": "hij slaat haar als hij gedronken heeft",
        "a child hit": "vader heeft de kinderen met een riem geslagen",
        "said from the child's side": "ze zei dat papa mama slaat",
        "ill-treatment, misspelled": "de jongste wordt mishandelt",
        "ill-treatment, one letter wrong": "misshandeling, zei de arts",
        "violence in general": "hij pleegt geweld tegen haar",
        "traces": "een blauw oog en striemen op zijn rug",
        "strangling": "hij kneep haar keel dicht",
        "the professional hit": "vader sloeg mij in mijn gezicht",
        "kicked": "hij trapt haar in haar buik",
        "past and present together": "als kind geslagen door vader en gisteren weer geslagen door haar man",
    },
    "misbruik": {
        "abuse": "ik vermoed seksueel misbruik",
        "rape, misspelled": "ze is verkragt door haar neef",
        "told by a child": "opa heeft aan haar gezeten",
        "assault": "ze is aangerand bij de bushalte",
        "pictures": "een man vraagt haar om naaktfoto's",
    },
    "suicide": {
        "the word": "moeder denkt aan zelfmoord",
        "the word, misspelled": "zoon heeft het over zelfmoort",
        "the formal word, without its accent": "hij is suicidaal",
        "the formal word, as it sounds": "ze is zuicidaal volgens school",
        "not wanting to be there": "dochter zegt dat ze er niet meer wil zijn",
        "making an end of it": "vader zegt dat hij er een eind aan wil maken",
        "not wanting to live": "de jongen wil niet meer leven",
        "wanting to die": "ze zei dat ze dood wil",
        "self-harm": "ze snijdt zichzelf elke avond",
        "the professional": "ik wil zelf niet meer leven",
    },
    "dreiging": {
        "a knife on the table": "hij heeft een mes op tafel gezet en gedreigd",
        "a threat to kill": "hij dreigt haar te vermoorden",
        "the professional threatened": "ik ben bedreigd door vader aan de deur",
        "the professional threatened, misspelled": "hij bedrijgt me aan de telefoon",
        "a stalker": "haar ex stalkt haar",
        "a weapon": "er ligt een vuurwapen in de kast",
    },
}

IN_SPITE_OF = {
    "not expected": "ik had nooit gedacht dat hij haar slaat",
    "about to": "hij dreigt haar te gaan slaan",
    "a knife, not time, put into": "er is met een mes in haar buik gestoken",
    "on the back, not a pat on it": "hij slaat haar op haar rug",
    "told at a training": "na de training vertelde ze dat hij haar slaat",
    "threatened in one's work": "ik word bedreigd in mijn functie door vader",
    "no was said": "hij raakt haar aan terwijl ze dat niet wil en ze zei nee",
    "as before": "vader slaat haar, net als vroeger",
    "five times, not five o'clock": "hij slaat haar vijf keer per week",
    "off a chair": "hij duwt haar van haar stoel en schopt haar",
    "while a film is on": "hij slaat haar als ze een film kijkt",
    "on the arms": "hij slaat haar op haar armen",
    "a blow on the back": "ze kreeg een klap op haar rug van vader",
    "not only": "hij slaat haar niet alleen, hij schopt haar ook",
}

NEAR_MISSES = {
    "frightened to death": "ik schrok me dood",
    "a murderous pace": "we werken in een moordend tempo",
    "dead tired": "ik was doodmoe na drie huisbezoeken",
    "beating down the door": "de reclamejongen komt de deur platslaan met folders",
    "firing questions": "ik zat maar vragen af te vuren",
    "it makes no sense": "het slaat nergens op",
    "a blow from the mill": "hij heeft een klap van de molen gehad",
    "turning a page": "hij slaat een bladzijde om en leest verder voor",
    "the death blow of a plan": "dat is de doodsteek voor het plan",
    "killing": "het was killing om zo lang te wachten",
    "skipping a question": "ik sla deze vraag over",
    "arms around somebody": "ze sloeg haar armen om me heen",
    "looking down": "ze sloeg haar ogen neer",
    "hanging up": "ik moest ophangen, want ik stond voor de deur",
    "an eviction that threatens": "er dreigt een uithuisplaatsing",
    "making an end of a project": "we hebben een eind aan het traject gemaakt",
    "not wanting to talk": "ze wil niet meer praten met school",
    "bread and a knife": "vader sneed het brood met een groot mes",
    "passing an exam": "ze is geslaagd voor haar rijbewijs",
    "alcohol": "alcoholmisbruik was het niet",
    "taking advantage": "ik wil geen misbruik maken van haar gastvrijheid",
    "a game": "hij maakt iedereen af met fortnite",
    "a film": "ze keken een film waarin iemand werd vermoord",
    "the news": "op het nieuws ging het over geweld",
    "a training": "training herkennen van kindermishandeling gevolgd",
    "the protocol": "we hebben de meldcode huiselijk geweld besproken",
    "denied": "er is geen sprake van geweld",
    "denied, by asking": "geen zelfmoordgedachten, dat heb ik gevraagd",
    "never": "ze zegt dat hij haar nooit slaat",
    "long ago": "verleden met huiselijk geweld, nu al zes jaar rustig",
    "as a child": "als kind is ze mishandeld door haar vader",
    "in an old file": "in het dossier staat huiselijk geweld uit 2014",
    "a death in the family": "haar broer heeft jaren geleden zelfmoord gepleegd",
    "resilience": "veerkracht is haar tweede naam",
    "an advice": "ik heb aangeraden om te wachten",
    "nothing": "",
}


@pytest.fixture(scope="module")
def kader() -> Kader:
    """The kader as it is shipped."""
    return load(ROOT / "kader.yaml")


@pytest.mark.parametrize(
    ("kind", "text"),
    [pytest.param(kind, text, id=name) for kind, texts in NOTICED.items() for name, text in texts.items()],
)
def test_danger_is_noticed(kader: Kader, kind: str, text: str) -> None:
    """Danger for somebody of the family or for the professional is noticed, with its kind and its place."""
    noticed = danger(text, kader)
    assert noticed
    assert noticed.soort == kind
    assert text[noticed.start : noticed.end].strip()


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in IN_SPITE_OF.items()])
def test_danger_is_noticed_in_spite_of_words_that_often_mean_none(kader: Kader, text: str) -> None:
    """What makes a near miss harmless does not hide danger that uses the same words."""
    assert danger(text, kader)


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NEAR_MISSES.items()])
def test_a_near_miss_is_no_danger(kader: Kader, text: str) -> None:
    """Sayings, ordinary life, films and trainings, what is denied and what is long ago bring no safety card."""
    assert danger(text, kader) is None


def test_a_kader_without_danger_words_notices_none() -> None:
    """The lists may be left out."""
    assert danger("hij slaat haar", load(ROOT / "tests" / "kader" / "klein.yaml")) is None


WORDS = st.sampled_from(
    "hij slaat haar niet nooit vroeger gisteren mes dood wil zelfmoord en de film . , … xyz 🦊".split()
)


@settings(deadline=None)  # the first text makes the words ready
@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=25).map(" ".join)))
def test_whatever_is_typed_the_sign_is_a_piece_of_it(kader: Kader, text: str) -> None:
    """No text makes it fail; the place of a sign lies inside the text and is not empty."""
    noticed = danger(text, kader)
    assert noticed is None or 0 <= noticed.start < noticed.end <= len(text)
