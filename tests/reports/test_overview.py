"""What the overview counts, and how it says so in words."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from dialogs.kernel.facts import Entry
from dialogs.kernel.kader import Kader
from dialogs.reports.caption import EMPTY, caption, in_words, times
from dialogs.reports.overview import Overview, Week, overview
from tests.reports.people import AT, entry, weekly


def row(shown: Overview, kernaspect: str) -> tuple[Week, ...]:
    """The weeks of a kernaspect."""
    return next(row.weeks for row in shown.rows if row.kernaspect.id == kernaspect)


def test_a_run_counts_once_however_many_questions_it_had(kader: Kader) -> None:
    """Two answers in one reflection are one time; concrete if one of them was."""
    entries = [entry("r1.tempo"), entry("r1.plan", vraag="plan_van_aanpak", concreet=True)]
    assert row(overview(kader, entries, AT), "eigen_regie")[-1] == Week(1, 1)


def test_twelve_weeks_from_monday_to_sunday(kader: Kader) -> None:
    """The present week is the last of twelve; what is older is not in the picture."""
    sunday = AT.replace(hour=12)
    entries = [
        entry("r1.a", at=sunday),
        entry("r2.a", at=sunday - timedelta(weeks=11)),
        entry("r3.a", at=sunday - timedelta(weeks=12)),
    ]
    weeks = row(overview(kader, entries, AT), "eigen_regie")
    assert (len(weeks), weeks[0], weeks[-1], sum(week.times for week in weeks)) == (12, Week(1, 0), Week(1, 0), 2)


def test_the_week_is_that_of_the_person_s_own_clock(kader: Kader) -> None:
    """Half past midnight on a Dutch Monday is the new week, though it is Sunday in UTC."""
    at = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
    night = datetime(2026, 11, 22, 23, 30, tzinfo=ZoneInfo("UTC"))
    assert row(overview(kader, [entry(at=night)], at), "eigen_regie")[-1].times == 1


def test_what_was_passed_over_is_no_answer(kader: Kader) -> None:
    """A skipped question and a voornemen leave no mark."""
    entries = [entry(kind="overgeslagen", text=""), entry("r1.voornemen", kind="voornemen", vraag="")]
    assert overview(kader, entries, AT).empty


def test_shares_compare_a_person_with_nobody_but_themselves(kader: Kader) -> None:
    """Elements are counted per answer, these twelve weeks and the twelve before; a follow-up adds to its answer."""
    now = [entry("r1.tempo", elementen="s"), entry("r1.tempo.1", kind="doorvraag", elementen="he"), entry("r2.tempo")]
    before = [replace(one, id=f"r9{one.id}", at=AT - timedelta(weeks=13)) for one in now[:1]]
    shares = overview(kader, [*now, *before], AT).shares
    assert [(one.element, one.shown, one.answers, one.shown_before, one.answers_before) for one in shares] == [
        ("s", 1, 2, 1, 1),
        ("h", 1, 2, 0, 1),
        ("e", 1, 2, 0, 1),
    ]


def test_voornemens_are_open_until_something_became_of_them(kader: Kader) -> None:
    """What became of one stands at its follow-up or at itself; rounded off before these weeks it counts no more."""
    plans = [entry(f"r{number}.voornemen", kind="voornemen") for number in range(4)]
    followed = [
        entry("v1.opvolging", kind="opvolging", over="r1.voornemen", afloop="gelukt"),
        entry("v2.opvolging", kind="opvolging", over="r2.voornemen", afloop="niet", at=AT - timedelta(weeks=30)),
    ]
    plans[3] = replace(plans[3], afloop="losgelaten")
    shown = overview(kader, [*plans, *followed], AT)
    assert (shown.open, shown.ended) == (1, 2)


def test_the_aspect_most_at_rest_is_the_one_the_coach_would_propose(kader: Kader) -> None:
    """Never addressed goes first; then what was longest ago and least concrete."""
    entries = [entry(f"r{index}.a", kernaspect=one.id) for index, one in enumerate(kader.kernaspecten)]
    resting = overview(kader, entries[:-1], AT).rest
    assert resting is not None
    assert (resting.kernaspect.id, resting.weeks) == (kader.kernaspecten[-1].id, None)
    entries[2] = replace(entries[2], at=AT - timedelta(weeks=5))
    rested = overview(kader, entries, AT).rest
    assert rested is not None
    assert (rested.kernaspect.id, rested.weeks) == (kader.kernaspecten[2].id, 5)


def test_the_picture_can_be_had_in_words(kader: Kader) -> None:
    """Every kernaspect, the elements, the one at rest and the voornemens; under the picture only what is most worth."""
    entries = [
        entry("r1.tempo", concreet=True, elementen="sh"),
        entry("r2.tempo", at=AT - timedelta(weeks=2)),
        entry("r2.voornemen", kind="voornemen", vraag="", at=AT - timedelta(weeks=2)),
    ]
    shown = overview(kader, entries, AT)
    assert in_words(shown).splitlines() == [
        "Je laatste twaalf weken: 31 augustus – 22 november 2026.",
        "Krachtgericht: deze weken niet.",
        "Nabij en present: deze weken niet.",
        "Eigen regie: 2 keer, waarvan 1 concreet.",
        "Sociale netwerk: deze weken niet.",
        "Opschalen/afschalen: deze weken niet.",
        "Je gaf 2 antwoorden. Daarin staat 1 keer een bepaald moment en 1 keer wat jij deed of zei.",
        "Het minst aan bod: Krachtgericht (nog niet aan bod geweest).",
        "Voornemens: één loopt nog.",
    ]
    assert caption(shown).splitlines() == [
        "Je laatste twaalf weken: 31 augustus – 22 november 2026.",
        "Het minst aan bod: Krachtgericht (nog niet aan bod geweest).",
    ]


def test_an_empty_caption_invites(kader: Kader) -> None:
    """Who wrote nothing is told what will stand here, not what is lacking."""
    assert caption(overview(kader, [], AT)).splitlines()[1:] == [EMPTY]


def test_the_words_fit_one_message(kader: Kader) -> None:
    """And they would fit under a photo, where Telegram allows 1,024 characters."""
    many: list[Entry] = [replace(one, id=f"{copy}{one.id}") for copy in range(9) for one in weekly(kader, 60)]
    assert len(in_words(overview(kader, many, AT))) < 1024


def test_counts_are_said_as_people_would() -> None:
    """One time is not "alle keren"."""
    weeks = (Week(0, 0), Week(1, 1), Week(1, 0), Week(3, 3), Week(3, 1))
    assert [times(week) for week in weeks] == [
        "deze weken niet",
        "1 keer, concreet",
        "1 keer, geschreven",
        "3 keer, alle keren concreet",
        "3 keer, waarvan 1 concreet",
    ]
