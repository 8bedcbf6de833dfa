"""A phone on the dialogues alone, and the kaders and the Thursday on which conversations play, on whichever phone."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.secrets import Secrets
from bot.telegram.updates import typed
from dialogs import bewaren
from dialogs.kernel import kader
from dialogs.kernel.coach import Coach
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.facts import Entry, applied
from dialogs.kernel.outcome import Outcome
from dialogs.kernel.said import Said
from dialogs.nudges import notices
from dialogs.register import coach
from tests.support.lines import of_outcome

TESTS = Path(__file__).parent.parent
SMALL = TESTS / "kader" / "klein.yaml"
REAL = TESTS.parent / "kader.yaml"
EXAMPLE = TESTS.parent / "examples" / "thuis-en-school.yaml"
_KADERS = {"echt": REAL, "voorbeeld": EXAMPLE}  # by the first word of a transcript's name
THURSDAY = datetime(2026, 11, 19, 15, 30, tzinfo=UTC)
_KEPT = 365  # days that words are kept


def kader_for(path: Path) -> Path:
    """Transcripts play on the small kader, unless their name begins with `echt-` or `voorbeeld-`."""
    return _KADERS.get(path.stem.split("-")[0], SMALL)


class CorePhone:
    """No process, no store; every conversation goes through its stored form."""

    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        self.conversation = Conversation()
        self.outcome = Outcome(self.conversation)
        self.now = THURSDAY
        self.due: datetime | None = None  # when the coach has something to say of its own accord
        self.record: tuple[Entry, ...] = ()
        self.messages = 0
        self._secrets = Secrets()
        self._buttons: dict[str, tuple[int, str]] = {}

    @classmethod
    def for_transcript(cls, path: Path) -> "CorePhone":
        """With the kader that this transcript plays on."""
        return cls(coach(kader.load(kader_for(path))))

    async def do(self, act: str, expected: list[str] | None = None) -> list[str]:
        """Type or tap."""
        return self.act(act)

    def act(self, act: str) -> list[str]:
        """Type or tap, and give the lines that come back."""
        return self.hear(self.said(act))

    def said(self, act: str) -> Said:
        """What an act means to the coach."""
        if act.startswith("[") and act.endswith("]"):
            assert act[1:-1] in self._buttons, f"no button {act}; there are {list(self._buttons)}"
            question, value = self._buttons[act[1:-1]]
            return Said(self.now, "tap", value=value, question=question)
        self.messages += 1
        return typed(act, self.now, str(self.messages))

    def hear(self, said: Said) -> list[str]:
        """Take one step."""
        self.outcome = self.coach.step(self.conversation, self._secrets.shown(0, said), self.record)
        self.record = applied(self.record, self.outcome.facts)
        self._secrets.note(0, self.outcome)
        self._secrets.keep()
        self.conversation = self.outcome.conversation
        self.due = self.outcome.due if self.outcome.planned else self.due
        if self.conversation.may_be_stored:
            stored = Conversation.from_json(self.conversation.to_json())
            assert stored == self.conversation, "what a dialogue remembers must be plain JSON"
            self.conversation = stored
        for reply in self.outcome.replies:
            buttons = [button for row in reply.buttons for button in row]
            self._buttons |= {button.label: (reply.question, button.value) for button in buttons}
        return of_outcome(self.outcome)

    async def later(self, time: timedelta, expected: list[str] | None = None) -> list[str]:
        """Move the clock, and wake the coach at every due moment on the way."""
        until, lines = self.now + time, list[str]()
        while self.due and self.due <= until:
            self.now = self.due
            lines += self.hear(Said(self.now, "due"))
        self.now = until
        return lines

    async def joins(self, team: str) -> None:
        """Be of a team, as who consented by its invitation is."""
        person = replace(self.conversation.person, team=team, kenmerk="0000-0000", deelt=None)
        self.conversation = replace(self.conversation, person=person)

    async def killed(self) -> None:
        """What was in memory only is gone; a process that starts looks what was kept for long enough."""
        self._secrets = Secrets()
        self.record = tuple(entry for entry in self.record if entry.at > self.now - timedelta(days=_KEPT))
        oldest = min((entry.at for entry in self.record), default=None)
        if bewaren.notice(self.conversation, self.now, oldest, _KEPT):
            moment = notices.moment(self.conversation, self.now)
            self.due = min(moment, self.due or moment)
