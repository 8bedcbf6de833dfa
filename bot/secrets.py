"""Texts that were caught and may be nowhere but in memory, until the person says what is to become of them."""

from collections import OrderedDict
from dataclasses import replace

from dialogs.kernel.outcome import Outcome
from dialogs.kernel.said import Said

_MOST = 10_000  # people; the oldest are forgotten first


class Secrets:
    """One caught text a person; never written anywhere."""

    def __init__(self) -> None:
        self._held: OrderedDict[int, str] = OrderedDict()

    def shown(self, person: int, said: Said) -> Said:
        """What was said, with the person's caught text beside it."""
        secret = self._held.get(person, "")
        return replace(said, secret=secret) if secret else said

    def keep(self, person: int, outcome: Outcome) -> None:
        """Hold what a step caught; anything else that happened means that the choice was made."""
        if outcome.secret:
            self._held[person] = outcome.secret
            self._held.move_to_end(person)
            if len(self._held) > _MOST:
                self._held.popitem(last=False)
        elif not _still_open(outcome):
            self._held.pop(person, None)


def _still_open(outcome: Outcome) -> bool:
    """A hint, a stale tap or a card leaves the choice as it was."""
    frames = outcome.conversation.frames
    return bool(frames) and frames[-1].dialogue in {"naam", "gevaar"}
