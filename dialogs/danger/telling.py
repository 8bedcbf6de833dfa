"""The combinations that tell of danger, and those that take it back: the sentence tells of none, or of the past."""

from functools import cache

from dialogs.danger.concepts import HARMLESS, OVER, combinations, concepts
from dialogs.danger.together import Together
from dialogs.lexicon.lexicon import Lexicon
from dialogs.lexicon.tokens import Words


@cache
def signs() -> Together:
    """What tells of danger; it means the kind of danger."""
    return Together(concepts(), (one for one in combinations() if one.means not in {HARMLESS, OVER}), denied=True)


def withdrawn(words: Words) -> tuple[set[int], set[int]]:
    """The numbers of the sentences that tell of no danger, and of those that tell of danger that is over."""
    marks, lexicon = _marks()
    found = list(marks.find(words, list(lexicon.everything(words))))
    none, over = ({words.sentences[one.extent.first] for one in found if one.payload == m} for m in (HARMLESS, OVER))
    return none, over


@cache
def _marks() -> tuple[Together, Lexicon[str]]:
    marks = Together(concepts(), (one for one in combinations() if one.means in {HARMLESS, OVER}), denied=False)
    return marks, Lexicon(marks.leading)
