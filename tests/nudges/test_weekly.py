"""The weekly nudge: when it comes, about what, and when not."""

from dataclasses import replace

import pytest

from dialogs.kernel.person import Week
from dialogs.nudges import Hold, decide
from tests.nudges.people import (
    ASPECTS,
    DAY,
    HOUR,
    JOINED,
    KADER,
    THURSDAY,
    WEEK,
    at,
    changed,
    reflected,
    row,
    sent,
    someone,
    talking,
)


def test_at_the_persons_own_moment_one_nudge_comes() -> None:
    """On Thursday at half past four, in the slot of that local week, and again a week later."""
    decision = decide(someone(), KADER, THURSDAY)
    assert decision.nudge
    assert (decision.nudge.kind, decision.nudge.slot, decision.nudge.at) == ("week", "2026-W45", THURSDAY)
    assert decide(someone(), KADER, THURSDAY - HOUR).next == THURSDAY


def test_before_the_moment_nothing_comes() -> None:
    """A minute too early is too early."""
    decision = decide(someone(), KADER, at(5, "16:29"))
    assert (decision.nudge, decision.hold, decision.next) == (None, Hold.NOT_YET, THURSDAY)


def test_one_nudge_a_week() -> None:
    """A week that had its nudge gets no other, whatever the hour."""
    had = someone(nudged=(sent(at(2), end="gevolgd"),))
    decision = decide(had, KADER, THURSDAY)
    assert (decision.nudge, decision.hold, decision.next) == (None, Hold.DONE, THURSDAY + WEEK)


def test_it_is_about_the_kernaspect_with_the_least_coverage() -> None:
    """Who reflected on the first two is asked about the third."""
    decision = decide(reflected(reflected(someone(), at(1, month=10)), at(2, month=10), ASPECTS[1]), KADER, THURSDAY)
    assert decision.nudge
    assert decision.nudge.kernaspect == ASPECTS[2]


def test_coverage_fades() -> None:
    """A reflection of long ago weighs less than a recent one: the older kernaspect comes first."""
    one = reflected(reflected(someone(), at(1, month=10)), at(1, month=10), ASPECTS[2])
    decision = decide(reflected(one, at(1, month=9), ASPECTS[1]), KADER, THURSDAY)
    assert decision.nudge
    assert decision.nudge.kernaspect == ASPECTS[1]


def test_never_the_same_kernaspect_twice_in_a_row_after_an_ignored_nudge() -> None:
    """The least addressed one was just left alone, so another is asked about."""
    for end in ("", "genegeerd"):
        decision = decide(someone(nudged=(sent(THURSDAY - WEEK, end=end),)), KADER, THURSDAY)
        assert decision.nudge
        assert decision.nudge.kernaspect == ASPECTS[1]


def test_a_kernaspect_that_does_not_apply_rests() -> None:
    """It is not asked about until its six weeks are over."""
    for until, asked in ((THURSDAY + DAY, ASPECTS[1]), (THURSDAY, ASPECTS[0])):
        nudge = decide(someone(rests={ASPECTS[0]: until}), KADER, THURSDAY).nudge
        assert nudge
        assert nudge.kernaspect == asked


def test_when_all_rest_nothing_comes() -> None:
    """There is nothing to ask about."""
    decision = decide(someone(rests=dict.fromkeys(ASPECTS, THURSDAY + DAY)), KADER, THURSDAY)
    assert (decision.nudge, decision.hold) == (None, Hold.NO_ASPECT)


def test_who_reflected_less_than_four_days_ago_is_left_alone() -> None:
    """Reflected on Tuesday: the Thursday nudge is postponed past the end of the week, so to the next."""
    decision = decide(reflected(someone(), at(3)), KADER, THURSDAY)
    assert (decision.nudge, decision.hold, decision.next) == (None, Hold.REFLECTED, THURSDAY + WEEK)


def test_a_postponed_nudge_comes_later_in_the_same_week() -> None:
    """Reflected on Sunday afternoon: the Thursday nudge may come, a Tuesday one moves to Thursday."""
    tuesday = reflected(changed(someone(), week=Week(1, "16:30")), at(1, "15:00"))
    assert decide(tuesday, KADER, at(3)).next == THURSDAY
    assert decide(tuesday, KADER, THURSDAY).nudge


