"""Voornemens, nudges put off, and the days around an intervision."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from dialogs.kernel.conversation import Conversation
from dialogs.kernel.planning import Belofte, Intervisie, Pause
from dialogs.nudges import Hold, Nudge, decide, history, snooze
from tests.nudges.people import HOUR, KADER, THURSDAY, WEEK, at, changed, reflected, sent, someone, talking

MEETING = at(17, "14:00")  # a Tuesday
ELSEWHERE: dict[str, Any] = {"nudged": (sent(at(12, "16:30"), end="gevolgd"),)}  # that week's own nudge was there


def promised(day: int, **planned: Any) -> Conversation:
    """Someone with a voornemen that is due from this day on."""
    return someone(beloften=(Belofte("r1.voornemen", "luisteren", at(day, "12:00")),), **planned)


def test_a_voornemen_is_asked_after_from_the_tenth_day() -> None:
    """At the person's time of day, about that entry."""
    decision = decide(promised(9), KADER, at(9))
    assert decision.nudge
    nudge = decision.nudge
    assert (nudge.kind, nudge.slot, nudge.over) == ("opvolging", "r1.voornemen", "r1.voornemen")


def test_a_voornemen_is_asked_after_until_the_fourteenth_day_only() -> None:
    """What was missed by an outage comes a day later, but not after the fourteenth day."""
    assert decide(promised(9), KADER, at(10, "09:00")).next == at(10)
    assert decide(promised(9), KADER, at(13, "13:00")).next == at(19)


def test_a_voornemen_is_asked_after_once() -> None:
    """Once it was asked, it is forgotten here."""
    one = promised(9)
    nudge = decide(one, KADER, at(9)).nudge
    assert nudge
    assert history.noted(one.person.planning, nudge, at(9)).beloften == ()


def test_a_follow_up_keeps_its_distance() -> None:
    """The day after a weekly nudge is too soon; two days after it will do."""
    assert decide(promised(6, nudged=(sent(THURSDAY, end="gevolgd"),)), KADER, THURSDAY + HOUR).next == at(9)


# --- put off ---


def put_off(until: datetime, **planned: Any) -> Conversation:
    """Someone who answered the Thursday nudge with "niet nu"."""
    return someone(seen=THURSDAY + HOUR, nudged=(sent(THURSDAY, end="niet_nu"),), snoozed=until, **planned)


def test_a_nudge_put_off_comes_again_when_the_person_said() -> None:
    """The same evening, about the same kernaspect, in a slot of its own; the two days between do not count."""
    decision = decide(put_off(at(5, "19:30")), KADER, at(5, "19:30"))
    assert decision.nudge
    assert (decision.nudge.slot, decision.nudge.kernaspect) == ("2026-W45+1", "luisteren")


def test_a_nudge_put_off_to_next_week_is_that_weeks_nudge() -> None:
    """It comes at the person's own moment, once."""
    decision = decide(put_off(at(12)), KADER, at(12))
    assert decision.nudge
    assert decision.nudge.slot == "2026-W46"
    after = someone(seen=THURSDAY + HOUR, nudged=(sent(THURSDAY, end="niet_nu"), sent(at(12))))
    assert decide(after, KADER, at(12) + HOUR).nudge is None


def test_until_then_nothing_comes() -> None:
    """Not before the moment that was chosen."""
    decision = decide(put_off(at(12)), KADER, at(6))
    assert (decision.nudge, decision.next) == (None, at(12))


def test_who_reflected_meanwhile_is_not_asked_again() -> None:
    """The nudge came for a reflection, and there was one."""
    one = reflected(put_off(at(6)), at(5, "20:00"))
    assert decide(one, KADER, at(6)).nudge is None


