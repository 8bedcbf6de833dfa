"""Who does not react is asked less, then once more, then left in peace."""

from datetime import timedelta

import pytest

from dialogs.kernel.person import Week
from dialogs.kernel.planning import NudgeEnd
from dialogs.nudges import Hold, decide, history, ladder, spacing
from tests.nudges.people import ASPECTS, DAY, HOUR, KADER, THURSDAY, WEEK, changed, row, sent, someone


def test_a_nudge_is_ignored_after_72_hours() -> None:
    """Not a minute sooner."""
    planning = someone(nudged=(sent(THURSDAY),)).person.planning
    assert ladder.ignored(planning, THURSDAY + 72 * HOUR - timedelta(minutes=1)) == 0
    assert ladder.ignored(planning, THURSDAY + 72 * HOUR) == 1


@pytest.mark.parametrize(
    ("days_ago", "weeks", "one_tap"),
    [((7,), 1, False), ((14, 7), 1, True), ((28, 21, 14), 2, True), ((56, 49, 42, 28), 4, True)],
)
def test_seven_seven_fourteen_twentyeight_days(days_ago: tuple[int, ...], weeks: int, one_tap: bool) -> None:
    """After one, two, three and four ignored nudges; from the third on a tap is all that is asked."""
    planning = someone(nudged=row(*days_ago)).person.planning
    assert (ladder.weeks_between(planning, THURSDAY), ladder.one_tap(planning, THURSDAY)) == (weeks, one_tap)
    assert decide(someone(nudged=row(*days_ago)), KADER, THURSDAY).nudge
    too_early = someone(nudged=row(*(days - 7 for days in days_ago)))
    assert decide(too_early, KADER, THURSDAY).nudge is None


def test_after_four_ignored_nudges_one_last_message() -> None:
    """28 days after the fourth, in the place of a nudge."""
    decision = decide(someone(nudged=row(56, 49, 42, 28)), KADER, THURSDAY)
    assert decision.nudge
    assert decision.nudge.kind == "laatste"


def test_then_silence() -> None:
    """Nothing more, of whatever kind, as long as nothing is heard."""
    left = someone(nudged=(*row(63, 56, 49, 35), sent(THURSDAY - WEEK, "laatste")))
    decision = decide(left, KADER, THURSDAY)
    assert (decision.nudge, decision.hold, decision.next) == (None, Hold.SILENT, None)


def test_any_act_resets() -> None:
    """Whoever did anything at all is back in the weekly rhythm."""
    left = (*row(63, 56, 49, 35), sent(THURSDAY - WEEK, "laatste"))
    planning = history.closed(someone(nudged=left).person.planning, THURSDAY - DAY)
    assert ladder.ignored(planning, THURSDAY) == 0
    assert decide(someone(nudged=planning.nudged), KADER, THURSDAY).nudge


def test_what_was_done_with_a_nudge_is_remembered_by_when() -> None:
    """Within 72 hours the person did something else; after it, the nudge was ignored."""
    planning = someone(nudged=(sent(THURSDAY - WEEK), sent(THURSDAY))).person.planning
    closed = history.closed(planning, THURSDAY + HOUR)
    assert [nudge.end for nudge in closed.nudged] == ["genegeerd", "anders"]


def test_not_now_is_no_ignore() -> None:
    """A row of nudges ends at one that was put off."""
    planning = someone(nudged=(*row(21, 14), sent(THURSDAY - WEEK, end="niet_nu"))).person.planning
    assert ladder.ignored(planning, THURSDAY) == 0


def test_what_belongs_to_an_intervision_asks_no_answer() -> None:
    """A card that nobody reacts to is not ignored."""
    planning = someone(nudged=(sent(THURSDAY - WEEK), sent(THURSDAY - 5 * DAY, "kaart"))).person.planning
    assert ladder.ignored(planning, THURSDAY) == 1


def test_between_equals_the_one_asked_longest_ago_comes() -> None:
    """Nobody reacts, nothing is covered: the kernaspecten take turns."""
    first, third = decide(someone(), KADER, THURSDAY).nudge, decide(someone(nudged=row(14, 7)), KADER, THURSDAY).nudge
    assert first
    assert third
    assert (first.kernaspect, third.kernaspect) == (ASPECTS[0], ASPECTS[2])


def test_only_the_last_message_silences() -> None:
    """As long as it is the newest and nobody reacted to it."""
    last = sent(THURSDAY - WEEK, "laatste")
    assert ladder.is_silent(someone(nudged=(last,)).person.planning)
    assert not ladder.is_silent(someone(nudged=(last, sent(THURSDAY))).person.planning)
    assert not ladder.is_silent(someone(nudged=(sent(THURSDAY - WEEK, "laatste", "gevolgd"),)).person.planning)


def test_being_told_that_words_will_go_is_no_end_of_silence() -> None:
    """That is told whatever was agreed; who kept silent before it is left in peace after it."""
    told = someone(nudged=(sent(THURSDAY - WEEK, "laatste"), sent(THURSDAY, "bewaren"))).person.planning
    assert ladder.is_silent(told)


@pytest.mark.parametrize(
    ("end", "ignored"), [("", True), ("genegeerd", True), ("gevolgd", False), ("niet_nu", False), ("nvt", False)]
)
def test_ignored_is_what_nothing_was_done_with(end: NudgeEnd, ignored: bool) -> None:
    """Putting off and saying that it does not apply are doing something."""
    assert ladder.was_ignored(sent(THURSDAY, end=end)) is ignored


def test_the_time_of_day_is_the_persons_own() -> None:
    """Half past four for who chose none."""
    morning = changed(someone(), week=Week(1, "08:15")).person
    assert (spacing.clock(morning), spacing.clock(changed(someone(), week=None).person)) == ("08:15", "16:30")
