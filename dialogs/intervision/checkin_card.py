"""The card of the check-in under way: how it looks now, making it, and a method to go with it."""

from dialogs import kernaspecten, record
from dialogs.intervision import intervisiekaart, methoden
from dialogs.intervision.intervisiekaart import Kaart
from dialogs.intervision.methoden import Methode
from dialogs.kernel.asks import Answer
from dialogs.kernel.reply import Document
from dialogs.kernel.turn import Turn

MINUTES = {"drie_kwartier": 45, "uur": 60, "langer": 90}


def _card(turn: Turn) -> Kaart:
    """The card as it stands, free of clients."""
    used = (*turn.person.schuilnamen, *filter(None, [turn.memory.get("schuilnaam")]))
    lines = {name: intervisiekaart.line(name, turn.memory.get(name, ""), used) for name in intervisiekaart.LINES}
    return Kaart(kernaspect=turn.memory["kernaspect"], **lines)


def shown(turn: Turn) -> dict[str, object]:
    """The card in words, a line for everything that stands on it."""
    said = {**_card(turn).values(), "kernaspect": kernaspecten.current(turn).naam}
    lines = (turn.words(f"checkin.say.regel_{name}", {"tekst": text}) for name, text in said.items() if text)
    return {"regels": "\n".join(lines)}


def make(turn: Turn) -> None:
    """Make the card: a picture with the same in words, and a page to print or send on."""
    kaart = _card(turn).values()
    turn.show(Document("intervisiekaart", "png", kaart), turn.phrase("checkin.say.kaart", shown(turn)))
    turn.show(Document("intervisiekaart", "pdf", kaart), turn.phrase("checkin.say.pdf"))


# --- a method ---


def choose_method(turn: Turn) -> None:
    """The method that fits best in the time there is."""
    turn.memory.update(minuten=MINUTES[turn.answer.value], nummer=0)


def choose_another(turn: Turn) -> None:
    """The next best."""
    turn.memory["nummer"] += 1


def _methode(turn: Turn) -> Methode:
    number: int = turn.memory["nummer"]
    found = methoden.fitting(turn.memory["behoefte"], turn.memory["minuten"])
    return found[number % len(found)]


def method(turn: Turn) -> dict[str, object]:
    """The method, with its steps."""
    one = _methode(turn)
    steps = "\n".join(f"{number}. {step}" for number, step in enumerate(one.stappen, 1))
    return {"naam": one.naam, "doel": one.doel, "stappen": steps, "van": one.van, "tot": one.tot, "groep": one.groep,
            "bron": one.bron}  # fmt: skip


def add_method(turn: Turn) -> None:
    """Make the card again, with the method on it."""
    turn.memory["methode"] = _methode(turn).naam
    turn.answer = Answer("", turn.memory["methode"])
    record.keep(turn, "checkin", "Welke werkvorm?", name="methode", read=False)
    make(turn)
