"""Hold a text as the rules on names read it, and answer small questions about a word and its neighbours."""

import re
from dataclasses import dataclass
from functools import lru_cache

from dialogs.privacy.tokens import Token, shouts, tokenise
from dialogs.privacy.words import Sort, cue, sort

_THING = re.compile(
    r"\w\w(?:school|schooltje|college|lyceum|ziekenhuis|kliniek|kerk|moskee|straat|str|laan|weg|plein|plantsoen|kade|gracht"
    r"|singel|dreef|steeg|park|hof|huis|fonds|stichting|methode|training|toernooi|cup|dag|feest|markt|wijk|brug)$"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, its words, and whether capitals say nothing in it."""

    text: str
    tokens: list[Token]
    shouts: bool

    def at(self, i: int) -> Token | None:
        """The word at `i`, or None beyond either end."""
        return self.tokens[i] if 0 <= i < len(self.tokens) else None

    def word(self, i: int) -> str:
        """The folded word at `i`, or "" beyond either end."""
        return self.tokens[i].fold if 0 <= i < len(self.tokens) else ""

    def gap_after(self, i: int) -> str:
        """What stands between the word at `i` and the next one."""
        return self.text[self.tokens[i].end : self.tokens[i + 1].start if i + 1 < len(self.tokens) else None]

    def joined(self, i: int) -> bool:
        """Whether only blanks part the word at `i` from the one before it."""
        return 0 < i < len(self.tokens) and self.tokens[i].gap.isspace() and "\n" not in self.tokens[i].gap

    def telling_capital(self, i: int) -> bool:
        """Whether the word at `i` has a capital that nothing but its being a name explains."""
        token = self.tokens[i]
        return token.capital and not token.opens and not self.shouts

    def before(self, i: int, section: str) -> bool:
        """Whether the word before `i`, in the same sentence, is a cue of `section`."""
        return i > 0 and not self.tokens[i].opens and self.tokens[i - 1].fold in cue(section)

    def after(self, i: int, section: str) -> bool:
        """Whether the word right after `i`, parted by blanks only, is a cue of `section`."""
        return self.joined(i + 1) and self.tokens[i + 1].fold in cue(section)


def read(text: str) -> Reading:
    """`text` ready for the rules on names."""
    tokens = tokenise(text)
    return Reading(text, tokens, shouts(tokens))


@lru_cache(maxsize=16_384)
def names_a_thing(word: str) -> bool:
    """Whether the folded `word` ends as streets, schools and other institutions do."""
    return sort(word) not in {Sort.FIRST_NAME, Sort.SURNAME} and _THING.search(word) is not None
