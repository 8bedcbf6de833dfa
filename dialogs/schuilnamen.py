"""Nicknames for families: animals and plants, so that a name can never slip in."""

from dialogs.kernel.asks import Answer
from dialogs.kernel.reply import Button
from dialogs.kernel.turn import Turn
from dialogs.kernel.wording import Lookup, normal

NAMES = (
    "🦊 Vos", "🌿 Varen", "🦔 Egel", "🍀 Klaver", "🦦 Otter", "🌻 Zonnebloem", "🦉 Uil", "🌵 Cactus", "🐢 Schildpad",
    "🌷 Tulp", "🐧 Pinguïn", "🍁 Esdoorn", "🐘 Olifant", "🌾 Riet", "🐬 Dolfijn", "🍄 Paddenstoel", "🦩 Flamingo",
    "🌲 Den", "🐝 Bij", "🥕 Wortel", "🦒 Giraf", "🍋 Citroen", "🐨 Koala", "🌰 Kastanje", "🦢 Zwaan", "🍇 Druif",
    "🐌 Slak", "🌴 Palm", "🦋 Vlinder", "🍐 Peer", "🐙 Inktvis", "🌼 Madelief", "🐿️ Eekhoorn", "🎋 Bamboe", "🦓 Zebra",
)  # fmt: skip
_LOOKUP = Lookup((name.split()[1], name) for name in NAMES)
_OFFERED, _RECENT = 4, 3


def value(name: str) -> str:
    """The button value of a nickname."""
    return normal(name)


def fresh(turn: Turn) -> tuple[Button, ...]:
    """A few nicknames that this person does not use yet."""
    free = [name for name in NAMES if name not in turn.person.schuilnamen] or list(NAMES)
    return tuple(Button(name, value(name)) for name in free[:_OFFERED])


def every(turn: Turn) -> tuple[Button, ...]:
    """All nicknames there are, by the word alone, for who types one."""
    return tuple(Button(name.split()[1], value(name)) for name in NAMES)


def known(turn: Turn) -> tuple[Button, ...]:
    """The nicknames used last, newest first."""
    return tuple(Button(name, value(name)) for name in reversed(turn.person.schuilnamen[-_RECENT:]))


def chosen(turn: Turn) -> str:
    """The nickname that was picked, or "" for none."""
    return next((name for name in NAMES if value(name) == turn.answer.value), "")


def use(turn: Turn) -> None:
    """Take the picked nickname for this reflection and put it first in the list for the next."""
    name = chosen(turn)
    turn.memory["schuilnaam"] = name
    if name:
        others = tuple(other for other in turn.person.schuilnamen if other != name)
        turn.update(schuilnamen=(*others, name))


class NewName:
    """A new nickname: one of those offered, or a typed animal or plant; nothing else is accepted."""

    free = False

    def options(self, turn: Turn) -> tuple[Button, ...]:
        """A few unused nicknames."""
        return fresh(turn)

    def read(self, turn: Turn) -> Answer | None:
        """The nickname tapped or typed; a real name is never one."""
        said = turn.said.value if turn.said.kind == "tap" else turn.said.text
        name = _LOOKUP.find(said)
        return Answer(value(name), name) if name else None
