"""People whose access was ended: shut out, or gone from the organisation and to be erased after a while."""

from collections.abc import Mapping, Sequence

from bot.store.engine import Transaction


async def among(tx: Transaction, people: Sequence[int]) -> Mapping[int, int | None]:
    """Those of these people whose access was ended, with the moment (milliseconds) at which all of theirs goes."""
    if not people:
        return {}
    marks = ", ".join(f"${number}" for number in range(1, len(people) + 1))
    found = await tx.rows(f"SELECT person, erase FROM ended WHERE person IN ({marks})", *people)  # noqa: S608
    return {int(person): erase for person, erase in found}


async def end(tx: Transaction, person: int, kenmerk: str, at: int, erase: int | None) -> None:
    """End someone's access, and let the coach say nothing of its own accord any more."""
    await tx.run(
        "INSERT INTO ended (person, kenmerk, at, erase) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (person) DO UPDATE SET at = excluded.at, erase = excluded.erase, told = NULL",
        person, kenmerk, at, erase,
    )  # fmt: skip
    await tx.run("UPDATE people SET due = NULL WHERE person = $1", person)


async def undo(tx: Transaction, kenmerk: str) -> bool:
    """Give someone access again, also who erased everything; False when it was not ended."""
    found = await tx.rows("DELETE FROM ended WHERE kenmerk = $1 RETURNING person", kenmerk)
    for (person,) in found:
        await tx.run("UPDATE people SET due = 0 WHERE person = $1", person)  # planned anew at once
    return bool(found)


async def tell(tx: Transaction, now: int) -> Mapping[int, int | None]:
    """Who must still be told, each with the moment at which all of theirs goes; from now on they were told."""
    sql = (
        "UPDATE ended SET told = $1 WHERE told IS NULL AND person IN (SELECT person FROM people WHERE resting IS NULL) "
        "RETURNING person, erase"
    )
    return {int(person): erase for person, erase in await tx.rows(sql, now)}


async def over(tx: Transaction, now: int) -> Sequence[int]:
    """Whose time is over; they are no longer noted as ended."""
    found = await tx.rows("DELETE FROM ended WHERE erase <= $1 RETURNING person", now)
    return [int(row[0]) for row in found]
