"""The picture and the sticker a simulated phone sends: drawn here, so that no image file has to be shipped."""

import struct
import zlib
from collections.abc import Callable
from functools import cache

Colour = tuple[int, int, int, int]
"""Red, green, blue and opacity, 0–255."""

_SKY, _GLOW, _HILL, _SUN = (96, 150, 220, 255), (250, 214, 165, 255), (74, 124, 89, 255), (255, 240, 190, 255)
_CLEAR, _FACE, _DARK = (0, 0, 0, 0), (255, 205, 66, 255), (92, 60, 20, 255)


@cache
def landscape() -> bytes:
    """A hill under an evening sky, as PNG."""
    return _png(320, 200, _landscape)


@cache
def smiley() -> bytes:
    """A smiling face on a transparent ground, as PNG."""
    return _png(240, 240, _smiley)


def _landscape(x: float, y: float) -> Colour:
    if y > 0.72 - 0.25 * x + 0.3 * x * x:
        return _HILL
    if (x - 0.7) ** 2 * 2.56 + (y - 0.35) ** 2 < 0.012:
        return _SUN
    red, green, blue, _ = (round(top + (low - top) * y) for top, low in zip(_SKY, _GLOW, strict=True))
    return red, green, blue, 255


def _smiley(x: float, y: float) -> Colour:
    distance = (x - 0.5) ** 2 + (y - 0.5) ** 2
    if distance > 0.23:
        return _CLEAR
    eye = (abs(x - 0.5) - 0.16) ** 2 + (y - 0.4) ** 2 < 0.0028
    mouth = y > 0.57 and 0.062 < distance < 0.09
    return _DARK if eye or mouth else _FACE


def _png(width: int, height: int, colour: Callable[[float, float], Colour]) -> bytes:
    rows = (b"\0" + b"".join(bytes(colour(x / width, y / height)) for x in range(width)) for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
