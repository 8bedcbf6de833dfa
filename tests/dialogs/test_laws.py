"""Laws that hold for every dialogue, and proof that a broken dialogue breaks them."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from dialogs.kernel.asks import Choice
from dialogs.kernel.coach import Coach
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.flow import Flow
from dialogs.kernel.reply import Rich
from dialogs.kernel.texts import Texts
from dialogs.kernel.turn import Turn
from dialogs.register import COMMANDS, DIALOGUES, TEXTS
from tests.dialogs import laws
from tests.support.phones import CorePhone
from tests.support.transcript import FOLDER, play

KNOWN = {dialogue.name: dialogue for dialogue in (make() for make in DIALOGUES)}
EACH = pytest.mark.parametrize("dialogue", KNOWN.values(), ids=list(KNOWN))


@dataclass(frozen=True, slots=True)
class Witnessed:
    """What was seen while all transcripts played: roads taken, and what filled the texts, by place."""

    roads: set[tuple[str, str, str]] = field(default_factory=set)
    filled: dict[str, frozenset[str]] = field(default_factory=dict)


@pytest.fixture(scope="module")
def witnessed() -> Witnessed:
    """All transcripts, played with witnesses beside the real thing; they stand in for nothing."""
    seen, move, phrase = Witnessed(), Dialogue.move, Turn.phrase

    def moving(self: Dialogue, turn: Turn) -> None:
        before = turn.state
        move(self, turn)
        seen.roads.add((self.name, before, turn.state))

    def phrasing(self: Turn, key: str, values: Mapping[str, object] | None = None) -> Rich:
        names = frozenset(values or ())
        seen.filled[laws.place(key)] = seen.filled.get(laws.place(key), names) & names
        return phrase(self, key, values)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Dialogue, "move", moving)
        patch.setattr(Turn, "phrase", phrasing)
        asyncio.run(_play_all())
    return seen


async def _play_all() -> None:
    for path in sorted(FOLDER.glob("*.md")):
        await play(path, CorePhone.for_transcript(path))


@EACH
def test_every_state_has_its_words(dialogue: Dialogue, small: Coach) -> None:
    """Every question is written, every text belongs to a state, every button has a label."""
    assert not (breaches := laws.words(dialogue, small.texts)), "\n".join(breaches)


@EACH
def test_the_table_is_sound(dialogue: Dialogue) -> None:
    """Every state is reachable, leads to an end, and has a last road without a condition."""
    assert not (breaches := laws.table(dialogue)), "\n".join(breaches)


def test_every_road_is_walked(witnessed: Witnessed) -> None:
    """The transcripts together take every road of every dialogue."""
    roads = {(d.name, s.name, road.target) for d in KNOWN.values() for s in d.states.values() for road in s.roads}
    never = [f"{dialogue}: {start} → {end}" for dialogue, start, end in sorted(roads - witnessed.roads)]
    assert not never, "no transcript takes\n" + "\n".join(never)


def test_every_placeholder_is_filled(witnessed: Witnessed, small: Coach) -> None:
    """No phrasing waits for a value that is not given where it is said, whichever phrasing comes."""
    assert not (breaches := laws.placeholders(small.texts, witnessed.filled)), "\n".join(breaches)


@EACH
def test_a_shared_text_suits_who_takes_it(dialogue: Dialogue, small: Coach, witnessed: Witnessed) -> None:
    """A state that only happens to bear the name of a shared one does not fall back on words it cannot fill."""
    assert not (breaches := laws.borrowed(dialogue, small.texts, witnessed.filled)), "\n".join(breaches)


def test_every_module_with_a_table_is_registered() -> None:
    """A dialogue that nobody registered is found out."""
    folder = Path(TEXTS).parent
    tables = {path.stem for path in folder.glob("*.py") if "-> Dialogue:" in path.read_text("utf-8")}
    assert not (forgotten := tables - set(KNOWN)), f"not in DIALOGUES of dialogs/register.py: {sorted(forgotten)}"
    assert not (strangers := set(KNOWN) - tables), f"named otherwise than their module: {sorted(strangers)}"


def test_every_command_leads_somewhere(small: Coach) -> None:
    """A command starts a known dialogue or shows a written card, and the menu has a line for it."""
    for name, command in COMMANDS.items():
        assert command.does != "start" or command.target in KNOWN, name
        assert command.does != "card" or small.texts.has(f"kernel.say.{command.target}"), name
        assert name == "start" or small.texts.has(f"kernel.commands.{name}"), f"no menu line for /{name} in kernel.yaml"


def _broken(**changes: State) -> Dialogue:
    sound = {
        "een": State("een", KNOWN["hervat"].states["keuze"].ask, to("twee", when="verder"), to("drie")),
        "twee": State("twee", End()),
        "drie": State("drie", End()),
    }
    return Dialogue("hervat", *(sound | changes).values())


def test_the_laws_can_fail(small: Coach) -> None:
    """A missing road, an unreachable state, a dead end, a missing text or label, and a stray name are each reported."""
    choice = KNOWN["hervat"].states["keuze"].ask
    assert laws.table(_broken()) == []
    assert laws.table(_broken(een=State("een", choice, to("twee", when="verder"), to("drie", when="opnieuw"))))
    assert laws.table(_broken(vier=State("vier", End())))
    assert laws.table(_broken(twee=State("twee", choice, to("twee"))))
    assert laws.table(_broken(twee=State("twee", choice)))
    assert laws.words(_broken(), small.texts)
    nameless = Dialogue("hervat", State("keuze", Choice("verder", "dwalen"), to("klaar")), State("klaar", End()))
    assert [breach for breach in laws.words(nameless, small.texts) if "dwalen" in breach]
    stray = Texts({"hervat.keuze.ask": ("Ga je verder?", "Verder, {naam}?")}, {})
    assert laws.placeholders(stray, {"hervat.keuze": frozenset({"naam"})}) == []
    assert laws.placeholders(stray, {"hervat.keuze": frozenset()})
    shared = Texts({"shared.keuze.unclear": ("Kies, {naam}.",)}, {})
    assert laws.borrowed(_broken(), shared, {}) == []
    assert laws.borrowed(nameless, shared, {"hervat.keuze": frozenset({"naam"})}) == []
    assert laws.borrowed(nameless, shared, {"hervat.keuze": frozenset()})


def test_an_end_asks_nothing(small: Coach) -> None:
    """Resting in an end is a mistake that shows at once."""
    phone = CorePhone(small)
    phone.act("/start")
    turn = Turn.begin(phone.conversation, phone.said("hoi"), small.kader, small.texts)
    turn.state = "niet"
    with pytest.raises(TypeError, match=r"welkom\.niet"):
        Flow(small.dialogues).options(turn)
