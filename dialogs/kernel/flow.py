"""Moves a turn through the dialogues: start, ask, answer, arrive, go back, put away."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from dialogs.kernel.asks import HELD, HINT, Answer, Pass, keyboard
from dialogs.kernel.dialogue import Dialogue, End, State
from dialogs.kernel.intents import Intent
from dialogs.kernel.live import Live
from dialogs.kernel.reply import Button
from dialogs.kernel.turn import Turn

LAST, WAITING = "last", "waiting"  # in memory: the message last answered with, and that more of it comes
RESUME = "hervat"  # the dialogue that offers to go on with one that is still under way


Suspect = Callable[[str], Intent | None]


def nothing(text: str) -> Intent | None:
    """Suspects no text of being anything but an answer."""
    return None


class Flow:
    """The dialogues there are, and the ways between their states."""

    def __init__(self, dialogues: Mapping[str, Dialogue], suspect: Suspect = nothing) -> None:
        """`suspect` gives the intent that a longer text seems to have."""
        self.dialogues, self.suspect = dialogues, suspect

    def state(self, turn: Turn) -> State:
        """The row of the table where the turn stands."""
        return self.dialogues[turn.live.dialogue].states[turn.state]

    def fits(self, turn: Turn, live: Live) -> bool:
        """Whether a dialogue under way still exists and suits the kader."""
        known = self.dialogues.get(live.dialogue)
        return known is not None and known.fits(live.state, live.memory, turn.kader)

    def fitting(self, turn: Turn) -> list[Live]:
        """What of all that is under way can go on."""
        return [live for live in turn.frames if self.fits(turn, live)]

    def start(self, turn: Turn, name: str, memory: Mapping[str, Any] | None = None) -> None:
        """Begin a dialogue on top of what runs; one that already runs is offered again, or begun anew."""
        turn.close()
        running = [live.dialogue for live in turn.frames]
        if name in running and self.dialogues[name].resumable and RESUME in self.dialogues:
            name, memory = RESUME, {"dialogue": name}
        if name in running:
            del turn.frames[running.index(name) :]
        self._put_on_top(turn, name, memory)
        self._arrive(turn)

    def start_with(
        self, turn: Turn, name: str, given: str, message: str, memory: Mapping[str, Any] | None = None
    ) -> None:
        """Begin a dialogue whose first question is already answered: by a text, or by an option's value."""
        self._put_on_top(turn, name, memory)
        ask = self.state(turn).ask
        free = not isinstance(ask, End) and ask.free
        self.answer(turn, Answer("", given) if free else Answer(given, ""), message)

    def _put_on_top(self, turn: Turn, name: str, memory: Mapping[str, Any] | None) -> None:
        turn.frames.append(Live(name, self.dialogues[name].first, turn.kader.versie, dict(memory or {}), []))

    def ask(self, turn: Turn, moment: str = "ask") -> None:
        """Put the state's question, or another of its texts (hint, explain, unclear), with its buttons."""
        state = self.state(turn)
        turn.put(turn.phrase(turn.key(moment), state.values(turn)), keyboard(self.options(turn)))

    def hint(self, turn: Turn) -> None:
        """Help to think: the state's hint, another part of it each time."""
        turn.memory["hints"] = turn.memory.get("hints", -1) + 1
        self.ask(turn, "hint")

    def has_hint(self, turn: Turn) -> bool:
        """Whether the state offers a hint beside its question."""
        state = self.state(turn)
        return not isinstance(state.ask, End) and any(o.value == HINT for o in state.ask.options(turn))

    def answer(self, turn: Turn, answer: Answer, message: str = "") -> None:
        """Keep the answer and go where it leads; `message` is where its words came from."""
        state = self.state(turn)
        turn.close()
        turn.answer, turn.source = answer, message
        turn.live.mark(HELD)
        turn.memory.pop(HELD, None)
        turn.memory.pop(WAITING, None)
        turn.memory[LAST] = "" if answer.value else message
        if state.keep:
            state.keep(turn)
        self.dialogues[turn.live.dialogue].move(turn)
        self._arrive(turn)

    def back(self, turn: Turn) -> None:
        """One step back, to the question before this one."""
        if turn.live.trail:
            self.undo(turn)
        else:
            turn.say("back_none")
        self.ask(turn)

    def undo(self, turn: Turn) -> None:
        """Stand where the last answer was given, as if it was not given yet; what was kept of it stays."""
        turn.live.undo()

    def park(self, turn: Turn) -> None:
        """Put the dialogue away until the person says something again."""
        state = self.state(turn)
        turn.lead.append(turn.phrase(turn.key("later"), state.values(turn)))
        turn.close()
        turn.parked = True

    def stop(self, turn: Turn) -> None:
        """End everything that runs; what was kept stays."""
        turn.say("stop" if turn.frames else "stop_idle")
        turn.close()
        turn.frames.clear()
        turn.parked = False

    def _arrive(self, turn: Turn) -> None:
        ask = self.state(turn).ask
        if isinstance(ask, End):
            self._finish(turn, ask)
        elif isinstance(ask, Pass):
            self.dialogues[turn.live.dialogue].move(turn)
            self._arrive(turn)
        else:
            self.ask(turn)

    def _finish(self, turn: Turn, end: End) -> None:
        if turn.texts.has(turn.key("ask")):
            turn.lead.append(turn.phrase(turn.key("ask"), self.state(turn).values(turn)))
            turn.flush()
        ended = turn.frames.pop()
        if end.anew:
            turn.frames.pop()
        follows = end.then or (ended.memory["dialogue"] if end.anew else "")
        if follows:
            self._follow(turn, follows, end, ended.memory)
        elif end.feeds:
            turn.parked = ended.memory["parked"]
            turn.again = replace(turn.said, kind="text", text=ended.memory["text"], message=ended.memory["message"])
        elif turn.frames and end.parks:
            turn.parked = True
        elif turn.frames:
            self.ask(turn)

    def _follow(self, turn: Turn, name: str, end: End, memory: Mapping[str, Any]) -> None:
        """Begin the dialogue that comes after an end, with what the one that ended hands on."""
        handed = {key: memory[key] for key in end.hands if key in memory}
        if end.answers:
            self.start_with(turn, name, memory[end.answers], turn.source, handed)
        else:
            self.start(turn, name, handed)

    def options(self, turn: Turn) -> tuple[Button, ...]:
        """The buttons of the question where the turn stands, with a place for a held text."""
        state = self.state(turn)
        if isinstance(state.ask, End):
            raise TypeError(f"{turn.live.dialogue}.{state.name} is an end and asks nothing")
        held = "held_answer" if state.ask.free else "held_moment"
        extra = (Button(turn.label(held), HELD),) if HELD in turn.memory else ()
        return (*extra, *state.ask.options(turn))
