"""Every transcript, on every phone: the core, the terminal, and Telegram by way of the simulator."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.support import processes
from tests.support.clocks import set_to
from tests.support.phones import EXAMPLE, SMALL, THURSDAY, CorePhone, kader_for
from tests.support.processes import Bot
from tests.support.simulated import Control
from tests.support.telegram import TelegramPhone
from tests.support.terminal import TerminalPhone
from tests.support.transcript import FOLDER, invites, play, speaks_first

ALL = sorted(FOLDER.glob("*.md"))
ALONE_ONES = [path for path in ALL if speaks_first(path) or kader_for(path) == EXAMPLE]  # each with a bot of its own
QUIET_ONES = [path for path in ALL if path not in ALONE_ONES]
YEARLY_ONES = [path for path in ALL if path.stem == "bewaren"]  # a terminal serves nobody for years
INVITED_ONES = [path for path in ALL if invites(path)]  # a terminal has no door to come in by
REAL_ONES = [path for path in QUIET_ONES if kader_for(path) != SMALL]
SMALL_ONES = [path for path in QUIET_ONES if kader_for(path) == SMALL]


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
async def test_on_the_core(path: Path) -> None:
    """A transcript holds on the bare dialogues."""
    await play(path, CorePhone.for_transcript(path))


@pytest.fixture
async def terminal(request: pytest.FixtureRequest, folder: Path) -> AsyncIterator[TerminalPhone]:
    """`reflectiecoach chat` with the kader that the transcript plays on."""
    phone = TerminalPhone(folder, kader_for(request.node.callspec.params["path"]))
    set_to(phone.clock, THURSDAY)
    await phone.open()
    yield phone
    await phone.close()


@pytest.mark.parametrize("path", [p for p in ALL if p not in INVITED_ONES + YEARLY_ONES], ids=lambda path: path.stem)
async def test_in_the_terminal(path: Path, terminal: TerminalPhone) -> None:
    """The same transcript holds in `reflectiecoach chat`."""
    await play(path, terminal)


@pytest.mark.parametrize("path", SMALL_ONES, ids=lambda path: path.stem)
async def test_on_telegram(path: Path, bot: Bot, control: Control) -> None:
    """The same transcript holds over HTTP, with the real bot process."""
    set_to(bot.clock, THURSDAY)
    await play(path, TelegramPhone(await control.person(path.stem), bot))


@pytest.mark.parametrize("path", REAL_ONES, ids=lambda path: path.stem)
async def test_on_telegram_with_the_real_kader(path: Path, real_bot: tuple[Bot, str]) -> None:
    """The same transcript holds over HTTP, with the kader that people get."""
    bot, url = real_bot
    set_to(bot.clock, THURSDAY)
    async with Control(url) as control:
        await play(path, TelegramPhone(await control.person(path.stem), bot))


@pytest.fixture(scope="module")
def quiet_simulator() -> Iterator[str]:
    """A Telegram that no other bot polls."""
    with processes.simulating() as url:
        yield url


@pytest.mark.parametrize("path", ALONE_ONES, ids=lambda path: path.stem)
async def test_on_telegram_alone(path: Path, quiet_simulator: str, folder: Path) -> None:
    """Where the coach speaks of its own accord, or on another kader, a bot of its own plays, on the core's clock."""
    bot = Bot(quiet_simulator, folder, COACH_KADER=str(kader_for(path)))
    set_to(bot.clock, THURSDAY)
    bot.start()
    try:
        async with Control(quiet_simulator) as control:
            await play(path, TelegramPhone(await control.person(path.stem), bot))
    finally:
        assert bot.stop() == 0


async def test_a_wrong_word_fails(tmp_path: Path) -> None:
    """A transcript that expects other words than the coach says does not pass."""
    path = tmp_path / "anders.md"
    path.write_text("# Anders\n> /start\nGoedendag\n", "utf-8")
    with pytest.raises(AssertionError, match=r"anders\.md"):
        await play(path, CorePhone.for_transcript(path))
