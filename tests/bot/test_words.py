"""Words of all sorts come through as they were typed, and whatever is said about them fits Telegram."""

import pytest

from tests.bot.served import TELLINGS, Served, Someone

SENTENCE = "Ik vroeg 👩‍👧‍👦 door, en toen zei ze 🎉 iets nieuws. "
ARABIC = "سألتها من يستطيع أن يساعد فاتصلت بجارتها وجاءت على الفور إلى البيت"
HEBREW = "שאלתי אותה מי יכול לעזור והיא התקשרה מיד לשכנה שלה"


def utf16(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def filled(text: str, units: int) -> str:
    """A text of exactly so many units, ending in emoji."""
    rest = units - utf16(text)
    return text + "!" * (rest % 2) + "🙂" * (rest // 2)


LONG = {
    "prose with emoji": filled(SENTENCE * 70, 4096),
    "nothing but emoji": filled("", 4096),
    "one word": "a" * 4096,
    "many lines": filled("ze zei\n" * 500 + "ja ", 4096),
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
async def test_the_longest_message_there_is(served: Served, text: str) -> None:
    """4,096 characters are kept to the last emoji, and the answer to them is not refused."""
    assert utf16(text) == 4096
    person = await served.member()
    await person.do(text)
    assert await person.kept() == [text]
    await _answered_well(person)


@pytest.mark.parametrize("text", [ARABIC, HEBREW, f"ze zei {ARABIC} en lachte"], ids=["arabic", "hebrew", "both ways"])
async def test_words_from_right_to_left(served: Served, text: str) -> None:
    """A family's own words in Arabic or Hebrew are kept as they were typed."""
    person = await served.member()
    await person.do(text, TELLINGS[1])
    assert await person.kept() == [text, TELLINGS[1]]
    await _answered_well(person)


@pytest.mark.parametrize("text", ["<b>vet</b> & <script>ze zei & lachte</script>", "*ster* {citaat} _streep_ $1 %s"])
async def test_words_that_look_like_markup(served: Served, text: str) -> None:
    """What someone types is never read as markup, a placeholder or a statement."""
    person = await served.member()
    await person.do(text)
    assert await person.kept() == [text]
    await _answered_well(person)


async def test_null_bytes_do_not_stop_anyone(served: Served) -> None:
    """A null byte, which PostgreSQL cannot store, is left out; the words around it are kept."""
    person = await served.member()
    await served.control.post("raw", update={"message": _message(person, TELLINGS[0].replace(" ", " \0", 3))})
    await served.quiet()
    assert await person.kept() == [TELLINGS[0]]
    await person.do(TELLINGS[1])
    assert await person.kept() == list(TELLINGS[:2])
    await _answered_well(person)


def _message(person: Someone, text: str) -> dict[str, object]:
    chat = {"id": person.number, "type": "private", "first_name": "Noor"}
    return {"message_id": 1, "date": 1, "from": chat | {"is_bot": False}, "chat": chat, "text": text}


async def _answered_well(person: Someone) -> None:
    """The coach went on, in messages that Telegram took and that fit a phone."""
    assert not [call for call in await person.served.calls("sendMessage", person) if not call["ok"]]
    assert all(utf16(text) <= 4096 for text in await person.heard())
    assert (await person.chat())["messages"][-1]["from"] == "bot"
