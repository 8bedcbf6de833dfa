"""Opvolging: how a voornemen went, and what shows it; also an answer that it was let go is an answer."""

from dialogs import answers, beloften, kernaspecten, local, record
from dialogs.afloop import Afloop
from dialogs.hearing.assessed import assess
from dialogs.kernel.asks import LATER, SKIP, Answer, Choice, Open, Pass
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.facts import Entry, Noted
from dialogs.kernel.reply import Button
from dialogs.kernel.turn import Turn

_OFFERED = 5
_TELLING = 6  # words from which an answer tells more than how it went
_LABEL = 34  # characters that a narrow phone shows of a button


def opvolging() -> Dialogue:
    """The table; whoever starts it for one voornemen puts its entry under "belofte" in the memory."""
    return Dialogue(
        "opvolging",
        State(
            "begin",
            Pass(),
            to("hoe", when=is_given, do=take_given),
            to("hoe", when=is_only_one, do=take_only_one),
            to("welk", when=are_several),
            to("geen"),
        ),
        State("welk", Choice(LATER, make=open_ones), to("hoe", do=take)),
        State(
            "hoe",
            Afloop(),
            to("losgelaten", when="losgelaten"),
            to("nieuw", when=is_told, do=keep_told),
            to("blijkt", do=ask_what_shows_it),
            keep=keep_afloop,
            show=meant,
        ),
        State("blijkt", Open((SKIP, LATER), wary=True), to("nieuw"), keep=keep_evidence, show=question),
        State("nieuw", Open((SKIP, LATER)), to("klaar"), keep=answers.keep_voornemen),
        State("losgelaten", End()),
        State("geen", End()),
        State("klaar", End()),
        fits=kernaspecten.fits,
    )


# --- which one ---


def is_given(turn: Turn) -> bool:
    """One was named, and it is still on record."""
    return any(entry.id == turn.memory.get("belofte") for entry in turn.record)


def is_only_one(turn: Turn) -> bool:
    """There is one that nobody told about yet."""
    return len(beloften.still_open(turn.record)) == 1


def are_several(turn: Turn) -> bool:
    """There are more of them."""
    return bool(beloften.still_open(turn.record))


def open_ones(turn: Turn) -> tuple[Button, ...]:
    """The newest of them."""
    return tuple(Button(_short(entry.text), entry.id) for entry in beloften.still_open(turn.record)[:_OFFERED])


def take_given(turn: Turn) -> None:
    """That one."""
    _take(turn, turn.memory["belofte"])


def take_only_one(turn: Turn) -> None:
    """The only one."""
    _take(turn, beloften.still_open(turn.record)[0].id)


def take(turn: Turn) -> None:
    """The one chosen."""
    _take(turn, turn.answer.value)


def _take(turn: Turn, id_: str) -> None:
    entry = _entry(turn, id_)
    kernaspect = entry.kernaspect if turn.kader.has(entry.kernaspect) else ""
    turn.memory.update(belofte=id_, tekst=entry.text, op=local.told(turn, entry.at), kernaspect=kernaspect,
                       schuilnaam=entry.schuilnaam)  # fmt: skip
    record.begun(turn)


def _entry(turn: Turn, id_: str) -> Entry:
    return next(entry for entry in turn.record if entry.id == id_)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LABEL else f"{flat[:_LABEL].rsplit(' ', 1)[0]}…"


# --- how it went ---


def meant(turn: Turn) -> dict[str, object]:
    """The voornemen, and when it was made."""
    return {"voornemen": turn.memory["tekst"], "op": turn.memory["op"]}


def keep_afloop(turn: Turn) -> None:
    """Keep how it went, at the voornemen and as an answer of its own; it is asked after no more."""
    afloop = turn.memory["afloop"] = turn.answer.value
    record.keep(turn, "opvolging", "Hoe ging het?", over=turn.memory["belofte"], read=False)
    _note(turn, afloop)
    if afloop == "niet":
        turn.say("kan_gebeuren")
    beloften.release(turn, turn.memory["belofte"])


def is_told(turn: Turn) -> bool:
    """The answer told already what happened."""
    return len(turn.answer.text.split()) >= _TELLING


def keep_told(turn: Turn) -> None:
    """Keep it as what shows it."""
    turn.memory["gevraagd"] = "Hoe ging het?"
    turn.answer = Answer("", turn.answer.text)
    keep_evidence(turn)


def ask_what_shows_it(turn: Turn) -> None:
    """Ask on in a way that suits how it went."""
    turn.memory["gevraagd"] = turn.words(f"opvolging.say.{turn.memory['afloop']}")


def question(turn: Turn) -> dict[str, object]:
    """What shows it."""
    return {"vraag": turn.memory["gevraagd"]}


def keep_evidence(turn: Turn) -> None:
    """Keep what shows it, in the place of the bare answer."""
    if turn.answer.value:
        return
    concreet = assess(turn.answer.text).concreet
    record.keep(turn, "opvolging", turn.memory["gevraagd"], over=turn.memory["belofte"], concreet=concreet)
    _note(turn, turn.memory["afloop"])
    if turn.memory["kernaspect"]:
        record.count(turn, concreet=concreet, moment=True)


def _note(turn: Turn, afloop: str) -> None:
    for entry in (turn.memory["belofte"], f"{record.begun(turn)}.opvolging"):
        turn.facts.append(Noted(entry, "afloop", afloop))
