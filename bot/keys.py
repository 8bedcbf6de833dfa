"""The keys that seal what people wrote: how one is made, read and named."""

import base64
import binascii
import hashlib
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Self

_SECRET = 32  # bytes: AES-256
_NAME = b"reflectiecoach key "


class KeyTextError(Exception):
    """A text that is no key; the message says what one looks like, and not the text."""


@dataclass(frozen=True, slots=True)
class Key:
    """A secret of 32 bytes, and a name that tells keys apart and gives nothing of the secret away."""

    name: str
    secret: bytes = field(repr=False)

    @classmethod
    def read(cls, text: str) -> Self:
        """A key as `key new` prints it. Raises KeyTextError for anything else."""
        try:
            secret = base64.b64decode(text + "=", altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            secret = b""
        if len(secret) != _SECRET:
            raise KeyTextError("not a key: one is 43 letters, digits, - and _, as `reflectiecoach key new` prints it")
        return cls(hashlib.sha256(_NAME + secret).hexdigest()[:8], secret)


def new() -> str:
    """A new key, as text."""
    return base64.urlsafe_b64encode(secrets.token_bytes(_SECRET)).decode().rstrip("=")


def ring(text: str) -> Sequence[Key]:
    """All keys in a text, newest first, with commas or white space between. Raises KeyTextError."""
    return tuple(Key.read(word) for word in re.split(r"[\s,]+", text) if word)
