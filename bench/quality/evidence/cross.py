"""Tries training on answers it has not seen: one author out at a time, then ten random parts. Needs the extra "train".

python -m bench.quality.evidence.cross
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from bench.quality.evidence import report, weights_file
from bench.quality.evidence.answers import Answer, by_author, everything
from bench.quality.evidence.baseline import by_length
from bench.quality.evidence.figures import Pair, judged
from bench.quality.evidence.train import trained
from dialogs.evidence.assess import assess_with
from dialogs.evidence.weights import tables

Fold = tuple[Sequence[Answer], Sequence[Answer]]  # to learn from, to be tried on
_PARTS = 10
_TRIED = "abcd"
_LEARNED = "ef"  # wrote after the kinds of errors were known, so these are only learned from
_SAME = 0.05  # another numpy may round otherwise; more than this is another training


def author_folds() -> Iterator[Fold]:
    """Each of the authors a to d in turn unseen."""
    authors = by_author()
    for author in _TRIED:
        yield [answer for other in authors if other != author for answer in authors[other]], authors[author]


def random_folds() -> Iterator[Fold]:
    """Ten parts with something of each author a to d in every one."""
    authors = by_author()
    known = [answer for author in _TRIED for answer in authors[author]]
    taught = [answer for author in _LEARNED for answer in authors[author]]
    for part in range(_PARTS):
        rest = [answer for at, answer in enumerate(known) if at % _PARTS != part]
        yield [*rest, *taught], known[part::_PARTS]


def unseen(folds: Iterable[Fold]) -> list[Pair]:
    """The answers of all folds as judged by weights that the rest taught."""
    return [pair for known, tried in folds for pair in judged(tried, partial(assess_with, trained(known).ready()))]


def counted(folds: Iterable[Fold]) -> list[Pair]:
    """The same by length alone."""
    return [pair for known, tried in folds for pair in judged(tried, by_length(known))]


def main() -> int:
    """Print the figures; the exit code is 1 when the coach's weights are not those of their sources."""
    by_authors = [(author, unseen([fold])) for author, fold in zip(_TRIED, author_folds(), strict=True)]
    together = [pair for _, pairs in by_authors for pair in pairs]
    rows = {f"author {author} unseen": pairs for author, pairs in by_authors}
    rows |= {"all four so": together, "a tenth unseen": unseen(random_folds()), "by length": counted(author_folds())}
    print("## Evidence, cross-validated on our own answers\n\n" + report.table(rows))
    print("\nThe four authors, each unseen:\n\n" + report.confusions(together))
    apart = weights_file.difference(tables(), trained(everything()))
    print(f"\nRetrained: weights differ at most {apart:.2f}")
    return int(apart > _SAME)


if __name__ == "__main__":
    sys.exit(main())
