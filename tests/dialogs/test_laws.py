"""Laws that hold for every dialogue, and proof that a broken dialogue breaks them."""

from pathlib import Path

import pytest

from dialogs.kernel import kader
from dialogs.kernel.coach import Coach
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.flow import Flow
from dialogs.kernel.turn import Turn
from dialogs.register import COMMANDS, DIALOGUES, TEXTS, coach
from tests.dialogs import laws
from tests.support.phones import SMALL, CorePhone
from tests.support.transcript import FOLDER, play

KNOWN = {dialogue.name: dialogue for dialogue in (make() for make in DIALOGUES)}
EACH = pytest.mark.parametrize("dialogue", KNOWN.values(), ids=list(KNOWN))


@pytest.fixture(scope="module")
def small() -> Coach:
    """The coach on the small kader."""
    return coach(kader.load(SMALL))


@EACH
def test_every_state_has_its_words(dialogue: Dialogue, small: Coach) -> None:
    """Every question is written, every text belongs to a state, every button has a label."""
    assert laws.words(dialogue, small.texts) == []


@EACH
def test_the_table_is_sound(dialogue: Dialogue) -> None:
    """Every state is reachable, leads to an end, and has a last road without a condition."""
    assert laws.table(dialogue) == []


async def test_every_road_is_walked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The transcripts together take every road of every dialogue."""
    walked: set[tuple[str, str, str]] = set()
    move = Dialogue.move

    def noting(self: Dialogue, turn: Turn) -> None:
        before = turn.state
        move(self, turn)
        walked.add((self.name, before, turn.state))

    monkeypatch.setattr(Dialogue, "move", noting)  # a witness beside the real thing, not a stand-in
    for path in sorted(FOLDER.glob("*.md")):
        await play(path, CorePhone.for_transcript(path))
    roads = {(d.name, s.name, road.target) for d in KNOWN.values() for s in d.states.values() for road in s.roads}
    assert roads - walked == set()


def test_every_module_with_a_table_is_registered() -> None:
    """A dialogue that nobody registered is found out."""
    folder = Path(TEXTS).parent
    tables = {path.stem for path in folder.glob("*.py") if "-> Dialogue:" in path.read_text("utf-8")}
    assert tables == set(KNOWN)


def test_every_command_leads_somewhere(small: Coach) -> None:
    """A command starts a known dialogue or shows a written card, and the menu has a line for it."""
    for name, command in COMMANDS.items():
        assert command.does != "start" or command.target in KNOWN, name
        assert command.does != "card" or small.texts.has(f"kernel.say.{command.target}"), name
        assert name == "start" or small.texts.has(f"kernel.commands.{name}"), name


def _broken(**changes: State) -> Dialogue:
    sound = {
        "een": State("een", KNOWN["hervat"].states["keuze"].ask, to("twee", when="verder"), to("drie")),
        "twee": State("twee", End()),
        "drie": State("drie", End()),
    }
    return Dialogue("hervat", *(sound | changes).values())


def test_the_laws_can_fail(small: Coach) -> None:
    """A missing road, an unreachable state, a dead end and a missing text are each reported."""
    choice = KNOWN["hervat"].states["keuze"].ask
    assert laws.table(_broken()) == []
    assert laws.table(_broken(een=State("een", choice, to("twee", when="verder"), to("drie", when="opnieuw"))))
    assert laws.table(_broken(vier=State("vier", End())))
    assert laws.table(_broken(twee=State("twee", choice, to("twee"))))
    assert laws.table(_broken(twee=State("twee", choice)))
    assert laws.words(_broken(), small.texts)


def test_an_end_asks_nothing(small: Coach) -> None:
    """Resting in an end is a mistake that shows at once."""
    phone = CorePhone(small)
    phone.act("/start")
    turn = Turn.begin(phone.conversation, phone.said("hoi"), small.kader, small.texts)
    turn.state = "niet"
    with pytest.raises(TypeError, match=r"welkom\.niet"):
        Flow(small.dialogues).options(turn)
