"""Cut a text into words and tell of each how it is written and whether a sentence opens with it."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from dialogs.privacy.words import cue

# Letters with inner hyphens; an apostrophe only where letters of the same name follow (M'barek), so not in "Fatima's".
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+|['’][^\W\d_]{3,})*")
_PLACEHOLDER = re.compile(r"\[[a-z-]+\]")
_UNMARKED = str.maketrans({"ł": "l", "ø": "o", "ı": "i", "ß": "ss", "đ": "d", "æ": "ae", "œ": "oe", "’": "'"})
_OPENING = re.compile(r"[.!?:;\n•…\"“”„‘*>|]|(?:^|\s)['’‘-]|[^\x00-\u024f’‘–—€]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: its place, its text, the text folded, the gap before it, and whether it opens a sentence."""

    start: int
    end: int
    text: str
    fold: str
    gap: str
    opens: bool

    @property
    def capital(self) -> bool:
        """Whether the word is written with a capital."""
        return self.text[0].isupper()


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """`word` in lower case without diacritics, as the word lists are written."""
    plain = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_UNMARKED)


def tokenise(text: str) -> list[Token]:
    """The words of `text` in order; placeholders such as "[naam]" are no words."""
    blank = _PLACEHOLDER.sub(lambda found: "|" * len(found[0]), text) if "[" in text else text
    tokens: list[Token] = []
    end = 0
    for found in WORD.finditer(blank):
        gap = blank[end : found.start()]
        opens = not tokens or _opens(gap, tokens[-1].fold)
        tokens.append(Token(found.start(), found.end(), found[0], fold(found[0]), gap, opens))
        end = found.end()
    return tokens


def _opens(gap: str, before: str) -> bool:
    if gap == " ":
        return False
    if gap.strip() == "." and before in cue("afkorting"):
        return False
    return _OPENING.search(gap) is not None


def shouts(tokens: list[Token]) -> bool:
    """Whether capitals say nothing in this text: all of it is in capitals, or nearly every word has one."""
    words = [token for token in tokens if len(token.text) > 1]
    capitals = sum(token.capital for token in words)
    uppers = sum(token.text.isupper() for token in words)
    return len(words) > 1 and (uppers * 2 > len(words) or (len(words) > 3 and capitals * 4 > len(words) * 3))
