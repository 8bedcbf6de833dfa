"""Fills a database with people who have reflected before, in the shape that the coach itself gives it."""

import itertools
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from bench.turns.answers import answer
from bench.turns.bots import KEY
from bot.keys import ring
from bot.settings import default_kader
from bot.store.codec import Codec
from bot.store.engine import Engine
from bot.store.migrate import migrate
from bot.store.postgres import PostgresEngine
from bot.store.sqlite import SqliteEngine
from dialogs.kernel import kader
from dialogs.kernel.coach import Coach
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.facts import Entry, Kept
from dialogs.kernel.said import Said
from dialogs.register import coach

FIRST = 10_001  # the first person's number
_CHUNK = 10_000  # rows in one transaction
_TAPS = ("geen", "anders", "eigen_regie", "zonder")  # the way to the first question
_PEOPLE = "INSERT INTO people (person, conversation, changed_at) VALUES ($1, $2, $3)"
_ENTRIES = (
    "INSERT INTO entries (person, id, kind, kernaspect, vraag, asked, kader, text, schuilnaam, concreet, message, at, "
    "changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
)
Row = Sequence[object]
_CODEC = Codec(ring(KEY))


async def fill(url: str, people: int, answers: int) -> None:
    """Make so many people and so many answers, spread evenly, in a new and empty database."""
    conversation, entries = _reflection(coach(kader.load(default_kader())))
    engine = await _engine(url)
    try:
        await migrate(engine)
        await _write(engine, _PEOPLE, _people(conversation, people))
        await _write(engine, _ENTRIES, _answers(entries, people, answers))
    finally:
        await engine.close()


async def _engine(url: str) -> Engine:
    if url.startswith("sqlite"):
        return await SqliteEngine.open(Path(url.removeprefix("sqlite:///")), alone=True)
    return await PostgresEngine.open(url)


async def _write(engine: Engine, sql: str, rows: Iterator[Row]) -> None:
    while chunk := list(itertools.islice(rows, _CHUNK)):
        async with engine.transaction() as work:
            await work.run_many(sql, chunk)


def _reflection(coach: Coach) -> tuple[str, list[Entry]]:
    """A conversation after three answers, as it is stored, and what was written until then."""
    now = datetime.now(UTC)
    outcome = coach.step(Conversation(), Said(now, "tap", value="ja"))
    for value in _TAPS:
        question = outcome.conversation.question
        outcome = coach.step(outcome.conversation, Said(now, "tap", value=value, question=question))
    entries = list[Entry]()
    for number in range(3):
        outcome = coach.step(outcome.conversation, Said(now, text=answer(number), message=str(number)))
        entries += [fact.entry for fact in outcome.facts if isinstance(fact, Kept)]
    return outcome.conversation.to_json(), entries


def _people(conversation: str, count: int) -> Iterator[Row]:
    for person in range(FIRST, FIRST + count):
        yield person, _CODEC.encode(conversation, "people.conversation", person), 0


def _answers(entries: Sequence[Entry], people: int, count: int) -> Iterator[Row]:
    for number, entry in zip(range(count), itertools.cycle(entries)):
        person, id_ = FIRST + number % people, f"oud{number // people}"
        texts = {"text": entry.text, "asked": entry.asked, "schuilnaam": entry.schuilnaam}
        sealed = {name: _CODEC.encode(text, f"entries.{name}", person, id_) for name, text in texts.items()}
        yield (
            person, id_, entry.kind, entry.kernaspect, entry.vraag, sealed["asked"], entry.kader, sealed["text"],
            sealed["schuilnaam"], int(entry.concreet), number, 0, 0,
        )  # fmt: skip
