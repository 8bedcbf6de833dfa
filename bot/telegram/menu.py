"""What people see before they type: the command menu and the bot's description, in Dutch."""

import logging

from telegram import BotCommand
from telegram.error import TelegramError

from bot.telegram.api import Api
from dialogs.kernel.coach import Coach

log = logging.getLogger(__name__)

_NO_RESULT = (KeyError, TypeError, ValueError, AttributeError)  # what python-telegram-bot makes of an odd answer


async def show(api: Api, coach: Coach) -> None:
    """Set what differs from what is there; Telegram allows few changes a day. A failure is logged, no more."""
    for what in (_commands, _short_description, _description):
        try:
            await what(api, coach)
        except (TelegramError, *_NO_RESULT) as error:
            log.warning("the %s could not be set (%s)", what.__name__.strip("_"), type(error).__name__)


async def _commands(api: Api, coach: Coach) -> None:
    said = coach.texts.phrasings
    wanted = [BotCommand(name, said[f"kernel.commands.{name}"][0]) for name in coach.commands if name != "start"]
    if list(await api.bot.get_my_commands()) != wanted:
        await api.bot.set_my_commands(wanted)


async def _short_description(api: Api, coach: Coach) -> None:
    short = coach.texts.standing("kernel.about.short")
    if (await api.bot.get_my_short_description()).short_description != short:
        await api.bot.set_my_short_description(short)


async def _description(api: Api, coach: Coach) -> None:
    long = coach.texts.standing("kernel.about.long")
    if (await api.bot.get_my_description()).description != long:
        await api.bot.set_my_description(long)
