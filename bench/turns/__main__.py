"""The coach's turn beside peers, interleaved in one run.

    python -m bench.turns [--quick]

One turn is one person's text until the next question has arrived in the chat. Two cores, or what this machine has, are
shared by the bot and the load server that stands in for Telegram; the column `server` tells how much of one core the
server took, `others` what everything else on the machine took. Figures on a busy machine are rough; ratios count.
Turns that still wait when time is over count with the time they waited: a p50 as long as the measurement means longer.
"""

import argparse
import asyncio
import itertools
import os
from pathlib import Path

from bench.environment import ROOT
from bench.turns import aims, bots, table
from bench.turns.measuring import Case, Figures, measure
from bench.turns.picture import Bar, Chart, svg

_CASES = (Case(50, 0.0), Case(50, 0.05), Case(500, 0.0), Case(500, 0.05))
_NAMES = {"coach": "coach", "ptb": "python-telegram-bot", "aiogram": "aiogram", "bare": "bare loop"}
_PICTURE = ROOT / "docs" / "bench-turns.svg"
_ROUNDS = 3

Results = dict[Case, dict[str, list[Figures]]]


async def run(cases: tuple[Case, ...], seconds: float) -> Results:
    """Measure every bot in every case, in rounds that each begin with another: what else the machine does hits all."""
    contenders = [bots.coach(), *bots.peers()]
    results: Results = {case: {bot.name: [] for bot in contenders} for case in cases}
    for number in range(_ROUNDS):
        for case, bot in itertools.product(cases, contenders[number:] + contenders[:number]):
            figures = await measure(bot, case, seconds)
            results[case][bot.name].append(figures)
            print(f"round {number + 1}  {case.title:18} {bot.name:8} {figures.rate:7.0f} turns/s", flush=True)
    return results


def picture(results: Results) -> str:
    """Turns a second and processor time, as bars."""
    rates = [
        _chart(f"Turns a second: {case.title} a call", by_bot, "rate", "{:,.0f}") for case, by_bot in results.items()
    ]
    first = _CASES[0]
    cost = _chart(f"Processor seconds for 1,000 turns: {first.title}", results[first], "cpu", "{:.2f} s")
    note = "Answers are on disk before the next question. Only the coach reads and seals them, and has an outbox."
    return svg("The coach beside other ways to make a Telegram bot", [*rates, cost], note)


def _chart(title: str, by_bot: dict[str, list[Figures]], figure: str, shown: str) -> Chart:
    values = {name: table.middle(rounds, figure) for name, rounds in by_bot.items()}
    return Chart(
        title, [Bar(_NAMES[name], value, shown.format(value), own=name == "coach") for name, value in values.items()]
    )


def main() -> None:
    """Measure, print, and draw what a full run measured."""
    parser = argparse.ArgumentParser(prog="python -m bench.turns", description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("--quick", action="store_true", help="50 people only, and shortly; nothing is drawn")
    quick = parser.parse_args().quick
    results = asyncio.run(run(_CASES[:2], 1.5) if quick else run(_CASES, 5.0))
    print(f"\nmedians of {_ROUNDS} rounds on {os.cpu_count()} cores, shared by the bot and the load server")
    print("\n".join(table.lines(results)))
    print("\nthe coach over the other, with the least and the most of the rounds")
    print("\n".join(aims.lines(results)))
    if not quick:
        _PICTURE.write_text(picture(results), "utf-8")
        print(f"\ndrawn: {_PICTURE.relative_to(Path.cwd()) if _PICTURE.is_relative_to(Path.cwd()) else _PICTURE}")


if __name__ == "__main__":
    main()
