"""The demo: a phone in the browser and the real bot process behind it, on this machine alone."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bot.settings import SettingsError

TOKEN = "123456:AAsimulatedTelegramTokenForLocalUseOnly"  # noqa: S105  # opens nothing but the simulator
_USUAL = 8080  # the port that the phone is served on when it is free
_READY = 15.0  # seconds


def run(wanted: int | None) -> int:
    """Serve until Ctrl-C; a bot that dies is started again. Raises SettingsError when the wanted port is taken."""
    port = wanted if wanted is not None else _free(_USUAL)
    with tempfile.TemporaryDirectory(prefix="reflectiecoach-demo-") as folder:
        simulator, url = _simulator(port)
        bot: subprocess.Popen[bytes] | None = None
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            while True:
                bot = _bot(url, Path(folder))
                _tell(url, bot.pid)
                bot.wait()
                time.sleep(1)
        except KeyboardInterrupt:
            return 0
        finally:
            if bot:
                _stop(bot)
            _stop(simulator)


def _free(port: int) -> int:
    """This port, or 0 (any) when something listens there already."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return 0
    return port


def _simulator(port: int) -> tuple[subprocess.Popen[str], str]:
    command = [sys.executable, "-m", "simulator", "--port", str(port), "--token", TOKEN, "--name", "Reflectiecoach"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603
    line = process.stdout.readline() if process.stdout else ""
    if "http://" not in line:
        process.wait(_READY)
        raise SettingsError(f"the phone cannot be served on port {port}; try `reflectiecoach demo --port 0`")
    return process, line[line.index("http://") :].strip()


def _bot(url: str, folder: Path) -> subprocess.Popen[bytes]:
    environment = os.environ | {
        "COACH_TOKEN": TOKEN,
        "COACH_API_URL": url,
        "COACH_DATABASE_URL": f"sqlite:///{folder / 'demo.db'}",
        "COACH_LOG": os.environ.get("COACH_LOG", "WARNING"),
    }
    return subprocess.Popen([sys.executable, "-m", "bot", "run"], env=environment)


def _stop(process: subprocess.Popen[Any]) -> None:
    process.terminate()
    process.wait()


def _tell(url: str, pid: int) -> None:
    print(f"\n  The phone:  {url}")
    print(f"  The bot:    process {pid} (try `kill -9 {pid}`: it comes back where you were)")
    print("  Stop:       Ctrl-C\n", flush=True)
