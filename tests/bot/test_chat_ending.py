"""However a talk in the terminal is ended, it ends at once, and what was answered is kept."""

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.chat import PERSON
from tests.bot.databases import Database
from tests.bot.served import PATIENCE, TELLINGS
from tests.support.phones import SMALL
from tests.support.processes import KEY

PROMPT = b"> "
CTRL_D = b"\x04"
TO_A_QUESTION = ("Ja, dat is goed", "Liever geen seintje", "Iets anders", "De buurt", "Zonder")


class Terminal:
    """`reflectiecoach chat` with a keyboard before it."""

    def __init__(self, folder: Path) -> None:
        self.database = Database(f"sqlite:///{folder / 'chat.db'}")
        settings = {"COACH_DATABASE_URL": self.database.url, "COACH_KEY": KEY, "COACH_KADER": str(SMALL)}
        self._keyboard, keys = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", "chat"], env=os.environ | settings,
            stdin=keys, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        os.close(keys)

    def press(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self._keyboard, keys)

    def type(self, *lines: str) -> None:
        """Type lines, each when the coach has said what it has to say."""
        for line in lines:
            self.wait()
            self.press(f"{line}\n".encode())
        self.wait()

    def wait(self) -> str:
        """Wait until a line may be typed; gives what was said before that."""
        assert self.process.stdout
        shown = b""
        while not shown.endswith(PROMPT):
            shown += os.read(self.process.stdout.fileno(), 4096)
        return shown.decode()

    def end(self) -> tuple[int, bytes]:
        """Wait, not long, until it ends; gives the exit code and what it says at the end."""
        _, said = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, said

    def close(self) -> None:
        """Take the keyboard away."""
        self.process.kill()
        os.close(self._keyboard)


@pytest.fixture
def terminal(folder: Path) -> Iterator[Terminal]:
    """A terminal in which the first question about De buurt was put."""
    opened = Terminal(folder)
    opened.type(*TO_A_QUESTION)
    yield opened
    opened.close()


async def test_ctrl_c_ends_at_once(terminal: Terminal) -> None:
    """While the keyboard is silent: without waiting for it, with a new line and no more, and nothing is lost."""
    terminal.press(f"{TELLINGS[0]}\n".encode())
    terminal.wait()
    terminal.process.send_signal(signal.SIGINT)
    assert terminal.end() == (130, b"\n")
    assert await terminal.database.texts(PERSON) == [TELLINGS[0]]


def test_ctrl_d_ends_well(terminal: Terminal) -> None:
    """The end of the input is no failure."""
    terminal.press(CTRL_D)
    assert terminal.end() == (0, b"")


async def test_what_is_no_text_is_read_as_well(terminal: Terminal) -> None:
    """Bytes of another encoding end nothing."""
    terminal.press(TELLINGS[0].encode() + b" caf\xe9\n")
    terminal.wait()
    assert await terminal.database.texts(PERSON) == [f"{TELLINGS[0]} caf\N{REPLACEMENT CHARACTER}"]


def test_no_document_stays_behind(terminal: Terminal) -> None:
    """A file with everything that was written can be opened while the talk lasts, and is gone afterwards."""
    terminal.press(f"{TELLINGS[0]}\n".encode())
    terminal.wait()
    terminal.press(b"/mijngegevens\n")
    terminal.wait()
    terminal.press(b"Als bestand (json)\n")
    file = Path(next(line.strip("()") for line in terminal.wait().splitlines() if line.endswith(".json)")))
    assert TELLINGS[0] in file.read_text("utf-8")
    terminal.press(CTRL_D)
    assert terminal.end()[0] == 0
    assert not file.exists()
