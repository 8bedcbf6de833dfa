"""The coach's words as they are written: mistakes are told once, at their line."""

from pathlib import Path

import pytest

from dialogs.kernel import texts

MISTAKES = {
    "a colon": ("say:\n  vraag:\n    - goed\n    - Iets: wat schuurt\n", "4:7: say.vraag[2]: one text belongs here"),
    "no moment": ("vraag: Hoe was het?\n", "1:8: vraag: a block of"),
    "no labels": ("vraag:\n  buttons: Ja\n", "2:12: vraag.buttons: a block of"),
    "a list as label": ("vraag:\n  buttons:\n    ja: [Ja]\n", "3:9: vraag.buttons.ja: one text belongs here"),
    "buttons misspelt": ("vraag:\n  button:\n    ja: Ja\n", "3:5: vraag.button: a list belongs here"),
    "no words": ('vraag:\n  ask: ""\n', "2:8: vraag.ask[1]: the text is empty"),
    "no phrasings": ("vraag:\n  ask: []\n", "2:8: vraag.ask: the list is empty"),
    "no states": ("- vraag\n", "1:1: a block of"),
    "the same twice": ("vraag:\n  ask: een\n  ask: twee\n", "3:3: vraag.ask: stands here a second time"),
}


@pytest.mark.parametrize(("written", "told"), MISTAKES.values(), ids=list(MISTAKES))
def test_a_mistake_in_the_words_is_told_once(written: str, told: str, tmp_path: Path) -> None:
    """One line says which file, where, and what to do."""
    (tmp_path / "los.yaml").write_text(written, "utf-8")
    with pytest.raises(texts.TextsError) as caught:
        texts.load(tmp_path)
    (line,) = str(caught.value).splitlines()
    assert line.removeprefix(f"{tmp_path / 'los.yaml'}:").startswith(told)


def test_phrasings_take_turns(tmp_path: Path) -> None:
    """One text is a list of one; of several the next comes each time, and after the last the first."""
    (tmp_path / "los.yaml").write_text("vraag:\n  ask: [een, twee]\n  hint: drie\n", "utf-8")
    read = texts.load(tmp_path)
    assert [read.pick("los.vraag.ask", last) for last in (None, 0, 1)] == [(0, "een"), (1, "twee"), (0, "een")]
    assert [read.pick("los.vraag.hint", last) for last in (None, 0)] == [(0, "drie"), (0, "drie")]
