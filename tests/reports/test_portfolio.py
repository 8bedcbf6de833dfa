"""What a portfolio tells, in which order, and by which rule notes are sorted for SKJ."""

from dataclasses import replace
from datetime import date, timedelta

from dialogs.kernel.kader import Kader
from dialogs.reports.dates import period
from dialogs.reports.portfolio import AFTERWARDS, ELSEWHERE, MOMENTS, PREPARED, portfolio
from dialogs.reports.skj import MOST
from tests.reports.people import AT, entry


def test_answers_stand_at_their_question_in_the_kader_s_order(kader: Kader) -> None:
    """Question by question, the evidence after them, then moments; oldest answers first."""
    entries = [
        entry("m1.moment", kind="moment", vraag="", asked=""),
        entry("r2.bewijs", kind="bewijs", vraag=""),
        entry("r2.plan", vraag="plan_van_aanpak"),
        entry("r2.tempo", text="later"),
        entry("r1.tempo", text="eerder", at=AT - timedelta(days=9)),
    ]
    (chapter,) = portfolio(kader, entries, None, None, AT).chapters
    asked = [kader.vraag("tempo").vraag, kader.vraag("plan_van_aanpak").vraag, kader.bewijsvraag, MOMENTS]
    assert [section.title for section in chapter.sections] == asked
    assert [note.entries[0].text for note in chapter.sections[0].notes] == ["eerder", "later"]
    assert chapter.times == 3


def test_follow_ups_stand_with_the_answer_they_followed_on(kader: Kader) -> None:
    """An answer and what was asked on are one note."""
    entries = [entry("r1.tempo"), entry("r1.tempo.1", kind="doorvraag", asked="Wanneer was dat?")]
    (chapter,) = portfolio(kader, entries, None, None, AT).chapters
    assert [len(note.entries) for note in chapter.sections[0].notes] == [2]


def test_a_question_that_is_asked_no_more_keeps_its_own_words(kader: Kader) -> None:
    """Nothing is lost when the kader changes: an unknown question stands under what was asked then."""
    (chapter,) = portfolio(kader, [entry(vraag="vervallen", asked="Wat vroegen we toen?")], None, None, AT).chapters
    assert [section.title for section in chapter.sections] == ["Wat vroegen we toen?"]


def test_every_entry_with_words_is_told_somewhere(kader: Kader) -> None:
    """A kernaspect that no longer exists, a moment placed nowhere, and intervision have a chapter at the end."""
    entries = [
        entry("r1.x", kernaspect="vervallen", asked="Toen?"),
        entry("m1.moment", kind="moment", vraag="", kernaspect=""),
        entry("c1.vraag", kind="checkin", kernaspect="", vraag="", asked="Je vraag?"),
        entry("c1.nodig", kind="checkin", kernaspect="eigen_regie", vraag="", asked="Wat heb je nodig?"),
        entry("n1.wat", kind="nabespreking", kernaspect="", vraag="", asked="Wat bracht het?"),
        entry("n1.voornemen", kind="voornemen", kernaspect="", vraag=""),
    ]
    (chapter,) = portfolio(kader, entries, None, None, AT).chapters
    assert (chapter.title, len(chapter.voornemens)) == (ELSEWHERE, 1)
    assert {section.title for section in chapter.sections} == {"Toen?", MOMENTS, PREPARED, AFTERWARDS}
    told = [one for section in chapter.sections for note in section.notes for one in note.entries]
    assert len(told) == len(entries) - 1


def test_a_period_includes_both_its_days(kader: Kader) -> None:
    """From the first to the last day; a voornemen followed in it is told too, though it was made before."""
    days = [entry(f"r{number}.tempo", at=AT - timedelta(days=number)) for number in range(5)]
    plan = entry("r9.voornemen", kind="voornemen", at=AT - timedelta(days=90))
    after = entry("v1.opvolging", kind="opvolging", over=plan.id, afloop="deels", at=AT - timedelta(days=2))
    later = entry("v2.opvolging", kind="opvolging", over=plan.id, afloop="gelukt", at=AT)
    first, last = date(2026, 11, 19), date(2026, 11, 21)
    (chapter,) = portfolio(kader, [*days, plan, after, later], first, last, AT).chapters
    assert chapter.times == 3
    assert [one.afloop for one in chapter.voornemens] == ["deels"]


def test_notes_for_skj_follow_what_was_asked(kader: Kader) -> None:
    """What you did is technical, the opposite and ordinary words are of values, deeper questions are personal."""
    deeper = kader.kernaspect("eigen_regie").verdieping[0]
    entries = [
        entry("r1.tempo", elementen="sh", text="deed"),
        entry("r1.tempo.dieper.4", kind="doorvraag", asked=deeper, text="ik", elementen="h"),
        entry("r1.plan.dieper.5", kind="doorvraag", asked="En een keer dat het niet lukte?", text="juist"),
        entry("r1.plan.spiegel.6", kind="doorvraag", asked="Hoe zou moeder dat noemen?", text="gewoon"),
        entry("v1.opvolging", kind="opvolging", over="r1.voornemen", text="gelukt"),
        entry("r1.plan", text="niets ervan"),
    ]
    dimensions = portfolio(kader, entries, None, None, AT).dimensions
    found = {one.naam: {note.text for note in one.notes} for one in dimensions}
    assert found == {
        "Technisch-instrumenteel": {"deed"},
        "Normatief": {"juist", "gewoon"},
        "Persoonlijk": {"ik", "gelukt"},
    }


def test_notes_for_skj_are_a_start_and_say_what_they_leave_out(kader: Kader) -> None:
    """The newest twelve a dimension, and how many there are besides."""
    entries = [entry(f"r{day}.a", elementen="h", at=AT - timedelta(days=day)) for day in range(MOST + 3)]
    technical = portfolio(kader, entries, None, None, AT).dimensions[0]
    assert [note.id for note in technical.notes] == [f"r{day}.a" for day in range(MOST)]
    assert technical.more == 3


def test_a_record_without_words_is_an_empty_portfolio(kader: Kader) -> None:
    """No chapters; the period is today."""
    empty = portfolio(kader, [], None, None, AT)
    assert (empty.chapters, empty.first, empty.last) == ((), AT.date(), AT.date())


def test_a_period_says_no_month_or_year_twice() -> None:
    """As people write it."""
    first, last = date(2026, 11, 3), date(2026, 11, 22)
    begins = [first, first.replace(month=9), first.replace(year=2025), last]
    assert [period(begin, last) for begin in begins] == [
        "3 – 22 november 2026",
        "3 september – 22 november 2026",
        "3 november 2025 – 22 november 2026",
        "22 november 2026",
    ]


def test_an_answer_edited_later_keeps_its_place(kader: Kader) -> None:
    """Entries of the same moment stay in the order in which they came."""
    first, second = entry("r1.tempo", text="een"), entry("r1.tempo.1", kind="doorvraag", text="twee")
    (chapter,) = portfolio(kader, [replace(first, text="anders"), second], None, None, AT).chapters
    assert [one.text for one in chapter.sections[0].notes[0].entries] == ["anders", "twee"]
