"""Checks the signs in the phrases by which the coach recognises words: * … / ( ) and {names}."""

import re
from collections.abc import Iterator

from dialogs.kernel.yaml_document import Document, Loc

_NAMES = {  # the lists of phrases, and the {names} that mean something in them
    "woorden": ("{iemand}",),
    "niet": ("{iemand}",),
    "niet_als": ("{woord}", "{iemand}"),
    "vroeger": ("{woord}", "{iemand}"),
    "toch": (),
    "personen": (),
    "anderen": (),
    "achter": (),
}
_BRACKETS = re.compile(r"(\([^()]*\))?[^()]*(\([^()]*\))?")
_WORD = re.compile(r"\*?[^*{}]*[^\W*{}][^*{}]*|[^*{}]*[^\W*{}][^*{}]*\*")
_PLAIN = re.compile(r"[\w'’-]+\*?(?:(?: … | |/)[\w'’-]+\*?)*")  # most phrases, seen at a glance
_GAPS = {"…", "..."}
_NAME = re.compile(r"\{[^{}]*\}")


def wrong_phrases(document: Document) -> Iterator[tuple[Loc, str]]:
    """Every phrase that could not be looked for, and every question with another name in it than {wie}."""
    for loc, text in document.texts.items():
        if loc[:1] == ("labelwoorden",) and loc[-1] == "vraag":
            message = _strange_name(text, ("{wie}",))
        else:
            message = _mistake(text, _known(loc)) if len(loc) > 1 and loc[-2] in _NAMES else ""
        if message:
            yield loc, message


def _known(loc: Loc) -> tuple[str, ...]:
    return () if loc[0] == "kernaspecten" else _NAMES[str(loc[-2])]


def _mistake(phrase: str, names: tuple[str, ...]) -> str:
    if _PLAIN.fullmatch(phrase):
        return ""
    if not _BRACKETS.fullmatch(phrase):
        return "brackets go around words at the beginning or the end: (geen) ziekte-inzicht"
    if message := _strange_name(phrase, names):
        return message
    core = re.sub(r"\([^()]*\)", " ", phrase)
    if all(part in {*_GAPS, *names} for part in core.split()):
        return "at least one word has to stand here"
    parts = [part for part in re.sub(r"[()]", " ", phrase).split() if part not in _GAPS]
    words = [word for part in parts for word in part.split("/") if word not in names]
    return next((_wrong_word(word) for word in words if not _WORD.fullmatch(word)), "")


def _wrong_word(word: str) -> str:
    return f"{word or 'nothing between two /'} cannot be looked for; a * goes at one end of a word: multiprobleem*"


def _strange_name(text: str, names: tuple[str, ...]) -> str:
    strange = [name for name in _NAME.findall(text) if name not in names]
    known = f"known here: {', '.join(names)}" if names else "none is known here"
    return f"{strange[0]} stands for nothing; {known}" if strange else ""
