"""Achtergrond: where the questions come from, in small cards, each with its source."""

from dataclasses import dataclass

from dialogs.kernel.asks import Choice
from dialogs.kernel.conversation import Memory
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.kader import Indicator, Kaart, Kader
from dialogs.kernel.reply import Button
from dialogs.kernel.turn import Turn

_EXPLAINED = "denk-aan"  # the theme of the indicators; no id in a kader has a hyphen


@dataclass(frozen=True, slots=True)
class Uitleg:
    """A card about an indicator."""

    titel: str
    tekst: str
    bron: str


def achtergrond() -> Dialogue:
    """The table."""
    return Dialogue(
        "achtergrond",
        State("thema", Choice("klaar", make=themes), to("klaar", when="klaar"), to("kaart", do=open_theme)),
        State(
            "kaart",
            Choice("themas", "klaar", make=next_card),
            to("thema", when="themas"),
            to("klaar", when="klaar"),
            to("kaart", do=turn_page),
            show=card,
        ),
        State("klaar", End()),
        fits=fits,
    )


def fits(memory: Memory, kader: Kader) -> bool:
    """The theme under way is still there."""
    if memory.get("thema") == _EXPLAINED:
        return bool(_explained(kader))
    return memory.get("thema") in {None, *(theme.id for theme in kader.achtergrond)}


def themes(turn: Turn) -> tuple[Button, ...]:
    """All themes, that of the indicators last."""
    told = (Button(turn.label("indicatoren"), _EXPLAINED),) if _explained(turn.kader) else ()
    return (*(Button(theme.titel, theme.id) for theme in turn.kader.achtergrond), *told)


def open_theme(turn: Turn) -> None:
    """Begin a theme at its first card."""
    turn.memory.update(thema=turn.answer.value, kaart=0)


def turn_page(turn: Turn) -> None:
    """On to the next card."""
    turn.memory["kaart"] += 1


def next_card(turn: Turn) -> tuple[Button, ...]:
    """A button to the next card, where there is one."""
    more = turn.memory["kaart"] + 1 < len(_cards(turn))
    return (Button(turn.label("volgende"), "volgende"),) if more else ()


def card(turn: Turn) -> dict[str, object]:
    """The card under way."""
    cards = _cards(turn)
    shown = cards[min(turn.memory["kaart"], len(cards) - 1)]
    return {"titel": shown.titel, "tekst": shown.tekst, "bron": shown.bron, "nummer": turn.memory["kaart"] + 1,
            "aantal": len(cards)}  # fmt: skip


def _explained(kader: Kader) -> tuple[Indicator, ...]:
    return tuple(indicator for indicator in kader.indicatoren if indicator.toelichting or indicator.let_op)


def _uitleg(turn: Turn, indicator: Indicator) -> Uitleg:
    told = "\n".join(text for text in (indicator.toelichting, indicator.let_op) if text)
    return Uitleg(indicator.tekst, told, turn.words(f"achtergrond.say.{indicator.bron or 'kader'}"))


def _cards(turn: Turn) -> tuple[Kaart | Uitleg, ...]:
    if turn.memory["thema"] == _EXPLAINED:
        return tuple(_uitleg(turn, indicator) for indicator in _explained(turn.kader))
    return next(theme.kaarten for theme in turn.kader.achtergrond if theme.id == turn.memory["thema"])
