"""Instellingen: when the coach may speak first, intervision, days off, pause and nicknames."""

from dialogs import week
from dialogs.kernel.asks import Choice
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.turn import Turn
from dialogs.settings import intervision, pause, rhythm, time_zone, working_days

_PARTS = {
    "moment": "dag", "vaak": "vaak", "intervisie": "intervisie", "pauze": "pauze", "dagen": "dagen", "zone": "zone",
}  # fmt: skip


def instellingen() -> Dialogue:
    """The table."""
    return Dialogue(
        "instellingen",
        State(
            "menu",
            Choice(*_PARTS, "schuilnamen", "klaar"),
            to("pauze_klopt", when=pause.is_told, do=pause.take_told),
            *(to(state, when=part) for part, state in _PARTS.items()),
            to("menu", when="schuilnamen", do=switch_schuilnamen),
            to("klaar"),
            show=settings,
        ),
        *week.states(done="menu", without="menu"),
        *rhythm.states(),
        *intervision.states(),
        *pause.states(),
        *working_days.states(),
        *time_zone.states(),
        State("klaar", End()),
    )


def switch_schuilnamen(turn: Turn) -> None:
    """Nicknames on or off."""
    turn.update(schuilnamen_on=not turn.person.schuilnamen_on)


def settings(turn: Turn) -> dict[str, object]:
    """How everything stands."""
    own = turn.words(f"instellingen.say.{'nu_moment' if turn.person.week else 'nu_geen_moment'}", week.told(turn))
    return {
        "moment": pause.told(turn).capitalize() or own,
        "seintjes": rhythm.told(turn),
        "intervisie": intervision.next_told(turn) or turn.words("instellingen.say.nu_geen_intervisie"),
        "schuilnamen": turn.words(f"instellingen.say.nu_{'' if turn.person.schuilnamen_on else 'geen_'}schuilnamen"),
    }
