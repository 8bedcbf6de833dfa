"""Reads a phone's screen as a person does: which question stands there, and what can be tapped."""

import re
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dialogs.kernel.kader import Kader

Message = Mapping[str, Any]
_HEADER = re.compile(r"^(?P<kort>.+) · (?:vraag (?P<number>\d+) van (?P<of>\d+)|tot slot)$", re.MULTILINE)
_WAYS = {"hint", "skip", "later", "enough", "unknown", "held"}  # all that stands under a question for one's own words
_NEAR = 3  # messages within which the coach never says the same by itself: a reflection that is passed over takes four


@dataclass(frozen=True, slots=True)
class Question:
    """A message of the bot with buttons; `number` counts a conversation's questions."""

    number: int
    message: int
    text: str
    buttons: tuple[str, ...]  # callback data

    @property
    def values(self) -> dict[str, str]:
        """What each button means, with the data to tap it by."""
        return {data.partition(":")[2]: data for data in self.buttons}

    @property
    def open(self) -> bool:
        """Whether it is answered in one's own words."""
        return self.values.keys() <= _WAYS

    @property
    def last(self) -> bool:
        """Whether it is the voornemen: nothing is asked after it."""
        return self.values.keys() == {"skip", "later"}


@dataclass(frozen=True, slots=True)
class Place:
    """The kernaspect and the question that a header names, by their ids; the closing question has none."""

    kernaspect: str
    vraag: str
    more: int  # questions that follow


def question(message: Message) -> Question | None:
    """The question that a message puts; None when there is nothing to tap."""
    data = tuple(button["data"] for row in message["buttons"] for button in row if button["data"])
    return Question(int(data[0].partition(":")[0]), message["message_id"], message["text"], data) if data else None


def place(text: str, kader: Kader) -> Place | None:
    """What the header of a message names ("Luisteren · vraag 1 van 2"); None without a header."""
    found = _HEADER.search(text)
    if not found:
        return None
    aspect = next(aspect for aspect in kader.kernaspecten if aspect.kort == found["kort"])
    if not found["number"]:
        return Place(aspect.id, "", 0)
    number, of = int(found["number"]), int(found["of"])
    return Place(aspect.id, aspect.vragen[number - 1].id, of - number)


def repeats(texts: Iterable[str]) -> list[bool]:
    """For each of the bot's messages in a chat, whether it says again what was said just before."""
    near: deque[str] = deque(maxlen=_NEAR)
    told = []
    for text in texts:
        told.append(text in near)
        near.append(text)
    return told
