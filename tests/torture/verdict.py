"""Compares what people typed with what the coach stored, and tells it in one line."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from tests.torture.ledger import Stored
from tests.torture.person import Answer


@dataclass(slots=True)
class Verdict:
    """Counts of one run; everything from `lost` to `crashed` must be 0, and `repeated` at most `in_flight`."""

    kills: int = 0
    answers: int = 0
    lost: int = 0
    doubled: int = 0
    misfiled: int = 0
    stuck: int = 0
    crashed: int = 0  # processes that ended by themselves, or did not exit with 0 when asked to
    skipped: int = 0  # questions that never reached a phone
    unordered: int = 0  # questions that reached it after a later one
    held: int = 0  # updates that Telegram still holds, or that were set aside
    rude: int = 0  # replies repeated by a graceful stop
    missed: int = 0  # kills asked for and not made in time
    repeated: int = 0
    in_flight: int = 0

    @property
    def good(self) -> bool:
        """No promise was broken."""
        broken = [getattr(self, name) for name in _PROMISES]
        return not any(broken) and self.repeated <= self.in_flight

    def line(self, name: str) -> str:
        """The line that a run ends with."""
        more = "".join(f", {name} {getattr(self, name)}" for name in _PROMISES[4:] if getattr(self, name))
        return (
            f"torture {name}: kills {self.kills}, answers {self.answers}, lost {self.lost}, doubled {self.doubled}, "
            f"misfiled {self.misfiled}, stuck {self.stuck}{more}, repeated {self.repeated} (in flight {self.in_flight})"
        )


_PROMISES = [field.name for field in fields(Verdict)[2:-2]]


def compare(answers: Sequence[Answer], stored: Sequence[Stored], verdict: Verdict) -> list[str]:
    """Count what was lost, doubled and misfiled; gives a line for each, to look into."""
    found: dict[str, list[Stored]] = defaultdict(list)
    for entry in stored:
        found[entry.text].append(entry)
    told = []
    for answer in answers:
        entries = found.pop(answer.text, [])
        kind = "lost" if not entries else "doubled" if len(entries) > 1 else "misfiled"
        if len(entries) != 1 or not _filed_well(answer, entries[0]):
            setattr(verdict, kind, getattr(verdict, kind) + 1)
            told.append(f"{kind}: {answer} → {entries}")
    told += [f"misfiled: nobody's words → {entries}" for entries in found.values()]
    told += [f"misfiled: out of order: {text}" for text in _out_of_order(stored)]
    verdict.answers = len(answers)
    verdict.misfiled += len(found) + sum(1 for _ in _out_of_order(stored))
    return told


def _filed_well(answer: Answer, entry: Stored) -> bool:
    """Whether an entry stands with its person, its message and the question that was on the screen."""
    own = (entry.person, entry.message, entry.kernaspect) == (answer.person, answer.message, answer.place.kernaspect)
    if answer.last or entry.kind == "voornemen":
        return own and answer.last and entry.kind == "voornemen"
    return own and entry.vraag == answer.place.vraag and entry.asked in answer.asked


def _out_of_order(stored: Iterable[Stored]) -> Iterable[str]:
    """Texts that a person typed before one that was heard earlier."""
    newest: dict[int, int] = {}
    for entry in stored:
        if entry.message < newest.get(entry.person, 0):
            yield entry.text
        newest[entry.person] = max(entry.message, newest.get(entry.person, 0))
