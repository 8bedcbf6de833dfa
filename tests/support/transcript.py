"""Conversations as text files: what a person does, what the coach says; the same file plays on every phone.

    # A title
    > what the person types, or [the button they tap]
    what the coach says, line for line, buttons last: [One] [Two]
    ~ 7 dagen later
    what the coach says of its own accord in that time; such a transcript is not played in the terminal
    ! kill -9
    ! komt bij TEAM, by an invitation; what the coach says to it is not written down

Run `python -m tests.support.transcript FILE …` to write what the coach says now into files, and read what changed.
"""

import asyncio
import re
import sys
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Protocol

FOLDER = Path(__file__).parent.parent / "transcripts"
JOINS = "! komt bij "
_LATER = re.compile(r"~ (\d+) (uur|dag|dagen|weken|week) later")
_UNITS = {"uur": "hours", "dag": "days", "dagen": "days", "week": "weeks", "weken": "weeks"}


class Phone(Protocol):
    """Something to hold a conversation through."""

    async def do(self, act: str, expected: list[str]) -> list[str]:
        """Type, or tap a [button]; gives the lines that come back (`expected` tells how many to wait for)."""
        ...

    async def later(self, time: timedelta, expected: list[str]) -> list[str]:
        """Let time pass; gives the lines that come of themselves."""
        ...

    async def joins(self, team: str) -> None:
        """Come in by an invitation of a team."""
        ...

    async def killed(self) -> None:
        """Kill what runs at the other side, and start it again."""
        ...


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the person does, or time that passes, and the lines that follow."""

    act: str
    lines: list[str]

    @property
    def later(self) -> timedelta | None:
        """The time that passes, when that is what happens."""
        found = _LATER.fullmatch(self.act)
        return timedelta(**{_UNITS[found[2]]: int(found[1])}) if found else None


def read(path: Path) -> tuple[str, list[Step]]:
    """The title and the steps of a transcript."""
    title, steps = "", list[Step]()
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# "):
            title = line[2:]
        elif line.startswith("> "):
            steps.append(Step(line[2:], []))
        elif line.startswith(("~ ", "! ")):
            steps.append(Step(line, []))
        elif line.strip():
            steps[-1].lines.append(line)
    return title, steps


def speaks_first(path: Path) -> bool:
    """Whether the coach says something of its own accord; the terminal, which waits for typing, cannot play that."""
    return any(step.later and step.lines for step in read(path)[1])


def invites(path: Path) -> bool:
    """Whether someone comes in by an invitation."""
    return any(step.act.startswith(JOINS) for step in read(path)[1])


async def play(path: Path, phone: Phone) -> None:
    """Hold the conversation and compare every line."""
    for step in read(path)[1]:
        assert await _lines(step, phone) == step.lines, f"{path.name}: after {_written(step)}"


async def _lines(step: Step, phone: Phone) -> list[str]:
    """Do the step, or let it happen, and give the lines that follow."""
    if step.later:
        return await phone.later(step.later, step.lines)
    if step.act.startswith(JOINS):
        await phone.joins(step.act.removeprefix(JOINS))
        return []
    if step.act == "! kill -9":
        await phone.killed()
        return []
    return await phone.do(step.act, step.lines)


def _written(step: Step) -> str:
    return step.act if step.act.startswith(("~ ", "! ")) else f"> {step.act}"


async def write(path: Path, phone: Phone) -> None:
    """Hold the conversation and write down what was said."""
    title, steps = read(path)
    text = f"# {title}\n"
    for step in steps:
        try:
            said = await _lines(step, phone)
        except AssertionError as error:
            said = [f"({error})"]
        text += "\n".join([_written(step), *said]) + "\n"
    path.write_text(text, "utf-8")


def main() -> None:
    """Rewrite the files named on the command line, or all."""
    from tests.support.phones import CorePhone

    for name in sys.argv[1:] or sorted(str(path) for path in FOLDER.glob("*.md")):
        asyncio.run(write(Path(name), CorePhone.for_transcript(Path(name))))


if __name__ == "__main__":
    main()
