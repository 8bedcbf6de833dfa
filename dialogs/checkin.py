"""Checkin: three taps and two lines before intervision, and there is a card: what I bring, and what I need."""

from dialogs import kernaspecten, record
from dialogs.hearing.assessed import quote
from dialogs.intervision import checkin_card as card
from dialogs.intervision import leervraag, momenten
from dialogs.kernel.asks import HINT, LATER, SKIP, Answer, Choice, Open
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.turn import Turn

NEEDS = ("meedenken", "spiegelen", "stilstaan", "oefenen")
_SHORTEST = 3  # words that make a question


def checkin() -> Dialogue:
    """The table."""
    return Dialogue(
        "checkin",
        # which moment, what I did, my question
        State(
            "moment",
            momenten.Recent(),
            to("handeling", when=is_on_record, do=bring),
            to("nodig", when=adjusting),
            to("kernaspect"),
            keep=keep_moment,
            show=offered,
        ),
        State(
            "kernaspect",
            Choice(make=kernaspecten.buttons),
            to("nodig", when=adjusting),
            to("vraag"),
            keep=keep_kernaspect,
        ),
        State(
            "handeling",
            Open((SKIP, LATER)),
            to("nodig", when=adjusting),
            to("vraag"),
            keep=keep_handeling,
            show=asked_about,
        ),
        State(
            "vraag",
            Open((HINT, SKIP, LATER), min_words=_SHORTEST),
            to("als_vraag", when=is_no_question, do=suggest),
            to("eigen", when=is_about_another, do=propose),
            to("nodig"),
            keep=keep_vraag,
        ),
        State("als_vraag", Open(("neem", "houd"), min_words=_SHORTEST), to("nodig"), keep=keep_own, show=proposed),
        State("eigen", Open(("neem", "houd"), min_words=_SHORTEST), to("nodig"), keep=keep_own, show=proposed),
        # what I need; who chooses it has seen the card
        State(
            "nodig",
            Choice(*NEEDS, "aanpassen"),
            to("aanpassen", when="aanpassen"),
            to("tijd", do=card.make),
            keep=keep_need,
            show=card.shown,
        ),
        State(
            "aanpassen",
            Choice("moment", "kernaspect", "handeling", "vraag", "toch_niet"),
            to("moment", when="moment", do=adjust),
            to("kernaspect", when="kernaspect", do=adjust),
            to("handeling", when="handeling", do=adjust),
            to("vraag", when="vraag", do=adjust),
            to("nodig"),
        ),
        # a method beside it, for who wants one
        State(
            "tijd", Choice(*card.MINUTES, "zonder"), to("klaar", when="zonder"), to("werkvorm", do=card.choose_method)
        ),
        State(
            "werkvorm",
            Choice("neem", "andere", "zonder"),
            to("klaar", when="neem", do=card.add_method),
            to("werkvorm", when="andere", do=card.choose_another),
            to("klaar"),
            show=card.method,
        ),
        State("klaar", End()),
        fits=kernaspecten.fits,
    )


# --- what is brought ---


def keep_moment(turn: Turn) -> None:
    """Keep what was told here: what happened and what I did stand in one line."""
    if not turn.answer.value:
        turn.memory["moment"] = turn.answer.text
        record.keep(turn, "checkin", "Welk moment breng je in?", name="moment")


def offered(turn: Turn) -> dict[str, object]:
    """How to answer: with or without moments of late to choose from."""
    return {"hoe": turn.words("checkin.say.kies" if momenten.recent(turn) else "checkin.say.vertel")}


def is_on_record(turn: Turn) -> bool:
    """One of the moments that were offered."""
    return bool(turn.answer.value)


def bring(turn: Turn) -> None:
    """Bring a moment that is on record, with its kernaspect."""
    entry = momenten.recent(turn)[turn.answer.value]
    turn.memory.update(moment=entry.text, kernaspect=entry.kernaspect, schuilnaam=entry.schuilnaam)
    turn.answer = Answer("", entry.text)
    record.keep(turn, "checkin", "Welk moment breng je in?", name="moment", over=entry.id)


def keep_kernaspect(turn: Turn) -> None:
    """Where it rubs."""
    turn.memory["kernaspect"] = turn.answer.value


def asked_about(turn: Turn) -> dict[str, object]:
    """The moment and its kernaspect."""
    return {"citaat": quote(turn.memory["moment"]), "kort": kernaspecten.current(turn).kort}


def keep_handeling(turn: Turn) -> None:
    """What I did; who cannot say it now tells it there."""
    _keep_line(turn, "handeling", "Wat deed of zei jij?")


def keep_vraag(turn: Turn) -> None:
    """My question; one still looked for is brought as such."""
    _keep_line(turn, "vraag", "Wat is je vraag?")


def _keep_line(turn: Turn, name: str, asked: str) -> None:
    if turn.answer.value == SKIP:
        turn.answer = Answer(SKIP, turn.words(f"checkin.say.{name}_open"))
    elif name == "vraag":
        turn.answer = Answer(turn.answer.value, leervraag.written(turn.answer.text))
    turn.memory[name] = turn.answer.text
    record.keep(turn, "checkin", asked, name=name)


# --- my question, about my own acting ---


def is_no_question(turn: Turn) -> bool:
    """What was written asks nothing yet."""
    return not turn.answer.value and not leervraag.asks(turn.answer.text)


def suggest(turn: Turn) -> None:
    """A question that fits beneath it."""
    turn.memory["voorstel"] = turn.words("checkin.say.zin")


def is_about_another(turn: Turn) -> bool:
    """The question is about the case, not about what I do."""
    return not turn.answer.value and leervraag.turned(turn.answer.text) is not None


def propose(turn: Turn) -> None:
    """The same question, turned to oneself."""
    turned = leervraag.turned(turn.answer.text)
    if turned is None:
        raise ValueError("a question about oneself needs no turning")
    turn.memory["voorstel"] = turn.words(f"checkin.say.{turned.way}", {"wat": turned.wat})


def keep_own(turn: Turn) -> None:
    """The question as it becomes: the proposal, the person's own, or another one."""
    chosen = {"neem": turn.memory["voorstel"], "houd": turn.memory["vraag"]}
    turn.answer = Answer("", chosen.get(turn.answer.value, turn.answer.text))
    _keep_line(turn, "vraag", "Wat is je vraag?")


def proposed(turn: Turn) -> dict[str, object]:
    """Both questions."""
    return {"vraag": turn.memory["vraag"], "voorstel": turn.memory["voorstel"]}


# --- the card ---


def adjusting(turn: Turn) -> bool:
    """The card was shown already, and one line of it is being changed."""
    return bool(turn.memory.get("past_aan"))


def adjust(turn: Turn) -> None:
    """Change one line, and come back to the card."""
    turn.memory["past_aan"] = True


def keep_need(turn: Turn) -> None:
    """What I need from the group."""
    if turn.answer.value in NEEDS:
        turn.memory.update(behoefte=turn.answer.value, nodig=turn.answer.text)
        record.keep(turn, "checkin", "Wat heb je nodig van de groep?", name="nodig", read=False)
