"""Moment: catch something that just happened, in ten seconds, with one follow-up."""

from dialogs import dutch, kernaspecten, record
from dialogs.evidence import assess
from dialogs.kernel.asks import ENOUGH, LATER, UNKNOWN, Answer, Choice, Open
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.reply import plain
from dialogs.kernel.turn import Turn


def moment() -> Dialogue:
    """The table."""
    return Dialogue(
        "moment",
        State("wat", Open((LATER,), min_words=3), to("aspect"), keep=catch),
        State("aspect", Choice("geen", make=kernaspecten.buttons), to("proef", when=thin, do=probe), to("klaar"),
              keep=place, show=caught),
        State("proef", Open((ENOUGH, UNKNOWN)), to("klaar"), keep=keep_more, show=follow_up),
        State("klaar", End()),
    )  # fmt: skip


def catch(turn: Turn) -> None:
    """Keep the scene at once; what it shows comes after."""
    turn.memory.update(tekst=turn.answer.text, bericht=turn.source)
    record.keep(turn, "moment", "", concreet=assess(turn.answer.text).concreet)


def place(turn: Turn) -> None:
    """Put the scene with its kernaspect."""
    if not kernaspecten.is_known(turn):
        return
    concreet = assess(turn.memory["tekst"]).concreet
    chosen, turn.memory["kernaspect"] = turn.answer, turn.answer.value
    turn.answer, turn.source = Answer("", turn.memory["tekst"]), turn.memory["bericht"]
    record.keep(turn, "moment", "", concreet=concreet)
    turn.answer = chosen
    record.count(turn, 0.5 if concreet else 0.25)


def thin(turn: Turn) -> bool:
    """The scene leaves something to ask; that it is one occasion is given."""
    found = assess(turn.memory["tekst"])
    return not (found.handeling and found.effect)


def probe(turn: Turn) -> None:
    """One follow-up, for the element most worth having."""
    missing = "effect" if assess(turn.memory["tekst"]).handeling else "handeling"
    turn.memory["gevraagd"] = plain(turn.phrase(f"reflectie.say.{missing}"))


def keep_more(turn: Turn) -> None:
    """Keep what the follow-up brought."""
    if turn.answer.value:
        return
    concreet = assess(f"{turn.memory['tekst']} {turn.answer.text}").concreet
    record.keep(turn, "doorvraag", turn.memory["gevraagd"], concreet=concreet)
    if "kernaspect" in turn.memory:
        record.count(turn, 0.5 if concreet else 0.25)


def caught(turn: Turn) -> dict[str, object]:
    """The person's own words."""
    return {"citaat": dutch.quote(turn.memory["tekst"])}


def follow_up(turn: Turn) -> dict[str, object]:
    """The person's words and the follow-up."""
    return {**caught(turn), "vraag": turn.memory["gevraagd"]}
