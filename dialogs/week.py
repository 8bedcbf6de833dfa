"""The weekly moment: which day, and what it is tied to; shared by `welkom` and `instellingen`."""

from dialogs import dutch
from dialogs.kernel.asks import Choice, Time
from dialogs.kernel.dialogue import State, to
from dialogs.kernel.person import Week
from dialogs.kernel.turn import Turn

DAYS = dutch.WEEKDAYS[:5]
_CUES = {"huisbezoek": "16:30", "lunch": "12:45", "naar_huis": "17:15"}
NONE = "geen"


def keep_day(turn: Turn) -> None:
    """Remember the day until the time is known; no day means no nudges."""
    if turn.answer.value in DAYS:
        turn.memory["day"] = DAYS.index(turn.answer.value)
    else:
        turn.update(nudges=False)


def keep_time(turn: Turn) -> None:
    """Set the weekly moment; a cue carries its own time."""
    chosen = turn.answer.value
    cue = chosen if chosen in _CUES else ""
    turn.update(week=Week(turn.memory["day"], _CUES.get(chosen, chosen), cue), nudges=True)


def told(turn: Turn) -> dict[str, object]:
    """The weekly moment in words, for the texts."""
    week = turn.person.week
    if week is None:
        return {"dag": "", "tijd": "", "aanleiding": ""}
    cue = f", {turn.texts.labels[f'shared.cue.{week.cue}']}" if week.cue else ""
    return {"dag": dutch.WEEKDAYS[week.day], "tijd": dutch.time(week.time), "aanleiding": cue}


def states(done: str, without: str) -> tuple[State, State]:
    """The two questions about the weekly moment, leading to `done`, or to `without` for who wants none."""
    return (
        State("dag", Choice(*DAYS, NONE), to(without, when=NONE), to("tijd"), keep=keep_day),
        State("tijd", Time(*_CUES), to(done), keep=keep_time, show=_day),
    )


def _day(turn: Turn) -> dict[str, object]:
    return {"dag": DAYS[turn.memory["day"]]}
