"""What must hold in a kader beyond its shape: every id once, references known, indicators shown, phrases readable."""

from collections.abc import Callable, Iterator

from dialogs.kernel.kader_phrases import wrong_phrases
from dialogs.kernel.yaml_document import Document, Loc
from dialogs.kernel.yaml_models import did_you_mean
from dialogs.kernel.yaml_problems import Problem

_Finding = tuple[Loc, str]


def broken_rules(document: Document) -> list[Problem]:
    """Every breach, also in a document whose shape is wrong elsewhere."""
    return [document.problem(loc, message) for rule in _RULES for loc, message in rule(document)]


def ids(document: Document) -> dict[str, Loc]:
    """Every id in use, with the first place that has it."""
    found: dict[str, Loc] = {}
    for loc, text in document.texts.items():
        if loc and loc[-1] == "id":
            found.setdefault(text, loc)
    return found


def _duplicate_ids(document: Document) -> Iterator[_Finding]:
    first = ids(document)
    for loc, text in document.texts.items():
        if loc and loc[-1] == "id" and first[text] != loc:
            yield loc, f"the id {text} is taken (line {document.positions.value(first[text])[0]}); choose another"


def _unknown_hints(document: Document) -> Iterator[_Finding]:
    known = _indicators(document)
    for loc, text in _hints(document):
        if text not in known:
            yield loc, f"no indicator has the id {text}{did_you_mean(text, known)}"


def _repeated_hints(document: Document) -> Iterator[_Finding]:
    seen: set[tuple[Loc, str]] = set()
    for loc, text in _hints(document):
        if (loc[:-1], text) in seen:
            yield loc, f"{text} already stands in this list; remove one"
        seen.add((loc[:-1], text))


def _unplaced_indicators(document: Document) -> Iterator[_Finding]:
    placed = {text for _, text in _hints(document)}
    for text, loc in _indicators(document).items():
        if text not in placed:
            yield loc, f"the indicator {text} is never shown; add it under denk_aan of a kernaspect"


def _retired_in_use(document: Document) -> Iterator[_Finding]:
    used = ids(document)
    for loc, text in document.texts.items():
        if loc[:1] == ("vervallen",) and text in used:
            line = document.positions.value(used[text])[0]
            yield loc, f"{text} is still in use (line {line}); remove it here, or give that part another id"


def _hints(document: Document) -> Iterator[tuple[Loc, str]]:
    return ((loc, text) for loc, text in document.texts.items() if loc[-2:-1] == ("denk_aan",))


def _indicators(document: Document) -> dict[str, Loc]:
    return {text: loc for text, loc in ids(document).items() if loc[0] == "indicatoren"}


_RULES: tuple[Callable[[Document], Iterator[_Finding]], ...] = (
    _duplicate_ids,
    _unknown_hints,
    _repeated_hints,
    _unplaced_indicators,
    _retired_in_use,
    wrong_phrases,
)
