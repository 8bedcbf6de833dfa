"""What a portfolio tells of a period: per kernaspect the questions, the answers, and what became of voornemens."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from dialogs.kernel.facts import Entry
from dialogs.kernel.kader import Kader, Kernaspect
from dialogs.reports.answers import answers, run, within
from dialogs.reports.dates import local_date
from dialogs.reports.grouping import grouped
from dialogs.reports.skj import Dimension, dimensions
from dialogs.reports.voornemens import Voornemen, voornemens

MOMENTS, PREPARED, AFTERWARDS = "Momenten", "Voorbereiding op intervisie", "Na intervisie"
ELSEWHERE = "Intervisie en andere momenten"
_OF_INTERVISION = {"checkin": PREPARED, "nabespreking": AFTERWARDS}


@dataclass(frozen=True, slots=True)
class Note:
    """What was written together at one time, oldest first."""

    entries: tuple[Entry, ...]

    @property
    def at(self) -> datetime:
        """When it was begun."""
        return self.entries[0].at


@dataclass(frozen=True, slots=True)
class Section:
    """A question and all that was written about it in the period."""

    title: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A kernaspect, or what belongs to none."""

    title: str
    uitleg: str
    sections: tuple[Section, ...]
    voornemens: tuple[Voornemen, ...]

    @property
    def times(self) -> int:
        """In how many conversations it came up."""
        return len({run(entry) for section in self.sections for note in section.notes for entry in note.entries})


@dataclass(frozen=True, slots=True)
class Portfolio:
    """A period in chapters, with notes for the reflection form of SKJ."""

    first: date
    last: date
    chapters: tuple[Chapter, ...]
    dimensions: tuple[Dimension, ...]


def portfolio(kader: Kader, entries: Sequence[Entry], first: date | None, last: date | None, at: datetime) -> Portfolio:
    """The portfolio of the days from `first` to `last`, both included; None is the first or the last there is."""
    own = within(entries, first, last, at)
    plans = _plans(entries, own)
    chapters = [_chapter(aspect, kader, own, plans) for aspect in kader.kernaspecten]
    chapters.append(_elsewhere({aspect.id for aspect in kader.kernaspecten}, own, plans))
    told = tuple(chapter for chapter in chapters if chapter.sections or chapter.voornemens)
    begun = local_date(own[0].at, at) if own else at.date()
    return Portfolio(first or begun, last or at.date(), told, dimensions(kader, own))


def _plans(entries: Sequence[Entry], own: Sequence[Entry]) -> list[Voornemen]:
    """The voornemens made or followed in the period, with what was said about them in it."""
    named = {entry.id for entry in own} | {entry.over for entry in own}
    made = [entry for entry in entries if entry.kind == "voornemen" and entry.id in named]
    return list(voornemens([*made, *(entry for entry in own if entry.kind == "opvolging")]))


def _chapter(aspect: Kernaspect, kader: Kader, own: Sequence[Entry], plans: Sequence[Voornemen]) -> Chapter:
    about = [entry for entry in own if entry.kernaspect == aspect.id]
    titles = {vraag.id: vraag.vraag for vraag in aspect.vragen}
    proof = {"bewijs": aspect.bewijsvraag or kader.bewijsvraag, "": MOMENTS}
    mine = tuple(plan for plan in plans if plan.made.kernaspect == aspect.id)
    return Chapter(aspect.naam, aspect.uitleg, tuple(_sections(about, {**titles, **proof})), mine)


def _sections(about: Sequence[Entry], titles: dict[str, str]) -> Iterator[Section]:
    """In the kader's order; questions that it no longer asks come after, by the words that were asked then."""
    notes: dict[str, list[Note]] = {title: [] for title in titles.values()}
    for answer in answers(about):
        place = "bewijs" if answer.first.kind == "bewijs" else answer.first.vraag
        notes.setdefault(titles.get(place, answer.first.asked), []).append(Note(answer.entries))
    yield from (Section(title, tuple(kept)) for title, kept in notes.items() if kept)


def _elsewhere(aspects: set[str], own: Sequence[Entry], plans: Sequence[Voornemen]) -> Chapter:
    """What has no kernaspect, or one the kader no longer has, and what was written around intervision."""
    loose = [entry for entry in own if entry.kernaspect not in aspects]
    around = [
        Section(title, tuple(_together(entry for entry in own if entry.kind == kind)))
        for kind, title in _OF_INTERVISION.items()
    ]
    told = (*_sections(loose, {"": MOMENTS}), *(section for section in around if section.notes))
    return Chapter(ELSEWHERE, "", told, tuple(plan for plan in plans if plan.made.kernaspect not in aspects))


def _together(entries: Iterable[Entry]) -> Iterator[Note]:
    """A note for each run."""
    return (Note(tuple(parts)) for parts in grouped(entries, run).values())
