"""Values to put into a store, and the way to do it in one line."""

from datetime import UTC, datetime
from typing import Any

from bot.store.rows import Batch, Call
from bot.store.store import Store
from dialogs.kernel.conversation import Conversation, Frame
from dialogs.kernel.facts import Entry
from dialogs.kernel.person import Person

NOON = datetime(2026, 11, 19, 12, tzinfo=UTC)
NOOR, SAM = 700_000_001, 2**52 - 1  # Telegram's numbers have up to 52 bits


def entry(name: str, text: str, message: int = 0) -> Entry:
    """An answer."""
    return Entry(name, "antwoord", "luisteren", "stil_zijn", "Wanneer?", "1", text, NOON, message=str(message or ""))


def consented(*frames: Frame) -> Conversation:
    """A conversation that may be stored."""
    return Conversation(Person(consent=NOON), frames, question=7, open=True, spoken={"a": 1}, entries=(("5", "r1"),))


async def commit(store: Store, at: int = 0, **changed: Any) -> None:
    """Write what a batch changed, in a transaction of its own; `changed` are the fields of a batch."""
    async with store.work() as work:
        await work.save(Batch(at, **changed))


def call(number: int, person: int = NOOR, text: str = "Hoi") -> Call:
    """A message to send."""
    return Call(person, "sendMessage", {"chat_id": person, "text": text}, number)
