"""What can be done beneath a question that the coach asked of its own accord: a tap, a few words, or leave it lying."""

from dialogs import wishes
from dialogs.kernel.asks import HINT, Answer, Open, Pass
from dialogs.kernel.dialogue import End, State, to
from dialogs.kernel.intents import Intent
from dialogs.kernel.reply import Button
from dialogs.kernel.turn import Turn
from dialogs.kernel.wording import normal

GO_ON = "verder"  # the button that goes on with what was left lying
_SAID = dict.fromkeys(("ja", "jawel", "ja hoor"), "kort") | dict.fromkeys(("nee", "nee hoor"), "niets")
_SAID |= dict.fromkeys(("nvt", "n v t", "niet van toepassing"), "nvt")
_MEANT = {Intent.LATER: "niet_nu"} | dict.fromkeys((Intent.UNKNOWN, Intent.SKIP, Intent.NO, Intent.RESIST), "niets")


class Beneath(Open):
    """A nudge's buttons, or whatever is typed beneath it; "straks" and "geen idee" are no answers."""

    def options(self, turn: Turn) -> tuple[Button, ...]:
        """The buttons, and a way back to what was left lying."""
        lying = (GO_ON,) if turn.memory["ligt"] else ()
        return tuple(Button(turn.label(way), way) for way in (*self.ways, *lying))

    def spelled(self, turn: Turn) -> Answer | None:
        """A button typed in full, a bare yes or no, or what is about the nudge itself."""
        wish = wishes.wish(turn.said.text)
        value = _SAID.get(normal(turn.said.text)) or (HINT if wish == wishes.WHY else wish)
        return Answer(value, turn.said.text) if value else super().spelled(turn)

    def meant(self, intent: Intent) -> str:
        """Who has no time now is asked when it suits; who has nothing to tell is left in peace."""
        return _MEANT.get(intent, "")


def is_wish(turn: Turn) -> bool:
    """What was typed is about nudges."""
    return turn.answer.value in {wishes.NONE, wishes.FEWER, wishes.AWAY}


def wish_states() -> tuple[State, ...]:
    """Where wishes lead: no more nudges, at once, or the setting in question."""
    return (
        State(
            "wens",
            Pass(),
            to("stoppen", when=wishes.NONE, do=switch_off),
            to("minder_vaak", when=wishes.FEWER, do=to_setting),
            to("even_niet", do=to_setting),
        ),
        State("stoppen", End(parks=True)),
        State("minder_vaak", End(then="instellingen", answers="naar")),
        State("even_niet", End(then="instellingen", answers="naar", hands=("gezegd",))),
    )


def switch_off(turn: Turn) -> None:
    """No nudges at all."""
    turn.update(nudges=False)


def to_setting(turn: Turn) -> None:
    """Open that setting, and nothing else after it; a date in the words goes along."""
    turn.memory.update(naar=turn.answer.value, gezegd=turn.answer.text)
    leave(turn)


def leave(turn: Turn) -> None:
    """A new question is answered, so what was left lying stays as it is and is asked no more."""
    del turn.frames[:-1]
