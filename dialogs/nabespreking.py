"""Nabespreking: what intervision brought, and which advice to try out."""

import re

from dialogs import answers, kernaspecten, record
from dialogs.hearing.assessed import echo
from dialogs.intervision import intervisiekaart
from dialogs.kernel.asks import LATER, SKIP, Open, Pass
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.turn import Turn
from dialogs.kernel.wording import normal

_NOTHING = re.compile(
    r"(?:(?:nou|eh|tja|mwah|eigenlijk|heel|echt|dit keer) )*"
    r"(?:nee|niks|niets|weinig|geen idee|niet (?:zo ?|heel |echt |erg )?veel|niet zoveel)\b"
    r"(?!.*\b(?:maar|wel|behalve)\b)"
)


def nabespreking() -> Dialogue:
    """The table."""
    return Dialogue(
        "nabespreking",
        State("begin", Pass(), to("opbrengst", do=recall)),
        State(
            "opbrengst",
            Open((SKIP, LATER)),
            to("niets", when=brought_nothing),
            to("advies"),
            keep=keep_yield,
            show=brought,
        ),
        State(
            "advies", Open((SKIP, LATER)), to("voorgenomen", when=is_meant), to("klaar"), keep=answers.keep_voornemen
        ),
        State("voorgenomen", End(), show=followed),
        State("niets", End()),
        State("klaar", End()),
        fits=kernaspecten.fits,
    )


def recall(turn: Turn) -> None:
    """Remember the card that was made of late: its question, and the kernaspect that it was about."""
    kaart = intervisiekaart.recent(turn.record, turn.person.schuilnamen, turn.said.at)
    if kaart:
        turn.memory.update(vraag=kaart.vraag, kernaspect=kaart.kernaspect)


def brought(turn: Turn) -> dict[str, object]:
    """The question that was brought, if any."""
    key = "met_kaart" if turn.memory.get("vraag") else "zonder_kaart"
    return {"aanloop": turn.words(f"nabespreking.say.{key}", turn.memory)}


def keep_yield(turn: Turn) -> None:
    """Keep what it brought, and give a piece of it back; "niet zo veel" is not the piece to give back."""
    if not turn.answer.value:
        record.keep(turn, "nabespreking", "Wat bracht de intervisie je?", name="opbrengst")
        if (piece := echo(turn.answer.text)) and not _NOTHING.match(normal(piece)):
            turn.say("gehoord", citaat=piece)


def brought_nothing(turn: Turn) -> bool:
    """ "Niks eigenlijk, het was vooral gezellig": there is no advice to try out, unless something did come of it."""
    return turn.said.kind == "text" and bool(_NOTHING.match(normal(turn.answer.text)))


def is_meant(turn: Turn) -> bool:
    """Some advice will be tried out."""
    return not turn.answer.value


def followed(turn: Turn) -> dict[str, object]:
    """Whether the coach asks after it; who wants no nudges may tell of their own accord."""
    return {"later": turn.words(f"nabespreking.say.{'vraagt_na' if turn.person.nudges else 'vraagt_niet'}")}
