"""Over TLS nothing is said to a server that does not prove to be Telegram."""

import ssl
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from telegram.error import NetworkError

from bot.telegram.request import LeanRequest
from tests.bot.scripted import Scripted, scripted


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for localhost that nobody but itself vouches for, its key beside it."""
    made = tmp_path / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-out", made,
         "-keyout", tmp_path / "key"],
        check=True, capture_output=True,
    )  # fmt: skip
    return made


@pytest.fixture
async def server(certificate: Path) -> AsyncIterator[Scripted]:
    """A server with that certificate."""
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificate, certificate.with_name("key"))
    async with scripted(tls=tls) as playing:
        yield playing


async def call(url: str) -> object:
    """Make a call on a way of its own."""
    request = LeanRequest(url)
    try:
        return await request.call(f"{url}/bot1:A/getMe", {})
    finally:
        await request.shutdown()


async def test_a_certificate_that_is_trusted(
    server: Scripted, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server whose certificate this machine trusts is talked to."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert await call(server.url) == 42


async def test_a_certificate_that_nobody_vouches_for(server: Scripted) -> None:
    """Another certificate is a NetworkError, and the server has heard nothing."""
    with pytest.raises(NetworkError):
        await call(server.url)
    assert server.requests == []


async def test_a_certificate_for_another_name(
    server: Scripted, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A trusted certificate that is somebody else's is a NetworkError too."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with pytest.raises(NetworkError):
        await call(server.url.replace("localhost", "127.0.0.1"))
    assert server.requests == []
