"""Invitation codes: drawn at random, and known to the database by their hash alone."""

import hashlib
import re
import secrets

_BYTES = 12  # 96 bits: nobody guesses one, so the hash needs no salt and no slowness
_CODE = re.compile(r"[A-Za-z0-9_-]{16}")  # what Telegram takes behind ?start=


def new() -> str:
    """A code that opens a door."""
    return secrets.token_urlsafe(_BYTES)


def looks_like_one(text: str) -> bool:
    """Whether a text can be a code at all."""
    return bool(_CODE.fullmatch(text))


def digest(code: str) -> str:
    """What is stored of a code."""
    return hashlib.sha256(code.encode()).hexdigest()
