"""What a seal promises: nobody reads a stored text without the key, changes it, or puts it in another's place."""

from base64 import b64decode, b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import keys
from bot.store.codec import SEALED, Codec, DamagedError
from bot.store.engine import StoreAwayError
from bot.store.store import Store
from dialogs.kernel.conversation import Frame
from dialogs.kernel.facts import Edited, Kept
from tests.bot.databases import Database
from tests.bot.storing import NOOR, SAM, call, commit, consented, entry

OLD, NEW = keys.Key.read(keys.new()), keys.Key.read(keys.new())
CODEC = Codec([OLD])
WORDS = "moeder belde zelf de buurvrouw"
PLACE = ("entries.text", NOOR, "r1.vraag.3")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_text_comes_back_as_it_was(text: str) -> None:
    """Whatever was typed, but for null bytes, which PostgreSQL refuses."""
    assert CODEC.decode(CODEC.encode(text, *PLACE), *PLACE) == text.replace("\0", "")


def test_a_sealed_text_shows_nothing_of_itself() -> None:
    """Neither its words nor that it is the same as another; only about how long it is, and whether there is one."""
    once, again = CODEC.encode(WORDS, *PLACE), CODEC.encode(WORDS, *PLACE)
    assert once != again
    long = [word for word in WORDS.split() if len(word) > 4]  # "de" stands in one base64 text of forty by chance
    assert long and not [word for word in long if word in once]
    assert once.startswith(f"s:{OLD.name}")
    assert CODEC.encode("", *PLACE) == CODEC.decode("", *PLACE) == ""


@pytest.mark.parametrize("elsewhere", [("entries.asked", *PLACE[1:]), (PLACE[0], SAM, PLACE[2]), (*PLACE[:2], "r1.x")])
def test_a_seal_holds_only_in_its_own_place(elsewhere: tuple[str, int, str]) -> None:
    """A text that was moved to another column, person or row does not open there."""
    with pytest.raises(DamagedError, match=r"entries\.\w+ was changed by something else"):
        CODEC.decode(CODEC.encode(WORDS, *PLACE), *elsewhere)


def test_a_changed_text_does_not_open() -> None:
    """Whichever bit of the cipher text is another, whatever is cut off; and a text without a seal is not believed."""
    sealed = CODEC.encode(WORDS, *PLACE)
    raw = b64decode(sealed[10:])
    flipped = [raw[:at] + bytes([raw[at] ^ 1 << at % 8]) + raw[at + 1 :] for at in range(len(raw))]
    cut = [raw[:at] for at in range(len(raw))]
    for damaged in (*(sealed[:10] + b64encode(one).decode() for one in flipped + cut), f"{sealed[:10]}?", WORDS, "s:"):
        with pytest.raises((DamagedError, StoreAwayError)):
            CODEC.decode(damaged, *PLACE)


def test_any_key_at_hand_opens_and_the_newest_seals() -> None:
    """So that old texts stay readable while a new key takes over."""
    both = Codec([NEW, OLD])
    assert both.decode(CODEC.encode(WORDS, *PLACE), *PLACE) == WORDS
    assert Codec([NEW]).decode(both.encode(WORDS, *PLACE), *PLACE) == WORDS


def test_a_key_that_is_not_at_hand_is_waited_for() -> None:
    """It is trouble that passes when the key is given: no answer is set aside for it."""
    with pytest.raises(StoreAwayError, match=f"sealed with key {NEW.name}: give that one too"):
        CODEC.decode(Codec([NEW]).encode(WORDS, *PLACE), *PLACE)


def test_a_key_is_told_apart_from_what_is_none() -> None:
    """43 characters make a key; several may stand together, newest first; what is none is not repeated."""
    texts = [keys.new() for _ in range(3)]
    assert keys.ring(f"{texts[0]}, {texts[1]}\n{texts[2]}\n") == tuple(map(keys.Key.read, texts))
    for text in ("geheim", texts[0][:-1], texts[0] + "A", "é" * 43, texts[0].replace(texts[0][5], "!")):
        with pytest.raises(keys.KeyTextError, match="43 letters") as refused:
            keys.ring(text)
        assert text not in str(refused.value)


def test_a_key_does_not_show_itself() -> None:
    """Its name says nothing of the secret, and neither does what Python shows of it."""
    assert repr(OLD) == f"Key(name='{OLD.name}')"
    assert OLD.name not in OLD.secret.hex()


async def test_every_text_in_the_database_is_sealed(store: Store, database: Database) -> None:
    """A conversation, an answer with its question and nickname, an edited answer, a message that waits to be sent."""
    written = entry("r1", WORDS)
    frame = Frame("moment", "wat", memory={"text": WORDS})
    facts = [Kept(written), Kept(entry("r2", "x")), Edited("r2", WORDS, concreet=True)]
    await commit(store, conversations={NOOR: consented(frame)}, facts=[(NOOR, fact) for fact in facts])
    await commit(store, calls=[call(1, text=WORDS)])
    for table, columns in SEALED.items():
        for row in await database.rows(f"SELECT {', '.join(columns)} FROM {table}"):  # noqa: S608
            assert [text for text in row if text and not text.startswith("s:")] == []
        assert "buurvrouw" not in str(await database.all(table))
