"""Trouble on request: errors, lost connections and slowness for the API calls that match."""

import random
from dataclasses import asdict, dataclass
from typing import Literal, get_args

from simulator.model import Json

FaultKind = Literal["status", "drop", "drop_after", "latency", "reset"]
FAULT_KINDS: tuple[str, ...] = get_args(FaultKind)


@dataclass(slots=True)
class Fault:
    """One rule; empty `method` or `chat` means any, `count` None means for ever.

    status: answer with an error. drop: close the connection before the call has effect; drop_after: only after it.
    reset: as drop, by a TCP reset. latency: wait `seconds` first. `name` is for whoever wants to end this rule alone.
    """

    kind: FaultKind
    method: str | None = None
    chat: int | None = None
    count: int | None = None
    status: int = 500
    retry_after: int | None = None
    description: str | None = None
    seconds: float = 0.0
    probability: float = 1.0
    name: str | None = None
    hits: int = 0

    def matches(self, method: str, chat: object) -> bool:
        """Whether this rule strikes a call of `method` on `chat` now."""
        return (
            (self.count is None or self.hits < self.count)
            and self.method in (None, method)
            and (self.chat is None or str(self.chat) == str(chat))
            and (self.probability >= 1 or random.random() < self.probability)  # noqa: S311
        )


class Faults:
    """The rules in force, in the order they were made."""

    def __init__(self) -> None:
        self.rules: list[Fault] = []

    def striking(self, method: str, chat: object) -> list[Fault]:
        """The rules that hit this call: every latency, and the first of the others."""
        if not self.rules:
            return []
        struck: list[Fault] = []
        for rule in self.rules:
            fits = rule.kind == "latency" or all(other.kind == "latency" for other in struck)
            if fits and rule.matches(method, chat):
                rule.hits += 1
                struck.append(rule)
        self.rules = [rule for rule in self.rules if rule.count is None or rule.hits < rule.count]
        return struck

    def end(self, name: str | None) -> None:
        """Take away the rules of that name, or all."""
        self.rules = [rule for rule in self.rules if name is not None and rule.name != name]

    def api(self) -> list[Json]:
        """As the control API shows them."""
        return [asdict(rule) for rule in self.rules]
