"""What the log says of an update that is set aside: its number, its kind and the name of the error; no words."""

import logging
from typing import Any

import pytest

from tests.bot.visitors import House

CHAT = {"id": "geheim", "type": "private"}


@pytest.mark.parametrize("careful", [False, True])
async def test_an_update_that_cannot_be_read_is_logged(
    house: House, caplog: pytest.LogCaptureFixture, careful: bool
) -> None:
    """Once, also when Telegram brings it again, and without anything that stood in it."""
    update: dict[str, Any] = {"update_id": 12, "message": {"chat": CHAT, "message_id": 1, "text": "geheim"}}
    house.turns.careful = careful
    for _ in range(2):
        await house.turns.handle([update])
    logged = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    assert logged == ["update 12 (message) was set aside: ValueError"]
    assert "geheim" not in caplog.text
