"""Takes answers in: keeps them on record, and judges all words about one question together."""

from dialogs import beloften, kernaspecten, questions, record
from dialogs.hearing.assessed import assess, echo
from dialogs.hearing.told import says_when
from dialogs.kernel.asks import ENOUGH, SKIP
from dialogs.kernel.facts import EntryKind, Noted
from dialogs.kernel.turn import Turn


def keep_answer(turn: Turn) -> None:
    """Keep the answer to a question, or that it was passed over."""
    vraag = questions.current(turn)
    turn.memory.update(gezegd="", probes=0, om="", genoeg=False, telt=False)
    if turn.answer.value:
        record.keep(turn, "overgeslagen", vraag.vraag, name=vraag.id, vraag=vraag.id)
        pass_over(turn)
    else:
        _take_in(turn, "antwoord", vraag.vraag, vraag.id)


def keep_more(turn: Turn) -> None:
    """Keep what a follow-up brought; "zo is het goed" is final, and kept as what the person thinks of it.

    One that brought nothing is the last about this question, and counts: who is asked on in vain is left in peace.
    """
    vraag = questions.current(turn).id
    if turn.answer.value == ENOUGH:
        turn.facts.append(Noted(f"{record.begun(turn)}.{vraag}", "genoeg", "ja"))
    if turn.answer.value:
        pass_over(turn)
    else:
        _take_in(turn, "doorvraag", turn.memory["gevraagd"], f"{vraag}.{turn.memory['probes']}")
    if turn.answer.value or falls_flat(turn.answer.text):
        turn.memory.update(genoeg=True, vergeefs=turn.memory.get("vergeefs", 0) + 1)


def keep_aside(turn: Turn) -> None:
    """Keep the answer to a question beside the kader's: a mirror, recognition, a deeper or opposite one."""
    if turn.answer.value:
        pass_over(turn)
        return
    turn.memory.update(laatst=turn.answer.text, woorden=True)
    name = f"{questions.current(turn).id}.{turn.live.state}.{turn.question}"
    record.keep(turn, "doorvraag", turn.memory["gevraagd"], name=name, vraag=questions.current(turn).id)


def keep_proof(turn: Turn) -> None:
    """Keep what shows it all."""
    turn.memory.update(gezegd="", telt=True)
    if turn.answer.value:
        pass_over(turn)
    else:
        _take_in(turn, "bewijs", questions.closing_question(turn))


def keep_source(turn: Turn) -> None:
    """Note whose evidence it is."""
    if turn.answer.value != SKIP:
        turn.facts.append(Noted(f"{record.begun(turn)}.bewijs", "bron", turn.answer.value))


def keep_voornemen(turn: Turn) -> None:
    """Keep the voornemen, to be asked after."""
    if not turn.answer.value:
        record.keep(turn, "voornemen", "Wat neem je je voor?")
        beloften.promise(turn, f"{record.begun(turn)}.voornemen")


def falls_flat(text: str) -> bool:
    """Whether words tell nothing, not even when it was: "gewoon goed"."""
    return not echo(text) and not says_when(text)


def pass_over(turn: Turn) -> None:
    """Nothing more is asked about this question, and there are no words to give back."""
    turn.memory.update(genoeg=True, laatst="")


def _take_in(turn: Turn, kind: EntryKind, asked: str, name: str = "") -> None:
    """Evidence may come in pieces: all that was said about one question is judged together."""
    turn.memory.update(laatst=turn.answer.text, woorden=True)
    turn.memory["gezegd"] = f"{turn.memory['gezegd']}\n{turn.answer.text}".strip()
    concreet = assess(turn.memory["gezegd"]).concreet
    vraag = questions.current(turn).id if kind != "bewijs" else ""
    record.keep(turn, kind, asked, name=name, vraag=vraag, concreet=concreet)
    record.count(turn, concreet=concreet)
    if concreet and not turn.memory["telt"]:
        turn.memory["telt"] = True
        turn.memory["concreet"] += 1
        aspect = kernaspecten.current(turn).id
        turn.update(concreet={**turn.person.concreet, aspect: turn.person.concreet.get(aspect, 0) + 1})
