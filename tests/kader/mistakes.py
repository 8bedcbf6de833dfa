"""Mistakes by name: what an editor changes in the small kader, and how each complaint about it begins."""

from collections.abc import Callable, Mapping

import pytest

Complaints = Callable[[str | bytes], list[str]]
Mistakes = Mapping[str, tuple[str, str, list[str]]]


def each(mistakes: Mistakes) -> pytest.MarkDecorator:
    """A test for every mistake, under its name."""
    cases = [pytest.param(*mistake, id=name) for name, mistake in mistakes.items()]
    return pytest.mark.parametrize(("before", "after", "expected"), cases)


def assert_reported(good: str, complaints: Complaints, before: str, after: str, expected: list[str]) -> None:
    """The kader with this change in it gets these complaints and no others, each at its line and column."""
    assert before in good
    found = complaints(good.replace(before, after, 1))
    assert len(found) == len(expected), found
    for complaint, beginning in zip(found, expected, strict=True):
        assert complaint.startswith(f"kader.yaml:{beginning}")
