"""Reads one HTTP/1.1 answer from what a connection brings, piece by piece, and refuses what is no clear answer."""

import re
from dataclasses import dataclass

_HEX = re.compile(rb"[0-9A-Fa-f]{1,7}")
_DECIMAL = re.compile(r"[0-9]{1,9}", re.ASCII)
_VERSIONS = {"HTTP/1.0", "HTTP/1.1"}
_EMPTY = {204, 304}
_LENGTHS = {"content-length", "transfer-encoding"}
_LARGEST = 64 * 1024 * 1024  # bytes; the Bot API gives less than one at a time


class BrokenAnswerError(ConnectionError):
    """What came is no whole HTTP answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer; `last` when nothing can follow it on its connection."""

    status: int
    body: bytes
    last: bool


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands before the body; no `length` when the body comes in chunks, or lasts until the connection ends."""

    status: int
    length: int | None
    last: bool
    to_the_end: bool = False


class Reading:
    """The answer to one request, as far as it has come."""

    def __init__(self) -> None:
        self._head: _Head | None = None
        self._data = b""

    def feed(self, data: bytes) -> Answer | None:
        """Take what came; gives the answer once it is whole. Raises BrokenAnswerError."""
        self._data += data
        if len(self._data) > _LARGEST:
            raise BrokenAnswerError("too long")
        if self._head is None:
            head, found, rest = self._data.partition(b"\r\n\r\n")
            if not found:
                return None
            self._head, self._data = _head(head.decode("latin-1")), rest
        return None if self._head.to_the_end else self._whole(self._head)

    def end(self) -> Answer:
        """What came, now that the connection has ended. Raises BrokenAnswerError when it is not whole."""
        if self._head is None or not self._head.to_the_end:
            raise BrokenAnswerError("cut off")
        return Answer(self._head.status, self._data, last=True)

    def _whole(self, head: _Head) -> Answer | None:
        if head.length is None:
            if (chunked := _chunks(self._data)) is None:
                return None
            body, end = chunked
        else:
            body, end = self._data[: head.length], head.length
        if len(self._data) < end:
            return None
        return Answer(head.status, body, last=head.last or len(self._data) > end)  # more than was asked for: no trust


def _head(text: str) -> _Head:
    first, *lines = text.split("\r\n")
    version, _, rest = first.partition(" ")
    if version not in _VERSIONS or not _DECIMAL.fullmatch(rest[:3]) or not 200 <= (status := int(rest[:3])) <= 599:
        raise BrokenAnswerError("no HTTP")
    fields = _fields(lines)
    stays = fields.get("connection", "close" if version == "HTTP/1.0" else "").lower() != "close"
    to_the_end = status not in _EMPTY and not fields.keys() & _LENGTHS
    return _Head(status, 0 if status in _EMPTY or to_the_end else _length(fields), not stays, to_the_end)


def _fields(lines: list[str]) -> dict[str, str]:
    """Header fields by name in small letters; one given twice counts as the list of both, as HTTP has it."""
    fields = dict[str, str]()
    for line in lines:
        name, _, value = line.partition(":")
        known, value = fields.get(name := name.lower()), value.strip(" \t")
        fields[name] = value if known is None else f"{known}, {value}"
    return fields


def _length(fields: dict[str, str]) -> int | None:
    """How many bytes the body has; None when it comes in chunks."""
    length, coding = fields.get("content-length"), fields.get("transfer-encoding")
    if coding is not None and length is None and coding.lower() == "chunked":
        return None
    if coding is not None or length is None or not _DECIMAL.fullmatch(length):
        raise BrokenAnswerError("a body without a clear length")
    return int(length)


def _chunks(data: bytes) -> tuple[bytes, int] | None:
    """The body out of its chunks and where it ends; None when it is not whole yet."""
    body, at = list[bytes](), 0
    while (line := data.find(b"\r\n", at)) >= 0:
        size, at = _size(data[at:line]), line + 2
        if size == 0:
            return _trailed(b"".join(body), data, at)
        body.append(data[at : at + size])
        at += size + 2
        if len(data) >= at and data[at - 2 : at] != b"\r\n":
            raise BrokenAnswerError("a chunk of another size")
    return None


def _size(line: bytes) -> int:
    number = line.partition(b";")[0].strip(b" \t")
    if not _HEX.fullmatch(number):
        raise BrokenAnswerError("a chunk without a size")
    return int(number, 16)


def _trailed(body: bytes, data: bytes, at: int) -> tuple[bytes, int] | None:
    """The end after the last chunk: an empty line, fields of no interest to us before it perhaps."""
    if data[at : at + 2] == b"\r\n":
        return body, at + 2
    end = data.find(b"\r\n\r\n", at)
    return (body, end + 4) if end >= 0 else None
