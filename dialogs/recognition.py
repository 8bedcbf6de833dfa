"""Says what was heard in someone's words before anything else is asked, and which question follows from them."""

from dialogs.hearing.assessed import assess, echo, wanted
from dialogs.hearing.strain import weighs
from dialogs.kernel import intents
from dialogs.kernel.intents import Intent
from dialogs.kernel.turn import Turn


def recognise(turn: Turn, key: str) -> None:
    """Say what stands out in the words just written: a label put otherwise, how much it is, or (by `key`) a piece."""
    _say_heard(turn, key, heavy=_weighs(turn))


def follow_up(turn: Turn) -> str:
    """Say what was heard, and give the phrasings of the question that follows from it.

    After a no, or after something heavy, one question is enough; else it goes by what is missing.
    """
    denied, heavy = intents.read(turn.memory["laatst"]) is Intent.NO, _weighs(turn)
    turn.memory["genoeg"] = denied or heavy
    if denied:
        turn.say("nee")
    else:
        _say_heard(turn, "aanloop", heavy=heavy)
    return "na_nee" if denied else "bij_zwaar" if heavy else _missing(turn)


def _say_heard(turn: Turn, key: str, *, heavy: bool) -> None:
    if turn.memory.pop("spiegelt", False):
        turn.say("andere_zin")
    elif heavy:
        turn.memory["zwaar"] = True
        turn.say("zwaar")
    elif piece := echo(turn.memory["laatst"]):
        turn.say(key, citaat=piece)


def _weighs(turn: Turn) -> bool:
    """How heavy it is was said just now, and not heard before in this dialogue."""
    return not turn.memory.get("zwaar") and weighs(turn.memory["laatst"])


def _missing(turn: Turn) -> str:
    """What to ask for; of something that was told only the time, and not to choose one occasion again."""
    text, asked = turn.memory["gezegd"], turn.memory.get("om", "")
    found, element = assess(text), wanted(text, asked)
    turn.memory["om"] = element
    return "wanneer" if element == "situatie" and (found.handeling or found.effect) else element
