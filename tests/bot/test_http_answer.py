"""Reading an HTTP answer: whole and only whole, however it is cut up; refused when it could be read in two ways."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.answer import Answer, BrokenAnswerError, Reading

PLAIN = b'HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Length: 11\r\n\r\n{"ok":true}'
CHUNKED = (
    b"HTTP/1.1 429 Too Many Requests\r\ntransfer-encoding: Chunked\r\n\r\n"
    b'5\r\n{"ok"\r\n6;of=six\r\n:true}\r\n0\r\nDate: later\r\n\r\n'
)
WHOLE = {PLAIN: Answer(200, b'{"ok":true}', last=False), CHUNKED: Answer(429, b'{"ok":true}', last=False)}


def read(*pieces: bytes) -> Answer | None:
    """What is given after the last piece; nothing may be given before it."""
    reading = Reading()
    assert [reading.feed(piece) for piece in pieces[:-1]] == [None] * (len(pieces) - 1)
    return reading.feed(pieces[-1])


@given(st.sampled_from(list(WHOLE)), st.sets(st.integers(1, 150)))
def test_an_answer_may_come_in_any_pieces(answer: bytes, cuts: set[int]) -> None:
    """Wherever a body of a told length or in chunks is cut, it is given once, with its last byte."""
    at = [0, *sorted(cut for cut in cuts if cut < len(answer)), len(answer)]
    assert read(*(answer[a:b] for a, b in itertools.pairwise(at))) == WHOLE[answer]


@pytest.mark.parametrize("answer", list(WHOLE))
def test_an_answer_that_is_cut_off_is_not_given(answer: bytes) -> None:
    """One byte short is not whole."""
    assert all(read(answer[:end]) is None for end in range(1, len(answer)))


@pytest.mark.parametrize(
    ("head", "last"),
    [
        (b"HTTP/1.1 200 OK\r\n", False),
        (b"HTTP/1.1 200\r\n", False),
        (b"HTTP/1.1 200 OK\r\nConnection: Close\r\n", True),
        (b"HTTP/1.0 200 OK\r\n", True),
        (b"HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n", False),
    ],
)
def test_a_server_says_whether_its_connection_stays(head: bytes, last: bool) -> None:
    """Connections stay, unless the server says that this one does not; in HTTP/1.0 it is the other way round."""
    assert read(head + b"Content-Length: 2\r\n\r\n{}") == Answer(200, b"{}", last=last)


@pytest.mark.parametrize("answer", list(WHOLE))
def test_bytes_that_nobody_asked_for(answer: bytes) -> None:
    """What comes after an answer is no part of it, and its connection is not used again."""
    found = read(answer + b"HTTP/1.1 200 OK\r\n")
    assert found == Answer(WHOLE[answer].status, WHOLE[answer].body, last=True)


def test_an_answer_without_a_body() -> None:
    """204 has none, also when its length is not told."""
    assert read(b"HTTP/1.1 204 No Content\r\n\r\n") == Answer(204, b"", last=False)


@pytest.mark.parametrize(
    "answer",
    [
        b"SSH-2.0-OpenSSH_9.2\r\n\r\n",
        b"HTTP/2 200 OK\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 OK\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1_0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}}",
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0x2\r\n{}\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}}\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
    ],
)
def test_what_is_no_clear_answer_is_refused(answer: bytes) -> None:
    """Other protocols, and bodies whose end is unclear or told twice, are not guessed at."""
    with pytest.raises(BrokenAnswerError):
        read(answer)


@pytest.mark.parametrize("version", [b"HTTP/1.0", b"HTTP/1.1"])
def test_an_answer_that_ends_with_its_connection(version: bytes) -> None:
    """Without a length, and not in chunks, all that comes until the server hangs up is the body."""
    reading = Reading()
    assert [reading.feed(piece) for piece in (version + b" 200 OK\r\n\r\n{", b"}")] == [None, None]
    assert reading.end() == Answer(200, b"{}", last=True)


@pytest.mark.parametrize("cut", [b"", b"HTTP/1.0 200 OK\r\n", PLAIN[:-1], CHUNKED[:-1]])
def test_a_connection_that_ends_too_soon(cut: bytes) -> None:
    """Half a head, or less than the server told of, is no answer."""
    reading = Reading()
    reading.feed(cut)
    with pytest.raises(BrokenAnswerError):
        reading.end()


def test_an_answer_without_end_is_refused() -> None:
    """A server cannot fill the memory."""
    reading, piece = Reading(), b"x" * (16 * 1024 * 1024)
    with pytest.raises(BrokenAnswerError):
        [reading.feed(piece) for _ in range(5)]
