"""When someone is told that words will go, and when all of theirs goes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs import bewaren
from dialogs.kernel.conversation import Conversation, Frame
from dialogs.kernel.facts import Entry
from dialogs.kernel.person import Person, Week
from dialogs.kernel.planning import Belofte, Nudged, Planning

NOON = datetime(2026, 11, 19, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def someone(*notes: Nudged, seen: datetime = NOON, shorter: int = 0) -> Conversation:
    """A person whom these things were told, and who wants their words kept so many days (0: as long as all)."""
    return Conversation(Person(consent=NOON, bewaren=shorter, planning=Planning(nudged=notes)), seen=seen)


def told(notice: bewaren.Notice, at: datetime) -> Nudged:
    """The note that a notice was given at a moment."""
    return Nudged(bewaren.KIND, notice.slot, at)


def test_words_are_told_of_a_month_ahead() -> None:
    """Not earlier; and from when on they go."""
    assert bewaren.notice(someone(), NOON, NOON - 334 * DAY, 365) is None
    assert bewaren.notice(someone(), NOON, None, 365) is None
    assert bewaren.notice(someone(), NOON, NOON - 335 * DAY, 365) == bewaren.Notice(
        "teksten", NOON + 30 * DAY, "teksten:2026-11-19"
    )


def test_a_person_may_want_it_shorter() -> None:
    """Then they are told as much sooner; longer than the organisation says cannot be."""
    assert bewaren.notice(someone(shorter=90), NOON, NOON - 60 * DAY, 365)
    assert bewaren.kept(Person(bewaren=90), 365) == 90 * DAY
    assert bewaren.kept(Person(bewaren=900), 365) == 365 * DAY


@given(st.lists(st.integers(0, 60), min_size=1, max_size=60))
def test_whatever_the_rhythm_all_words_are_told_of_a_month_ahead(gaps: list[int]) -> None:
    """Looked at daily, no word goes that was not told of a month before; and nobody is told twice in ninety days."""
    written, last = list[datetime](), NOON
    for gap in gaps:
        last += gap * DAY
        written.append(last)
    person, notices, at = someone(), list[datetime](), NOON
    while written and at < last + 366 * DAY:
        at += DAY
        person = replace(person, seen=at)
        while written and written[0] + 365 * DAY <= at:
            going = written.pop(0) + 365 * DAY
            assert any(going - 121 * DAY <= when <= going - 29 * DAY for when in notices), (going, notices)
        if written and (notice := bewaren.notice(person, at, written[0], 365)):
            notices.append(at)
            person = someone(*person.person.planning.nudged, told(notice, at), seen=at)
    assert all(later - earlier >= 90 * DAY for earlier, later in pairwise(notices))


def test_who_is_away_two_years_is_asked_once() -> None:
    """And asked again only after they were there meanwhile and left for two years more."""
    away = someone(seen=NOON - 730 * DAY)
    notice = bewaren.notice(away, NOON, None, 365)
    assert notice == bewaren.Notice("alles", NOON + 30 * DAY, "alles:2026-11-19")
    assert bewaren.notice(someone(seen=NOON - 729 * DAY), NOON, None, 365) is None
    asked = told(notice, NOON)
    assert bewaren.notice(someone(asked, seen=NOON - 730 * DAY), NOON + 9 * DAY, None, 365) is None
    assert bewaren.notice(someone(asked, seen=NOON + DAY), NOON + 9 * DAY, None, 365) is None
    assert bewaren.notice(someone(asked, seen=NOON + DAY), NOON + 731 * DAY, None, 365)


@pytest.mark.parametrize(
    ("days", "asked", "seen", "blocked", "gone"),
    [
        (30, True, -730, False, True),
        (29, True, -730, False, False),
        (30, True, 1, False, False),
        (30, True, 0, False, False),
        (30, False, -730, False, False),
        (30, False, -730, True, True),
        (29, False, -730, True, False),
    ],
)
def test_all_goes_a_month_after_asking(*, days: int, asked: bool, seen: int, blocked: bool, gone: bool) -> None:
    """Who gave a sign of life stays; who was never asked stays; who blocked the bot cannot be asked."""
    notes = (Nudged("bewaren", "alles:2026-11-19", NOON),) if asked else ()
    person = someone(*notes, seen=NOON + seen * DAY)
    assert bewaren.ended(person, NOON + days * DAY, blocked=blocked) == gone


def test_who_never_said_yes_has_nothing_to_erase() -> None:
    """Not even when the bot cannot reach them."""
    assert not bewaren.ended(Conversation(), NOON, blocked=True)


@pytest.mark.parametrize(("days", "again"), [(89, False), (90, True)])
def test_words_are_told_of_again_after_ninety_days(days: int, again: bool) -> None:
    """Whoever writes each week is not told each week."""
    notes = (Nudged("bewaren", "teksten:2026-08-21", NOON - days * DAY),)
    assert bool(bewaren.notice(someone(*notes), NOON, NOON - 360 * DAY, 365)) is again


def test_being_told_of_one_thing_is_not_being_told_of_another() -> None:
    """Words that go, all that goes, and a weekly nudge have nothing to do with one another."""
    words, week = Nudged("bewaren", "teksten:2026-11-18", NOON - DAY), Nudged("week", "2026-W47", NOON - DAY)
    away = bewaren.notice(someone(words, seen=NOON - 740 * DAY), NOON, None, 365)
    assert away
    assert away.about == "alles"
    everything = Nudged("bewaren", "alles:2026-11-18", NOON - DAY)
    assert bewaren.notice(someone(week, everything), NOON, NOON - 360 * DAY, 365)
    assert not bewaren.ended(someone(words, week, seen=NOON - 740 * DAY), NOON + 40 * DAY, blocked=False)


def busy(seen: datetime) -> Conversation:
    """A person in the midst of a dialogue, with two nicknames and two voornemens to be asked after."""
    promised = tuple(Belofte(entry, "luisteren", NOON) for entry in ("oud", "nieuw"))
    person = Person(
        NOON, Week(3, "16:30"), schuilnamen=("Rode Vos", "Blauwe Uil"), planning=Planning(beloften=promised)
    )
    frames, entries = (Frame("reflectie", "vraag", memory={"laatst": "zij belde"}),), (("7", "oud"),)
    return Conversation(person, frames, 5, open=True, parked=True, spoken={"a": 1}, entries=entries, seen=seen)


LEFT = Entry("nieuw", "voornemen", "luisteren", "", "", "1", "als het stil wordt, dan wacht ik", NOON, "Blauwe Uil")


def test_with_words_goes_what_recalls_them() -> None:
    """Nicknames that nothing on record bears and voornemens that are gone; the rest of the person stays as it was."""
    before, after = busy(NOON), bewaren.forgotten(busy(NOON), NOON, [LEFT])
    person = replace(before.person, schuilnamen=("Blauwe Uil",), planning=after.person.planning)
    assert [one.entry for one in after.person.planning.beloften] == ["nieuw"]
    assert after == replace(before, person=person)


def test_what_someone_was_in_the_midst_of_goes_with_its_words() -> None:
    """When they were last there before the moment from which words are kept."""
    after = bewaren.forgotten(busy(NOON - DAY), NOON, [LEFT])
    assert (after.frames, after.open, after.parked, after.entries) == ((), False, False, ())
    assert (after.question, after.spoken, after.seen) == (5, {"a": 1}, NOON - DAY)
