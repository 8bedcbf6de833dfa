"""Values to put into a store, and the way to do it in one line."""

from datetime import UTC, datetime
from typing import Any

from bot.store import ended, invitations, mirrors
from bot.store.invitations import Invitation
from bot.store.rows import Batch, Call
from bot.store.store import Store
from dialogs.kernel.conversation import Conversation, Frame
from dialogs.kernel.facts import Entry, Kept, Spoke
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


async def fill(store: Store) -> None:
    """Two people, and something in every table but that of processes, which is about who runs now."""
    facts = [(NOOR, Kept(entry("r1", "ik zei niets"))), (SAM, Kept(entry("r1", "zij belde zelf")))]
    people = {NOOR: consented(), SAM: consented()}
    spoke, broken = (NOOR, Spoke("week", "2026-W47")), (6, "message", "KeyError")
    await commit(store, conversations=people, facts=[*facts, spoke], calls=[call(1)], handled=[5], set_aside=[broken])
    await store.confirm([], {NOOR: 9}, [])
    await store.attempt(7, at=0)
    async with store.work() as work:
        await invitations.add(work.transaction, Invitation("i1", "noord", 20, 1, 0, 9), "af")
        await ended.end(work.transaction, SAM, "1234-5678", 0, None)
        await mirrors.publish(work.transaction, "noord", "2026-10", {"luisteren": 3}, 0)


def call(number: int, person: int = NOOR, text: str = "Hoi") -> Call:
    """A message to send."""
    return Call(person, "sendMessage", {"chat_id": person, "text": text}, number)
