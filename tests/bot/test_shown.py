"""The buttons of an answered question go, whatever the coach still remembers of where they stand."""

import pytest

from bot.store.rows import Call
from bot.store.store import Store
from bot.telegram import lanes
from bot.telegram.api import Api
from bot.workshop import Workshop
from tests.bot.storing import commit, consented
from tests.bot.visitors import House, Time, small
from tests.support.phones import THURSDAY
from tests.support.processes import TOKEN
from tests.support.simulated import Control


@pytest.mark.parametrize("remembered", [0, 1, 10_000])
async def test_buttons_go_though_it_is_forgotten_which_message_shows_them(
    world: Control, store: Store, monkeypatch: pytest.MonkeyPatch, remembered: int
) -> None:
    """Of more people than are remembered the store is asked, and everybody's old buttons go."""
    monkeypatch.setattr(lanes, "_REMEMBERED", remembered)
    people = [await world.person(f"Persoon {number}") for number in range(3)]
    for person in people:
        await person.say("/start")
    await commit(store, conversations={person.number: consented() for person in people})
    keyboard = {"inline_keyboard": [[{"text": "Ja", "callback_data": "1:ja"}]]}
    house = House(store, Time(THURSDAY), invited=False)
    async with Api(TOKEN, world.url) as api:
        sending = lanes.Lanes(api, store, Workshop(store, small(), house.time), small().texts)
        for number, params in enumerate(({"text": "Zullen we?", "reply_markup": keyboard}, None)):
            method = "sendMessage" if params else "editMessageReplyMarkup"
            calls = [
                Call(person.number, method, {"chat_id": person.number, **(params or {})}, 100 * number + person.number)
                for person in people
            ]
            await commit(store, calls=calls)
            sending.put(calls)
            await sending.room(0)
            await sending.flush(5)
    shown = [(await person.chat())["messages"][-1] for person in people]
    assert [(message["text"], message["buttons"]) for message in shown] == [("Zullen we?", [])] * 3
    assert await store.waiting() == []
