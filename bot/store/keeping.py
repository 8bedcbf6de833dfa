"""What becomes of words past their time: the SQL of the retention."""

from datetime import UTC, datetime

from bot.store.engine import Transaction

_WEEK = "at - (at - 345600000) % 604800000"  # the moment's Monday; the first Monday was on 5 January 1970
_EMPTY = (
    "UPDATE entries SET text = '', asked = '', schuilnaam = '', vraag = '', kader = '', bron = '', "  # noqa: S608
    f"genoeg = '', message = NULL, emptied = 1, at = {_WEEK}, changed_at = {_WEEK} "
    "WHERE person = $1 AND at < $2 AND emptied = 0 RETURNING id"
)


async def empty(tx: Transaction, person: int, before: int) -> bool:
    """Leave of entries older than that (milliseconds) only what they count for; whether there were any."""
    return bool(await tx.rows(_EMPTY, person, before))


async def oldest(tx: Transaction, person: int) -> datetime | None:
    """When the oldest words that are kept of someone were written."""
    found = await tx.rows("SELECT min(at) FROM entries WHERE person = $1 AND emptied = 0", person)
    return datetime.fromtimestamp(found[0][0] / 1000, UTC) if found[0][0] else None


async def blocked(tx: Transaction, person: int) -> bool:
    """Whether someone has the bot blocked."""
    return bool(await tx.rows("SELECT 1 FROM people WHERE person = $1 AND resting IS NOT NULL", person))


async def hasten(tx: Transaction, person: int, at: int) -> None:
    """Wake someone no later than that (milliseconds)."""
    await tx.run("UPDATE people SET due = $2 WHERE person = $1 AND (due IS NULL OR due > $2)", person, at)
