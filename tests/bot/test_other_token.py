"""A token and an address of another Bot API server: what goes, and what is said of what does not."""

import re
from pathlib import Path

import pytest

from bot import settings
from bot.__main__ import main
from bot.operate import ailments
from bot.operate.ailments import TroubleError
from bot.settings import Settings, SettingsError
from tests.bot.served import PATIENCE
from tests.support.phones import SMALL
from tests.support.ports import kept_port
from tests.support.processes import KEY, TOKEN, Bot
from tests.support.sparse_api import Answer, SparseApi, refusal

ELSEWHERE = "http://127.0.0.1:9000"
BEFORE = "what stands before /bot<token>/"


def asked(url: str, token: str = TOKEN) -> Settings:
    """The settings for a bot on this server."""
    return settings.read({"COACH_TOKEN": token, "COACH_API_URL": url.rstrip("/")})


@pytest.mark.parametrize("token", ["sampleToken", "123:abc", "a.b_c~d-e", TOKEN])
def test_elsewhere_a_token_may_be_short(token: str) -> None:
    """Another server may give any token; Telegram's look like one."""
    assert settings.require_token(asked(ELSEWHERE, token)) == token
    if token != TOKEN:
        with pytest.raises(SettingsError, match="does not look like a token"):
            settings.require_token(asked(settings.TELEGRAM, token))


@pytest.mark.parametrize("token", ["", "a b", "a/b", "a?b", "a%20", "a\n", "café"])
def test_elsewhere_a_token_must_fit_in_an_address(token: str) -> None:
    """What would lead to another address is refused before anything is tried, and not repeated."""
    with pytest.raises(SettingsError, match="COACH_TOKEN ") as refused:
        settings.require_token(asked(ELSEWHERE, token))
    assert not token or token not in str(refused.value)


def test_a_bot_with_a_short_token(folder: Path) -> None:
    """It runs, and ends well."""
    with SparseApi("sampleToken") as api:
        bot = Bot(api.url, folder, COACH_TOKEN="sampleToken", COACH_KADER=str(SMALL))  # noqa: S106  # opens nothing
        assert bot.start().stop() == 0


async def test_a_server_that_does_not_tell_the_name_of_the_bot() -> None:
    """The name may be left out: the doctor is content without it."""
    with SparseApi(TOKEN) as api:
        assert await ailments.token(asked(api.url)) == "the Bot API server knows this bot"


def test_an_invitation_of_a_bot_without_a_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The name is asked for in one line."""
    with SparseApi(TOKEN) as api:
        values = {"COACH_TOKEN": TOKEN, "COACH_KEY": KEY, "COACH_API_URL": api.url}
        for name, value in (values | {"COACH_DATABASE_URL": f"sqlite:///{folder / 'coach.db'}"}).items():
            monkeypatch.setenv(name, value)
        assert main(["invite", "--team", "noord"]) == 1
    assert re.fullmatch(r"reflectiecoach: .*give COACH_TOKEN, or --bot NAME\n", capsys.readouterr().err)


WRONG: dict[str, tuple[Answer, str]] = {
    "an error of its own": (refusal(500, "Internal Server Error: geheim"), "answers with HTTP 500"),
    "a page": ((502, b"<html>geheim</html>"), "answers with HTTP 502, not the Bot API's words"),
    "no such page": ((404, b"geheim"), f"answers with HTTP 404, not the Bot API's words; is COACH_API_URL {BEFORE}"),
    "a limit": (refusal(429, "geheim", retry_after=3), "refuses to say what this bot is called (RetryAfter)"),
    "another path": (refusal(404, "Not Found"), f"whether COACH_API_URL is {BEFORE}"),
}


@pytest.mark.parametrize(("answer", "told"), WRONG.values(), ids=WRONG)
async def test_the_doctor_tells_what_came_instead(answer: Answer, told: str) -> None:
    """Its status or the name of the error, and none of the server's words."""
    with SparseApi(TOKEN) as api, pytest.raises(TroubleError) as trouble:
        api.laid["getMe"] = [answer]
        await ailments.token(asked(api.url))
    assert told in str(trouble.value)
    assert "geheim" not in str(trouble.value)


async def test_the_doctor_tells_why_nothing_came() -> None:
    """The name of the error stands beside it."""
    with kept_port() as port, pytest.raises(TroubleError, match=r"does not answer \(ConnectionRefusedError\)"):
        await ailments.token(asked(f"http://127.0.0.1:{port}"))


def test_on_telegram_only_the_token_can_be_wrong() -> None:
    """Where the address cannot be, it is not spoken of."""
    assert settings.refused(asked(settings.TELEGRAM)).endswith("ask @BotFather for the right one")


def test_a_wrong_path_is_told_at_the_start(folder: Path) -> None:
    """The coach ends with one line that names the address as well."""
    with SparseApi(TOKEN) as api:
        process = Bot(api.url.removesuffix("/telegram/"), folder, COACH_KADER=str(SMALL)).spawn("run")
        said = process.communicate(timeout=PATIENCE)[1]
    assert process.returncode == 1
    assert f"whether COACH_API_URL is {BEFORE}" in said.splitlines()[-1]
