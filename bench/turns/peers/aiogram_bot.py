"""The dialogue on aiogram: its finite states, kept in SQLite so that a restart forgets nobody.

aiogram brings storages in memory, Redis and MongoDB; for SQLite its documentation has one write a `BaseStorage`.
"""
# mypy: disable-error-code="import-not-found,misc,untyped-decorator"
# aiogram lives in the bench's own environment, where mypy does not look.

import asyncio
import json
import sys
from collections.abc import Mapping
from functools import partial
from typing import Any

import aiosqlite
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage, StorageKey
from aiogram.fsm.storage.memory import SimpleEventIsolation
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bench.turns.peers.dialogue import DONE, KEEP, LABEL, PRAGMAS, QUESTIONS, SCHEMA, SKIP, TOKEN, database

BUTTONS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=LABEL, callback_data=SKIP)]])
STATES = "CREATE TABLE states (chat BIGINT PRIMARY KEY, state TEXT, data TEXT NOT NULL DEFAULT '{}')"


class Reflection(StatesGroup):
    """One state a question."""

    first, second, third, fourth, fifth, sixth = State(), State(), State(), State(), State(), State()


ORDER: tuple[State, ...] = Reflection.__states__


class SqliteStorage(BaseStorage):
    """States and data by chat, each change committed."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def set_state(self, key: StorageKey, state: Any = None) -> None:
        await self._set(key, "state", state.state if isinstance(state, State) else state)

    async def get_state(self, key: StorageKey) -> str | None:
        return await self._get(key, "state")

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        await self._set(key, "data", json.dumps(dict(data)))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(await self._get(key, "data") or "{}")
        return found

    async def close(self) -> None:
        await self._connection.close()

    async def _set(self, key: StorageKey, column: str, value: str | None) -> None:
        sql = f"INSERT INTO states (chat, {column}) VALUES (?, ?) ON CONFLICT (chat) DO UPDATE SET {column} = ?"  # noqa: S608  # one of two names above
        await self._connection.execute(sql, (key.chat_id, value, value))
        await self._connection.commit()

    async def _get(self, key: StorageKey, column: str) -> str | None:
        sql = f"SELECT {column} FROM states WHERE chat = ?"  # noqa: S608  # one of two names above
        async with self._connection.execute(sql, (key.chat_id,)) as cursor:
            found = await cursor.fetchone()
        return found[0] if found else None


async def begin(message: Message, state: FSMContext) -> None:
    """Ask the first question."""
    await ask(message, state, 0)


async def ask(message: Message, state: FSMContext, number: int) -> None:
    """Ask a question, or say goodbye after the last."""
    if number == len(QUESTIONS):
        await state.set_state(None)
        await message.answer(DONE)
        return
    await state.set_state(ORDER[number])
    await message.answer(QUESTIONS[number], parse_mode="HTML", reply_markup=BUTTONS)


async def answered(message: Message, state: FSMContext, connection: aiosqlite.Connection, number: int) -> None:
    """Keep the answer to a question and ask the next; the commit of the state takes the answer along."""
    await connection.execute(KEEP, (message.chat.id, number, message.text))
    await ask(message, state, number + 1)


async def skipped(query: CallbackQuery, state: FSMContext, number: int) -> None:
    """Ask the next question."""
    await query.answer()
    await ask(query.message, state, number + 1)


async def main(url: str, folder: str) -> None:
    """Serve."""
    connection = await aiosqlite.connect(database(folder))
    for statement in (*PRAGMAS, SCHEMA, STATES):
        await connection.execute(statement)
    dispatcher = Dispatcher(storage=SqliteStorage(connection), events_isolation=SimpleEventIsolation())
    dispatcher.message.register(begin, CommandStart())
    for number, state in enumerate(ORDER):
        dispatcher.message.register(partial(answered, number=number), state, F.text)
        dispatcher.callback_query.register(partial(skipped, number=number), state)
    # no limit to its connections, as the coach has none: a hundred would have five hundred people wait in turns
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(url), limit=0))
    await dispatcher.start_polling(bot, connection=connection)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
