"""The way of a turn: load, step, and commit a whole batch of updates in one transaction."""

import itertools
import logging
import time
from collections.abc import Sequence
from datetime import datetime

from bot.access import guests, joining, lines
from bot.access.gate import Door, Gate
from bot.clock import Clock
from bot.secrets import Secrets
from bot.store.engine import StoreAwayError
from bot.store.rows import Batch, Call
from bot.store.store import Store
from bot.store.work import Work
from bot.telegram import answering
from bot.telegram.updates import Heard, Update, has_number, read
from dialogs.kernel.coach import Coach
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.facts import Spoke, applied
from dialogs.kernel.outcome import Outcome
from dialogs.kernel.said import Said
from dialogs.kernel.turn import RecordNeededError

log = logging.getLogger(__name__)

_TRIES = 3  # after so many an update is set aside


class Turns:
    """Takes batches of updates through the coach and into the store."""

    def __init__(self, coach: Coach, store: Store, clock: Clock, gate: Gate | None = None) -> None:
        """Without a gate everybody may come in, as fast as they like."""
        self.coach, self.store = coach, store
        self._gate = gate or Gate()
        self.careful = False  # one by one: an update may have killed the process before
        self.repeated = 0  # updates in the newest batch, when each of them was dealt with in an earlier one
        self._clock = clock
        self._secrets = Secrets()
        self._ids = itertools.count(_first_id())  # growing, also when the clock is set back

    def now(self) -> int:
        """Milliseconds on the coach's clock."""
        return _milliseconds(self._clock())

    def number_after(self, calls: Sequence[Call]) -> None:
        """Number on after calls that an earlier run left, though the clock may have been set back since."""
        self._ids = itertools.count(max([_first_id(), *(call.id + 1 for call in calls)]))

    async def handle(self, updates: Sequence[Update]) -> list[Call]:
        """Deal with a batch and give the calls to make; when this returns, all of it is safe on disk.

        Raises StoreAwayError when the database cannot take it now; then nothing was changed.
        """
        heard = [read(update, self._clock()) for update in updates if has_number(update)]
        self.repeated = 0
        if not self.careful:
            try:
                return await self._together(heard)
            except StoreAwayError:
                raise
            except Exception as error:
                log.warning("a batch failed (%s); its updates are tried one by one", type(error).__name__)
        return [call for one in await self._left(heard) for call in await self._alone(one)]

    async def wake(self, people: Sequence[int]) -> list[Call]:
        """Let the coach speak first to those of these people for whom the moment has come; gives the calls to make.

        All of it is safe on disk when this returns. Raises StoreAwayError when the database cannot take it now.
        """
        at = self._clock()
        batch = Batch(at=_now())
        async with self.store.work() as work:
            await work.lock(people)
            due = await work.still_due(people, _milliseconds(at))
            door = await self._gate.open(work, due, _milliseconds(at))
            batch.due = dict.fromkeys(door.ended)
            due = [person for person in due if person not in door.ended]
            known = await work.conversations(due)
            for person in due:
                await self._speak(person, known[person], Said(at, "due"), batch, work)
            batch.calls = await self.numbered(batch.calls, work, due)
            await work.save(batch)
        return batch.calls

    async def _speak(self, person: int, before: Conversation, said: Said, batch: Batch, work: Work) -> None:
        """Note what the coach says of its own accord; a slot that was filled before is not filled again."""
        outcome = await self._step(person, before, said, batch, work)
        spoke = [fact for fact in outcome.facts if isinstance(fact, Spoke)]
        batch.conversations[person] = outcome.conversation
        batch.due[person] = _milliseconds(outcome.due) if outcome.due else None
        if any([await work.filled(person, fact.kind, fact.slot) for fact in spoke]):
            log.warning("a message of the coach's own was held back: its slot was filled before")
            return
        batch.facts += [(person, fact) for fact in outcome.facts]
        batch.calls += answering.calls(Heard(0, "due", person, said), outcome)

    async def _left(self, heard: Sequence[Heard]) -> list[Heard]:
        async with self.store.work() as work:
            new = await work.new([one.update for one in heard], _dates(heard))
        return [one for one in heard if one.update in new]

    async def _alone(self, heard: Heard) -> list[Call]:
        """Try one update; it is set aside when it fails, or kills the process, again and again."""
        error = "Killed"
        while 0 < (tries := await self.store.attempt(heard.update, _now())) <= _TRIES:
            try:
                return await self._together([heard])
            except StoreAwayError:
                raise
            except Exception as failure:
                error = type(failure).__name__
        if not tries:
            return []
        return await self._together([heard.broken(error)], f" after {_TRIES} tries")

    async def _together(self, heard: Sequence[Heard], tried: str = "") -> list[Call]:
        batch = Batch(at=_now(), sent=_dates(heard))
        self._secrets.begin()
        async with self.store.work() as work:
            people = sorted({h.person for h in heard if h.person})
            await work.lock(people)
            new = await work.new([h.update for h in heard], batch.sent)
            self.repeated = 0 if new else len(heard)
            batch.handled = sorted(new)
            known = await work.conversations(people)
            door = await self._gate.open(work, people, self.now())
            for one in heard:
                if one.update in new:
                    new.discard(one.update)  # the same update twice in a batch counts once
                    await self._hear(one, known, batch, door)
            batch.calls = await self.numbered(batch.calls, work, people)
            await work.save(batch)
        self._secrets.keep()
        for update, kind, error in batch.set_aside:
            log.error("update %d (%s) was set aside%s: %s", update, kind, tried, error)
        return batch.calls

    async def _hear(self, heard: Heard, known: dict[int, Conversation], batch: Batch, door: Door) -> None:
        if heard.error:
            batch.set_aside.append((heard.update, heard.kind, heard.error))
            batch.calls += answering.sorry(heard, self.coach) if door.knows(known.get(heard.person)) else []
        if heard.turned:
            batch.resting[heard.person] = heard.turned == "blocked"
        if heard.leave:
            batch.calls += answering.goodbye(heard, self.coach)
        if heard.said is None:
            return
        visit = await door.admit(heard, known.get(heard.person))
        if not visit.passes:
            batch.calls += lines.refusal(visit.heard, visit.line, visit.values, self.coach.texts)
            return
        heard = visit.heard
        said = self._secrets.shown(heard.person, await answering.with_entry(heard, door.work))
        outcome = await self._step(heard.person, known.get(heard.person, Conversation()), said, batch, door.work)
        outcome = await joining.joined(door, visit, outcome, self.coach.texts)
        known[heard.person] = batch.conversations[heard.person] = outcome.conversation
        batch.facts += [(heard.person, fact) for fact in outcome.facts]
        batch.calls += guests.marked(answering.calls(heard, outcome), outcome.conversation, visit.code)
        self._secrets.note(heard.person, outcome)
        if outcome.planned:
            batch.due[heard.person] = _milliseconds(outcome.due) if outcome.due else None

    async def _step(self, person: int, before: Conversation, said: Said, batch: Batch, work: Work) -> Outcome:
        """Take a step; with the record read, and what this batch changed in it, for one that wants to see it."""
        try:
            return self.coach.step(before, said)
        except RecordNeededError:
            facts = [fact for whose, fact in batch.facts if whose == person]
            return self.coach.step(before, said, applied(await work.record(person), facts))

    async def numbered(self, calls: list[Call], work: Work, people: Sequence[int]) -> list[Call]:
        """Give the calls their ids; where others write too, after whatever waits or waited for the same people."""
        if self.store.shared:
            newest = await work.newest_call(people)
            self._ids = itertools.count(max(next(self._ids), newest + 1, _first_id()))
        return [Call(call.person, call.method, call.params, next(self._ids)) for call in calls]


def _dates(heard: Sequence[Heard]) -> dict[int, float]:
    return {one.update: one.sent for one in heard if one.sent}


def _first_id() -> int:
    return time.time_ns() // 1000


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def _now() -> int:
    return time.time_ns() // 1_000_000