@pytest.mark.parametrize(
    ("now", "offered"),
    [
        (at(5, "16:40"), {"vanavond": at(5, "19:30"), "morgen": at(6), "volgende_week": at(12)}),
        (at(5, "18:30"), {"morgen": at(6), "volgende_week": at(12)}),
        (at(6, "09:00"), {"vanavond": at(6, "19:30"), "morgen": at(9), "volgende_week": at(12)}),
        (at(7, "12:00"), {"morgen": at(9), "volgende_week": at(12)}),
    ],
)
def test_moments_to_put_off_to_are_never_days_off(now: datetime, offered: dict[str, datetime]) -> None:
    """This evening on a working day, the next working day, the own moment of next week."""
    found = {value: moment for value, _, moment in snooze.choices(someone().person, now)}
    assert found == offered


def test_tomorrow_is_called_by_its_name_when_it_is_not_tomorrow() -> None:
    """On Friday the next working day is Monday."""
    assert [label for value, label, _ in snooze.choices(someone().person, at(6)) if value == "morgen"] == ["Maandag"]


def test_a_follow_up_put_off_is_still_about_its_voornemen() -> None:
    """The entry that it was about, in a slot of its own."""
    put = replace(sent(THURSDAY, "opvolging", "niet_nu"), slot="r1.voornemen")
    decision = decide(someone(seen=THURSDAY + HOUR, nudged=(put,), snoozed=at(6)), KADER, at(6))
    assert decision.nudge
    assert (decision.nudge.slot, decision.nudge.over) == ("r1.voornemen+1", "r1.voornemen")


@pytest.mark.parametrize(("day", "comes"), [(16, True), (18, False)])
def test_a_preparation_put_off_comes_again_before_the_meeting_only(day: int, comes: bool) -> None:
    """After it there is nothing to prepare, also where the rhythm has a next one."""
    put = replace(sent(at(13), "voor_intervisie", "niet_nu"), slot="2026-11-17")
    rhythm = Intervisie(MEETING, "elke 6 weken op dinsdag om 14.00, vanaf dinsdag 17 november 2026")
    one = someone(seen=at(13) + HOUR, nudged=(put,), snoozed=at(day), intervisie=rhythm)
    nudge = decide(one, KADER, at(day)).nudge
    assert bool(nudge and nudge.kind == "voor_intervisie") is comes
    assert not comes or (nudge and nudge.slot == "2026-11-17+1")


def test_a_follow_up_waits_until_a_dialogue_was_left_lying() -> None:
    """A working day later than it would have come."""
    decision = decide(talking(promised(9), at(9, "16:00")), KADER, at(9))
    assert (decision.nudge, decision.next) == (None, at(10))


def test_a_pause_goes_on_whatever_is_said_in_it() -> None:
    """Only the question whether it is over is noted; the pause itself ends when the person says so."""
    pause = Pause("pauze", at(9))
    meeting, over = Nudge("kaart", "2026-11-17", MEETING), Nudge("pauze_voorbij", "2026-11-09", at(9))
    assert history.noted(someone(pause=pause).person.planning, meeting, MEETING).pause == pause
    asked = history.noted(someone(pause=pause).person.planning, over, at(9)).pause
    assert asked == replace(pause, asked=True)


def test_what_was_put_off_stays_put_off_whatever_comes_between() -> None:
    """Until its own moment has come."""
    planning, card = put_off(at(12)).person.planning, Nudge("kaart", "2026-11-10", at(10))
    assert history.noted(planning, card, at(10)).snoozed == at(12)
    assert history.noted(planning, card, at(12)).snoozed is None


# --- around an intervision ---


def test_two_working_days_before_an_intervision_the_coach_offers_to_prepare() -> None:
    """Tuesday's meeting: Friday, at the person's time of day, though a nudge came on Thursday."""
    decision = decide(someone(intervisie=Intervisie(MEETING), **ELSEWHERE), KADER, at(13))
    assert decision.nudge
    assert (decision.nudge.kind, decision.nudge.slot) == ("voor_intervisie", "2026-11-17")


