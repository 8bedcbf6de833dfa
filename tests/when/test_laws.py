"""Laws of reading when: told is read back, nothing is in the past, no text fails, clocks keep their local time."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dialogs.when import (
    LAST,
    Moment,
    Rhythm,
    Unclear,
    Why,
    at_local,
    next_after,
    read,
    read_date,
    read_time,
    told,
    told_date,
    told_rhythm,
)
from tests.when.saying import ZONE

ZONES = st.sampled_from(["Europe/Amsterdam", "UTC", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"])
NOW = st.datetimes(datetime(2024, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))
CLOCK = st.times().map(lambda time: f"{time:%H:%M}")
DAY = st.dates(date(2024, 1, 1), date(2035, 12, 31))
WORDS = st.lists(
    st.sampled_from(
        "elke om de half kwart voor over drie 3 14.00 9u 12-12 3-12-2027 eerste 31 dinsdag do volgende week weken "
        "maand december mei morgen vanavond ochtend 's nachts tot en met of niet van vanaf - 999 30/2 29 februari a.s. "
        "week53 week 53 laatste 0 uur 2e 24.00 24 kwartaal na dagen een weekend zo gisteren".split()
    ),
    max_size=12,
).map(" ".join)
TEXT = WORDS | st.text(max_size=60)


@st.composite
def rhythms(draw: st.DrawFn) -> Rhythm:
    """Any rhythm that can be said, beginning on one of its own days when it says where it begins."""
    monthly = draw(st.booleans())
    nth = draw(st.sampled_from([1, 2, 3, 4, LAST])) if monthly else None
    rhythm = Rhythm(draw(st.integers(1, 52)), "month" if monthly else "week", draw(st.integers(0, 6)), draw(CLOCK), nth)
    if draw(st.booleans()):
        return rhythm
    day = next_after(rhythm, datetime(2026, 1, 1, tzinfo=UTC), ZoneInfo("UTC"), draw(DAY)).date()
    return Rhythm(rhythm.every, rhythm.unit, rhythm.weekday, rhythm.time, nth, day)


@given(NOW, st.integers(1, 60 * 24 * 1000), ZONES)
def test_a_moment_that_is_told_is_read_back(now: datetime, minutes: int, key: str) -> None:
    """What the coach echoes means to the reader just what was meant, but for times that clocks skip or repeat."""
    zone = ZoneInfo(key)
    local = (now.astimezone(zone) + timedelta(minutes=minutes)).replace(tzinfo=None, second=0, microsecond=0)
    moment = Moment(local, zone)
    assume(moment.utc > now)
    found = read(told(moment, now), now, zone)
    assert found == moment or (isinstance(found, Unclear) and found.why in {Why.GAP, Why.TWICE})


@given(rhythms(), st.datetimes(datetime(2033, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)))
def test_a_rhythm_that_is_told_is_read_back(rhythm: Rhythm, now: datetime) -> None:
    """The echo of a rhythm is the rhythm, its beginning included."""
    assert read(told_rhythm(rhythm), now, ZONE) == rhythm


@given(DAY, NOW)
def test_a_date_that_is_told_is_read_back(day: date, now: datetime) -> None:
    """A date to come, or today's, with its weekday."""
    today = now.astimezone(ZONE).date()
    assume(timedelta(0) <= day - today < timedelta(days=1800))
    assert read_date(told_date(day, today.year), now, ZONE) == day


@settings(max_examples=300)
@given(TEXT, NOW, ZONES)
def test_no_text_fails_and_nothing_read_is_past(text: str, now: datetime, key: str) -> None:
    """Whatever is typed gives a result, and a moment or candidate is always still to come."""
    zone = ZoneInfo(key)
    found = read(text, now, zone)
    told_of = found.candidates if isinstance(found, Unclear) else (found,)
    assert all(moment.utc > now for moment in told_of if isinstance(moment, Moment))
    day = read_date(text, now, zone)
    assert isinstance(day, Unclear) or day >= now.astimezone(zone).date()
    time = read_time(text)
    assert time is None or datetime.strptime(time, "%H:%M")


@given(rhythms(), NOW, ZONES, DAY)
def test_a_rhythm_keeps_its_local_time(rhythm: Rhythm, now: datetime, key: str, anchor: date) -> None:
    """Before and after every clock change the next time is on the weekday and at the time that was agreed."""
    zone = ZoneInfo(key)
    then = next_after(rhythm, now, zone, anchor)
    local = then.astimezone(zone)
    assert then > now
    assert local.weekday() == rhythm.weekday
    assert then == at_local(local.date(), rhythm.time, zone)
    assert local.date() >= (rhythm.first or anchor)


@given(rhythms(), NOW, DAY)
def test_a_rhythm_skips_nothing(rhythm: Rhythm, now: datetime, anchor: date) -> None:
    """Just before the next time it is still the next; between two there are as many weeks or months as was said."""
    first = next_after(rhythm, now, ZONE, anchor)
    assert next_after(rhythm, first - timedelta(seconds=1), ZONE, anchor) == first
    second = next_after(rhythm, first, ZONE, anchor).astimezone(ZONE)
    one = first.astimezone(ZONE)
    months = (second.year - one.year) * 12 + second.month - one.month
    weeks = (second.date() - one.date()) / timedelta(days=7)
    assert (weeks if rhythm.unit == "week" else months) == rhythm.every


@given(DAY, CLOCK, ZONES)
def test_a_clock_time_is_kept_or_moved_just_past_the_gap(day: date, clock: str, key: str) -> None:
    """A time that exists is shown at that instant, the first if twice; in a gap it is the first instant after it."""
    zone = ZoneInfo(key)
    instant = at_local(day, clock, zone)
    local = instant.astimezone(zone)
    just_before = (instant - timedelta(seconds=1)).astimezone(zone)
    if f"{local:%Y-%m-%d %H:%M}" == f"{day} {clock}":
        assert local.fold == 0
    else:
        assert f"{just_before:%H:%M}" < clock < f"{local:%H:%M}"
        assert local.utcoffset() != just_before.utcoffset()
