"""The one place through which every text a person wrote goes into the database, sealed, and comes out again."""

import os
from binascii import Error, a2b_base64, b2a_base64
from collections.abc import Mapping, Sequence, Set

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.keys import Key
from bot.store.engine import StoreAwayError, StoreError

SEALED: Mapping[str, Sequence[str]] = {
    "entries": ("text", "asked", "schuilnaam"),
    "people": ("conversation",),
    "outbox": ("params",),
}
"""The columns, by table, that hold what people wrote."""

_NONCE = 12  # bytes; random, so that 2**32 texts may pass before a key needs a successor
_PLAIN = "p:"  # before a text from the time before seals
_SEAL = "s:"  # before a sealed one, followed by the key's name
_HEAD = len(_SEAL) + 8


class DamagedError(StoreError):
    """A stored text is not what the coach wrote there."""


class Codec:
    """Seals with the newest key and opens with any; a seal holds only at the place it was made for."""

    def __init__(self, keys: Sequence[Key]) -> None:
        self._ciphers = {key.name: AESGCM(key.secret) for key in keys}
        self._newest = self._ciphers[keys[0].name]
        self.newest = keys[0].name
        self.head = _SEAL + self.newest  # what every text begins with that is sealed with the newest key

    @property
    def names(self) -> Set[str]:
        """The names of the keys at hand."""
        return self._ciphers.keys()

    def encode(self, text: str, column: str, person: int, row: str | int = "") -> str:
        """A text as it is stored in a row of someone's; without null bytes, and "" as it is."""
        if not text:
            return ""
        nonce = os.urandom(_NONCE)
        plain = text.replace("\0", "").encode()
        sealed = self._newest.encrypt(nonce, plain, _bound(self.newest, column, person, row))
        return self.head + b2a_base64(nonce + sealed, newline=False).decode("ascii")

    def decode(self, stored: str, column: str, person: int, row: str | int = "") -> str:
        """A stored text as it was written.

        Raises StoreAwayError when the key is not at hand, DamagedError when it is not what was stored there.
        """
        if not stored or stored.startswith(_PLAIN):
            return stored[len(_PLAIN) :]
        if not stored.startswith(_SEAL):
            raise DamagedError(f"a text in {column} is not sealed")
        name = stored[len(_SEAL) : _HEAD]
        try:
            raw = a2b_base64(stored[_HEAD:])
            plain = self._cipher(name).decrypt(raw[:_NONCE], raw[_NONCE:], _bound(name, column, person, row))
        except (InvalidTag, Error, ValueError) as error:
            raise DamagedError(f"a text in {column} was changed by something else than the coach") from error
        return plain.decode()

    def _cipher(self, name: str) -> AESGCM:
        try:
            return self._ciphers[name]
        except KeyError:
            raise StoreAwayError(f"a text is sealed with key {name}: give that one too in COACH_KEY") from None


def _bound(key: str, column: str, person: int, row: str | int) -> bytes:
    """What a seal is bound to, so that nobody can put one text in the place of another."""
    return f"{key}|{column}|{person}|{row}".encode()
