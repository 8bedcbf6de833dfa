"""Draws figures as bars in an SVG that reads well on a light and on a dark page."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_WIDTH, _LEFT, _RIGHT, _BAR, _TITLE = 720, 170, 90, 20, 40
_STYLE = """
  .page { fill: #ffffff } text { font: 13px system-ui, sans-serif; fill: #24292f }
  .head { font-weight: 600 } .own { fill: #1a7f5a } .other { fill: #8c959f } .note { fill: #57606a; font-size: 12px }
  @media (prefers-color-scheme: dark) {
    .page { fill: #161b22 } text { fill: #e6edf3 } .own { fill: #3fb98a } .other { fill: #6e7681 }
    .note { fill: #9aa4af }
  }
"""


@dataclass(frozen=True, slots=True)
class Bar:
    """One value."""

    label: str
    value: float
    shown: str
    own: bool  # the coach's, to stand out


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars under a title, all on one scale."""

    title: str
    bars: Sequence[Bar]


def svg(title: str, charts: Sequence[Chart], note: str) -> str:
    """The picture; `title` is what a screen reader says, `note` stands beneath."""
    y, parts = 16, list[str]()
    for chart in charts:
        parts.append(f'<text class="head" x="20" y="{y + 16}">{escape(chart.title)}</text>')
        parts += _bars(chart.bars, y + _TITLE - 12)
        y += _TITLE + len(chart.bars) * (_BAR + 6)
    parts.append(f'<text class="note" x="20" y="{y + 16}">{escape(note)}</text>')
    size = f'width="{_WIDTH}" height="{y + 34}" viewBox="0 0 {_WIDTH} {y + 34}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{escape(title)}">'
    page = '<rect class="page" width="100%" height="100%" rx="8"/>'
    return "\n".join([head, f"<title>{escape(title)}</title>", f"<style>{_STYLE}</style>", page, *parts, "</svg>\n"])


def _bars(bars: Sequence[Bar], top: int) -> list[str]:
    longest = max((bar.value for bar in bars), default=0) or 1
    return [_bar(bar, top + index * (_BAR + 6), bar.value / longest) for index, bar in enumerate(bars)]


def _bar(bar: Bar, y: int, part: float) -> str:
    length = max(2, round(part * (_WIDTH - _LEFT - _RIGHT)))
    base = y + _BAR - 6
    return (
        f'<text x="20" y="{base}">{escape(bar.label)}</text>'
        f'<rect class="{"own" if bar.own else "other"}" x="{_LEFT}" y="{y}" width="{length}" height="{_BAR}" rx="3"/>'
        f'<text x="{_LEFT + length + 8}" y="{base}">{escape(bar.shown)}</text>'
    )
