"""An edited message changes what was kept of it, through the same guard as a text that is typed."""

import pytest

from dialogs.kernel.asks import Open
from dialogs.kernel.coach import Judge
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.facts import Edited, Entry
from dialogs.kernel.guard import Caught
from dialogs.kernel.said import Said
from dialogs.kernel.turn import Turn
from tests.dialogs.trial import WRITTEN, Talk, talk
from tests.support.phones import THURSDAY


def guard(text: str) -> Caught | None:
    """Takes "Fatima" out and wants the message gone; catches "mes" without touching it, as it does danger."""
    if "mes" in text:
        return Caught(text, "gevaar", secret="", erase=False)
    masked = text.replace("Fatima", "[naam]")
    return Caught(masked, "naam", secret=text, erase=True) if masked != text else None


def keep(turn: Turn) -> None:
    """Keep the answer under its message."""
    turn.keep(Entry("een", "antwoord", "", "", "", "", turn.answer.text, turn.said.at, message=turn.source))


@pytest.fixture
def someone() -> Talk:
    """Someone whose message 7 was kept as the entry "een"."""
    judge = Judge(guard=guard, is_concrete=lambda text: "gisteren" in text, elements=lambda text: text[:1])
    dialogue = Dialogue("los", State("een", Open(), to("eind"), keep=keep), State("eind", End()))
    made = talk(dialogue, judge=judge)
    made.starts("los")
    made.types("zomaar wat", message="7")
    return made


def edits(someone: Talk, text: str, message: str = "7", entry: str = "") -> str:
    """Edit a message; gives which of the kernel's cards comes back."""
    someone.does(Said(THURSDAY, "edit", text=text, message=message, entry=entry))
    (said,) = someone.said
    return next(key for key, several in WRITTEN.phrasings.items() if said in several and key.startswith("kernel.say."))


@pytest.mark.parametrize(
    ("typed", "kept", "card", "erased"),
    [
        ("  gisteren belde vader ", Edited("een", "gisteren belde vader", True, "g"), "edited", ""),
        ("Fatima belde", Edited("een", "[naam] belde", False, "["), "edited_masked", "7"),
        ("hij had een mes", Edited("een", "hij had een mes", False, "h"), "edited", ""),
    ],
)
def test_an_edit_is_judged_anew_and_masked(someone: Talk, typed: str, kept: Edited, card: str, erased: str) -> None:
    """Only what may be kept is kept; where something was taken out, the message leaves the chat and that is said."""
    assert edits(someone, typed) == f"kernel.say.{card}"
    assert someone.outcome.facts == (kept,)
    assert someone.outcome.erase == erased


def test_a_message_that_was_not_kept_cannot_be_edited(someone: Talk) -> None:
    """That is said, and nothing is kept of the new words."""
    assert edits(someone, "gisteren belde vader", message="8") == "kernel.say.edited_unknown"
    assert (someone.outcome.facts, someone.outcome.erase) == ((), "")


def test_an_edit_of_long_ago_finds_the_entry_that_the_store_knows(someone: Talk) -> None:
    """Only the latest messages are remembered by the conversation itself."""
    assert edits(someone, "gisteren belde vader", message="3", entry="oud") == "kernel.say.edited"
    assert someone.outcome.facts == (Edited("oud", "gisteren belde vader", True, "g"),)


def test_a_message_edited_to_nothing_leaves_what_was_kept(someone: Talk) -> None:
    """To take words away there is /terugblik."""
    edits(someone, "  ")
    assert someone.outcome.facts == ()


def test_an_edit_of_someone_who_never_said_yes_is_not_heard(someone: Talk) -> None:
    """Nothing of theirs was kept, and they were greeted when they typed it."""
    someone.conversation = Conversation()
    assert someone.does(Said(THURSDAY, "edit", text="gisteren belde vader", message="7")).replies == ()
