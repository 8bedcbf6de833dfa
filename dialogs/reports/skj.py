"""Sorts what someone wrote by the three dimensions of a reflection for SKJ, by rules told in a sentence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dialogs.kernel.facts import Entry
from dialogs.kernel.kader import Kader
from dialogs.reports.answers import in_time

MOST = 12  # notes a dimension: a start for the form, not the whole record again
WARNING = (
    "Reflecteren alleen telt niet mee als uren voor je registratie bij SKJ. "
    "Deze aantekeningen helpen je wel op weg bij je reflectieformat en bij intervisie."
)
_VALUES = frozenset({"dieper", "spiegel", "dosering"})  # the states in which a question beside the kader's was asked


@dataclass(frozen=True, slots=True)
class Dimension:
    """One of the three, the rule by which it was filled, and its newest notes, newest first."""

    naam: str
    regel: str
    notes: tuple[Entry, ...]
    more: int  # notes that fitted too, but are older


def dimensions(kader: Kader, entries: Sequence[Entry]) -> tuple[Dimension, ...]:
    """The three dimensions; an entry stands in one at most."""
    deeper = frozenset(question for aspect in kader.kernaspecten for question in aspect.verdieping)
    sorted_: dict[str, list[Entry]] = {naam: [] for naam, _, _ in _RULES}
    for entry in reversed(in_time(entries)):
        naam = next((naam for naam, _, fits in _RULES if fits(entry, deeper)), "")
        if naam:
            sorted_[naam].append(entry)
    return tuple(
        Dimension(naam, regel, tuple(sorted_[naam][:MOST]), max(len(sorted_[naam]) - MOST, 0))
        for naam, regel, _ in _RULES
    )


def _is_personal(entry: Entry, deeper: frozenset[str]) -> bool:
    return entry.kind in ("opvolging", "nabespreking") or (entry.kind == "doorvraag" and entry.asked in deeper)


def _is_of_values(entry: Entry, deeper: frozenset[str]) -> bool:
    beside = entry.kind == "doorvraag" and not _VALUES.isdisjoint(entry.id.split(".")[1:])
    return beside and not _is_personal(entry, deeper)


def _is_technical(entry: Entry, deeper: frozenset[str]) -> bool:
    return "h" in entry.elementen and not _is_personal(entry, deeper) and not _is_of_values(entry, deeper)


_RULES: tuple[tuple[str, str, Callable[[Entry, frozenset[str]], bool]], ...] = (
    (
        "Technisch-instrumenteel",
        "Hoe je het aanpakte. Hier staan de antwoorden waarin je vertelt wat je deed of zei.",
        _is_technical,
    ),
    (
        "Normatief",
        "Wat je goed en passend vindt. Hier staan je antwoorden op vragen naar het tegendeel, naar te zwaar of te "
        "licht, naar erkenning en naar gewone woorden.",
        _is_of_values,
    ),
    (
        "Persoonlijk",
        "Wie je daarin bent. Hier staan je antwoorden op de diepere vragen, en wat je voornemens en intervisie je "
        "brachten.",
        _is_personal,
    ),
)
