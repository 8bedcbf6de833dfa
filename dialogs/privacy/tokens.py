"""Say of a word how it is written, and cut a text into words: the pattern, folding, and where a sentence opens."""

import re
import unicodedata

from dialogs.privacy.words import cue

# Letters with inner hyphens; an apostrophe only where letters of the same name follow (M'barek), so not in "Fatima's".
_PLAIN = r"[a-zA-Z]++(?![\w'’-])"  # most words are, and this is soon seen
WORD = re.compile(rf"({_PLAIN}|[^\W\d_]+(?:-[^\W\d_]+|['’][^\W\d_]{{3,}})*)")
_PLACEHOLDER = re.compile(r"\[[a-z-]+\]")
_UNMARKED = str.maketrans({"ł": "l", "ø": "o", "ı": "i", "ß": "ss", "đ": "d", "æ": "ae", "œ": "oe", "’": "'"})
_OPENING = re.compile(r"[.!?:;\n•…\"“”„‘*>|]|(?:^|\s)['’‘-]|[^\x00-\u024f’‘–—€]")


def fold(word: str) -> str:
    """`word` in lower case without diacritics, as the word lists are written."""
    lower = word.lower()
    if lower.isascii():
        return word if lower == word else lower  # a word that is kept by itself takes room only once
    plain = unicodedata.normalize("NFD", lower)
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_UNMARKED)


def without_placeholders(text: str) -> str:
    """`text`, as long as it was, with bars for placeholders such as "[naam]": those are no words."""
    return _PLACEHOLDER.sub(lambda found: "|" * len(found[0]), text) if "[" in text else text


def opens(gap: str, before: str) -> bool:
    """Whether a sentence opens behind this gap, which follows on the folded word `before`."""
    if gap == " ":
        return False
    if gap.strip() == "." and before in cue("afkorting"):
        return False
    return _OPENING.search(gap) is not None