def test_two_hours_before_the_card_comes_and_never_after() -> None:
    """At noon for two o'clock; when it is late until the meeting begins."""
    one = someone(intervisie=Intervisie(MEETING), **ELSEWHERE)
    comes = {clock: bool(decide(one, KADER, at(17, clock)).nudge) for clock in ("11:59", "12:00", "13:59", "14:00")}
    assert comes == {"11:59": False, "12:00": True, "13:59": True, "14:00": False}


def test_the_card_of_an_early_meeting_comes_after_the_quiet_hours() -> None:
    """A meeting at half past eight: the card at seven."""
    early = someone(intervisie=Intervisie(at(17, "08:30")), **ELSEWHERE)
    assert decide(early, KADER, at(17, "00:00")).next == at(17, "07:00")


def test_the_working_day_after_the_coach_looks_back() -> None:
    """Wednesday; for a meeting on Friday it is Monday."""
    for meeting, day in ((MEETING, at(18)), (at(13, "10:00"), at(16))):
        decision = decide(someone(intervisie=Intervisie(meeting), **ELSEWHERE), KADER, day)
        assert decision.nudge
        assert decision.nudge.kind == "nabespreking"


def test_a_dialogue_under_way_is_not_interrupted_for_an_intervision_either() -> None:
    """The offer to prepare comes a working day later, the card after a quarter of an hour."""
    one = someone(intervisie=Intervisie(MEETING), **ELSEWHERE)
    assert decide(talking(one, at(13, "16:00")), KADER, at(13)).next == at(16)
    busy = talking(one, at(17, "11:55"))
    assert decide(busy, KADER, at(17, "12:00")).nudge is None
    assert decide(busy, KADER, at(17, "12:10")).nudge


def test_an_intervision_was_asked_for_by_itself() -> None:
    """Who wants no weekly nudges is still helped to prepare a meeting they named."""
    quiet = changed(someone(intervisie=Intervisie(MEETING)), nudges=False, week=None)
    assert decide(quiet, KADER, at(13)).nudge


def test_a_rhythm_goes_on() -> None:
    """Every six weeks on Tuesday: the second meeting is prepared like the first."""
    rhythm = Intervisie(at(17, "10:00"), "elke 6 weken op dinsdag om 10.00, vanaf dinsdag 17 november 2026")
    second = at(17, "10:00") + timedelta(weeks=6)  # Tuesday 29 December; Christmas lies before it
    decision = decide(someone(seen=at(17), intervisie=rhythm), KADER, at(24, month=12))
    assert decision.nudge
    assert (decision.nudge.kind, decision.nudge.slot) == ("voor_intervisie", f"{second:%Y-%m-%d}")


def test_a_rhythm_counts_from_the_meeting_that_was_named() -> None:
    """Where it does not say since when."""
    rhythm = Intervisie(at(17, "10:00"), "elke 6 weken op dinsdag om 10.00")
    decision = decide(someone(seen=at(17), intervisie=rhythm), KADER, at(24, month=12))
    assert decision.nudge
    assert decision.nudge.slot == "2026-12-29"


def test_after_a_card_the_weekly_nudge_keeps_its_distance() -> None:
    """Meetings may come close to other nudges, other nudges not close to meetings."""
    one = someone(nudged=(sent(at(4, "17:00"), "kaart"),))
    assert decide(one, KADER, THURSDAY).hold is Hold.SPACED


def test_moving_a_meeting_on_its_own_day_repeats_nothing() -> None:
    """The slot is the day, so the offer to prepare comes once."""
    before = someone(intervisie=Intervisie(MEETING), **ELSEWHERE)
    nudge = decide(before, KADER, at(13)).nudge
    assert nudge
    planning = history.noted(before.person.planning, nudge, at(13))
    moved = changed(before, planning=replace(planning, intervisie=Intervisie(MEETING + HOUR)))
    assert decide(moved, KADER, at(13) + HOUR).nudge is None


def test_weeks_go_on_after_a_meeting() -> None:
    """The next weekly nudge comes at the own moment again."""
    one = someone(intervisie=Intervisie(MEETING), **ELSEWHERE)
    assert decide(one, KADER, at(24)).next == THURSDAY + 3 * WEEK
