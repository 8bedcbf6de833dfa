"""What people see before they type: the command menu and the bot's description, in Dutch."""

import logging

from telegram import BotCommand
from telegram.error import TelegramError

from bot.telegram.api import Api
from dialogs.kernel.coach import Coach

log = logging.getLogger(__name__)


async def show(api: Api, coach: Coach) -> None:
    """Set what differs from what is there; Telegram allows few changes a day. A failure is logged, no more."""
    try:
        await _commands(api, coach)
        await _descriptions(api, coach)
    except TelegramError as error:
        log.warning("the command menu could not be set (%s)", type(error).__name__)


async def _commands(api: Api, coach: Coach) -> None:
    said = coach.texts.phrasings
    wanted = [BotCommand(name, said[f"kernel.commands.{name}"][0]) for name in coach.commands if name != "start"]
    if list(await api.bot.get_my_commands()) != wanted:
        await api.bot.set_my_commands(wanted)


async def _descriptions(api: Api, coach: Coach) -> None:
    short, long = (coach.texts.phrasings[f"kernel.about.{key}"][0] for key in ("short", "long"))
    if (await api.bot.get_my_short_description()).short_description != short:
        await api.bot.set_my_short_description(short)
    if (await api.bot.get_my_description()).description != long:
        await api.bot.set_my_description(long)
