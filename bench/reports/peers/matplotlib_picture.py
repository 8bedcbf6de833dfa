"""The overview drawn with matplotlib: the same marks, bars and words, at the same size."""
# mypy: disable-error-code="import-not-found"
# The library lives in the bench's own environment, where mypy does not look.

import io
from pathlib import Path
from typing import Any

from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch

from bench.reports.timing import run

_FONTS = Path(__file__).parents[3] / "bot" / "reports" / "fonts"
_INK, _SOFT, _FAINT, _ACCENT, _PAPER, _PANEL = "#2b2723", "#6a6158", "#d9cebd", "#1b6a63", "#fcf8f1", "#f4ecdf"
_WIDTH, _HEIGHT, _LEFT, _RIGHT = 360, 624, 24, 336
_SIZES = (4, 11, 15, 19)
_KEY = ((_LEFT + 5, "geschreven"), (_LEFT + 88, "deels concreet"), (_LEFT + 184, "concreet"))  # and where they stand


def draw(data: dict[str, Any]) -> bytes:
    """A PNG of 1080 pixels wide."""
    figure = Figure(figsize=(_WIDTH / 72, _HEIGHT / 72), dpi=216, facecolor=_PAPER)
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, _WIDTH), ylim=(_HEIGHT, 0))
    axes.axis("off")
    _text(axes, _LEFT, 44, data["title"], 22, weight="bold")
    _text(axes, _LEFT, 62, data["periode"], 10.4, color=_SOFT)
    _weeks(axes, data)
    axes.add_patch(FancyBboxPatch((28, 380), 304, 56, boxstyle="round,pad=4,rounding_size=10", fc=_PANEL, ec="none"))
    for number, tile in enumerate(data["tegels"]):
        _tile(axes, 37 + 172 * number, tile)
    _text(axes, _LEFT, 468, "Wat er in je antwoorden staat", 13, weight="bold")
    for number, bar in enumerate(data["delen"]):
        _bar(axes, 490 + 34 * number, bar)
    _text(axes, _LEFT, 598, data["eerder"], 10.4, color=_SOFT)
    made = io.BytesIO()
    FigureCanvasAgg(figure).print_png(made)
    return made.getvalue()


def _text(axes: Axes, x: float, y: float, words: str, size: float, **style: Any) -> None:
    axes.text(x, y, words, fontsize=size, family="Lato", **{"color": _INK, **style})


def _column(number: int) -> float:
    return _LEFT + 9 + number * (_RIGHT - _LEFT - 18) / 11


def _weeks(axes: Axes, data: dict[str, Any]) -> None:
    """A row for each kernaspect, the months beneath, and what the marks mean."""
    for number, row in enumerate(data["rijen"]):
        _row(axes, 88 + 51 * number, row)
    for column, month in enumerate(data["maanden"]):
        _text(axes, _column(column), 332, month, 10.4, color=_SOFT, ha="center")
    for concreet, (x, name) in enumerate(_KEY):
        _mark(axes, (x, 350), 8, 2, concreet)
        _text(axes, x + 9, 354, name, 10.4, color=_SOFT)
    _text(axes, _RIGHT, 354, "groter: vaker", 10.4, color=_SOFT, ha="right")


def _row(axes: Axes, y: float, row: dict[str, Any]) -> None:
    _text(axes, _LEFT, y, row["naam"], 13, weight="bold")
    _text(axes, _RIGHT, y, row["keer"], 10.4, color=_SOFT, ha="right")
    for column, week in enumerate(row["weken"]):
        size = _SIZES[min(week["times"], 3)]
        _mark(axes, (_column(column), y + 20), size, week["times"], week["concreet"])


def _mark(axes: Axes, at: tuple[float, float], size: float, times: int, concreet: int) -> None:
    axes.plot(
        *at, marker="o", markersize=size,
        fillstyle="full" if concreet == times else "bottom" if concreet else "none",
        color=_ACCENT if times else _FAINT, markerfacecoloralt=_PAPER, markeredgewidth=1.8 if times else 0,
    )  # fmt: skip


def _tile(axes: Axes, x: float, tile: dict[str, str]) -> None:
    _text(axes, x, 396, tile["titel"], 10.4, color=_SOFT)
    _text(axes, x, 412, tile["kop"], 13, weight="bold")
    _text(axes, x, 428, tile["tekst"], 10.4, color=_SOFT)


def _bar(axes: Axes, y: float, bar: dict[str, Any]) -> None:
    _text(axes, _LEFT, y, bar["wat"], 12)
    _text(axes, _RIGHT, y, bar["aantal"], 10.4, color=_SOFT, ha="right")
    for end, colour in ((1.0, _FAINT), (bar["nu"], _ACCENT)):
        length = end * (_RIGHT - _LEFT)
        axes.plot([_LEFT, _LEFT + length], [y + 12, y + 12], color=colour, linewidth=7, solid_capstyle="round")
    if bar["eerder"] is not None:
        x = _LEFT + bar["eerder"] * (_RIGHT - _LEFT)
        axes.plot([x, x], [y + 6, y + 18], color=_INK, linewidth=2.2)


if __name__ == "__main__":
    for path in _FONTS.glob("Lato-*.ttf"):
        font_manager.fontManager.addfont(str(path))
    run(draw)
