"""Invitations as they are stored: made, looked up by the hash of a code, used up, revoked."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.store.engine import Transaction

_COLUMNS = "id, team, uses, used, made, expires, revoked"


@dataclass(frozen=True, slots=True)
class Invitation:
    """What an invitation lets in; times are milliseconds since 1970."""

    id: str
    team: str
    uses: int
    used: int
    made: int
    expires: int
    revoked: int | None = None

    def is_open(self, now: int) -> bool:
        """Whether someone can still come in by it."""
        return self.revoked is None and now < self.expires and self.used < self.uses


async def add(tx: Transaction, one: Invitation, digest: str) -> None:
    """Keep a new invitation, under the hash of its code."""
    await tx.run(
        "INSERT INTO invitations (id, hash, team, uses, used, made, expires) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        one.id, digest, one.team, one.uses, one.used, one.made, one.expires,
    )  # fmt: skip


async def find(tx: Transaction, digest: str, now: int) -> Invitation | None:
    """The open invitation whose code has this hash."""
    found = await tx.rows(f"SELECT {_COLUMNS} FROM invitations WHERE hash = $1", digest)  # noqa: S608  # our own words
    one = Invitation(*found[0]) if found else None
    return one if one and one.is_open(now) else None


async def use(tx: Transaction, number: str, now: int) -> bool:
    """Let one person in by it; False when it has closed in the meantime."""
    sql = (
        "UPDATE invitations SET used = used + 1 "
        "WHERE id = $1 AND used < uses AND revoked IS NULL AND expires > $2 RETURNING id"
    )
    return bool(await tx.rows(sql, number, now))


async def every(tx: Transaction) -> Sequence[Invitation]:
    """All invitations, the oldest first."""
    sql = f"SELECT {_COLUMNS} FROM invitations ORDER BY made, id"  # noqa: S608  # our own words
    return [Invitation(*row) for row in await tx.rows(sql)]


async def revoke(tx: Transaction, number: str, now: int) -> bool:
    """Close an invitation; False when there is none of that name."""
    sql = "UPDATE invitations SET revoked = COALESCE(revoked, $2) WHERE id = $1 RETURNING id"
    return bool(await tx.rows(sql, number, now))
