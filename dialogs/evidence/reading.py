"""Reads an answer once: its clauses, and what each of them and all of them together show."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.evidence.clauses import Clause, clauses
from dialogs.evidence.features import Shown, features, merged
from dialogs.evidence.typed import Typed


@dataclass(frozen=True, slots=True)
class Reading:
    """The clauses of a text, the features of each, and those of the whole."""

    clauses: Sequence[Clause]
    parts: Sequence[Shown]
    whole: Shown


def read(typed: Typed) -> Reading:
    """Read a text; one without words has no clauses and shows nothing."""
    found = clauses(typed)
    subjects = ["^", *(('"' if clause.quoted else "") + clause.subject for clause in found)]
    parts = [features(typed, clause, before) for clause, before in zip(found, subjects, strict=False)]
    return Reading(found, parts, merged(parts))
