"""A question about the case becomes a question about one's own acting; one that is about oneself stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.intervision.leervraag import asks, turned, written
from dialogs.intervision.word_order import dependent

WHO = ("moeder", "vader", "de oudste", "dit gezin", "mijn collega", "oma", "de ouders", "[naam]", "dat gezin")
ASKS = (
    ("hoe krijg ik {who} zover dat ze zelf belt?", "graag", "{who} zelf belt"),
    ("Hoe krijgen we {who} nou zo ver, dat hij hulp vraagt", "graag", "{who} hulp vraagt"),
    ("Hoe zorg ik ervoor dat {who} op tijd komt?", "graag", "{who} op tijd komt"),
    ("mijn vraag is: hoe krijg ik voor elkaar dat {who} meedoet", "graag", "{who} meedoet"),
    ("hoe krijg ik {who} aan de praat", "maakt", "{who} aan de praat wil krijgen"),
    ("Hoe motiveer ik {who} om de buren te vragen?", "maakt", "{who} wil motiveren om de buren te vragen"),
    ("hoe kan ik {who} overtuigen dat het anders kan?", "maakt", "{who} wil overtuigen dat het anders kan"),
    ("Waarom komt {who} nooit naar het gesprek?", "raakt", "{who} nooit naar het gesprek komt"),
    ("waarom belt {who} niet op", "raakt", "{who} niet opbelt"),
    ("Waarom wil {who} niet praten?", "raakt", "{who} niet wil praten"),
    ("Waarom heeft {who} niets gezegd?", "raakt", "{who} niets heeft gezegd"),
    ("Hoe komt het dat {who} steeds afzegt?", "raakt", "{who} steeds afzegt"),
    ("Wat heeft {who} nodig?", "zelf", ""),
    ("Moet {who} niet gewoon verhuizen?", "zelf", ""),
)  # fmt: skip
OWN = (
    "Wat maakt dat ik het bellen zo graag wil?",
    "Hoe blijf ik rustig als vader boos wordt?",
    "Hoe kan ik naast haar blijven staan?",
    "Waarom raak ik zo geïrriteerd van dit gezin?",
    "Waarom lukt het mij niet om door te vragen?",
    "Hoe zorg ik dat ik niet alles overneem?",
    "Hoe krijg ik grip op dit gezin?",
    "Hoe krijg ik rust in mijn hoofd?",
    "ik weet niet of ik door moet gaan",
    "Wat is mijn aandeel hierin?",
)


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize(("asked", "way", "wat"), ASKS)
def test_a_question_about_another_is_turned(asked: str, way: str, wat: str, who: str) -> None:
    """Whoever it is about: the wish, the pull or the fact comes along, in the order of a dependent clause."""
    found = turned(asked.format(who=who))
    assert found
    assert (found.way, found.wat) == (way, wat.format(who=who))


@pytest.mark.parametrize("asked", OWN)
def test_a_question_about_oneself_stays(asked: str) -> None:
    """Nothing is proposed to who asks about their own acting already."""
    assert turned(asked) is None


@pytest.mark.parametrize(
    ("verb", "rest", "clause"),
    [
        ("weigert", "vader om mee te gaan", "vader weigert om mee te gaan"),
        ("probeert", "moeder nooit te bellen", "moeder nooit probeert te bellen"),
        ("doet", "moeder niet mee", "moeder niet meedoet"),
        ("is", "vader zo boos", "vader zo boos is"),
        ("gaat", "de jongste niet naar school", "de jongste niet naar school gaat"),
        ("blijft", "moeder steeds afzeggen", "moeder steeds blijft afzeggen"),
        ("laat", "moeder mij niet binnen", "moeder mij niet binnenlaat"),
        ("mag", "de jongste niet mee", "de jongste niet mee mag"),
        ("wil", "vader niets doen met de adviezen", ""),
        ("doen", "de ouders niet wat we afspreken", ""),
        ("belt", "moeder niet, terwijl ze het beloofde", ""),
    ],
)
def test_the_verb_finds_its_place(verb: str, rest: str, clause: str) -> None:
    """At the end, before an infinitive, or joined to its particle; where it is not sure there is no clause."""
    assert dependent(verb, rest) == clause


@given(st.text(max_size=200))
def test_no_text_is_too_strange(text: str) -> None:
    """Whatever is typed, a clause is one line, and a phrasing without a clause needs none."""
    found = turned(text)
    if found:
        assert "\n" not in found.wat
        assert bool(found.wat) == (found.way != "zelf")


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("hoe krijg ik hem in beweging", "Hoe krijg ik hem in beweging?"),
        ("Waarom doe ik dat toch steeds?", "Waarom doe ik dat toch steeds?"),
        ("ik wil leren wachten", "Ik wil leren wachten"),
    ],
)
def test_a_question_is_written_as_one(typed: str, question: str) -> None:
    """On the card it stands with a capital and its mark, however it was typed."""
    assert written(typed) == question


@pytest.mark.parametrize(
    "typed",
    ["hoe blijf ik rustig", "ben ik te streng", "ik weet niet hoe ik verder moet", "of ik te snel ga?", "Wat mis ik?"],
)
def test_a_question_in_any_shape_is_one(typed: str) -> None:
    """With or without its mark, and also when it is wrapped in a sentence."""
    assert asks(typed)


@pytest.mark.parametrize("typed", ["ik loop vast met moeder", "ik was er te laat bij", "moeder komt niet opdagen"])
def test_a_mere_statement_asks_nothing(typed: str) -> None:
    """Beneath it a question is offered, and it may stay as it is."""
    assert not asks(typed)
