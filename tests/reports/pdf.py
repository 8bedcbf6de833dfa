"""Looks into a PDF as far as the tests need: its objects, with what was packed unpacked."""

import re
import zlib

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def inside(pdf: bytes) -> bytes:
    """Everything that stands in a PDF, with its compressed streams after it in plain."""
    return pdf + b"\n".join(_unpacked(found[1]) for found in _STREAM.finditer(pdf))


def pages(pdf: bytes) -> int:
    """How many pages it has."""
    return len(re.findall(rb"/Type ?/Page\b", inside(pdf)))


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""  # a picture or a font, which are packed in another way
