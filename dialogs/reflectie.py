"""Reflectie: one kernaspect, its questions one at a time, what shows it, and one small voornemen."""

from dialogs import dutch, kernaspecten, record, schuilnamen
from dialogs.evidence import assess
from dialogs.kernel.asks import ENOUGH, HINT, LATER, SKIP, UNKNOWN, Choice, Open
from dialogs.kernel.conversation import Memory
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.facts import EntryKind
from dialogs.kernel.kader import Kader, Vraag
from dialogs.kernel.reply import plain
from dialogs.kernel.turn import Turn

_PROBES = 2  # at most so many a question
_HINTS = 3  # indicators shown at once
_WAYS = (HINT, SKIP, LATER)


def reflectie() -> Dialogue:
    """The table."""
    after_answer = (
        to("doorvragen", when=thin, do=probe),
        to("vraag", when=more_questions, do=next_question),
        to("bewijs", when=unproven, do=acknowledge),
        to("voornemen", do=acknowledge),
    )
    return Dialogue(
        "reflectie",
        State(
            "aspect",
            Choice("anders", "verras", make=kernaspecten.proposal, also=kernaspecten.buttons),
            to("kernaspect", when="anders"),
            to("gezin", when=wants_schuilnaam, do=choose),
            to("vraag", do=choose),
            show=kernaspecten.reason,
        ),
        State(
            "kernaspect",
            Choice(make=kernaspecten.buttons),
            to("gezin", when=wants_schuilnaam, do=choose),
            to("vraag", do=choose),
        ),
        State(
            "gezin",
            Choice("nieuw", "zonder", make=schuilnamen.known, also=schuilnamen.every),
            to("schuilnaam", when="nieuw"),
            to("vraag", do=schuilnamen.use),
        ),
        State("schuilnaam", schuilnamen.NewName(), to("vraag", do=schuilnamen.use)),
        State("vraag", Open(_WAYS), *after_answer, keep=keep_answer, show=question),
        State("doorvragen", Open((ENOUGH, UNKNOWN)), *after_answer, keep=keep_more, show=follow_up),
        State("bewijs", Open(_WAYS), to("voornemen", do=acknowledge), keep=keep_proof, show=proof),
        State("voornemen", Open((SKIP, LATER)), to("klaar"), keep=keep_voornemen, show=aspect),
        State("klaar", End(), show=closing),
        fits=fits,
        resumable=True,
    )


# --- which question ---


def fits(memory: Memory, kader: Kader) -> bool:
    """Whether the kernaspect and the question under way still stand in the kader."""
    ids = [aspect.id for aspect in kader.kernaspecten]
    if "kernaspect" not in memory:
        return True
    questions = memory["vragen"]
    return memory["kernaspect"] in ids and questions == [v.id for v in kader.kernaspect(memory["kernaspect"]).vragen]


def wants_schuilnaam(turn: Turn) -> bool:
    """The person uses nicknames for families."""
    return turn.person.schuilnamen_on


def choose(turn: Turn) -> None:
    """Take the chosen kernaspect, or a surprise."""
    chosen = kernaspecten.surprise(turn).id if turn.answer.value == "verras" else turn.answer.value
    vragen = [vraag.id for vraag in turn.kader.kernaspect(chosen).vragen]
    turn.memory.update(kernaspect=chosen, vragen=vragen, nummer=0, concreet=0)
    record.begun(turn)


def vraag(turn: Turn) -> Vraag:
    """The question under way."""
    number: int = turn.memory["nummer"]
    return kernaspecten.current(turn).vragen[number]


def more_questions(turn: Turn) -> bool:
    """The kernaspect has more questions."""
    return bool(turn.memory["nummer"] + 1 < len(turn.memory["vragen"]))


def next_question(turn: Turn) -> None:
    """On to the next, with a word about what was said."""
    acknowledge(turn)
    turn.memory["nummer"] += 1
    turn.memory.pop("hints", None)


# --- what was said ---


