"""Words are kept for a year, or as was set; then what they count for stays, and nothing of who went away."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot import retention
from bot.store.store import Store
from dialogs.kernel.conversation import Conversation, Frame
from dialogs.kernel.facts import Edited, Entry, Kept
from dialogs.kernel.person import Person
from dialogs.kernel.planning import Belofte, Nudged, Planning
from dialogs.nudges import notices
from tests.bot.databases import Database
from tests.bot.engines import on_sqlite
from tests.bot.served import TELLINGS, Make, Served, until
from tests.bot.storing import NOON, NOOR, SAM, commit, entry
from tests.support.clocks import move
from tests.support.simulated import Control

YEAR = timedelta(days=365)
DAY = timedelta(days=1)


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def written(id_: str, at: datetime, schuilnaam: str = "") -> Entry:
    """A concrete answer with all that can stand beside it."""
    plain = entry(id_, f"tekst {id_}", int(id_[1:]))
    return replace(plain, at=at, schuilnaam=schuilnaam, concreet=True, elementen="she", bron="ik")


async def keep(store: Store, person: int, *entries: Entry, seen: datetime = NOON, **known: object) -> None:
    """Have someone with these entries, and these things known of them."""
    conversation = Conversation(replace(Person(consent=NOON - 3 * YEAR), **known), seen=seen)  # type: ignore[arg-type]
    await commit(store, conversations={person: conversation}, facts=[(person, Kept(one)) for one in entries])


async def texts(store: Store, person: int) -> list[str]:
    """What is on record."""
    async with store.work() as work:
        return [one.text for one in await work.record(person)]


async def conversation(store: Store, person: int) -> Conversation:
    """Where someone stands."""
    async with store.work() as work:
        return (await work.conversations([person]))[person]


async def test_after_its_time_only_what_an_entry_counts_for_stays(store: Store, database: Database) -> None:
    """Kind, kernaspect, week, whether and how concrete; no word, no question, no nickname, no moment, no message."""
    await keep(store, NOOR, written("r1", NOON - YEAR - DAY, "egel"), written("r2", NOON - YEAR + DAY, "mus"))
    await retention.tend(store, NOON, 365)
    assert await texts(store, NOOR) == ["tekst r2"]
    columns = "kind, kernaspect, concreet, elementen, text, asked, schuilnaam, vraag, bron, message, at, changed_at"
    [row] = await database.rows(f"SELECT {columns} FROM entries WHERE id = 'r1'")  # noqa: S608
    monday = _milliseconds(datetime(2025, 11, 17, tzinfo=UTC))
    assert row == ("antwoord", "luisteren", 1, "she", "", "", "", "", "", None, monday, monday)


async def test_what_was_emptied_stays_so(store: Store, database: Database) -> None:
    """Another time changes nothing more, and an edit of an old message does not bring words back."""
    await keep(store, NOOR, written("r1", NOON - YEAR - DAY))
    await retention.tend(store, NOON, 365)
    before = await database.all("entries")
    await retention.tend(store, NOON + 9 * DAY, 365)
    await commit(store, facts=[(NOOR, Edited("r1", "toch weer", concreet=True))])
    assert await database.all("entries") == before


@pytest.mark.parametrize(("own", "days", "kept"), [(0, 365, 365), (90, 365, 90), (400, 365, 365), (0, 60, 60)])
async def test_the_shorter_time_counts(store: Store, own: int, days: int, kept: int) -> None:
    """The organisation's, or a shorter one of the person's own."""
    old, young = written("r1", NOON - (kept + 1) * DAY), written("r2", NOON - (kept - 1) * DAY)
    await keep(store, NOOR, old, young, bewaren=own)
    await retention.tend(store, NOON, days)
    assert await texts(store, NOOR) == ["tekst r2"]


async def test_a_shorter_time_is_ones_own(store: Store) -> None:
    """Others keep what is theirs."""
    for person, own in ((NOOR, 90), (SAM, 0)):
        await keep(store, person, written("r1", NOON - 91 * DAY), bewaren=own)
    await retention.tend(store, NOON, 365)
    assert (await texts(store, NOOR), await texts(store, SAM)) == ([], ["tekst r1"])


async def test_what_recalls_old_words_goes_with_them(store: Store) -> None:
    """Nicknames that stand nowhere any more, promises to ask after them, and a dialogue left lying since then."""
    beloften = tuple(Belofte(id_, "luisteren", NOON) for id_ in ("r1", "r2"))
    old, young = written("r1", NOON - YEAR - DAY, "egel"), written("r2", NOON - DAY, "mus")
    planning = Planning(beloften=beloften)
    await keep(store, NOOR, old, young, schuilnamen=("egel", "mus"), planning=planning)
    await keep(store, SAM, old, seen=NOON - YEAR - DAY)
    lying = replace(await conversation(store, SAM), frames=(Frame("moment", "wat", memory={"text": "oud"}),))
    await commit(store, conversations={SAM: lying})
    await retention.tend(store, NOON, 365)
    left = await conversation(store, NOOR)
    assert (left.person.schuilnamen, left.person.planning.beloften) == (("mus",), beloften[1:])
    assert (await conversation(store, SAM)).frames == ()


async def _due(database: Database, person: int) -> int:
    return await database.number("SELECT due FROM people WHERE person = $1", person)


async def test_who_has_something_to_be_told_is_woken(store: Store, database: Database) -> None:
    """A month before words go, once in ninety days; the coach then says it at a moment that suits."""
    told = Planning(nudged=(Nudged("bewaren", "teksten:2026-10-01", NOON - 49 * DAY),))
    await keep(store, 1, written("r1", NOON - YEAR + 31 * DAY))
    await keep(store, 2, written("r1", NOON - YEAR + 30 * DAY))
    await keep(store, 3, written("r1", NOON - YEAR + 30 * DAY), planning=told)
    await keep(store, 4, seen=NOON - 2 * YEAR)
    await retention.tend(store, NOON, 365)
    soon = [_milliseconds(notices.moment(await conversation(store, person), NOON)) for person in (2, 4)]
    assert [await _due(database, person) for person in (1, 2, 3, 4)] == [0, soon[0], 0, soon[1]]


async def test_who_did_not_answer_for_two_years_and_a_month_is_erased(store: Store, database: Database) -> None:
    """Only when asked a month ago and silent since; or blocked, who cannot be asked; others stay, also unasked ones."""
    asked = Planning(nudged=(Nudged("bewaren", "alles:2026-10-20", NOON - 30 * DAY),))
    await keep(store, 1, written("r1", NOON), seen=NOON - 3 * YEAR, planning=asked)
    await keep(store, 2, written("r1", NOON), seen=NOON - 3 * YEAR)
    await keep(store, 3, seen=NOON - 3 * YEAR)
    await keep(store, 4, seen=NOON - 29 * DAY, planning=asked)
    await commit(store, resting={3: True})
    await retention.tend(store, NOON, 365)
    assert [row[0] for row in await database.rows("SELECT person FROM people ORDER BY person")] == [2, 4]
    assert [row[0] for row in await database.rows("SELECT person FROM entries")] == [2]


async def test_someone_with_a_damaged_text_does_not_hold_up_the_others(store: Store, database: Database) -> None:
    """They are passed over."""
    for person in (1, 2, 3):
        await keep(store, person, written("r1", NOON - YEAR - DAY))
    [(sealed,)] = await database.rows("SELECT conversation FROM people WHERE person = 1")
    await database.rows("UPDATE people SET conversation = $1 WHERE person = 2 RETURNING person", sealed)
    await retention.tend(store, NOON, 365)
    assert [await texts(store, person) for person in (1, 2, 3)] == [[], ["tekst r1"], []]


@on_sqlite
async def test_the_coach_does_so_by_itself(world: Control, make: Make, database: Database) -> None:
    """A process that starts a year and a day later leaves no words, and no cipher text of them on the disk."""
    bot = make(COACH_RETENTION_DAYS="365").start()
    person = await Served(world, bot, database).member()
    await person.do(TELLINGS[0])
    assert await person.kept() == [TELLINGS[0]]
    [(sealed,)] = await database.rows("SELECT text FROM entries WHERE text <> ''")
    bot.kill()
    move(bot.clock, YEAR + DAY)
    bot.start()
    await person.keeps(0)
    assert await until(lambda: sealed.encode() not in database.on_disk())
    assert bot.stop() == 0
