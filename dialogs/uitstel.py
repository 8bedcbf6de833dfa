"""Putting a nudge off: when it may come again, shared by the dialogues that a nudge opens."""

from datetime import datetime

from dialogs.calendar import local
from dialogs.kernel.planning import NudgeEnd
from dialogs.kernel.reply import Button
from dialogs.kernel.turn import Turn
from dialogs.nudges import history, snooze
from dialogs.when import told_date


def choices(turn: Turn) -> tuple[Button, ...]:
    """This evening, the next working day, next week; nothing that would be too late."""
    return tuple(Button(label or turn.label(value), value) for value, label, _ in _possible(turn))


def put_off(turn: Turn) -> None:
    """Have the nudge come again when the person said."""
    at = next(at for value, _, at in _possible(turn) if value == turn.answer.value)
    turn.memory["dan"] = at.isoformat()
    turn.plan(snoozed=at)
    end(turn, "niet_nu")


def told(turn: Turn) -> dict[str, object]:
    """When that is, in words."""
    at, now = (
        local(moment, turn.person.planning) for moment in (datetime.fromisoformat(turn.memory["dan"]), turn.said.at)
    )
    day = "vanavond" if at.date() == now.date() else told_date(at.date(), now.year)
    return {"dan": f"{day} om {at:%H.%M}"}


def follow(turn: Turn) -> None:
    """Remember that the person did something with the nudge."""
    end(turn, "gevolgd")


def end(turn: Turn, how: NudgeEnd) -> None:
    """Remember what the person did with the nudge."""
    memory = turn.memory
    turn.update(planning=history.ended(turn.person.planning, memory["soort"], memory["slot"], how))


def _possible(turn: Turn) -> list[tuple[str, str, datetime]]:
    until = turn.memory.get("tot")
    every = snooze.choices(turn.person, turn.said.at)
    return [one for one in every if until is None or one[2] < datetime.fromisoformat(until)]
