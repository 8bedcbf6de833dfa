"""Reflectie: one kernaspect, its questions one at a time, what shows it, and one small voornemen."""

from dialogs import answers, coaching, kernaspecten, questions, schuilnamen
from dialogs.coverage import least_beside
from dialogs.kernel.asks import ENOUGH, HINT, LATER, SKIP, UNKNOWN, Choice, Open, Pass
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.turn import Turn

_WAYS = (HINT, SKIP, LATER)
_SOURCES = ("gezin_zei", "gezin_deed", "ik_zag", "collega", "indruk")


def reflectie() -> Dialogue:
    """The table."""
    return Dialogue(
        "reflectie",
        # which kernaspect, and which family
        State(
            "aspect",
            Choice("anders", "verras", make=kernaspecten.proposal, also=kernaspecten.buttons),
            to("kernaspect", when="anders"),
            to("gezin", when=wants_schuilnaam, do=questions.choose),
            to("vraag", do=questions.choose),
            show=kernaspecten.reason,
        ),
        State(
            "kernaspect",
            Choice(make=kernaspecten.buttons),
            to("gezin", when=wants_schuilnaam, do=questions.choose),
            to("vraag", do=questions.choose),
        ),
        State(
            "gezin",
            Choice("nieuw", "zonder", make=schuilnamen.known, also=schuilnamen.every),
            to("schuilnaam", when="nieuw"),
            to("vraag", do=schuilnamen.use),
        ),
        State("schuilnaam", schuilnamen.NewName(), to("vraag", do=schuilnamen.use)),
        # its questions, and what is asked on
        State("vraag", Open(_WAYS, wary=True, nay=True), to("weging"), keep=answers.keep_answer, show=questions.shown),
        State("spiegel", Open((SKIP,)), to("weging"), keep=keep_mirror, show=coaching.mirrored),
        State(
            "doorvragen", Open((ENOUGH, UNKNOWN), wary=True), to("weging"), keep=answers.keep_more, show=coaching.aside
        ),
        State("verlies", Open((SKIP, "verder")), to("weging", when="verder"), to("rust"), keep=answers.keep_aside),
        State("dosering", Open((SKIP,)), to("weging"), keep=answers.keep_aside, show=coaching.aside),
        State("dieper", Open((SKIP,)), to("weging"), keep=answers.keep_aside, show=coaching.aside),
        State(
            "weging",
            Pass(),
            to("verlies", when=coaching.bereaved, do=coaching.mourn),
            to("spiegel", when=coaching.labelled, do=coaching.mirror),
            to("doorvragen", when=coaching.thin, do=coaching.probe),
            to("dosering", when=coaching.normalised, do=coaching.dose),
            to("dieper", when=coaching.strong, do=coaching.deepen),
            to("vraag", when=questions.are_left, do=next_question),
            to("bewijs", when=coaching.unproven, do=coaching.acknowledge),
            to("voornemen", when=coaching.spoken, do=coaching.acknowledge),
            to("leeg"),
        ),
        # what shows it, and what comes of it
        State(
            "bewijs",
            Open(_WAYS, wary=True),
            to("bron", when=coaching.worded),
            to("voornemen"),
            keep=answers.keep_proof,
            show=questions.closing_shown,
        ),
        State("bron", Choice(*_SOURCES, SKIP), to("voornemen", do=coaching.acknowledge), keep=answers.keep_source),
        State("voornemen", Open((SKIP, LATER)), to("klaar"), keep=answers.keep_voornemen),
        State("klaar", End(), show=closing),
        State("leeg", End(), show=closing),
        State("rust", End()),
        fits=questions.fits,
        resumable=True,
    )


def wants_schuilnaam(turn: Turn) -> bool:
    """The person uses nicknames for families."""
    return turn.person.schuilnamen_on


def next_question(turn: Turn) -> None:
    """On to the next, with a word about what was said."""
    coaching.acknowledge(turn)
    questions.go_on(turn)


def keep_mirror(turn: Turn) -> None:
    """Keep the other words beside the first; that was one follow-up. Passing over it changes nothing."""
    if not turn.answer.value:
        answers.keep_aside(turn)
        turn.memory["spiegelt"] = True
        turn.memory["probes"] += 1


def closing(turn: Turn) -> dict[str, object]:
    """The kernaspect done and the one least addressed beside it."""
    done = kernaspecten.current(turn)
    other = least_beside(done, turn.kader, turn.person.touched, turn.said.at)
    return {"kort": done.kort, "ander": other.naam}
