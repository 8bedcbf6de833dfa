"""The README tells the truth: its conversation is played, its files and make targets are there."""

import re
from pathlib import Path

from bot.commands import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_its_conversation_is_played() -> None:
    """The conversation shown stands word for word in the transcript that is named above it."""
    named = re.search(r"From \[a transcript\]\((?P<path>[^)]+)\).*?```\n(?P<talk>.*?)```", README, re.DOTALL)
    assert named
    assert named["talk"] in (ROOT / named["path"]).read_text("utf-8")


def test_everything_it_points_at_is_there() -> None:
    """Every link and picture of the README leads to a file of the repository."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)|src=\"([^\"]+)\"", README)
    missing = [target for pair in links for target in pair if target and not (ROOT / target).exists()]
    assert missing == []


def test_every_command_it_names_exists() -> None:
    """`make …` is a target, and `reflectiecoach …` a command."""
    rules = re.findall(r"^([a-z -]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    targets = {name for rule in rules for name in rule.split()}
    assert set(re.findall(r"make ([a-z-]+)", README)) - {"that"} <= targets
    assert set(re.findall(r"reflectiecoach ([a-z]+)", README)) <= set(COMMANDS)
