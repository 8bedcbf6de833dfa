"""A throw-away PostgreSQL for tests: the system's own programs, an ordinary user, a socket in a folder that goes."""

import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Self

_LIBRARY = Path("/usr/lib/postgresql")  # where Debian keeps what is not for everybody's PATH
_PATIENCE = 60.0  # seconds
# Lives as long as its standard input: when whoever holds the other end is gone, however it ended, all is cleared away.
_WATCHED = """
folder=$1; shift
"$@" & server=$!
read -r _
kill -INT "$server"; wait "$server"
rm -rf "$folder"
"""
_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200", "listen_addresses=")


class Postgres:
    """A server of our own; use it as a context manager."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="pg-"))
        self._user = _ordinary_user()
        self._names = (f"coach_{number}" for number in itertools.count(1))
        self._server: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        if self._user:
            shutil.chown(self._folder, self._user)
        self._run("initdb", "-D", self._data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
        options = [word for option in (*_FAST, f"unix_socket_directories={self._folder}") for word in ("-c", option)]
        self._server = self._start(
            "sh", "-c", _WATCHED, "sh", self._folder, _program("postgres"), "-D", self._data, *options
        )
        self._await()
        return self

    def __exit__(self, *_: object) -> None:
        assert self._server
        assert self._server.stdin
        self._server.stdin.close()
        self._server.wait(_PATIENCE)

    def database(self) -> str:
        """A new and empty database; gives its URL."""
        name = next(self._names)
        self._run("createdb", "-h", self._folder, "-U", "postgres", "-T", "template0", name)
        return self.url(name)

    def url(self, database: str) -> str:
        """Where to reach a database of this server."""
        return f"postgresql://postgres@/{database}?host={self._folder}"

    @property
    def folder(self) -> Path:
        """Where all its files stand."""
        return self._folder

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def _await(self) -> None:
        assert self._server
        until = time.monotonic() + _PATIENCE
        ready = [_program("pg_isready"), "-q", "-h", str(self._folder)]
        while subprocess.run(ready, check=False).returncode:
            assert self._server.poll() is None, f"PostgreSQL did not start: {self._log.read_text()}"
            assert time.monotonic() < until, f"PostgreSQL is not ready: {self._log.read_text()}"
            time.sleep(0.02)

    @property
    def _log(self) -> Path:
        return self._folder / "log"

    def _start(self, *command: str | Path) -> subprocess.Popen[bytes]:
        """In a session of its own, so that Ctrl-C reaches it only through the test that ends."""
        with self._log.open("ab") as log:
            return subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=log, stderr=log, cwd="/", start_new_session=True,
                user=self._user, group=_group(self._user), extra_groups=[] if self._user else None,
            )  # fmt: skip

    def _run(self, name: str, *arguments: str | Path) -> None:
        process = self._start(_program(name), *arguments)
        process.communicate(timeout=_PATIENCE)
        assert process.returncode == 0, f"{name}: {self._log.read_text()}"


def _program(name: str) -> str:
    """The newest version's program; PostgreSQL's own folder first, then PATH."""
    installed = sorted(_LIBRARY.glob(f"*/bin/{name}"), key=lambda path: float(path.parts[-3]))
    found = str(installed[-1]) if installed else shutil.which(name)
    assert found, f"no {name} found: run `make test`, which installs PostgreSQL, or `apt-get install postgresql`"
    return found


def _ordinary_user() -> str | None:
    """Whom to run as: PostgreSQL refuses root; None for who is an ordinary user already."""
    if os.getuid():
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _group(user: str | None) -> int | None:
    return pwd.getpwnam(user).pw_gid if user else None
