"""Texts that were caught and may be nowhere but in memory, until the person says what is to become of them."""

from collections import OrderedDict
from dataclasses import dataclass, field, replace

from dialogs.kernel.outcome import Outcome
from dialogs.kernel.said import Said

_MOST = 10_000  # people; the oldest are forgotten first


@dataclass(slots=True)
class Secrets:
    """One caught text a person; never written anywhere."""

    _held: OrderedDict[int, str] = field(default_factory=OrderedDict)
    _changed: dict[int, str] = field(default_factory=dict)  # since `begin`, "" for what is to be forgotten

    def begin(self) -> None:
        """Undo what came of a batch that failed."""
        self._changed.clear()

    def shown(self, person: int, said: Said) -> Said:
        """What was said, with the person's caught text beside it."""
        secret = self._changed.get(person, self._held.get(person, ""))
        return replace(said, secret=secret) if secret else said

    def note(self, person: int, outcome: Outcome) -> None:
        """Hold what a step caught; anything else that happened means that the choice was made."""
        if outcome.secret or not _still_open(outcome):
            self._changed[person] = outcome.secret

    def keep(self) -> None:
        """The batch is on disk: what was noted holds from now on."""
        for person, secret in self._changed.items():
            self._held.pop(person, None)
            if secret:
                self._held[person] = secret
        self._changed.clear()
        while len(self._held) > _MOST:
            self._held.popitem(last=False)


def _still_open(outcome: Outcome) -> bool:
    """A hint, a stale tap or a card leaves the choice as it was."""
    frames = outcome.conversation.frames
    return bool(frames) and frames[-1].dialogue in {"naam", "gevaar"}
