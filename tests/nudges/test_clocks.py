"""Time zones and the two nights on which the clock jumps; and, for any person at any moment, what always holds."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs import calendar
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.person import Touch, Week
from dialogs.kernel.planning import Belofte, Intervisie, Nudged, NudgeEnd, NudgeKind, Pause, Planning
from dialogs.nudges import decide, plan, spacing
from dialogs.nudges.value import Nudge
from tests.nudges.people import ASPECTS, DAY, KADER, WEEK, at, changed, sent, someone

ZONES = (
    "Europe/Amsterdam",
    "America/Curacao",
    "Australia/Lord_Howe",
    "America/New_York",
    "Asia/Kathmandu",
    "Pacific/Apia",
)


def nights(own: Week, day: int, month: int) -> list[str]:
    """Local times of the nudges in the weeks around a night on which the clock jumps, for who works every day."""
    one = changed(someone(seen=at(1, month=3), workdays=tuple(range(7))), week=own)
    decisions = plan(one, KADER, at(day, month=month) - 8 * DAY, 2)
    return [f"{calendar.local(d.at, one.person.planning):%d-%m %H:%M}" for d in decisions if d.nudge]


def test_local_time_is_kept_when_the_clock_goes_ahead() -> None:
    """Sunday 29 March 2026: half past four before and after."""
    assert nights(Week(6, "16:30"), 29, 3) == ["22-03 16:30", "29-03 16:30"]


def test_local_time_is_kept_when_the_clock_goes_back() -> None:
    """Sunday 25 October 2026: half past four before and after."""
    assert nights(Week(6, "16:30"), 25, 10) == ["18-10 16:30", "25-10 16:30"]


@pytest.mark.parametrize("zone", ZONES)
def test_a_moment_is_local_wherever_someone_lives(zone: str) -> None:
    """Any IANA zone will do: half past four on Thursday is half past four there."""
    nudge = decide(someone(zone=zone), KADER, at(4)).next
    assert nudge
    assert f"{nudge.astimezone(ZoneInfo(zone)):%a %H:%M}" == "Thu 16:30"


MOMENTS = st.datetimes(datetime(2026, 1, 5), datetime(2027, 12, 31), timezones=st.just(UTC))
BEFORE = st.timedeltas(timedelta(0), timedelta(weeks=12))


@st.composite
def people(draw: st.DrawFn) -> tuple[Conversation, datetime]:
    """Anybody at any moment."""
    now = draw(MOMENTS)
    kinds: st.SearchStrategy[NudgeKind] = st.sampled_from(["week", "opvolging", "kaart", "laatste", "voor_intervisie"])
    ends: st.SearchStrategy[NudgeEnd] = st.sampled_from(["", "gevolgd", "niet_nu", "genegeerd", "nvt", "anders"])
    ago = sorted(draw(st.lists(BEFORE, max_size=6)), reverse=True)
    nudged = [sent(now - one, draw(kinds), draw(ends), draw(st.sampled_from(ASPECTS))) for one in ago]
    pause = draw(st.none() | st.builds(Pause, st.sampled_from(["pauze", "ziek"]), st.none() | st.just(now + DAY)))
    promises = enumerate(draw(st.lists(BEFORE, max_size=2)))
    planning = Planning(
        zone=draw(st.sampled_from(ZONES)),
        workdays=tuple(sorted(draw(st.sets(st.integers(0, 6), min_size=1)))),
        extra_free=draw(st.sampled_from([(), ("goede_vrijdag",)])),
        pause=pause,
        snoozed=draw(st.none() | BEFORE.map(lambda one: now + one - WEEK)),
        intervisie=draw(st.none() | BEFORE.map(lambda one: Intervisie(now + one - 2 * WEEK))),
        nudged=tuple(nudged),
        beloften=tuple(Belofte(f"r{number}", ASPECTS[0], now + one - WEEK) for number, one in promises),
        weken=draw(st.sampled_from([1, 2, 4])),
    )
    touched = tuple(Touch(draw(st.sampled_from(ASPECTS)), now - one, 1.0) for one in draw(st.lists(BEFORE, max_size=3)))
    own = Week(draw(st.integers(0, 6)), draw(st.times().map(lambda one: f"{one:%H:%M}")))
    return changed(someone(seen=now - draw(BEFORE)), week=own, planning=planning, touched=touched), now


@settings(max_examples=150, deadline=None)
@given(people())
def test_no_hard_rule_is_ever_broken(drawn: tuple[Conversation, datetime]) -> None:
    """A decision has a nudge or a reason, never both; a nudge is allowed, in time, in a new slot, at its distance."""
    one, now = drawn
    for moment in _looks(one, now):
        decision = decide(one, KADER, moment)
        assert (decision.nudge is None) != (decision.hold is None)
        assert decision.next is None or decision.next > moment
        if decision.nudge:
            _is_right(one, moment, decision.nudge)


def _looks(one: Conversation, now: datetime) -> list[datetime]:
    """The moment itself and the next few at which the policy wants to be woken."""
    looks = [now]
    while len(looks) < 4 and (coming := decide(one, KADER, looks[-1]).next):
        looks.append(coming)
    return looks


def _is_right(one: Conversation, moment: datetime, nudge: Nudge) -> None:
    planning = one.person.planning
    assert calendar.is_allowed(moment, planning)
    assert nudge.at <= moment <= nudge.at + spacing.LATE
    assert planning.pause is None or nudge.kind == "pauze_voorbij"
    assert (nudge.kind, nudge.slot) not in {(before.kind, before.slot) for before in planning.nudged}
    if nudge.kind not in {"kaart", "voor_intervisie", "nabespreking"} and not _is_again(planning.nudged):
        assert all(moment - before.at >= spacing.BETWEEN for before in planning.nudged)


def _is_again(nudged: tuple[Nudged, ...]) -> bool:
    """The latest was put off, so it may come again soon."""
    return bool(nudged) and nudged[-1].end == "niet_nu"
