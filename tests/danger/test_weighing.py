"""Danger told in words that nobody listed: what the words of a sentence weigh together, and what withdraws it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.quality.danger import HERE, figures, read
from bench.quality.danger_sources import ordinary, seal
from dialogs.danger.concepts import DATA, concepts
from dialogs.danger.features import of_text
from dialogs.danger.together import combinations, meant
from dialogs.danger.weighing import Weights
from dialogs.hearing.danger import danger
from dialogs.kernel.kader import Kader, load
from dialogs.lexicon.tokens import Words

ROOT = Path(__file__).parents[2]

TOLD = {
    "neglect": "peuter zit al uren alleen in de box en niemand doet open",
    "a parent far gone": "moeder ligt laveloos op de bank en de baby huilt",
    "no food": "er is al dagen geen eten en de kinderen zijn graatmager",
    "the worker held": "hij hield de deur dicht en liet mij er niet uit, ik was echt bang",
    "an injury without a word for the blow": "leerling komt binnen met wurgsporen",
    "taken abroad": "haar familie wil haar deze zomer meenemen naar Somalië om te trouwen",
    "a verb in two parts": "moeder draait de pols van haar dochter om als die niet luistert",
}
NOT_TOLD = {
    "a plan that was made": "we hebben samen een veiligheidsplan gemaakt",
    "safe now": "de uithuisplaatsing is van de baan, thuis is het weer veilig",
    "supposed": "stel dat hij haar zou slaan, wat zou je dan doen, vroeg ik",
    "asked": "hoe vraag je naar mishandeling, dat vind ik lastig",
    "a little one's temper": "kleuter slaat zijn broertje als die zijn auto pakt, we oefenen met woorden",
    "a vague worry": "ik heb een onderbuikgevoel maar kan het niet plaatsen",
}


@pytest.fixture(scope="module")
def kader() -> Kader:
    """The kader as it is shipped."""
    return load(ROOT / "kader.yaml")


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in TOLD.items()])
def test_danger_in_unlisted_words_is_noticed(kader: Kader, text: str) -> None:
    """A child unsafe, the worker's own safety, and violence that is described rather than named bring the card."""
    assert danger(text, kader)


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NOT_TOLD.items()])
def test_talk_about_danger_is_none(kader: Kader, text: str) -> None:
    """Plans, suppositions, questions and vague worries bring no card."""
    assert danger(text, kader) is None


def test_the_weights_bear_the_seal_of_their_sources() -> None:
    """Who changes a labelled text, a concept or the reading of them: python -m bench.quality.danger_train."""
    first = (DATA / "gewichten.tsv").read_text("utf-8").partition("\n")[0]
    assert first == f"# sources {seal()}"


def test_the_labelled_texts_are_known(kader: Kader) -> None:
    """What was learned from is judged right nearly always; weights that were mixed up could not."""
    texts = [text for path in sorted(HERE.glob("*.jsonl")) for text in read(path)]
    precision, recall = (float(str(figure)) for figure in figures(texts, kader)[2:4])
    assert min(precision, recall) > 0.85


def test_hardly_any_ordinary_text_brings_a_card(kader: Kader) -> None:
    """Of thousands of texts about other things, shown in training as such, fewer than one in two hundred."""
    texts = ordinary()
    assert len(texts) > 4000
    assert sum(danger(text, kader) is not None for text in texts) < len(texts) / 200


def test_every_combination_is_made_of_concepts() -> None:
    """samen.txt names no concept that begrippen.txt lacks, and no concept stands there twice."""
    names = [concept.name for concept in concepts()]
    assert len(set(names)) == len(names)
    assert {name for one in combinations() for part in one.parts for name in part} <= set(names)


def test_concepts_count_together_and_only_if_not_denied() -> None:
    """A hand at a throat is a sign in either order; with "niet" in between it is none."""
    assert [sign.kind for sign in meant(Words("hij greep haar bij de strot"))] == ["geweld"]
    assert [sign.kind for sign in meant(Words("bij de strot greep hij haar"))] == ["geweld"]
    assert not list(meant(Words("hij greep haar niet bij de strot")))
    assert not list(meant(Words("hij greep de kans. Zij schraapte haar keel")))


def test_every_run_gives_the_same_signs() -> None:
    """Python shuffles its sets anew in every process; which of several signs comes first does not change with that."""
    script = (
        "from dialogs.danger.together import meant; from dialogs.lexicon.tokens import Words;"
        "print(*meant(Words('ouders weigeren de behandeling terwijl het kind uitdroogt')))"
    )
    said = {subprocess.check_output([sys.executable, "-c", script], env=shuffled(seed), cwd=ROOT) for seed in "12"}
    assert len(said) == 1
    assert said.pop().count(b"Meant") > 1


def shuffled(seed: str) -> dict[str, str]:
    """The environment in which sets are in the order of this seed."""
    return {**os.environ, "PYTHONHASHSEED": seed}


def test_a_sentence_weighs_with_the_one_before_it() -> None:
    """A sentence is weighed alone and with the one before it, never with others; no words are no stretch."""
    weights = Weights({"": -1.0, "=mes": 2.0, "=dood": 3.0})
    words = Words("een mes. dood. rust.")
    pieces = of_text("mes")["=mes"], of_text("dood")["=dood"]
    odds = [round(stretch.odds, 6) for stretch in weights.stretches(words, -9.0)]
    first, second = 2.0 * pieces[0], 3.0 * pieces[1]
    assert odds == [round(number - 1.0, 6) for number in (first, second, 0.0, first + second, second)]
    assert weights.stretches(Words(""), -9.0) == []


def test_a_text_shows_words_neighbours_and_concepts() -> None:
    """What weights are learned from is named so that people can read it."""
    shown = of_text("hij slaat haar")
    assert {"=slaat", "hij slaat", "[slaan", "^sla"} <= shown.keys()
