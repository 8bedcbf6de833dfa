"""What a typed message is taken for, where nothing runs, where a question waits, and after a pause."""

import pytest

from dialogs.kernel.asks import ENOUGH, HELD, HINT, LATER, SKIP, UNKNOWN, Choice, Open
from dialogs.kernel.coach import Judge
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.intents import Intent
from dialogs.kernel.turn import Turn
from tests.dialogs.trial import WRITTEN, Talk, talk

FOUR, THREE = "moeder belde vanmorgen zelf", "moeder belde zelf"  # words from which a text may be worth keeping


def keep(turn: Turn) -> None:
    """Show in a toast what would be kept: value, text, message."""
    turn.toast = "|".join((turn.answer.value, turn.answer.text, turn.source))


def someone(*ways: str, wary: bool = False, nay: bool = False, suspect: Intent | None = None) -> Talk:
    """Someone with an open question, a choice, and the dialogue that catches what comes out of the blue."""
    judge = Judge(suspect=lambda text: suspect)
    return talk(
        Dialogue("open", State("vraag", Open(ways, wary=wary, nay=nay), to("klaar"), keep=keep), State("klaar", End())),
        Dialogue("keuze", State("vraag", Choice("ja", "nee"), to("klaar"), keep=keep), State("klaar", End())),
        Dialogue("moment", State("wat", Open(), to("klaar"), keep=keep), State("klaar", End())),
        labels={"keuze.vraag.ja": "Graag", "keuze.vraag.nee": "Liever niet"},
        judge=judge,
    )


@pytest.mark.parametrize(("typed", "card"), [("hoi", "hello"), ("hoe werkt dit?", "hulp"), (THREE, "too_short")])
def test_where_nothing_runs_a_few_words_get_a_few_words(typed: str, card: str) -> None:
    """A greeting is returned, a call for help shows the card, and three words are too few to keep."""
    talking = someone()
    talking.types(typed)
    assert talking.said[0] in [template.replace("*", "") for template in WRITTEN.phrasings[f"kernel.say.{card}"]]


def test_out_of_the_blue_four_words_are_a_moment() -> None:
    """With the message they came in, so that an edit finds them."""
    talking = someone()
    talking.types(FOUR, message="7")
    assert talking.outcome.toast == f"|{FOUR}|7"


def test_an_answer_is_kept_with_its_message() -> None:
    """So that an edit finds it."""
    talking = someone()
    talking.starts("open")
    talking.types("zomaar iets", message="8")
    assert talking.outcome.toast == "|zomaar iets|8"


@pytest.mark.parametrize(("typed", "held"), [(FOUR, True), (THREE, False), ("dan gaan we nu verder", False)])
def test_after_a_pause_a_longer_text_is_held(typed: str, held: bool) -> None:
    """It may be the answer, and the question comes again; a few words, or wanting to go on, are not kept."""
    talking = someone(LATER)
    talking.starts("open")
    talking.taps(LATER)
    talking.types(typed, message="9")
    assert talking.buttons == ([HELD, LATER] if held else [LATER])
    if held:
        talking.taps(HELD)
        assert talking.outcome.toast == f"|{typed}|9"


@pytest.mark.parametrize(("typed", "held"), [(FOUR, True), (THREE, False)])
def test_where_a_button_is_asked_for_a_longer_text_is_held(typed: str, held: bool) -> None:
    """And may become a moment of its own."""
    talking = someone()
    talking.starts("keuze")
    talking.types(typed, message="10")
    assert talking.buttons == ([HELD, "ja", "nee"] if held else ["ja", "nee"])
    if held:
        talking.taps(HELD)
        assert talking.outcome.toast == f"|{typed}|10"


def test_a_second_longer_text_is_held_with_the_first() -> None:
    """Who tells on beneath buttons loses nothing of it; an edit of the last message finds the whole."""
    talking = someone()
    talking.starts("keuze")
    talking.types(FOUR)
    talking.types("toen kwam oma erbij", message="12")
    talking.taps(HELD)
    assert talking.outcome.toast == f"|{FOUR} toen kwam oma erbij|12"


@pytest.mark.parametrize("typed", ["ik weet het niet", "k weet ni goe"])
def test_a_wish_is_not_held_where_a_button_is_asked_for(typed: str) -> None:
    """Four words that tell nothing are no moment."""
    talking = someone()
    talking.starts("keuze")
    talking.types(typed)
    assert talking.buttons == ["ja", "nee"]


@pytest.mark.parametrize("typed", ["wat was de vraag ook alweer", "waar waren we gebleven?", "hoi wat was je vraag"])
@pytest.mark.parametrize("where", ["open", "keuze"])
def test_who_lost_the_question_gets_it_again(where: str, typed: str) -> None:
    """Wherever they stand, and nothing of it is kept; after a pause too, and where nothing runs it is said."""
    talking = someone(LATER)
    talking.types(typed)
    assert talking.said == ["Er staat nu geen vraag open. Wil je er een? /reflecteer"]
    talking.starts(where)
    talking.types(typed)
    assert (talking.said, talking.state) == (["vraag"], f"{where}.vraag")
    assert HELD not in talking.buttons
    if where == "open":
        talking.taps(LATER)
        talking.types(typed)
        assert (talking.said[0].splitlines()[-1], talking.buttons) == ("vraag", [LATER])


@pytest.mark.parametrize("typed", ["hoi", "hoi ik ben er weer", "hoi sorry het werd laat", "ik ben terug"])
def test_who_greets_is_greeted(typed: str) -> None:
    """The open question comes again; it is no answer, and where nothing runs no moment."""
    talking = someone()
    talking.types(typed)
    assert talking.said[0].startswith("Hoi.")
    talking.starts("open")
    talking.types(typed)
    assert talking.said == ["Daar ben je weer. We waren hier:\n\nvraag"]


