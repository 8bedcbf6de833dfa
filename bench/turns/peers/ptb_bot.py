"""The dialogue on python-telegram-bot as its documentation shows: ConversationHandler, PicklePersistence, aiosqlite.

Updates are handled one by one, as ConversationHandler asks. The pickle is written each minute, as is the default:
gentle on its speed, hard on who is under way when it dies.
"""

import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import aiosqlite
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)

from bench.turns.peers.dialogue import DONE, KEEP, LABEL, PRAGMAS, QUESTIONS, SCHEMA, SKIP, TOKEN, database

Context = ContextTypes.DEFAULT_TYPE
Handler = Callable[[Update, Context], Coroutine[Any, Any, int]]
BUTTONS = InlineKeyboardMarkup([[InlineKeyboardButton(LABEL, callback_data=SKIP)]])


async def begin(update: Update, context: Context) -> int:
    """Ask the first question."""
    return await ask(update, 0)


async def ask(update: Update, number: int) -> int:
    """Ask a question, or say goodbye after the last; gives the state to be in."""
    assert update.effective_chat
    if number == len(QUESTIONS):
        await update.effective_chat.send_message(DONE)
        return ConversationHandler.END
    await update.effective_chat.send_message(QUESTIONS[number], parse_mode=ParseMode.HTML, reply_markup=BUTTONS)
    return number


def answered(number: int) -> Handler:
    """Keep the answer to a question and ask the next."""

    async def handle(update: Update, context: Context) -> int:
        assert update.message and update.effective_chat
        connection: aiosqlite.Connection = context.bot_data["database"]
        await connection.execute(KEEP, (update.effective_chat.id, number, update.message.text))
        await connection.commit()
        return await ask(update, number + 1)

    return handle


def skipped(number: int) -> Handler:
    """Ask the next question."""

    async def handle(update: Update, context: Context) -> int:
        assert update.callback_query
        await update.callback_query.answer()
        return await ask(update, number + 1)

    return handle


def conversation() -> ConversationHandler[Any]:
    """One state a question."""
    return ConversationHandler(
        entry_points=[CommandHandler("start", begin)],
        states={
            number: [
                MessageHandler(filters.TEXT & ~filters.COMMAND, answered(number)),
                CallbackQueryHandler(skipped(number)),
            ]
            for number in range(len(QUESTIONS))
        },
        fallbacks=[CommandHandler("start", begin)],
        name="reflection",
        persistent=True,
    )


def main(url: str, folder: str) -> None:
    """Serve."""

    async def open_database(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        connection = await aiosqlite.connect(database(folder))
        for statement in (*PRAGMAS, SCHEMA):
            await connection.execute(statement)
        application.bot_data["database"] = connection

    persistence = PicklePersistence(Path(folder) / "conversations.pickle")
    builder = Application.builder().token(TOKEN).base_url(f"{url}/bot").persistence(persistence)
    application = builder.post_init(open_database).build()
    application.add_handler(conversation())
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
