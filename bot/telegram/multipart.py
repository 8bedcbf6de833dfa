"""Files on their way to Telegram: a form with files in it, as one body."""

import secrets
from collections.abc import Iterator, Mapping
from typing import Any

from bot.telegram.http import Body

File = tuple[str, Any, str]  # name, bytes or an open file, content type


def multipart(fields: Mapping[str, str], files: Mapping[str, File]) -> Body:
    """Fields and files in one body, between lines that stand in none of them."""
    line = f"--{secrets.token_hex(16)}"
    parts = b"".join(b"%s\r\n%s\r\n" % (line.encode(), part) for part in _parts(fields, files))
    return Body(f"multipart/form-data; boundary={line[2:]}", parts + f"{line}--\r\n".encode())


def _parts(fields: Mapping[str, str], files: Mapping[str, File]) -> Iterator[bytes]:
    for name, value in fields.items():
        yield _head(name) + value.encode()
    for name, (filename, content, mime) in files.items():
        data: bytes = content if isinstance(content, bytes) else content.read()
        yield _head(name, f'; filename="{_quoted(filename)}"', f"Content-Type: {mime}\r\n") + data


def _head(name: str, more: str = "", fields: str = "") -> bytes:
    return f'Content-Disposition: form-data; name="{_quoted(name)}"{more}\r\n{fields}\r\n'.encode()


def _quoted(name: str) -> str:
    """A name that cannot end its own quotes or line."""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
