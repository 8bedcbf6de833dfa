"""One step of a conversation: hears what a person did and gives back the new conversation, replies and facts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from dialogs.kernel import catching, listening, questions, tapping
from dialogs.kernel.asks import HELD
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.dialogue import Dialogue
from dialogs.kernel.facts import Edited, Entry
from dialogs.kernel.flow import Flow, Suspect, nothing
from dialogs.kernel.guard import Guard, open_door
from dialogs.kernel.kader import Kader
from dialogs.kernel.outcome import Outcome
from dialogs.kernel.said import Said
from dialogs.kernel.texts import Texts
from dialogs.kernel.timing import SILENT, Timing, replanned
from dialogs.kernel.turn import Turn

_WELCOME = "welkom"  # the only dialogue open to someone who has not consented yet
_CARDS = {"greet": "welcome_back", "back": "back_none"}
_START_AGAIN = "reflectie"  # where someone goes whose dialogue is no more


@dataclass(frozen=True, slots=True)
class Command:
    """What a /command does: start a dialogue, show a card of text, stop, go back, or greet."""

    does: Literal["start", "card", "stop", "back", "greet"]
    target: str = ""


@dataclass(frozen=True, slots=True)
class Judge:
    """What the kernel must know of a text, though it does not know how to tell."""

    guard: Guard = open_door
    suspect: Suspect = nothing
    is_concrete: Callable[[str], bool] = bool
    elements: Callable[[str], str] = str  # "she" for what a text shows of situatie, handeling, effect


class Coach:
    """Knows the kader, the words, the dialogues and the commands; keeps nothing between steps."""

    def __init__(  # noqa: PLR0913, PLR0917  # what a coach is made of
        self,
        kader: Kader,
        texts: Texts,
        dialogues: Mapping[str, Dialogue],
        commands: Mapping[str, Command],
        judge: Judge = Judge(),
        timing: Timing = SILENT,
    ) -> None:
        self.kader, self.texts, self.commands = kader, texts, commands
        self.dialogues = dialogues
        self._flow = Flow(dialogues, judge.suspect)
        self._judge = judge
        self._timing = timing

    def step(self, conversation: Conversation, said: Said, record: tuple[Entry, ...] | None = None) -> Outcome:
        """Hear one thing a person did. Pure: the same input gives the same outcome, and nothing else changes.

        Raises RecordNeededError when the step wants to see what is on record and `record` was not given.
        """
        stored = conversation if conversation.may_be_stored else Conversation()
        turn = Turn.begin(stored, said, self.kader, self.texts, record)
        if not stored.may_be_stored:
            self._meet(turn)
        elif said.kind == "due":
            self._timing.wake(self._flow, turn)
        else:
            self._timing.heard(self._flow, turn)
            if said.kind == "command" or not self._restarted(turn):
                self._hear(turn)
        return self._planned(stored, turn)

    def _planned(self, before: Conversation, turn: Turn) -> Outcome:
        """What the turn came to, with the moment to speak next when that may have changed."""
        outcome = turn.end()
        if turn.said.kind != "due" and not replanned(before.person, outcome.conversation.person):
            return outcome
        return replace(outcome, planned=True, due=self._timing.due(outcome.conversation, turn.said.at))

    def _hear(self, turn: Turn) -> None:
        match turn.said.kind:
            case "text":
                catching.hear(self._flow, turn, self._judge.guard)
            case "tap":
                tapping.tap(self._flow, turn)
            case "command":
                self._command(turn)
            case "edit":
                self._edit(turn)
            case "other":
                known = turn.texts.has(f"kernel.say.{turn.said.value}")
                turn.say(turn.said.value if known else "other")

    def _meet(self, turn: Turn) -> None:
        """Before consent nothing is stored, so every message finds a newcomer at the first question.

        Its buttons are known by what they say: which question they stood under was not stored either.
        """
        if turn.said.kind in {"edit", "due"}:
            return
        if card := self._asked_for(turn.said):
            turn.say(card)
            turn.flush()
        self._flow.start(turn, _WELCOME)
        if turn.said.kind == "tap":
            turn.replies.clear()
            turn.question = turn.said.question
            tapping.tap(self._flow, turn)

    def _asked_for(self, said: Said) -> str:
        """What a newcomer may know before consenting: a card, or the answer to a question about the coach."""
        if said.kind != "command":
            return questions.topic(said.text) if said.kind == "text" else ""
        card = self.commands.get(said.value)
        return card.target if card and card.does == "card" else ""

    def _restarted(self, turn: Turn) -> bool:
        """Whether what ran exists no more, so that it begins again; a text just typed is held, not lost."""
        fitting = self._flow.fitting(turn)
        if len(fitting) == len(turn.frames):
            return False
        lost, turn.frames = turn.frames[-1].dialogue, fitting
        turn.parked = False
        turn.say("changed")
        scene = turn.said.kind == "text" and len(turn.said.text.split()) >= listening.SCENE
        known = lost if lost in self.dialogues and lost != listening.CATCH else _START_AGAIN
        self._flow.start(turn, known, {HELD: listening.held(turn)} if scene else {})
        return True

    def _command(self, turn: Turn) -> None:
        command = self.commands.get(turn.said.value)
        if command is None:
            turn.say("unknown_command")
        elif command.does == "start":
            turn.frames = self._flow.fitting(turn)
            self._flow.start(turn, command.target)
        elif command.does == "stop":
            self._flow.stop(turn)
        elif command.does == "back" and turn.frames:
            self._flow.back(turn)
        else:
            self._card(turn, _CARDS.get(command.does, command.target))

    def _card(self, turn: Turn, card: str) -> None:
        """Show a card; a question that was open comes again beneath it."""
        turn.say(card)
        turn.flush()
        if turn.frames and not turn.parked:
            self._flow.ask(turn)

    def _edit(self, turn: Turn) -> None:
        """An edited message changes what was kept of it; one that was not kept is told apart."""
        said = turn.said
        entry = dict(turn.entries).get(said.message) or said.entry
        if entry and said.text.strip():
            caught = self._judge.guard(said.text)
            text = caught.masked if caught else said.text.strip()
            turn.erase_message = said.message if caught and caught.erase else ""
            turn.facts.append(Edited(entry, text, self._judge.is_concrete(text), self._judge.elements(text)))
        turn.say("edited_unknown" if not entry else "edited_masked" if turn.erase_message else "edited")
