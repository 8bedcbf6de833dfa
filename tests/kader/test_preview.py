"""`reflectiecoach check --preview`: an author sees a kernaspect as it will look in the chat."""

from pathlib import Path

import pytest

from bot import check
from bot.preview import preview
from dialogs.kernel.kader import load

EXAMPLE = Path(__file__).parents[2] / "examples" / "thuis-en-school.yaml"


def test_every_word_an_author_wrote_for_an_aspect_is_shown() -> None:
    """All questions in order, each indicator, the closing question, and what comes after good examples."""
    kader = load(EXAMPLE)
    for aspect in kader.kernaspecten:
        shown = preview(kader, aspect)
        asked = [shown.index(vraag.vraag) for vraag in aspect.vragen]
        assert asked == sorted(asked)
        assert shown.index(aspect.bewijsvraag or kader.bewijsvraag) > asked[-1]
        assert shown.count("> [Denk aan…]") == len(aspect.vragen) + 1
        hints = [hint.tekst for hint in kader.indicatoren_bij(aspect.id)]
        assert [words for words in (*hints, *aspect.verdieping, *aspect.tegendeel) if words not in shown] == []


def test_an_unknown_kernaspect_is_named_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip of the pen is mended at a glance."""
    assert check.run(EXAMPLE, shown="een_lijntje") == 1
    assert "een_lijntje; there are: stem_van_het_kind, ouders_als_partner, een_lijn" in capsys.readouterr().out
