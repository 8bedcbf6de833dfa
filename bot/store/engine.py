"""What a database must offer the store: transactions in which one SQL text runs on either engine."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from enum import IntEnum
from typing import Any, Protocol

Row = Sequence[Any]


class Room(IntEnum):
    """What a process can hold for itself alone; each kind has numbers of its own."""

    POLLER = 0x72630001
    PROCESS = 0x72630002
    LANE = 0x72630003
    CLOCK = 0x72630004


class Transaction(Protocol):
    """Statements that happen together or not at all; placeholders are $1, $2 …"""

    async def rows(self, sql: str, *values: object) -> list[Row]:
        """Run a query."""
        ...

    async def run(self, sql: str, *values: object) -> None:
        """Run one statement."""
        ...

    async def run_many(self, sql: str, values: Sequence[Sequence[object]]) -> None:
        """Run one statement for each row of values; none when there are no rows."""
        ...

    async def script(self, sql: str) -> None:
        """Run several statements without values, as a migration holds them."""
        ...

    async def lock(self, people: Sequence[int]) -> None:
        """Wait until no other process works on these people, and keep it so until the end."""
        ...


class Engine(Protocol):
    """A database that is open."""

    @property
    def shared(self) -> bool:
        """Whether other processes work on the same database."""
        ...

    def transaction(self) -> AbstractAsyncContextManager[Transaction]:
        """Begin; commit at the end of the block, or undo all of it when the block raises."""
        ...

    def claim(self, room: "Room", number: int = 0) -> AbstractAsyncContextManager[bool]:
        """Hold a number for this process alone; gives False when another process holds it."""
        ...

    async def forget(self) -> None:
        """Have nothing left on disk of what was deleted."""
        ...

    async def close(self) -> None:
        """Let go of the database."""
        ...


class StoreError(Exception):
    """The database cannot be used; the message says why and what to do."""


class StoreAwayError(StoreError):
    """The database cannot be used just now: locked, full, read-only or away; later may go well."""
