"""A coach with dialogues of our own making, to try one thing of the kernel at a time."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.kernel import kader, texts
from dialogs.kernel.coach import Coach, Command, Judge
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.dialogue import Dialogue
from dialogs.kernel.outcome import Outcome
from dialogs.kernel.person import Person
from dialogs.kernel.said import Said
from dialogs.kernel.texts import Texts
from dialogs.register import TEXTS
from tests.support.phones import SMALL, THURSDAY

WRITTEN = texts.load(TEXTS)
KADER = kader.load(SMALL)
TRUSTING = Judge()  # catches nothing, suspects nothing


@dataclass(slots=True)
class Talk:
    """Someone who consented, talking with a coach that knows these dialogues; each is started by a /command."""

    coach: Coach
    conversation: Conversation = field(default_factory=lambda: Conversation(Person(consent=THURSDAY)))
    outcome: Outcome = field(default_factory=lambda: Outcome(Conversation()))

    def does(self, said: Said) -> Outcome:
        """Take a step; what is stored goes through its stored form."""
        self.outcome = self.coach.step(self.conversation, said)
        self.conversation = Conversation.from_json(self.outcome.conversation.to_json())
        return self.outcome

    def starts(self, name: str) -> Outcome:
        """Start a dialogue."""
        return self.does(Said(THURSDAY, "command", value=name))

    def types(self, text: str, message: str = "") -> Outcome:
        """Type something."""
        return self.does(Said(THURSDAY, text=text, message=message))

    def taps(self, value: str) -> Outcome:
        """Tap a button of the newest question."""
        return self.does(Said(THURSDAY, "tap", value=value, question=self.conversation.question))

    @property
    def state(self) -> str:
        """Where it stands: "dialogue.state", or "" when nothing runs."""
        frames = self.conversation.frames
        return f"{frames[-1].dialogue}.{frames[-1].state}" if frames else ""

    @property
    def said(self) -> list[str]:
        """What came back, message by message."""
        return [reply.plain for reply in self.outcome.replies]

    @property
    def buttons(self) -> list[str]:
        """The values of the buttons under the last message."""
        return [button.value for row in self.outcome.replies[-1].buttons for button in row]


def talk(*dialogues: Dialogue, labels: Mapping[str, str] | None = None, judge: Judge = TRUSTING) -> Talk:
    """Someone to talk with; a state's question is its own name, and its hint is "hint"."""
    places = [(f"{d.name}.{state}", state) for d in dialogues for state in d.states]
    asked = {f"{place}.ask": (state,) for place, state in places} | {f"{place}.hint": ("hint",) for place, _ in places}
    words = Texts({**WRITTEN.phrasings, **asked}, {**WRITTEN.labels, **(labels or {})})
    commands = {d.name: Command("start", d.name) for d in dialogues} | {"terug": Command("back")}
    return Talk(Coach(KADER, words, {d.name: d for d in dialogues}, commands, judge))
