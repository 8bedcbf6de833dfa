"""A coach of one's own for a test of the page: nobody has been there before."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import processes


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    """The address of a fresh simulator with the real bot behind it, which follows the page's clock."""
    simulator, url = processes.simulator("--name", "Reflectiecoach", "--clock-file", str(folder / "clock"))
    bot = processes.Bot(url, folder).start()
    yield url
    bot.stop()
    simulator.terminate()
    simulator.wait()
