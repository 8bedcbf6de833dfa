"""Adds up what features say: all numbers of a feature are packed in one whole number, so that adding it is one step."""

from collections.abc import Mapping

Row = tuple[float, ...]
Table = Mapping[str, Mapping[str, Row]]  # block → feature → a number for each score; the block "bias" has one, nameless
_SCALE = 100  # weights have two decimals


class _Block:
    """The weights of one block of features, packed: each number in a field of bits that no sum can overflow."""

    __slots__ = ("_half", "_mask", "_packed", "_shifts", "_zero")

    def __init__(self, rows: Mapping[str, Row]) -> None:
        columns = [[round(number * _SCALE) for number in column] for column in zip(*rows.values(), strict=True)]
        width = max(sum(map(abs, column)) for column in columns).bit_length() + 1
        self._half, self._mask = 1 << width - 1, (1 << width) - 1
        self._shifts = range(0, width * len(columns), width)
        self._zero = sum(self._half << shift for shift in self._shifts)  # keeps every field positive
        sums = [
            sum(n << shift for n, shift in zip(row, self._shifts, strict=True)) for row in zip(*columns, strict=True)
        ]
        self._packed = dict(zip(rows, sums, strict=True))

    def add(self, features: set[str], total: list[float]) -> None:
        """Add to each score what the features say; many features speak no louder than a few."""
        share = len(features) ** -0.5 / _SCALE
        packed = sum(filter(None, map(self._packed.get, features)), self._zero)
        for at, shift in enumerate(self._shifts):
            total[at] += share * ((packed >> shift & self._mask) - self._half)


class Scorer:
    """A table of weights, ready to be added up."""

    __slots__ = ("_bias", "_blocks")

    def __init__(self, table: Table) -> None:
        self._bias = table["bias"][""]
        self._blocks = {block: _Block(rows) for block, rows in table.items() if block != "bias"}

    def scores(self, shown: Mapping[str, set[str]]) -> Row:
        """The sums of the weights of what a text shows."""
        total = list(self._bias)
        for name, block in self._blocks.items():
            if features := shown.get(name):
                block.add(features, total)
        return tuple(total)
