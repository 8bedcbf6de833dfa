"""`reflectiecoach check`: looks a kader over before it is used, and records the ids it gives out."""

from pathlib import Path

from bot.preview import preview
from dialogs.kernel.kader import Kader, KaderError, load
from dialogs.kernel.kader_ids import given_out, memory, remembered


def run(path: Path, *, accept: bool = False, shown: str | None = None) -> int:
    """Print every mistake in the kader, or one line of what it holds; with `accept`, also record its ids.

    `shown` is the id of a kernaspect to show as it will look in the chat.

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
    return _show(kader, shown) if shown else 0


def _show(kader: Kader, id_: str) -> int:
    """Print how a kernaspect will look in the chat."""
    aspect = next((aspect for aspect in kader.kernaspecten if aspect.id == id_), None)
    if aspect is None:
        print(f"no kernaspect has the id {id_}; there are: {', '.join(one.id for one in kader.kernaspecten)}")
        return 1
    print(f"\n{preview(kader, aspect)}")
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
