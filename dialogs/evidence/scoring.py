"""Adds up what features say: the numbers of a feature are packed in one whole number, so that adding it is one step."""

from collections.abc import Mapping

Row = tuple[float, ...]
Table = Mapping[str, Mapping[str, Row]]  # block → feature → a number for each score; the block "bias" has one, nameless
Three = tuple[float, float, float]
_SCALE = 100  # weights have two decimals
_WIDTH = 21  # bits for each of three numbers: together they are one word of the processor, which is added quickest
_HALF, _MASK = 1 << _WIDTH - 1, (1 << _WIDTH) - 1
_ZERO = _HALF << 2 * _WIDTH | _HALF << _WIDTH | _HALF  # keeps every number positive


class Scorer:
    """A table of weights for three scores, ready to be added up."""

    __slots__ = ("_bias", "_blocks")

    def __init__(self, table: Table) -> None:
        """Raises OverflowError if the weights are so large that a sum of them might not fit."""
        self._bias = table["bias"][""]
        self._blocks = [(block, _packed(rows).get) for block, rows in table.items() if block != "bias"]

    def scores(self, shown: Mapping[str, set[str]]) -> Three:
        """The sums of the weights of what a text shows; in a block many features speak no louder than a few."""
        one, two, three = self._bias
        for block, known in self._blocks:
            if features := shown.get(block):
                share = len(features) ** -0.5 / _SCALE
                packed = sum(filter(None, map(known, features)), _ZERO)
                one += share * ((packed & _MASK) - _HALF)
                two += share * ((packed >> _WIDTH & _MASK) - _HALF)
                three += share * ((packed >> 2 * _WIDTH) - _HALF)
        return one, two, three


def _packed(rows: Mapping[str, Row]) -> dict[str, int]:
    columns = [[round(number * _SCALE) for number in column] for column in zip(*rows.values(), strict=True)]
    if max(sum(map(abs, column)) for column in columns) >= _HALF:
        raise OverflowError
    packed = [one + (two << _WIDTH) + (three << 2 * _WIDTH) for one, two, three in zip(*columns, strict=True)]
    return dict(zip(rows, packed, strict=True))