def test_a_dialogue_under_way_is_not_interrupted() -> None:
    """It moves to the person's time of day on the next day; a dialogue untouched for a day does not count."""
    decision = decide(talking(someone(), at(5, "16:00")), KADER, THURSDAY)
    assert (decision.nudge, decision.hold, decision.next) == (None, Hold.RUNNING, THURSDAY + DAY)
    assert decide(talking(someone(), at(4, "16:00")), KADER, THURSDAY).nudge


def test_who_was_here_after_the_moment_is_not_asked_to_come() -> None:
    """Also when the moment was chosen a minute ago, for a time that has passed."""
    decision = decide(someone(seen=at(5, "16:45")), KADER, at(5, "17:00"))
    assert (decision.nudge, decision.hold, decision.next) == (None, Hold.HERE, THURSDAY + WEEK)


def test_two_days_lie_between_two_nudges() -> None:
    """A follow-up yesterday evening moves the weekly nudge to Friday."""
    decision = decide(someone(nudged=(sent(at(4, "16:00"), "opvolging", "gevolgd"),)), KADER, THURSDAY)
    assert (decision.nudge, decision.hold, decision.next) == (None, Hold.SPACED, THURSDAY + DAY)


def test_a_nudge_more_than_twelve_hours_late_is_dropped() -> None:
    """Twelve hours late in the day it still comes, the next morning it does not; the next is a week later."""
    early = changed(someone(), week=Week(3, "07:30"))
    assert decide(early, KADER, at(5, "19:30")).nudge
    decision = decide(early, KADER, at(5, "19:31"))
    assert (decision.nudge, decision.hold, decision.next) == (None, Hold.LATE, at(12, "07:30"))


@pytest.mark.parametrize(("weeks", "comes"), [(1, False), (2, True)])
def test_fewer_nudges_for_who_wants_fewer(weeks: int, comes: bool) -> None:
    """Every other week means two weeks after the latest."""
    one = someone(weken=2, nudged=(sent(THURSDAY - weeks * WEEK, end="gevolgd"),))
    decision = decide(one, KADER, THURSDAY)
    assert (decision.nudge is not None) == comes
    assert comes or decision.hold is Hold.RHYTHM


def test_without_consent_or_moment_or_wish_nothing_ever_comes() -> None:
    """No consent, nudges off, no moment chosen: nothing now and nothing later."""
    stranger = replace(someone(), person=replace(someone().person, consent=None))
    for one, hold in (
        (stranger, Hold.NO_CONSENT),
        (changed(someone(), nudges=False), Hold.OFF),
        (changed(someone(), week=None), Hold.NO_MOMENT),
    ):
        decision = decide(one, KADER, THURSDAY)
        assert (decision.nudge, decision.hold, decision.next) == (None, hold, None)


def test_who_is_new_gets_the_first_nudge_after_joining() -> None:
    """The moment of the day of joining has passed for who joined after it."""
    assert decide(someone(seen=THURSDAY), KADER, THURSDAY).next == THURSDAY + WEEK
    assert decide(someone(seen=JOINED), KADER, JOINED).next == at(3, month=9)


def test_history_of_answered_nudges_changes_nothing() -> None:
    """Weeks of answered nudges leave the rhythm weekly."""
    assert decide(someone(nudged=row(28, 21, 14, 7, end="gevolgd")), KADER, THURSDAY).nudge


def test_after_a_nudge_that_moved_five_days_lie_before_the_next() -> None:
    """Tuesday's came on Friday; the next Tuesday would be four days later, so Wednesday it is."""
    tuesday = changed(someone(nudged=(sent(at(6), end="gevolgd"),)), week=Week(1, "16:30"))
    assert decide(tuesday, KADER, at(9)).next == at(11)


def test_when_all_rest_there_is_still_a_next_time() -> None:
    """The coach looks again a week later, for a rest ends."""
    resting = someone(rests=dict.fromkeys(ASPECTS, THURSDAY + DAY))
    assert decide(resting, KADER, THURSDAY).next == THURSDAY + WEEK
