"""Tells whether the keys at hand fit a database, before anything in it is touched."""

from bot.store.codec import Codec
from bot.store.engine import Engine, StoreError, Transaction

_WORD, _COLUMN = "reflectiecoach", "seals.proof"


async def unlock(engine: Engine, codec: Codec) -> None:
    """Note the newest key as one that seals here. Raises StoreError when a key that seals here is not at hand."""
    async with engine.transaction() as tx:
        await tx.lock([0])
        proofs = {str(key): str(proof) for key, proof in await tx.rows("SELECT key, proof FROM seals")}
        if missing := sorted(proofs.keys() - codec.names):
            raise StoreError(
                f"COACH_KEY does not fit: the database is sealed with key {', '.join(missing)}, "
                f"and {', '.join(sorted(codec.names))} was given"
            )
        for key, proof in proofs.items():
            codec.decode(proof, _COLUMN, 0, key)
        if codec.newest not in proofs:
            await _note(tx, codec)


async def _note(tx: Transaction, codec: Codec) -> None:
    proof = codec.encode(_WORD, _COLUMN, 0, codec.newest)
    await tx.run("INSERT INTO seals (key, proof) VALUES ($1, $2)", codec.newest, proof)
