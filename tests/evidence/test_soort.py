"""A don't-know, a question and a stop are no answers; an answer that contains their words is one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.evidence import assess
from dialogs.evidence.soort import SOORTEN
from dialogs.evidence.turns import Turn, cued_by, turns

MESSAGES = {
    "weet_niet": ["nvt", "pas", "hmm weet k nie", "geen idee hoor", "nog niks aan gedaan", "...", ""],
    "vraag": ["?", "hoe bedoel je?", "wat is veerkracht hier?", "wat wordt hier bedoeld", "kun je een voorbeeld geven"],
    "stop": ["stop maar", "ik moet door", "later verder", "moet nu naar binnen, straks verder", "even pauze"],
    "antwoord": [
        "we praten veel",
        "Hij vroeg 'hoe bedoel je?' en ik legde het uit met een tekening, toen knikte hij.",
        "Vorige week zei moeder dat ze wilde stoppen met de cursus. Ik heb gevraagd waarom.",
        "ik wist het ook niet en dat heb ik gezegd, daarna zijn we gaan wandelen",
        "als ik de volgende keer te laat ben, dan bel ik eerst",
    ],
}


@pytest.mark.parametrize(("soort", "text"), [(soort, text) for soort, texts in MESSAGES.items() for text in texts])
def test_the_kind_of_a_message(soort: str, text: str) -> None:
    """Short or long, what matters is what the person wants."""
    assert assess(text).soort == soort


@given(st.text(max_size=80))
def test_whatever_is_typed_is_assessed(text: str) -> None:
    """No text is too odd; and what is no answer shows nothing."""
    found = assess(text)
    assert found.soort in SOORTEN
    assert found.soort == "antwoord" or not (found.situatie or found.handeling or found.effect or found.spans)


@pytest.mark.parametrize("turn", turns(), ids=lambda turn: turn.pattern)
@settings(max_examples=25, deadline=None)  # the first text of a pattern takes its time
@given(data=st.data())
def test_no_turn_of_phrase_is_missed_for_its_cues(turn: Turn, data: st.DataObject) -> None:
    """In whatever a pattern fits, some word cues it; without that it is not tried."""
    text = data.draw(st.from_regex(turn.pattern, alphabet=st.characters(codec="ascii")))
    assert any(turns().index(turn) in cued_by(word) for word in text.split(" "))
