"""Guards the ids under which answers are kept: kader.ids remembers every id that was ever given out."""

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from dialogs.kernel.kader_fields import Named
from dialogs.kernel.kader_models import Kader
from dialogs.kernel.kader_rules import ids
from dialogs.kernel.yaml_document import Document
from dialogs.kernel.yaml_models import did_you_mean
from dialogs.kernel.yaml_problems import Problem
from dialogs.kernel.yaml_source import decoded


def memory(kader_file: Path) -> Path:
    """The file beside a kader that remembers its ids: kader.ids for kader.yaml."""
    return kader_file.with_suffix(".ids")


def remembered(kader_file: Path) -> tuple[str, ...]:
    """The ids remembered for a kader, none if nothing was ever recorded. Raises ContentError if unreadable."""
    file = memory(kader_file)
    return tuple(decoded(file).split()) if file.exists() else ()


def given_out(kader: Kader) -> tuple[str, ...]:
    """Every id of the kader, in use or retired, in alphabetical order: what kader.ids should hold."""
    questions = (aspect.vragen for aspect in kader.kernaspecten)
    cards = (theme.kaarten for theme in kader.achtergrond)
    parts: Iterable[Named] = chain(kader.kernaspecten, *questions, kader.indicatoren, kader.achtergrond, *cards)
    return tuple(sorted({*(part.id for part in parts), *kader.vervallen}))


def vanished(document: Document, known: tuple[str, ...]) -> list[Problem]:
    """The known ids that a document neither uses nor lists under `vervallen`."""
    used = ids(document)
    retired = {text for loc, text in document.texts.items() if loc[:1] == ("vervallen",)}
    fresh = used.keys() - known
    return [
        document.problem(
            ("vervallen",),
            f"the id {id}, under which answers may be kept, is gone; put it back, or list it under vervallen"
            f"{did_you_mean(id, fresh, 'was it changed into')}",
        )
        for id in known
        if id not in used and id not in retired
    ]
