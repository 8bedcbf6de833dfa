"""What counts as an occasion, an act and an effect; none of these sentences was trained on."""

from math import exp

import pytest

from bench.quality.evidence.answers import everything
from dialogs.evidence import assess
from dialogs.evidence.elements import probability

SENTENCES = {
    "vorige week donderdag in de bus vroeg ik hem wat hij zelf zou kiezen": "sh",
    "Dinsdag aan de keukentafel schoof ik de map naar moeder toe. Zij sloeg hem open en zei: laat mij maar.": "she",
    "tegen opa gezegd dat het huis niet schoon hoefde te zijn": "h",
    "samen een lijstje gemaakt van wie er kan oppassen": "h",
    "ze belde daarna zelf de woningbouw": "e",
    "haar zus haalt de kinderen nu elke woensdag op": "e",
    "vader heeft zelf de huisarts gebeld": "e",
    "vader belde dinsdag zelf de school, ik zat ernaast": "se",
    "gezegd dat ze dat zelf mocht beslissen": "h",
    "vrijdag bij ze thuis de afwas gedaan": "sh",
    "ik vroeg wat hij nodig had en toen pakte hij zelf de telefoon": "he",
    "gisteren stond vader zelf op het schoolplein met beide kinderen": "se",
    "vorige week bij de intake, dat was een bijzonder moment": "s",
    "Ik sluit aan bij de eigen kracht van het gezin en werk oplossingsgericht.": "",
    "ik probeer altijd naast ze te staan en ze te stimuleren": "",
    "volgende week ga ik met haar naar de gemeente": "",
    "ik merk dat ze sterker staan en dat werkt goed": "",
    "mijn collega belde dinsdag de school": "s",
    "de huisarts heeft vader gebeld": "",
    "mijn collega heeft vader gebeld en dat vond ik goed van haar": "",
}


@pytest.mark.parametrize("text", SENTENCES)
def test_an_answer_shows_its_elements(text: str) -> None:
    """An occasion is one moment, an act can be seen or heard, an effect is the family's.

    Intentions, sitting beside it and what others did are none of it.
    """
    found = assess(text)
    letters = zip("she", (found.situatie, found.handeling, found.effect), strict=True)
    assert "".join(letter for letter, shown in letters if shown) == SENTENCES[text]


def test_two_of_three_is_concrete() -> None:
    """One element is too little, two are enough."""
    assert not assess("samen een lijstje gemaakt van wie er kan oppassen").concreet
    assert assess("ik vroeg wat hij nodig had en toen pakte hij zelf de telefoon").concreet


def test_the_first_missing_element_is_asked_for() -> None:
    """First the occasion, then the act, then the effect."""
    assert assess("samen een lijstje gemaakt van wie er kan oppassen").missing == "situatie"
    assert assess("gisteren stond vader zelf op het schoolplein met beide kinderen").missing == "handeling"
    assert assess("vorige week donderdag in de bus vroeg ik hem wat hij zelf zou kiezen").missing == "effect"


def test_each_element_has_the_words_that_showed_it() -> None:
    """The coach can quote them: the occasion, the act with what was said, and the effect."""
    text = "vrijdag op het plein. ik zei: ga jij maar eerst. ze lachte en liep naar binnen"
    quoted = {name: text[start:end] for name, (start, end) in assess(text).spans.items()}
    assert quoted["situatie"] == "vrijdag op het plein"
    assert quoted["handeling"] == "ik zei: ga jij maar eerst"
    assert quoted["effect"].startswith("ze lachte")


def test_spans_lie_inside_the_text_and_belong_to_what_is_found() -> None:
    """For every labelled answer: as many spans as elements, each with words in it."""
    for answer in everything():
        found = assess(answer.text)
        assert set(found.spans) == {name for name in ("situatie", "handeling", "effect") if getattr(found, name)}
        assert all(answer.text[start:end].strip() for start, end in found.spans.values())
        assert all(0 <= start < end <= len(answer.text) for start, end in found.spans.values())


def test_an_element_is_as_likely_as_the_mean_of_two_readings() -> None:
    """Of the whole answer and of its clauses, in log odds; of the clauses any will do, so two are more than one."""
    assert probability(2.0, [-2.0]) == pytest.approx(0.5)
    assert probability(3.0, [1.0]) == pytest.approx(1 / (1 + exp(-2)))
    assert probability(0.0, [0.0, 0.0]) == pytest.approx(1 / (1 + 3**-0.5))
    assert probability(0.0, [99.0]) < probability(3.0, [99.0]) < 1
