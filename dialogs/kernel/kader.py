"""Loads kader.yaml, the file that says what the coach asks, and names all its mistakes at once."""

from pathlib import Path

from dialogs.kernel.kader_ids import remembered, vanished
from dialogs.kernel.kader_models import Indicator, Kaart, Kader, Kernaspect, Thema, Vraag
from dialogs.kernel.kader_rules import broken_rules
from dialogs.kernel.yaml_document import Document
from dialogs.kernel.yaml_lines import read
from dialogs.kernel.yaml_models import validated
from dialogs.kernel.yaml_problems import ContentError, Problem

__all__ = ["Indicator", "Kaart", "Kader", "KaderError", "Kernaspect", "Problem", "Thema", "Vraag", "load"]


class KaderError(ContentError):
    """A kader cannot be used; `problems` holds everything that is wrong with it."""


def load(path: Path) -> Kader:
    """The kader in this file, checked against the ids remembered beside it.

    Raises KaderError with every mistake, each as `kader.yaml:LINE:COLUMN: place: what is wrong and how to mend it`.
    """
    document = read(path)
    kader, problems = _checked(document)
    if kader is None or problems:
        raise KaderError(problems)
    return kader


def _checked(document: Document) -> tuple[Kader | None, list[Problem]]:
    if document.data is None:
        return None, list(document.problems)
    kader, mismatches = validated(document, Kader)
    return kader, [*document.problems, *mismatches, *broken_rules(document), *_lost_ids(document)]


def _lost_ids(document: Document) -> list[Problem]:
    try:
        return vanished(document, remembered(document.file))
    except ContentError as error:
        return list(error.problems)
