"""What can be done beneath a question that the coach asked of its own accord: a tap, a few words, or leave it lying."""

from dialogs.kernel.asks import Answer, Open
from dialogs.kernel.intents import Intent
from dialogs.kernel.reply import Button
from dialogs.kernel.turn import Turn
from dialogs.kernel.wording import normal

GO_ON = "verder"  # the button that goes on with what was left lying
_SAID = {"ja": "kort", "jawel": "kort", "ja hoor": "kort", "nee": "niets", "nee hoor": "niets", "nvt": "nvt"}
_MEANT = {Intent.LATER: "niet_nu"} | dict.fromkeys((Intent.UNKNOWN, Intent.SKIP, Intent.NO, Intent.RESIST), "niets")


class Beneath(Open):
    """A nudge's buttons, or whatever is typed beneath it; "straks" and "geen idee" are no answers."""

    def options(self, turn: Turn) -> tuple[Button, ...]:
        """The buttons, and a way back to what was left lying."""
        lying = (GO_ON,) if turn.memory["ligt"] else ()
        return tuple(Button(turn.label(way), way) for way in (*self.ways, *lying))

    def spelled(self, turn: Turn) -> Answer | None:
        """A button typed in full, or a bare yes or no."""
        value = _SAID.get(normal(turn.said.text))
        return Answer(value, turn.said.text) if value else super().spelled(turn)

    def meant(self, intent: Intent) -> str:
        """Who has no time now is asked when it suits; who has nothing to tell is left in peace."""
        return _MEANT.get(intent, "")


def leave(turn: Turn) -> None:
    """A new question is answered, so what was left lying stays as it is and is asked no more."""
    del turn.frames[:-1]
