"""A turn: the small mutable model that is alive for one message and that guards and actions work on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from dialogs.kernel.asks import Answer
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.facts import Entry, Erased, Fact, Kept, Removed, applied
from dialogs.kernel.kader import Kader
from dialogs.kernel.live import Live
from dialogs.kernel.outcome import Outcome
from dialogs.kernel.person import Person
from dialogs.kernel.reply import Button, Document, Reply, Rich, joined, plain, rich
from dialogs.kernel.said import Said
from dialogs.kernel.texts import Texts

_NO_ANSWER = Answer("", "")
_REMEMBERED_ENTRIES = 40  # messages whose edits are understood without asking the store


class RecordNeededError(Exception):
    """A step wants to see what is on record: it must be taken again, with the record read."""


@dataclass(slots=True)
class Turn:
    """Everything one message can see and change."""

    said: Said
    kader: Kader
    texts: Texts
    person: Person
    frames: list[Live]
    question: int
    open: bool
    parked: bool
    spoken: dict[str, int]
    entries: list[tuple[str, str]]
    seen: datetime | None
    read: tuple[Entry, ...] | None = None  # the record, when it was read
    answer: Answer = _NO_ANSWER
    source: str = ""  # the message that the answer's words came from
    lead: list[Rich] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    toast: str = ""
    closes: bool = False
    secret: str = ""
    erase_message: str = ""
    again: Said | None = None  # what must still be heard, after a caught text was cleared

    @classmethod
    def begin(
        cls, conversation: Conversation, said: Said, kader: Kader, texts: Texts, read: tuple[Entry, ...] | None = None
    ) -> "Turn":
        """Unfold a stored conversation for one message."""
        c = conversation
        frames = [Live.thaw(frame) for frame in c.frames]
        seen = c.seen if said.kind == "due" else said.at
        return cls(
            said, kader, texts, c.person, frames, c.question, c.open, c.parked, dict(c.spoken), list(c.entries), seen,
            read,
        )  # fmt: skip

    def end(self) -> Outcome:
        """Fold up what is to be stored, said and kept."""
        self.flush()
        conversation = Conversation(
            self.person,
            tuple(live.freeze() for live in self.frames),
            self.question,
            self.open,
            self.parked,
            self.spoken,
            tuple(self.entries[-_REMEMBERED_ENTRIES:]),
            self.seen,
        )
        return Outcome(
            conversation,
            tuple(self.replies),
            tuple(self.facts),
            self.toast,
            self.closes,
            self.secret,
            self.erase_message,
        )

    # --- the dialogue that speaks ---

    @property
    def live(self) -> Live:
        """The dialogue on top."""
        return self.frames[-1]

    @property
    def memory(self) -> dict[str, Any]:
        """What that dialogue remembers; JSON values only."""
        return self.live.memory

    @property
    def state(self) -> str:
        """Its state, as `transitions` reads and sets it."""
        return self.live.state

    @state.setter
    def state(self, name: str) -> None:
        self.live.state = name

    # --- words ---

    def label(self, value: str) -> str:
        """The label of a button: the dialogue's own, one that dialogues share, or the kernel's."""
        keys = (f"{self.live.dialogue}.{self.state}.{value}", f"shared.{self.state}.{value}", f"kernel.ways.{value}")
        return next(self.texts.labels[key] for key in keys if key in self.texts.labels)

    def phrase(self, key: str, values: Mapping[str, object] | None = None) -> Rich:
        """The next phrasing of a text, filled in; never the same twice in a row where there are more."""
        index, template = self.texts.pick(key, self.spoken.get(key))
        if len(self.texts.phrasings[key]) > 1:
            self.spoken[key] = index
        return rich(template, {**self.texts.always, **(values or {})})

    def words(self, key: str, values: Mapping[str, object] | None = None) -> str:
        """The same without weight, to stand within another text."""
        return plain(self.phrase(key, values))

    def key(self, moment: str) -> str:
        """Where the words for a moment ("ask", "hint", "later") of this state stand."""
        keys = (f"{self.live.dialogue}.{self.state}.{moment}", f"shared.{self.state}.{moment}")
        return next((key for key in keys if self.texts.has(key)), f"kernel.say.{moment}")

    def say(self, key: str, **values: object) -> None:
        """Say something in passing; it stands above the next question, or alone when none follows."""
        own = f"{self.live.dialogue}.say.{key}" if self.frames else ""
        self.lead.append(self.phrase(own if self.texts.has(own) else f"kernel.say.{key}", values))

    def flush(self) -> None:
        """Send what was said in passing as a message of its own."""
        if self.lead:
            self.replies.append(Reply(joined(*self.lead)))
            self.lead.clear()

    def put(self, text: Rich, buttons: tuple[tuple[Button, ...], ...]) -> None:
        """Put a question: what was said in passing, the question, its buttons; older buttons go stale."""
        self.closes = self.closes or self.open
        self.question += 1
        self.open, self.parked = True, False
        self.replies.append(Reply(joined(*self.lead, text), buttons, self.question))
        self.lead.clear()

    def close(self) -> None:
        """Take the open question's buttons away."""
        self.closes = self.closes or self.open
        self.open = False

    def show(self, document: Document, caption: Rich = ()) -> None:
        """Send a picture or file, what was said in passing above it and a caption beneath."""
        self.flush()
        self.replies.append(Reply(caption, document=document))

    # --- the record ---

    @property
    def record(self) -> tuple[Entry, ...]:
        """Everything on record, oldest first, with what this turn changed. Raises RecordNeededError when not read."""
        if self.read is None:
            raise RecordNeededError
        return applied(self.read, self.facts)

    def remove(self, entry: str) -> None:
        """Take an entry off the record."""
        self.facts.append(Removed(entry))
        self.entries = [(message, kept) for message, kept in self.entries if kept != entry]

    def keep(self, entry: Entry) -> None:
        """Keep an entry and remember which message it came from."""
        self.facts.append(Kept(entry))
        if entry.message:
            self.entries.append((entry.message, entry.id))

    def erase(self) -> None:
        """Forget the person, in the record and here."""
        self.facts.append(Erased())
        self.person, self.entries, self.spoken = Person(), [], {}
        del self.frames[:-1]

    def update(self, **changes: Any) -> None:
        """Change what is known of the person."""
        self.person = replace(self.person, **changes)

    def plan(self, **changes: Any) -> None:
        """Change what the person set about time."""
        self.update(planning=replace(self.person.planning, **changes))
