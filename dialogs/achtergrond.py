"""Achtergrond: where the questions come from, in small cards, each with its source."""

from dialogs.kernel.asks import Choice
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.kader_models import Kaart
from dialogs.kernel.reply import Button
from dialogs.kernel.turn import Turn


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
        fits=lambda memory, kader: memory.get("thema") in {None, *(theme.id for theme in kader.achtergrond)},
    )


def themes(turn: Turn) -> tuple[Button, ...]:
    """All themes."""
    return tuple(Button(theme.titel, theme.id) for theme in turn.kader.achtergrond)


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


def _cards(turn: Turn) -> tuple[Kaart, ...]:
    return next(theme.kaarten for theme in turn.kader.achtergrond if theme.id == turn.memory["thema"])
