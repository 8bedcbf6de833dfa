"""Conversations as text files: what a person does, what the coach says; the same file plays on every phone.

    # A title
    > what the person types, or [the button they tap]
    what the coach says, line for line, buttons last: [One] [Two]
    ~ 7 dagen later
    ! kill -9

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
_LATER = re.compile(r"~ (\d+) (uur|dag|dagen|weken|week) later")
_UNITS = {"uur": "hours", "dag": "days", "dagen": "days", "week": "weeks", "weken": "weeks"}


class Phone(Protocol):
    """Something to hold a conversation through."""

    async def do(self, act: str, expected: list[str]) -> list[str]:
        """Type, or tap a [button]; gives the lines that come back (`expected` tells how many to wait for)."""
        ...

    async def later(self, time: timedelta) -> None:
        """Let time pass."""
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


async def play(path: Path, phone: Phone) -> None:
    """Hold the conversation and compare every line."""
    for step in read(path)[1]:
        if not await _happens(step, phone):
            said = await phone.do(step.act, step.lines)
            assert said == step.lines, f"{path.name}: after > {step.act}"


async def _happens(step: Step, phone: Phone) -> bool:
    """Whether the step is something that happens, and not something the person does."""
    if step.later:
        await phone.later(step.later)
    elif step.act == "! kill -9":
        await phone.killed()
    else:
        return False
    return True


async def write(path: Path, phone: Phone) -> None:
    """Hold the conversation and write down what was said."""
    title, steps = read(path)
    text = f"# {title}\n"
    for step in steps:
        if await _happens(step, phone):
            text += f"{step.act}\n"
        else:
            try:
                said = await phone.do(step.act, step.lines)
            except AssertionError as error:
                said = [f"({error})"]
            text += "\n".join([f"> {step.act}", *said]) + "\n"
    path.write_text(text, "utf-8")


def main() -> None:
    """Rewrite the files named on the command line, or all."""
    from tests.support.phones import CorePhone

    for name in sys.argv[1:] or sorted(str(path) for path in FOLDER.glob("*.md")):
        asyncio.run(write(Path(name), CorePhone.for_transcript(Path(name))))


if __name__ == "__main__":
    main()
