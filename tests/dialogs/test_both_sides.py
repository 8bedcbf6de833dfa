"""Opschalen and afschalen: too heavy and too light are both looked at, whatever else was asked before."""

from dialogs.kernel import kader
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.person import Person
from dialogs.register import coach
from tests.support.phones import REAL, THURSDAY, CorePhone

KADER = kader.load(REAL)
CONCRETE = (
    "gisteren aan de keukentafel vroeg ik moeder wat ze zelf wilde, ze pakte meteen haar agenda",
    "dinsdag zei ik tegen vader dat het minder kon, hij lachte en zegde een afspraak af",
    "vorige week belde ik met de school, daarna ging de oudste weer elke dag",
)


def test_both_sides_are_asked_of_who_always_gives_examples() -> None:
    """A deeper question along the way takes nothing from the two at the end."""
    aspect = next(aspect for aspect in KADER.kernaspecten if aspect.beide_kanten)
    phone = CorePhone(coach(KADER))
    person = Person(consent=THURSDAY, schuilnamen_on=False, concreet={aspect.id: 9})
    phone.conversation = Conversation(person)
    phone.act("/reflecteer")
    phone.act("[Iets anders]")
    heard = phone.act(f"[{aspect.kort}]")
    for number in range(12):
        heard += phone.act(CONCRETE[number % len(CONCRETE)])
    assert [side for side in aspect.beide_kanten if side in heard] == list(aspect.beide_kanten)
