"""Tells which characters the shipped fonts can show, read from the fonts themselves."""

import struct
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
_UNICODE = {(0, 3), (0, 4), (3, 1), (3, 10)}  # platform and encoding of the tables that map Unicode


@lru_cache(maxsize=1)
def shown() -> frozenset[str]:
    """Every character that at least one of the fonts has a glyph for, in an upright face."""
    faces = [path for path in sorted(FONTS.glob("*.ttf")) if "Regular" in path.name]
    return frozenset(chr(code) for path in faces for code in _codes(path.read_bytes()))


def _codes(font: bytes) -> Iterator[int]:
    """The code points of a TrueType font, from its `cmap` table."""
    start = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    for index in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", font, start + 4 + 8 * index)
        if (platform, encoding) in _UNICODE:
            yield from _mapped(font, start + offset)


def _table(font: bytes, tag: bytes) -> int:
    """Where a table begins."""
    (count,) = struct.unpack_from(">H", font, 4)
    entries = (struct.unpack_from(">4sLLL", font, 12 + 16 * index) for index in range(count))
    return next(int(offset) for name, _, offset, _ in entries if name == tag)


def _mapped(font: bytes, at: int) -> Iterator[int]:
    """The code points in a subtable of form 4 (segments of two bytes) or 12 (groups of four)."""
    (form,) = struct.unpack_from(">H", font, at)
    if form == 12:
        (groups,) = struct.unpack_from(">L", font, at + 12)
        for index in range(groups):
            first, last, _ = struct.unpack_from(">LLL", font, at + 16 + 12 * index)
            yield from range(first, last + 1)
    elif form == 4:
        (double,) = struct.unpack_from(">H", font, at + 6)
        lasts = struct.unpack_from(f">{double // 2}H", font, at + 14)
        firsts = struct.unpack_from(f">{double // 2}H", font, at + 16 + double)
        for first, last in zip(firsts, lasts, strict=True):
            yield from range(first, last + 1)