def keep_answer(turn: Turn) -> None:
    """Keep the answer to a question, or that it was passed over."""
    turn.memory.update(gezegd="", probes=0)
    if turn.answer.value:
        record.keep(turn, "overgeslagen", vraag(turn).vraag, name=vraag(turn).id, vraag=vraag(turn).id)
    else:
        _keep_words(turn, "antwoord", vraag(turn).vraag, vraag(turn).id)


def keep_more(turn: Turn) -> None:
    """Keep what a follow-up brought."""
    if not turn.answer.value:
        _keep_words(turn, "doorvraag", turn.memory["gevraagd"], f"{vraag(turn).id}.{turn.memory['probes']}")


def keep_proof(turn: Turn) -> None:
    """Keep what shows it all."""
    turn.memory.update(gezegd="", probes=_PROBES)
    if not turn.answer.value:
        _keep_words(turn, "bewijs", _proof_question(turn))


def keep_voornemen(turn: Turn) -> None:
    """Keep the voornemen."""
    if not turn.answer.value:
        record.keep(turn, "voornemen", "Wat neem je je voor?")


def _keep_words(turn: Turn, kind: EntryKind, asked: str, name: str = "") -> None:
    """All words about one question are judged together: evidence may come in pieces."""
    turn.memory["gezegd"] = f"{turn.memory['gezegd']} {turn.answer.text}".strip()
    concreet = assess(turn.memory["gezegd"]).concreet
    question = vraag(turn).id if kind != "bewijs" else ""
    record.keep(turn, kind, asked, name=name, vraag=question, concreet=concreet)
    if concreet and kind != "bewijs":
        turn.memory["concreet"] += 1
    record.count(turn, 1.0 if concreet else 0.5)


# --- asking on ---


def thin(turn: Turn) -> bool:
    """What was said is not concrete yet, and asking on is still welcome."""
    if turn.answer.value or turn.memory["probes"] >= _PROBES:
        return False
    return not assess(turn.memory["gezegd"]).concreet


def probe(turn: Turn) -> None:
    """Ask for the element most worth having."""
    turn.memory["probes"] += 1
    turn.memory["laatst"] = turn.answer.text
    missing = assess(turn.memory["gezegd"]).missing
    asked = plain(turn.phrase(f"reflectie.say.{missing}"))
    turn.memory["gevraagd"] = asked


def unproven(turn: Turn) -> bool:
    """Not every answer showed it already."""
    return bool(turn.memory["concreet"] < len(turn.memory["vragen"]))


def acknowledge(turn: Turn) -> None:
    """Give a piece of the person's own words back; a skipped question gets none."""
    words = dutch.quote(turn.answer.text) if not turn.answer.value else ""
    if words:
        turn.say("gehoord", citaat=words)


# --- what the texts show ---


def question(turn: Turn) -> dict[str, object]:
    """The question with its number, and indicators to think of."""
    current = kernaspecten.current(turn)
    indicators = turn.kader.indicatoren_bij(current.id)
    start = turn.memory.get("hints", 0) * _HINTS % max(len(indicators), 1)
    shown = (indicators + indicators)[start : start + min(_HINTS, len(indicators))]
    return {
        "kort": current.kort,
        "nummer": turn.memory["nummer"] + 1,
        "aantal": len(current.vragen),
        "vraag": vraag(turn).vraag,
        "uitleg": vraag(turn).uitleg,
        "denk_aan": "\n".join(f"· {indicator.tekst}" for indicator in shown),
    }


def follow_up(turn: Turn) -> dict[str, object]:
    """The person's words and the follow-up."""
    return {"citaat": dutch.quote(turn.memory["laatst"]), "vraag": turn.memory["gevraagd"]}


def proof(turn: Turn) -> dict[str, object]:
    """The closing question of the kernaspect."""
    return {**question(turn), "vraag": _proof_question(turn)}


def _proof_question(turn: Turn) -> str:
    return kernaspecten.current(turn).bewijsvraag or turn.kader.bewijsvraag


def aspect(turn: Turn) -> dict[str, object]:
    """The kernaspect's name."""
    return {"kort": kernaspecten.current(turn).kort}


def closing(turn: Turn) -> dict[str, object]:
    """The kernaspect done and the one least addressed now."""
    return {**aspect(turn), "ander": kernaspecten.proposed(turn).naam}