@pytest.mark.parametrize("typed", ["zo is het goed", "laat me met rust", "klaar nou"])
def test_who_is_done_is_left_in_peace(typed: str) -> None:
    """Whether anything runs or not."""
    talking = someone(SKIP)
    talking.types(typed)
    assert (talking.state, talking.said[0].split(",")[0]) == ("", "Dat is goed")
    talking.starts("open")
    talking.types(typed)
    assert (talking.state, talking.outcome.toast) == ("", "")


def test_what_was_held_is_dropped_once_something_else_is_said() -> None:
    """A few words that mean nothing here let go of it."""
    talking = someone()
    talking.starts("keuze")
    talking.types(FOUR)
    talking.types("eh")
    assert talking.buttons == ["ja", "nee"]


def test_an_option_typed_is_not_taken_for_a_wish() -> None:
    """ "Nee" is a word that ends many talks; under a question with that button it is an answer."""
    talking = someone()
    talking.starts("keuze")
    talking.types("liever niet")
    assert talking.outcome.toast == "nee|Liever niet|"


@pytest.mark.parametrize("wary", [True, False])
def test_a_text_that_seems_to_take_leave_is_followed_and_held(wary: bool) -> None:
    """Where the question is wary; elsewhere any text is an answer."""
    talking = someone(LATER, wary=wary, suspect=Intent.LATER)
    talking.starts("open")
    talking.types("zo druk vandaag allemaal", message="11")
    assert talking.conversation.parked is wary
    assert bool(talking.outcome.toast) is not wary
    if wary:
        talking.types("verder")
        talking.taps(HELD)
        assert talking.outcome.toast == "|zo druk vandaag allemaal|11"


def test_no_idea_gets_a_hint_first_and_then_goes_on() -> None:
    """Where there is a hint, once; then it counts as passing over, in the person's words."""
    talking = someone(HINT, SKIP)
    talking.starts("open")
    talking.types("geen idee")
    assert talking.said == ["hint"]
    talking.types("geen idee")
    assert talking.outcome.toast == f"{SKIP}|geen idee|"


def test_no_idea_is_an_answer_where_a_button_says_so() -> None:
    """And passing over is passing over."""
    talking = someone(SKIP, UNKNOWN, HINT)
    talking.starts("open")
    talking.types("geen idee")
    assert talking.outcome.toast == f"{UNKNOWN}|geen idee|"
    talking.starts("open")
    talking.types("sla over")
    assert talking.outcome.toast == f"{SKIP}|sla over|"


def test_no_idea_is_heard_as_an_answer_where_nothing_can_be_passed_over() -> None:
    """The question has no such way, so the words stand."""
    talking = someone(ENOUGH)
    talking.starts("open")
    talking.types("geen idee")
    assert talking.outcome.toast == "|geen idee|"


@pytest.mark.parametrize(("ways", "typed"), [((ENOUGH, UNKNOWN), "sla over"), ((ENOUGH, UNKNOWN), "verder")])
def test_passing_over_is_understood_where_the_button_has_another_name(ways: tuple[str, ...], typed: str) -> None:
    """Beneath a follow-up no button says "overslaan"; who types it means to go on."""
    talking = someone(*ways)
    talking.starts("open")
    talking.types(typed)
    assert talking.outcome.toast == f"{UNKNOWN}|{typed}|"


@pytest.mark.parametrize(("ways", "value"), [((SKIP, HINT), SKIP), ((ENOUGH, UNKNOWN), UNKNOWN), ((ENOUGH,), "")])
def test_a_bare_no_passes_over(ways: tuple[str, ...], value: str) -> None:
    """Nobody makes "nee" their voornemen; where nothing can be passed over, it stands."""
    talking = someone(*ways)
    talking.starts("open")
    talking.types("nee hoor")
    assert talking.outcome.toast == f"{value}|nee hoor|"


def test_a_bare_no_answers_a_question_that_can_be_denied() -> None:
    """ "Heb je het netwerk in beeld gebracht?" "Nee." """
    talking = someone(SKIP, nay=True)
    talking.starts("open")
    talking.types("nee")
    assert talking.outcome.toast == "|nee|"


def test_a_way_out_typed_as_its_button_says_is_that_way_out() -> None:
    """In the words of the button; they are no answer to keep."""
    talking = someone(ENOUGH)
    talking.starts("open")
    talking.types("zo is het goed")
    assert talking.outcome.toast == f"{ENOUGH}|Zo is het goed|"


def test_a_button_that_says_stop_is_a_button() -> None:
    """What is an option here is not taken for the wish that it is elsewhere."""
    talking = talk(
        Dialogue("keuze", State("vraag", Choice("uit", "aan"), to("klaar"), keep=keep), State("klaar", End())),
        labels={"keuze.vraag.uit": "Stop", "keuze.vraag.aan": "Verder"},
    )
    talking.starts("keuze")
    talking.types("stop")
    assert talking.outcome.toast == "uit|Stop|"


def test_a_text_too_short_for_an_open_question_is_not_held() -> None:
    """Four words where six are asked for are an answer that falls short, and no moment of their own."""
    six = State("vraag", Open(min_words=6), to("klaar"), keep=keep)
    talking = talk(Dialogue("lang", six, State("klaar", End())))
    talking.starts("lang")
    talking.types(FOUR)
    assert (talking.state, HELD in talking.conversation.frames[-1].memory) == ("lang.vraag", False)
