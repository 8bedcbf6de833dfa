"""Moment: catch something that just happened, in ten seconds, with one follow-up."""

from dialogs import coaching, kernaspecten, record
from dialogs.hearing.assessed import assess, quote
from dialogs.hearing.cues import likely
from dialogs.hearing.strain import weighs
from dialogs.hearing.told import says_what_i_did
from dialogs.kernel.asks import ENOUGH, LATER, SKIP, UNKNOWN, Answer, Choice, Open, Pass
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.reply import Button
from dialogs.kernel.turn import Turn
from dialogs.verlies import tells_of_a_death
from dialogs.vooruit import lies_ahead


def moment() -> Dialogue:
    """The table."""
    return Dialogue(
        "moment",
        State(
            "wat",
            Open((LATER,), min_words=3),
            to("stil", when=is_of_a_death),
            to("weging", when=is_placed, do=count),
            to("aspect"),
            keep=catch,
        ),
        State(
            "aspect",
            Choice(UNKNOWN, make=likely_ones, also=kernaspecten.buttons),
            to("alle", when="anders"),
            to("weging"),
            keep=place,
            show=caught,
        ),
        State("alle", Choice(UNKNOWN, make=kernaspecten.buttons), to("weging"), keep=place),
        State(
            "weging",
            Pass(),
            to("spiegel", when=coaching.labelled, do=coaching.mirror),
            to("proef", when=thin, do=probe),
            to("klaar"),
        ),
        State("spiegel", Open((SKIP,)), to("klaar"), keep=keep_mirror, show=coaching.mirrored),
        State("proef", Open((ENOUGH, UNKNOWN)), to("klaar"), keep=keep_more, show=follow_up),
        State("klaar", End()),
        State("stil", End(parks=True)),
    )


def catch(turn: Turn) -> None:
    """Keep the scene at once; what it shows comes after. What weighs on someone is heard first."""
    turn.memory.update(tekst=turn.answer.text, laatst=turn.answer.text, bericht=turn.source)
    record.keep(turn, "moment", turn.memory.get("gevraagd", ""), concreet=assess(turn.answer.text).concreet)
    if weighs(turn.answer.text) and not is_of_a_death(turn):
        turn.say("zwaar")


def is_of_a_death(turn: Turn) -> bool:
    """A child died: it is kept, and nothing is asked."""
    return tells_of_a_death(turn.memory["tekst"])


def is_placed(turn: Turn) -> bool:
    """The scene answers a question about a kernaspect: who asked it put both in the memory."""
    return "kernaspect" in turn.memory


def count(turn: Turn) -> None:
    """Count the scene towards the coverage of its kernaspect."""
    record.count(turn, concreet=assess(turn.memory["tekst"]).concreet, moment=True)


def likely_ones(turn: Turn) -> tuple[Button, ...]:
    """The kernaspecten that the words hint at and a way to the others, or all when nothing hints."""
    hinted, every = likely(turn.memory["tekst"], turn.kader), kernaspecten.buttons(turn)
    named = {button.value: button for button in every}
    return (*(named[aspect] for aspect in hinted), Button(turn.label("anders"), "anders")) if hinted else every


def place(turn: Turn) -> None:
    """Put the scene with its kernaspect."""
    if not kernaspecten.is_known(turn):
        return
    concreet = assess(turn.memory["tekst"]).concreet
    chosen, turn.memory["kernaspect"] = turn.answer, turn.answer.value
    turn.answer, turn.source = Answer("", turn.memory["tekst"]), turn.memory["bericht"]
    record.keep(turn, "moment", "", concreet=concreet)
    turn.answer = chosen
    count(turn)


def thin(turn: Turn) -> bool:
    """The scene leaves something to ask, and weighs not too much for it; that it is one occasion is given."""
    told: str = turn.memory["tekst"]
    return not weighs(told) and not (_shows_act(turn) and assess(told).effect)


def _shows_act(turn: Turn) -> bool:
    """What the writer did stands there, by the evidence check or for any reader."""
    return assess(turn.memory["tekst"]).handeling or says_what_i_did(turn.memory["tekst"])


def probe(turn: Turn) -> None:
    """One follow-up, for the element most worth having; of what still has to come, for what one means to do there."""
    missing = "effect" if _shows_act(turn) else "handeling"
    asked = "moment.say.vooruit" if lies_ahead(turn.memory["tekst"]) else f"reflectie.say.{missing}"
    turn.memory["gevraagd"] = turn.words(asked)


def keep_mirror(turn: Turn) -> None:
    """Keep the other words beside the first; the mirror was the one follow-up."""
    if not turn.answer.value:
        record.keep(turn, "doorvraag", turn.memory["gevraagd"], name="spiegel")
        turn.say("andere_zin")


def keep_more(turn: Turn) -> None:
    """Keep what the follow-up brought."""
    if turn.answer.value:
        return
    concreet = assess(f"{turn.memory['tekst']}\n{turn.answer.text}").concreet
    record.keep(turn, "doorvraag", turn.memory["gevraagd"], concreet=concreet)
    if "kernaspect" in turn.memory:
        record.count(turn, concreet=concreet, moment=True)


def caught(turn: Turn) -> dict[str, object]:
    """The person's own words."""
    return {"citaat": quote(turn.memory["tekst"])}


def follow_up(turn: Turn) -> dict[str, object]:
    """The person's words and the follow-up."""
    return {**caught(turn), "vraag": turn.memory["gevraagd"]}
