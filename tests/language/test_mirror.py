"""The mirror: a labelling word comes with a question for ordinary words, about the person it was said of."""

from pathlib import Path

import pytest

from dialogs.hearing.labels import labels
from dialogs.kernel.kader import Kader, load
from tests.support.phones import SMALL

WORDS = """
labelwoorden:
  groepen:
    - naam: "Voorbeeld"
      woorden: ["zorgmijder"]
    - naam: "Met een eigen vraag"
      woorden: ["lastpak"]
      vraag: "Hoe noemt {wie} zichzelf?"
"""

ABOUT = {
    "the mother": ("moeder is echt een zorgmijder", "Hoe zou moeder dat zelf noemen?"),
    "the father, shortened": ("vdr is een narcist", "Hoe zou vader dat zelf noemen?"),
    "the one named last": ("moeder zegt dat vader een narcist is", "Hoe zou vader dat zelf noemen?"),
    "a child": ("moeder heeft een zoon met autisme", "Hoe zou het gezin dat zelf noemen?"),
    "nobody in particular": ("dit is een multiprobleemgezin", "Hoe zou het gezin dat zelf noemen?"),
    "somebody of the sentence before": (
        "Moeder zat erbij. Een multiprobleemgezin.",
        "Hoe zou het gezin dat zelf noemen?",
    ),
}


@pytest.mark.parametrize(("text", "question"), [pytest.param(*ABOUT[name], id=name) for name in ABOUT])
def test_the_question_is_about_who_the_word_was_said_of(kader: Kader, text: str, question: str) -> None:
    """The person last named before the word in its sentence; the family when that is a child or nobody."""
    assert [label.vraag for label in labels(text, kader)] == [question]


@pytest.fixture
def small(tmp_path: Path) -> Kader:
    """The small kader with two label words."""
    file = tmp_path / "kader.yaml"
    file.write_text(SMALL.read_text("utf-8") + WORDS, "utf-8")
    return load(file)


def test_a_group_may_have_a_question_of_its_own(small: Kader) -> None:
    """A group's own question goes before the general one, which need not be written down."""
    questions = [label.vraag for label in labels("oma is een zorgmijder en opa een lastpak", small)]
    assert questions == ["Hoe zou oma dat zelf noemen?", "Hoe noemt opa zichzelf?"]


def test_each_kader_has_words_of_its_own(kader: Kader, small: Kader) -> None:
    """Two kaders in one process do not mix."""
    assert [label.term for label in labels("een lastpak met ADHD", small)] == ["lastpak"]
    assert [label.term for label in labels("een lastpak met ADHD", kader)] == ["ADHD"]


def test_a_kader_without_label_words_finds_none() -> None:
    """The lists may be left out."""
    assert labels("een zorgmijder met ADHD", load(SMALL)) == []
