"""A question to the coach itself is answered, truly and briefly, and then its own question comes again."""

import json
from pathlib import Path

import pytest

from dialogs.kernel.coach import Coach
from dialogs.kernel.questions import topic
from tests.dialogs.trial import WRITTEN
from tests.support.phones import CorePhone

LABELLED = Path(__file__).parents[2] / "bench/quality/evidence"
ASKED = {
    "asked_readers": (
        "wie leest dit eigenlijk?", "wie leest er mee", "kan mijn leidinggevende dit zien?", "leest mijn team mee",
        "ziet mijn leidingevende wat ik schrijf?", "kunnen collega's dit lezen", "wie kan bij mijn antwoorden?",
    ),
    "asked_what_i_am": (
        "ben je een AI?", "ben je een mens", "ben je een robot?", "praat ik met een mens?",
        "is dit een bot?", "wie ben je",
    ),
    "asked_kept": (
        "waar blijft dit?", "hoe lang bewaar je dit", "wat gebeurt er met mijn antwoorden?", "is dit anoniem?",
    ),
    "asked_may_i": ("mag ik dit wel opschrijven?", "mag ik hier namen noemen"),
    "asked_kernaspect": ("wat is een kernaspect?", "wat zijn kernaspecten ook alweer"),
    "asked_opinion": ("wat vind jij?", "wat vind je er eigenlijk van", "wat zou jij doen?"),
    "asked_advice": ("heb je tips?", "kun je me een tip geven", "wat raad je me aan?"),
}  # fmt: skip
OTHERS = (
    "wat vindt moeder?", "kan vader dit lezen?", "is dat veilig?", "ben ik te streng?", "hoe blijf ik bij mezelf?",
    "wie is er bij?", "is er iemand bij?", "wat gebeurt er met jou?", "hoe lang blijft dit zo?", "wie ben ik?",
    "mijn leidinggevende ziet dit", "ik vroeg wat vind jij", "ze vroeg: wie leest dit?", "wat denk je zelf?",
    "hoe kan ik ervoor zorgen dat mijn leidinggevende dit ook ziet?", "je bent een mens", "mag ik dit wel vragen?",
)  # fmt: skip
READERS = [
    "Je leidinggevende en je team lezen niet mee. Wat je schrijft, is van jou.",
    "Telegram kan er technisch wel bij. Meer daarover: /privacy",
]


@pytest.mark.parametrize(("about", "typed"), [(about, typed) for about, several in ASKED.items() for typed in several])
def test_a_question_to_the_coach_is_heard(about: str, typed: str) -> None:
    """With or without its question mark, in whichever words, and with a slip of the thumb; an answer is written."""
    assert topic(typed) == about
    assert WRITTEN.has(f"kernel.say.{about}")


@pytest.mark.parametrize("typed", OTHERS)
def test_a_question_to_anybody_else_is_not(typed: str) -> None:
    """About the family, to oneself or to a group, or no question at all."""
    assert topic(typed) == ""


def test_no_real_answer_is_taken_for_a_question() -> None:
    """Of two thousand labelled answers, none."""
    labelled = [json.loads(line) for path in LABELLED.glob("*.jsonl") for line in path.open(encoding="utf-8")]
    answers = [one["antwoord"] for one in labelled if one["soort"] == "antwoord"]
    assert len(answers) > 2000
    assert not [answer for answer in answers if topic(answer)]


@pytest.mark.parametrize(
    ("acts", "again"),
    [
        ((), []),
        (("/reflecteer",), ["[Luisteren] [Iets anders] [Verras me]"]),
        (("/reflecteer", "[Luisteren]", "[Zonder]"), ["[Denk aan…] [Overslaan] [Later verder]"]),
        (("/reflecteer", "[Luisteren]", "[Zonder]", "[Later verder]"), ["[Denk aan…] [Overslaan] [Later verder]"]),
    ],
    ids=["idle", "button", "question", "paused"],
)
def test_it_is_answered_and_the_question_comes_again(acts: tuple[str, ...], again: list[str], phone: CorePhone) -> None:
    """Wherever one stands; nothing is kept."""
    for act in acts:
        phone.act(act)
    said = phone.act("wie leest dit eigenlijk?")
    assert (said[:2], said[2:][-1:]) == (READERS, again)
    assert not phone.record


def test_a_newcomer_may_ask_before_consenting(small: Coach) -> None:
    """And is asked for consent after the answer."""
    said = CorePhone(small).act("wie leest dit?")
    assert said[:2] == READERS
    assert said[-1] == "[Ja, dat is goed] [Eerst meer weten] [Liever niet]"


def test_what_one_also_asks_a_family_may_be_the_answer(phone: CorePhone) -> None:
    """ "Wat vind jij?" is answered, and held: a tap makes it the answer."""
    for act in ("/reflecteer", "[Luisteren]", "[Zonder]"):
        phone.act(act)
    assert phone.act("wat vind jij?")[0] == "Ik heb er geen mening over. Jij was erbij, dus jij weet meer dan ik."
    phone.act("[Dat was mijn antwoord]")
    assert [entry.text for entry in phone.record] == ["wat vind jij?"]


def test_beneath_a_masked_text_it_is_answered_too(phone: CorePhone) -> None:
    """It does not let the text stand as it was masked: the choice stays open."""
    for act in ("/reflecteer", "[Luisteren]", "[Zonder]", "ik sprak Fatima el Idrissi over school"):
        phone.act(act)
    said = phone.act("wie leest dit?")
    assert said[:2] == READERS
    assert said[-1] == "[Goed zo] [Dat was geen naam]"
