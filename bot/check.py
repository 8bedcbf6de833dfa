"""`reflectiecoach check`: looks a kader over before it is used, and records the ids it gives out."""

from pathlib import Path

from dialogs.kernel.kader import Kader, KaderError, load
from dialogs.kernel.kader_ids import given_out, memory, remembered


def run(path: Path, *, accept: bool = False) -> int:
    """Print every mistake in the kader, or one line of what it holds; with `accept`, also record its ids.

    Returns the exit code: 0 when the kader can be used, 1 when not (nothing is recorded then).
    """
    try:
        kader = load(path)
        if accept:
            memory(path).write_text("\n".join(given_out(kader)) + "\n", "utf-8")
    except (KaderError, OSError) as error:
        print(error)
        return 1
    print(f"{path}: OK: {_counts(kader)}{_advice(path, kader)}")
    return 0


def _counts(kader: Kader) -> str:
    questions = sum(len(aspect.vragen) for aspect in kader.kernaspecten)
    cards = sum(len(theme.kaarten) for theme in kader.achtergrond)
    return (
        f"version {kader.versie}, {len(kader.kernaspecten)} kernaspecten, {questions} questions, "
        f"{len(kader.indicatoren)} indicators, {cards} cards"
    )


def _advice(path: Path, kader: Kader) -> str:
    new = len(set(given_out(kader)) - set(remembered(path)))
    return f"; ids not yet in {memory(path).name}: {new}, record them with --accept" if new else ""
