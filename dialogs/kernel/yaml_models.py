"""Holds what was read against a pydantic model, and puts every mismatch in words an editor can act on."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from dialogs.kernel.yaml_document import Document, Loc
from dialogs.kernel.yaml_problems import Problem

SLUG = r"^[a-z][a-z0-9_]*$"
FILLED = r"\S"
ONE_LINE = r"^\S.*$"

_Model = TypeVar("_Model", bound=BaseModel)


def validated(document: Document, model: type[_Model]) -> tuple[_Model | None, list[Problem]]:
    """The model filled with the document's data, or None and everything that stood in the way.

    A place that has a problem of YAML's own is not reported again.
    """
    try:
        return model.model_validate(document.data), []
    except ValidationError as error:
        return None, [_problem(document, e, model) for e in error.errors() if _is_news(document, e)]


def did_you_mean(word: str, known: Iterable[str], question: str = "did you mean") -> str:
    """A remark that names the known word most like this one; empty when none is."""
    close = get_close_matches(word, list(known), n=1)
    return f"; {question} {close[0]}?" if close else ""


def _is_news(document: Document, error: ErrorDetails) -> bool:
    """False for what is known already, and for a list that pydantic finds too short as its entries are wrong."""
    return error["loc"] not in document.broken and not (error["type"] == "too_short" and error["input"])


def _problem(document: Document, error: ErrorDetails, model: type[BaseModel]) -> Problem:
    loc = error["loc"]
    if error["type"] == "extra_forbidden":
        return document.problem(loc, _unknown_field(document, loc, model), document.positions.key(loc))
    return document.problem(loc, _ADVICE.get(error["type"], _as_is)(error))


def _unknown_field(document: Document, loc: Loc, model: type[BaseModel]) -> str:
    fields = _model_at(model, loc[:-1]).model_fields
    free = [name for name in fields if (*loc[:-1], name) not in document.positions.keys]
    return f"unknown field{did_you_mean(str(loc[-1]), free)} (fields here: {', '.join(fields)})"


def _model_at(model: Any, loc: Loc) -> type[BaseModel]:
    for step in loc:
        model = get_args(model)[0] if isinstance(step, int) else model.model_fields[step].annotation
    found: type[BaseModel] = model
    return found


def _mismatch(error: ErrorDetails) -> str:
    if error["ctx"]["pattern"] == SLUG:
        return f"an id has only small letters, digits and _, and starts with a letter; try {_slug(error['input'])}"
    return "must stand on a single line" if error["input"].strip() else "the text is empty; write one"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_0123456789")[:32] or "eigen_regie"


def _no_text(error: ErrorDetails) -> str:
    found = "a list" if isinstance(error["input"], list) else "a block"
    return f"one text belongs here, not {found}; put quotes around a text that starts with [ or {{ or contains ': '"


def _wrong_choice(error: ErrorDetails) -> str:
    expected = error["ctx"]["expected"]
    choices = re.findall("'(.+?)'", expected)
    return f"must be {expected}{did_you_mean(error['input'], choices)}"


def _as_is(error: ErrorDetails) -> str:
    return error["msg"]


_ADVICE: Mapping[str, Callable[[ErrorDetails], str]] = {
    "missing": lambda error: "is missing; add it to this block",
    "string_type": _no_text,
    "string_too_long": lambda error: (
        f"has {len(error['input'].strip())} characters, at most {error['ctx']['max_length']} are allowed; shorten it"
    ),
    "string_pattern_mismatch": _mismatch,
    "literal_error": _wrong_choice,
    "tuple_type": lambda error: "a list belongs here: lines that start with '- '",
    "too_short": lambda error: "the list is empty; add at least one entry",
    "model_type": lambda error: "a block of `field: text` lines belongs here",
    "dict_type": lambda error: "a block of `field: text` lines belongs here",
}
