"""Quiet hours, days off, holidays, pause and illness: nothing gets past them."""

from datetime import datetime

import pytest

from dialogs import calendar
from dialogs.kernel.person import Week
from dialogs.kernel.planning import Belofte, Pause
from dialogs.nudges import Hold, decide, history
from tests.nudges.people import ASPECTS, DAY, HOUR, KADER, THURSDAY, WEEK, at, changed, sent, someone


def test_quiet_hours() -> None:
    """A nudge that is late does not come after nine in the evening."""
    evening = changed(someone(), week=Week(3, "20:30"))
    assert decide(evening, KADER, at(5, "20:59")).nudge
    decision = decide(evening, KADER, at(5, "21:00"))
    assert (decision.nudge, decision.hold) == (None, Hold.QUIET)


@pytest.mark.parametrize(("own", "comes"), [("05:00", "07:00"), ("23:15", "20:30")])
def test_a_moment_in_quiet_hours_moves_to_their_edge(own: str, comes: str) -> None:
    """Nobody is woken, whatever was stored as their moment."""
    assert decide(changed(someone(), week=Week(3, own)), KADER, at(5, "00:00")).next == at(5, comes)


def test_days_off() -> None:
    """Who does not work on Thursdays is asked on Friday; who does not work on Fridays either, not that week."""
    assert decide(someone(workdays=(0, 1, 4)), KADER, THURSDAY).next == THURSDAY + DAY
    off = decide(someone(workdays=(0, 1)), KADER, THURSDAY)
    assert (off.nudge, off.hold, off.next) == (None, Hold.DAY_OFF, None)


def test_public_holidays() -> None:
    """Ascension Day is a Thursday: the nudge comes on Friday."""
    ascension = at(14, month=5)
    decision = decide(someone(seen=at(1, month=5)), KADER, ascension)
    assert (decision.nudge, decision.hold, decision.next) == (None, Hold.HOLIDAY, ascension + DAY)


@pytest.mark.parametrize(("name", "day", "month"), [("goede_vrijdag", 3, 4), ("bevrijdingsdag", 5, 5)])
def test_two_holidays_are_free_for_who_says_so(name: str, day: int, month: int) -> None:
    """Good Friday and Liberation Day are working days for most."""
    moment = at(day, month=month)
    own = Week(moment.weekday(), "16:30")
    working = changed(someone(seen=at(1, month=3)), week=own)
    free = changed(someone(seen=at(1, month=3), extra_free=(name,)), week=own)
    assert decide(working, KADER, moment).nudge
    assert decide(free, KADER, moment).hold is Hold.HOLIDAY


def test_liberation_day_is_a_switch_in_jubilee_years_too() -> None:
    """The calendar of 2030 is no different from that of 2026."""
    day = datetime(2030, 5, 5).date()
    assert not calendar.is_holiday(day, someone().person.planning)
    assert calendar.is_holiday(day, someone(extra_free=("bevrijdingsdag",)).person.planning)


def test_a_pause_holds_everything_back() -> None:
    """The weekly nudge, a follow-up, an intervision: nothing comes before the pause is over."""
    paused = someone(pause=Pause("pauze", at(19)))
    decision = decide(paused, KADER, THURSDAY)
    assert (decision.nudge, decision.hold, decision.next) == (None, Hold.PAUSED, at(19))


def test_a_pause_is_asked_after_and_never_just_ends() -> None:
    """On its date the coach asks; unanswered, it keeps still for good."""
    asked = decide(someone(pause=Pause("pauze", at(19))), KADER, at(19))
    assert asked.nudge
    assert asked.nudge.kind == "pauze_voorbij"
    unanswered = decide(someone(pause=Pause("pauze", at(19), asked=True)), KADER, at(26))
    assert (unanswered.nudge, unanswered.hold, unanswered.next) == (None, Hold.PAUSED, None)


def test_a_pause_that_ends_on_a_day_off_is_asked_after_on_the_next_working_day() -> None:
    """Until a Saturday: asked on Monday."""
    assert decide(someone(pause=Pause("pauze", at(7))), KADER, THURSDAY).next == at(9)


def test_after_an_outage_the_end_of_a_pause_is_still_asked_after() -> None:
    """The day itself was missed, so the next working day will do; else the pause would never end."""
    assert decide(someone(pause=Pause("pauze", at(19))), KADER, at(20, "09:00")).next == at(20)


@pytest.mark.parametrize(("reason", "hold"), [("ziek", Hold.ILL), ("pauze", Hold.PAUSED)])
def test_until_the_person_says_so(reason: str, hold: Hold) -> None:
    """Without a date nothing ever comes of itself."""
    decision = decide(someone(pause=Pause(reason, None)), KADER, THURSDAY)  # type: ignore[arg-type]
    assert (decision.nudge, decision.hold, decision.next) == (None, hold, None)


def test_at_most_one_message_after_an_outage() -> None:
    """Both a weekly nudge and a follow-up came due meanwhile: one is said, and the other keeps its distance."""
    late = THURSDAY + 3 * HOUR
    promised = Belofte("r1.voornemen", ASPECTS[0], THURSDAY - DAY)
    both = someone(nudged=(sent(THURSDAY - WEEK, end="gevolgd"),), beloften=(promised,))
    nudge = decide(both, KADER, late).nudge
    assert nudge
    after = changed(both, planning=history.noted(both.person.planning, nudge, late))
    assert decide(after, KADER, late).nudge is None
