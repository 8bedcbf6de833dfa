"""The weekly moment: which day, and what it is tied to; shared by `welkom` and `instellingen`."""

from dialogs import calendar, dutch
from dialogs.kernel.asks import Answer, Choice, spelled_out
from dialogs.kernel.dialogue import State, to
from dialogs.kernel.person import Week
from dialogs.kernel.reply import Button
from dialogs.kernel.turn import Turn
from dialogs.when import read_time

_CUES = {"huisbezoek": "16:30", "lunch": "12:45", "naar_huis": "17:15"}
NONE = "geen"


class WakingTime(Choice):
    """A time of day: one of the options, or one typed, outside the quiet hours."""

    def read(self, turn: Turn) -> Answer | None:
        """The option, or a time "HH:MM" from "16.30", "half vijf", "om 4"; a bare number is a time, not a button's."""
        if turn.said.kind == "tap":
            return super().read(turn)
        found, said = spelled_out(turn, self.options(turn)), read_time(turn.said.text)
        wakes = said is not None and calendar.QUIET_UNTIL <= said <= calendar.LATEST
        return found or (Answer(said, turn.said.text.strip()) if said and wakes else None)


def days(turn: Turn) -> tuple[Button, ...]:
    """The person's working days."""
    worked = (dutch.WEEKDAYS[day] for day in turn.person.planning.workdays)
    return tuple(Button(turn.label(day), day) for day in worked)


def keep_day(turn: Turn) -> None:
    """Remember the day until the time is known; no day means no nudges."""
    if turn.answer.value in dutch.WEEKDAYS:
        turn.memory["day"] = dutch.WEEKDAYS.index(turn.answer.value)
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
        State("dag", Choice(NONE, make=days), to(without, when=NONE), to("tijd"), keep=keep_day),
        State("tijd", WakingTime(*_CUES), to(done), keep=keep_time, show=_day),
    )


def _day(turn: Turn) -> dict[str, object]:
    return {"dag": dutch.WEEKDAYS[turn.memory["day"]]}
