"""Team mirrors as they were published: a month is written once, and stays as it is."""

import json
from collections.abc import Mapping

from bot.store.engine import Transaction

Shares = Mapping[str, int]  # fifths by kernaspect; empty when too few people shared


async def published(tx: Transaction, team: str) -> Mapping[str, Shares]:
    """What was said of a team, by month ("2026-11"), in order."""
    found = await tx.rows("SELECT month, shares FROM mirrors WHERE team = $1 ORDER BY month", team)
    return {str(month): json.loads(shares) for month, shares in found}


async def publish(tx: Transaction, team: str, month: str, shares: Shares, now: int) -> None:
    """Say it of a month, unless something was said of it before."""
    await tx.run(
        "INSERT INTO mirrors (team, month, shares, made) VALUES ($1, $2, $3, $4) ON CONFLICT (team, month) DO NOTHING",
        team, month, json.dumps(shares), now,
    )  # fmt: skip
