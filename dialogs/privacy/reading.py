"""Hold a text as the rules on names read it, and answer small questions about a word and its neighbours."""

from collections.abc import Sequence
from functools import reduce
from operator import or_

from dialogs.lexicon.pieces import Pieces
from dialogs.privacy.signs import look
from dialogs.privacy.tokens import WORD, opens, without_placeholders
from dialogs.privacy.words import cue


class Reading:
    """The words of a text by columns: as written, folded, with a capital, opening a sentence, and the gap before each.

    `size` is how many there are, `shouts` whether capitals say nothing in this text.
    """

    __slots__ = (
        "_pieces",
        "_shown",
        "_signs",
        "_telling",
        "capitals",
        "folds",
        "gaps",
        "opens",
        "shouts",
        "size",
        "text",
        "written",
    )

    def __init__(self, text: str) -> None:
        self.text = text
        self._pieces = Pieces(WORD, without_placeholders(text))
        self.written, self.gaps = self._pieces.words, self._pieces.gaps
        self.size = len(self.written)
        looks = map(look.__getitem__, self.written)
        self.folds: tuple[str, ...]
        self.capitals: tuple[bool, ...]
        self._signs: tuple[int, ...]
        self.folds, self.capitals, self._signs = zip(*looks, strict=True) if self.written else ((), (), ())
        self._telling = [i for i, signs in enumerate(self._signs) if signs]
        self._shown = reduce(or_, set(self._signs), 0)
        self.opens = _opens(self.gaps, self.folds)
        self.shouts = _shouts(self.written, self.capitals)

    def start(self, i: int) -> int:
        """Where in the text the word at `i` begins."""
        return self._pieces.start(i)

    def end(self, i: int) -> int:
        """Where in the text the word at `i` ends."""
        return self._pieces.end(i)

    def showing(self, signs: int) -> Sequence[int]:
        """The words that show one of these signs (see `dialogs.privacy.signs`)."""
        return [i for i in self._telling if self._signs[i] & signs] if self._shown & signs else ()

    def word(self, i: int) -> str:
        """The folded word at `i`, or "" beyond either end."""
        return self.folds[i] if 0 <= i < self.size else ""

    def capital(self, i: int) -> bool:
        """Whether there is a word at `i`, with a capital."""
        return 0 <= i < self.size and self.capitals[i]

    def gap_after(self, i: int) -> str:
        """What stands between the word at `i` and the next one."""
        return self.gaps[i + 1] if "|" not in self.gaps[i + 1] else self.text[self.end(i) :][: len(self.gaps[i + 1])]

    def joined(self, i: int) -> bool:
        """Whether only blanks part the word at `i` from the one before it."""
        return 0 < i < self.size and self.gaps[i].isspace() and "\n" not in self.gaps[i]

    def telling_capital(self, i: int) -> bool:
        """Whether the word at `i` has a capital that nothing but its being a name explains."""
        return self.capitals[i] and not self.opens[i] and not self.shouts

    def before(self, i: int, section: str) -> bool:
        """Whether the word before `i`, in the same sentence, is a cue of `section`."""
        return i > 0 and not self.opens[i] and self.folds[i - 1] in cue(section)

    def after(self, i: int, section: str) -> bool:
        """Whether the word right after `i`, parted by blanks only, is a cue of `section`."""
        return self.joined(i + 1) and self.folds[i + 1] in cue(section)


def _opens(gaps: Sequence[str], folds: Sequence[str]) -> list[bool]:
    """For every word whether a sentence opens with it; with the first one it does."""
    return [True] + [gap != " " and opens(gap, before) for gap, before in zip(gaps[1:-1], folds, strict=False)]


def _shouts(written: Sequence[str], capitals: Sequence[bool]) -> bool:
    """Whether all of a text is in capitals, or nearly every word has one."""
    if not any(capitals):
        return False
    words = [word for word in written if len(word) > 1]
    if sum(capitals) * 2 <= len(words):
        return False
    uppers = sum(map(str.isupper, words))
    first = sum(word[0].isupper() for word in words)
    return len(words) > 1 and (uppers * 2 > len(words) or (len(words) > 3 and first * 4 > len(words) * 3))
