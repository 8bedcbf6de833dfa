"""The queue between Telegram and the bot: updates stay in it until the bot has confirmed them."""

import asyncio
import contextlib
import json
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from simulator.clock import Clock
from simulator.model import Json

RETENTION = 24 * 3600
"""Seconds Telegram keeps an update nobody fetches."""

FUTURE_SLACK = 10
"""Like tdlib's queue, ignore an offset further than this beyond the next id: it belongs to an older numbering."""

NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
HISTORY = 1000


class PollingStoppedError(Exception):
    """A waiting getUpdates must end now; the argument says why, in Telegram's words."""


@dataclass(frozen=True, slots=True)
class Update:
    """One update, already encoded: it may be delivered more than once."""

    update_id: int
    chat_id: int
    date: int
    body: str


class UpdateQueue:
    """Updates in order of arrival, for one poller or for the webhook (`deliver`, if set, is called with each).

    `confirmed`, if set, is called with each update that the bot has.
    """

    def __init__(self, clock: Clock, next_id: int) -> None:
        self.next_id = next_id
        self.pending: dict[int, Update] = {}
        self.allowed: frozenset[str] | None = None
        self.deliver: Callable[[Update], None] | None = None
        self.confirmed: Callable[[Update], None] | None = None
        self._clock = clock
        self._history: deque[Update] = deque(maxlen=HISTORY)
        self._again: set[int] = set()
        self._repeats: list[Update] = []
        self._poller: asyncio.Future[None] | None = None

    def push(self, kind: str, payload: Json, chat_id: int = 0) -> int | None:
        """Queue an update and give its id; None if the bot did not ask for updates of this kind."""
        if not self._wanted(kind):
            return None
        update_id, self.next_id = self.next_id, self.next_id + 1
        encoded = json.dumps(payload, separators=(",", ":"))
        body = f'{{"update_id":{update_id},"{kind}":{encoded}}}'
        update = self.pending[update_id] = Update(update_id, chat_id, self._clock.now(), body)
        self._hand_out(update)
        return update_id

    def _wanted(self, kind: str) -> bool:
        return kind not in NOT_BY_DEFAULT if self.allowed is None else kind in self.allowed

    def _hand_out(self, update: Update) -> None:
        if self.deliver is not None:
            self.deliver(update)
        elif self._poller is not None and not self._poller.done():
            self._poller.set_result(None)

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Remember which kinds of update the bot wants; an empty list restores the default, None changes nothing."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def skip(self, by: int) -> None:
        """Jump the next update id, as Telegram does after a week of silence; back is possible with an empty queue only.

        Raises ValueError otherwise, because ids in one queue always increase.
        """
        if by < 0 and self.pending:
            raise ValueError("ids can only go back when no update is pending")
        self.next_id += by

    def repeat(self, update_id: int) -> bool:
        """Have one update delivered once more after it was confirmed; False if that id is not known (any more)."""
        if update_id in self.pending:
            self._again.add(update_id)
            return True
        known = next((update for update in self._history if update.update_id == update_id), None)
        if known is not None:
            self._repeat(known)
        return known is not None

    def _repeat(self, update: Update) -> None:
        if self.deliver is None:
            self._repeats.append(update)
        self._hand_out(update)

    def confirm(self, update_id: int) -> None:
        """Forget an update: the bot has it."""
        update = self.pending.pop(update_id, None)
        if update is None:
            return
        self._history.append(update)
        if self.confirmed is not None:
            self.confirmed(update)
        if update_id in self._again:
            self._again.discard(update_id)
            self._repeat(update)

    def take(self, offset: int, limit: int) -> list[Update]:
        """Confirm everything before `offset` and give up to `limit` of the rest, oldest first.

        A negative offset keeps only that many of the newest.
        """
        self._expire()
        if offset < 0:
            self._confirm_all(islice(self.pending, max(0, len(self.pending) + offset)))
        elif offset <= self.next_id + FUTURE_SLACK:
            self._confirm_before(offset)
        repeats, self._repeats = self._repeats, []
        return repeats + list(islice(self.pending.values(), limit))

    def _confirm_all(self, update_ids: Iterable[int]) -> None:
        for update_id in list(update_ids):
            self.confirm(update_id)

    def _confirm_before(self, offset: int) -> None:
        while self.pending and (first := next(iter(self.pending))) < offset:
            self.confirm(first)

    def _expire(self) -> None:
        oldest = self._clock.now() - RETENTION
        while self.pending and (first := next(iter(self.pending.values()))).date < oldest:
            del self.pending[first.update_id]

    def clear(self) -> None:
        """Throw away whatever is pending."""
        self.pending.clear()
        self._repeats.clear()

    def stop_poller(self, why: str) -> None:
        """End a getUpdates that is waiting."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(PollingStoppedError(why))

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Update]:
        """As `take`, but wait up to `seconds` for the first one. Raises PollingStoppedError when somebody ends it."""
        found = self.take(offset, limit)
        if found or seconds <= 0:
            return found
        poller = self._poller = asyncio.get_running_loop().create_future()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(poller, seconds)  # a poller that waits no more is cancelled: nobody can end it later
        return self.take(offset, limit)
