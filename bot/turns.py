"""The way of a turn: load, step, and commit a whole batch of updates in one transaction."""

import itertools
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.store.rows import Batch, Call
from bot.store.store import Store, Work
from bot.telegram import render
from bot.telegram.updates import Heard
from dialogs.kernel.coach import Coach
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.outcome import Outcome


def call_ids() -> Callable[[], int]:
    """Ids for calls: growing with time, never twice, also when the clock is set back."""
    count = itertools.count(time.time_ns() // 1000)
    return lambda: next(count)


@dataclass(slots=True)
class Turns:
    """Takes batches of updates through the coach and into the store."""

    coach: Coach
    store: Store
    next_id: Callable[[], int]

    async def handle(self, heard: Sequence[Heard]) -> list[Call]:
        """Deal with a batch and give the calls to make; when this returns, all of it is safe on disk."""
        batch = Batch(at=time.time_ns() // 1_000_000)
        async with self.store.work() as work:
            people = sorted({h.person for h in heard if h.person})
            await work.lock(people)
            new = await work.new([h.update for h in heard])
            batch.handled = sorted(new)
            known = await work.conversations(people)
            for one in heard:
                if one.update in new:
                    new.discard(one.update)  # the same update twice in a batch counts once
                    await self._hear(one, known, batch, work)
            await work.save(batch)
        return batch.calls

    async def _hear(self, heard: Heard, known: dict[int, Conversation], batch: Batch, work: Work) -> None:
        if heard.leave:
            self._call(batch, heard.leave, "leaveChat", {"chat_id": heard.leave})
        if heard.turned:
            batch.resting[heard.person] = heard.turned == "blocked"
        if heard.said is None:
            return
        said = heard.said
        if said.kind == "edit":
            said = replace(said, entry=await work.entry_under(heard.person, int(said.message)))
        outcome = self.coach.step(known.get(heard.person, Conversation()), said)
        known[heard.person] = outcome.conversation
        batch.conversations[heard.person] = outcome.conversation
        batch.facts += [(heard.person, fact) for fact in outcome.facts]
        self._answer(heard, outcome, batch)

    def _answer(self, heard: Heard, outcome: Outcome, batch: Batch) -> None:
        """Put in the outbox: the answer to a tap, the old buttons away, and the replies, in that order."""
        person = heard.person
        if heard.callback:
            toast = {"text": outcome.toast[:200]} if outcome.toast else {}
            self._call(batch, person, "answerCallbackQuery", {"callback_query_id": heard.callback, **toast})
        if outcome.closes:
            under = {"message_id": heard.under} if heard.under else {}
            self._call(batch, person, "editMessageReplyMarkup", {"chat_id": person, **under})
        for reply in outcome.replies:
            for params in render.calls(reply):
                self._call(batch, person, "sendMessage", {"chat_id": person, **params})

    def _call(self, batch: Batch, person: int, method: str, params: dict[str, object]) -> None:
        batch.calls.append(Call(person, method, params, self.next_id()))
