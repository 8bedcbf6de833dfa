"""Whatever an update holds, the coach does not fall over it, and what comes after it is heard."""

import asyncio
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from bot.store.opening import open_store
from tests.bot.databases import KEYS
from tests.bot.visitors import House

WALL, HUGE, RTL, ZALGO = "a" * 4096, 2**63, "\u202eנכתב הפוך\u202c", "z\u0335\u0321\u034a" * 400
ODD_TEXTS = [
    "", " ", "\0", "een\0twee", WALL, "é" * 4096, "😀" * 2048, RTL, ZALGO, "\ud800", "\u200b" * 50, "\n" * 500, "/",
    "/start", "/start " + "A" * 16, "/team", "/mijngegevens", "/stop", "stop", "ja", "niet", "1:ja", "*" * 50,
    "'; DROP TABLE people; --", "{0.__class__}", "<b>&amp;</b>", "%s%n",
]  # fmt: skip
ODD_NUMBERS = [0, 1, -1, 2**31, 2**52 - 1, HUGE - 1, HUGE, -HUGE, 10**30, 0.5, float("inf"), float("nan")]

texts = some.sampled_from(ODD_TEXTS) | some.text(max_size=60)
anything = some.recursive(
    some.none() | some.booleans() | some.sampled_from(ODD_NUMBERS) | texts,
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
people = some.integers(910_000_000, 910_000_004)
entities = some.lists(some.fixed_dictionaries({"type": texts, "offset": anything, "length": anything}), max_size=3)
chats = some.fixed_dictionaries(
    {"id": people, "type": some.sampled_from(["private"] * 6 + ["group", "supergroup", "channel", "sender"])}
)
message = some.fixed_dictionaries(
    {"message_id": some.integers(1, 10**9), "chat": chats},
    optional={"text": texts, "from": some.fixed_dictionaries({"id": people}), "entities": entities | anything,
              "date": anything, "photo": anything, "voice": anything, "sticker": anything, "caption": texts,
              "forward_origin": anything, "via_bot": anything, "new_chat_members": anything, "poll": anything},
)  # fmt: skip
data = some.builds(
    "{}:{}".format, some.integers(0, 6) | texts, texts | some.sampled_from(["ja", "nee", "hint", "klaar"])
)
tap = some.fixed_dictionaries(
    {"id": texts, "from": some.fixed_dictionaries({"id": people}), "message": message}, optional={"data": data}
)
status = some.sampled_from(["member", "kicked", "left", "administrator", "", "restricted"])
membership = some.fixed_dictionaries(
    {"chat": chats, "new_chat_member": some.fixed_dictionaries({"status": status | anything})}
)
PARTS = {"message": message, "edited_message": message, "callback_query": tap, "my_chat_member": membership,
         "channel_post": message, "poll_answer": anything}  # fmt: skip


@some.composite
def spoilt(draw: some.DrawFn) -> dict[str, Any]:
    """An update with the shape of a real one, in which now and then something is missing or something else."""
    kind = draw(some.sampled_from(sorted(PARTS)))
    update: dict[str, Any] = {kind: draw(PARTS[kind])}
    place: Any = update
    for _ in range(draw(some.integers(0, 3))):
        if not isinstance(place, dict) or not place:
            break
        key = draw(some.sampled_from(sorted(place)))
        if draw(some.booleans()):
            place[key] = draw(anything)
        elif draw(some.booleans()):
            del place[key]
        else:
            place = place[key]
    return update


class _Rig:
    """A house on a loop of its own, so that hypothesis can call it as often as it likes."""

    def __init__(self, folder: Path, *, invited: bool) -> None:
        self.loop = asyncio.new_event_loop()
        self.store = self.loop.run_until_complete(open_store(f"sqlite:///{folder / 'fuzz.db'}", KEYS))
        self.house = House(self.store, invited=invited)
        self.ids = itertools.count(10**6)
        self.honest = self.loop.run_until_complete(self.house.member())

    def survives(self, updates: list[dict[str, Any]]) -> None:
        """Take these updates in one batch; the honest person in it is answered, and so is their next message."""
        own = {"message_id": next(self.ids), "chat": {"id": self.honest.number, "type": "private"}, "text": "/hulp"}
        batch = [*updates, {"message": own}]
        calls = self.loop.run_until_complete(
            self.house.turns.handle([{"update_id": next(self.ids), **update} for update in batch])
        )
        assert any(
            "Wat je kunt doen" in text
            for text in self.honest.read([c for c in calls if c.person == self.honest.number])
        )
        assert self.loop.run_until_complete(self.honest.say("/hulp"))


@pytest.fixture(scope="module", params=["open", "invite"])
def rig(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[_Rig]:
    """One for all examples: what an earlier one left behind is part of the trouble. Behind an open door or a gate."""
    made = _Rig(tmp_path_factory.mktemp("fuzz"), invited=request.param == "invite")
    yield made
    made.loop.run_until_complete(made.store.close())
    made.loop.close()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(updates=some.lists(spoilt(), min_size=1, max_size=4))
def test_no_update_does_harm(rig: _Rig, updates: list[dict[str, Any]]) -> None:
    """Walls of text, null bytes, half characters, wrong types, missing parts, huge numbers: others are served on."""
    rig.survives(updates)


@pytest.mark.parametrize("text", ODD_TEXTS, ids=range(len(ODD_TEXTS)))
def test_no_text_does_harm_at_any_question(rig: _Rig, text: str) -> None:
    """An odd text as consent, as an answer, as a moment and as an edit."""
    chat = {"id": 920_000_000, "type": "private"}
    for before in ("/start", "ja", "/reflecteer", "1", "zonder", "/moment", "/checkin", "/instellingen"):
        rig.survives([{"message": {"message_id": 5, "chat": chat, "text": said}} for said in (before, text)])
    rig.survives([{"edited_message": {"message_id": 5, "chat": chat, "text": text}}])


@pytest.mark.parametrize(
    "update", [{}, {"update_id": HUGE}, {"update_id": "x"}, {"update_id": None, "message": 1}], ids=str
)
def test_an_update_without_a_number_is_passed_over(rig: _Rig, update: dict[str, Any]) -> None:
    """It cannot be remembered as handled, and is nobody's; the rest of the batch is."""
    assert rig.loop.run_until_complete(rig.house.turns.handle([update])) == []
    rig.survives([])


def test_a_thousand_entities_and_a_deep_nest_do_no_harm(rig: _Rig) -> None:
    """What the coach does not read cannot slow it down or break it."""
    nest: Any = "kern"
    for _ in range(500):
        nest = {"binnen": nest}
    crowded = [{"type": "bold", "offset": n, "length": 1} for n in range(1000)]
    chat = {"id": 910_000_009, "type": "private"}
    rig.survives(
        [{"message": {"message_id": 1, "chat": chat, "text": WALL, "entities": crowded, "reply_markup": nest}}]
    )
