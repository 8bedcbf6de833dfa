"""Speaks when it is time: the policy of nudges as the kernel calls it."""

from datetime import datetime

from dialogs.kernel import intents
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.dialogue import End
from dialogs.kernel.facts import Spoke
from dialogs.kernel.flow import Flow
from dialogs.kernel.turn import Turn
from dialogs.nudges import deciding, history, notices, openings
from dialogs.nudges.ladder import IGNORED_AFTER

DIALOGUES = {
    "week": "seintje",
    "laatste": "stilte",
    "pauze_voorbij": "pauze",
    "opvolging": "herinnering",
    "voor_intervisie": "herinnering",
    "nabespreking": "herinnering",
    "kaart": "kaart",
    "bewaren": "bewaarbericht",
}
_OPENED = frozenset(DIALOGUES.values())  # dialogues that only the coach begins


class Nudges:
    """Decides when to wake, what to say then, and what an act of the person means for a nudge that is open."""

    def __init__(self, days: int) -> None:
        """`days`: how long words are kept, at most."""
        self._days = days

    def due(self, conversation: Conversation, at: datetime) -> datetime | None:
        """The next moment to wake."""
        return deciding.due(conversation, at)

    def wake(self, flow: Flow, turn: Turn) -> None:
        """Say what is due, if anything."""
        standing = Conversation(turn.person, tuple(live.freeze() for live in turn.frames), seen=turn.seen)
        found = deciding.now(standing, turn.said.at)
        nudge = deciding.with_aspect(found, standing, turn.kader, turn.said.at) if found else None
        nudge = nudge or notices.notice(standing, turn.said.at, _oldest(turn), self._days)
        if nudge is None:
            return
        memory = openings.memory(turn, nudge)
        turn.update(planning=history.noted(turn.person.planning, nudge, turn.said.at))
        if memory is not None:
            turn.facts.append(Spoke(nudge.kind, nudge.slot))
            _open(flow, turn, DIALOGUES[nudge.kind], memory)

    def heard(self, flow: Flow, turn: Turn) -> None:
        """The person did something: no nudge is ignored any more, and one that is passed over bothers nobody."""
        closed = history.closed(turn.person.planning, turn.said.at)
        if closed is not turn.person.planning:
            turn.update(planning=closed)
        if turn.frames and _is_passed_over(flow, turn):
            turn.close()
            turn.frames.pop()
            turn.parked = bool(turn.frames)


def _oldest(turn: Turn) -> datetime | None:
    """When the oldest words on record were written."""
    return min((entry.at for entry in turn.record), default=None)


def _open(flow: Flow, turn: Turn, name: str, memory: dict[str, object]) -> None:
    """Start the nudge's dialogue on top of what was left lying; an older nudge gives way."""
    turn.frames = [live for live in flow.fitting(turn) if live.dialogue not in _OPENED]
    flow.start(turn, name, memory | {"ligt": bool(turn.frames)})


def _is_passed_over(flow: Flow, turn: Turn) -> bool:
    """An unanswered nudge gives way to a command, and days later to whatever is typed."""
    live, said = turn.live, turn.said
    if live.dialogue not in _OPENED or live.trail:
        return False
    if said.kind == "text":
        old = said.at - datetime.fromisoformat(live.memory["gezonden"]) >= IGNORED_AFTER
        return old or not _may_answer(flow, turn)
    return said.kind == "command" or not flow.fits(turn, live)


def _may_answer(flow: Flow, turn: Turn) -> bool:
    """Whether what is typed can be meant for the nudge."""
    ask = flow.state(turn).ask
    if isinstance(ask, End) or not flow.fits(turn, turn.live):
        return False
    return ask.free or ask.read(turn) is not None or intents.read(turn.said.text) is not None
