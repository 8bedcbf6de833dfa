"""Team: what the team's mirror is, what someone would bring in, and whether they take part."""

from datetime import date, timedelta

from dialogs.kernel.asks import Choice, Pass
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.turn import Turn
from dialogs.reports import spiegel
from dialogs.reports.dates import month

_SHOWN = 6  # months; older ones are long published


def team() -> Dialogue:
    """The table."""
    return Dialogue(
        "team",
        State("begin", Pass(), to("geen", when=has_no_team), to("mee", when=takes_part), to("vraag")),
        State("geen", End()),
        State(
            "vraag",
            Choice("meedoen", "zien", "kenmerk", "niet", exact=True),
            to("meegedaan", when="meedoen", do=join),
            to("begin", when="zien", do=show_would_be),
            to("begin", when="kenmerk", do=show_kenmerk),
            to("niet"),
            show=names,
        ),
        State(
            "mee",
            Choice("zien", "ophouden", "kenmerk", "klaar", exact=True),
            to("begin", when="zien", do=show_own),
            to("opgehouden", when="ophouden", do=leave),
            to("begin", when="kenmerk", do=show_kenmerk),
            to("klaar"),
            show=names,
        ),
        State("meegedaan", End()),
        State("opgehouden", End()),
        State("niet", End()),
        State("klaar", End()),
    )


def has_no_team(turn: Turn) -> bool:
    """Someone came in without a team's invitation."""
    return not turn.person.team


def takes_part(turn: Turn) -> bool:
    """Someone said yes to the mirror."""
    return turn.person.deelt is not None


def join(turn: Turn) -> None:
    """Take part from now on; what was before stays out of it."""
    turn.update(deelt=turn.said.at)


def leave(turn: Turn) -> None:
    """Take part no more."""
    turn.update(deelt=None)


def names(turn: Turn) -> dict[str, object]:
    """The team's name."""
    return {"team": turn.person.team}


def show_own(turn: Turn) -> None:
    """Exactly what of someone is counted."""
    person = turn.person
    brought = spiegel.addressed(person, person.deelt) if person.deelt else {}
    lines = [f"{_spoken(when)}: {_listed(turn, aspects)}" for when, aspects in brought.items()]
    turn.say("eigen" if lines else "eigen_niets", maanden="\n".join(lines[-_SHOWN:]))


def show_would_be(turn: Turn) -> None:
    """What of this month would be counted, as an example."""
    lately = spiegel.addressed(turn.person, turn.said.at - timedelta(days=31))
    brought = lately.get(spiegel.month(turn.said.at, turn.person), frozenset())
    turn.say("zou" if brought else "zou_niets", aspecten=_listed(turn, brought))


def show_kenmerk(turn: Turn) -> None:
    """By which the manager can end someone's access."""
    turn.say("kenmerk", kenmerk=turn.person.kenmerk)


def _listed(turn: Turn, aspects: frozenset[str]) -> str:
    return ", ".join(aspect.kort for aspect in turn.kader.kernaspecten if aspect.id in aspects)


def _spoken(when: str) -> str:
    return month(date.fromisoformat(f"{when}-01"))
