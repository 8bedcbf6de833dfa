"""The bot's own process, to kill it and to bring it back, by two files shared with whoever starts it."""

import os
import signal
from pathlib import Path

from simulator.model import Json


class BotProcess:
    """`file` holds the number of the process that runs the bot, written by its starter.

    As long as a file of that name plus `.hold` exists, the starter waits before it starts the bot again.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._hold = file.with_name(f"{file.name}.hold")
        self.start()

    def kill(self) -> None:
        """End the bot as a power cut would, and keep it down."""
        self._hold.touch()
        number = self._number()
        if number is not None:
            os.kill(number, signal.SIGKILL)

    def start(self) -> None:
        """Let the starter go ahead."""
        self._hold.unlink(missing_ok=True)

    def api(self) -> Json:
        """As the control API shows it."""
        return {"running": self._number() is not None, "held": self._hold.exists()}

    def _number(self) -> int | None:
        """The number in the file, if such a process is there; never that of a group (0, -1) or of init."""
        try:
            number = int(self._file.read_text())
            if number > 1:
                os.kill(number, 0)
        except (OSError, ValueError):
            return None
        return number if number > 1 else None
