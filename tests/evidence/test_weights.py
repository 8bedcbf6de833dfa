"""The weights are those of the answers and the code that they say they were made from, and they are good enough."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.quality.evidence import weights_file
from bench.quality.evidence.answers import HERE, everything, load
from bench.quality.evidence.baseline import by_length
from bench.quality.evidence.figures import accuracy, judged, rates
from dialogs.evidence import assess
from dialogs.evidence.scoring import Scorer, Table
from dialogs.evidence.soort import beside_an_answer
from dialogs.evidence.tokens import DATA
from dialogs.evidence.weights import Tables, tables

_SHORT = 4  # words; "nvt" and "geen idee" are what people type


@pytest.mark.parametrize("name", Tables._fields)
def test_weights_bear_the_seal_of_their_sources(name: str) -> None:
    """Who changes an answer, a word list or the way of reading trains anew: python -m bench.quality.evidence.train."""
    first = (DATA / f"{name}.tsv").read_text(encoding="utf-8").partition("\n")[0]
    assert first == f"# sources {weights_file.seal()}"


def test_the_weights_know_their_own_answers() -> None:
    """What they were trained on they judge far better than length does; weights that were mixed up could not."""
    answers = everything()
    found = rates(judged(answers, assess))
    assert min(found["concreet"].precision, found["concreet"].recall) > 0.95
    assert accuracy(judged(answers, assess)) > 0.98
    assert rates(judged(answers, by_length(answers)))["concreet"].f1 < 0.7


def test_all_our_answers_are_different() -> None:
    """Two thousand and more, none but the shortest twice: an answer cannot be both learned from and tried on."""
    texts = [answer.text for answer in everything() if len(answer.text.split()) > _SHORT]
    assert len(set(texts)) == len(texts) > 2000


def test_author_g_is_never_learned_from() -> None:
    """None of the 250 answers that are kept to measure on stands among those that the weights were trained on."""
    kept = {answer.text.casefold() for answer in load(HERE / "g.jsonl")}
    assert len(kept) == 250
    assert kept.isdisjoint(answer.text.casefold() for answer in everything())


def test_only_answers_are_labelled_as_showing_something() -> None:
    """A don't-know, a question and a stop have no elements."""
    assert not [answer for answer in everything() if answer.soort != "antwoord" and any(answer.shown)]


def test_scores_add_what_is_known() -> None:
    """A bias and the known features, shared over the root of the number of features; blank is nought."""
    table = {"bias": {"": (1.0, 0.0, -1.0)}, "word": {"a": (2.0, 0.5, -2.0)}}
    assert Scorer(table).scores({"word": {"a", "b", "c", "d"}, "stem": {"x"}}) == (2.0, 0.25, -2.0)


@given(st.lists(st.tuples(*[st.integers(-25000, 25000)] * 3), min_size=1, max_size=40))
def test_no_sum_runs_over_into_the_next(rows: list[tuple[int, ...]]) -> None:
    """However many features say much, positive or negative, each score is the plain sum of its own numbers."""
    weighing = {str(at): tuple(number / 100 for number in row) for at, row in enumerate(rows)}
    table: Table = {"bias": {"": (0.0, 0.0, 0.0)}, "word": weighing}
    share = len(rows) ** -0.5
    plain = [sum(column) / 100 * share for column in zip(*rows, strict=True)]
    assert Scorer(table).scores({"word": set(table["word"])}) == pytest.approx(plain)


def test_weights_that_might_run_over_are_refused() -> None:
    """A table whose numbers add up to more than there is room for is not used at all."""
    table = {"bias": {"": (0.0, 0.0, 0.0)}, "word": {"a": (0.0, -9000.0, 0.0), "b": (0.0, 9000.0, 0.0)}}
    with pytest.raises(OverflowError):
        Scorer(table)


def test_a_kind_is_weighed_beside_an_answer() -> None:
    """What a feature says of each other kind, less what it says of an answer."""
    assert beside_an_answer({"word": {"nvt": (-1.0, 2.0, 0.5, -1.5)}}) == {"word": {"nvt": (3.0, 1.5, -0.5)}}


def test_weights_are_read_as_they_were_written(tmp_path: Path) -> None:
    """Writing and reading give the same numbers."""
    table = {"bias": {"": (-1.5, 0.0)}, "word": {"a b": (0.25, -0.05)}}
    weights_file.write(Tables(table, table, table), tmp_path)
    assert tables(tmp_path) == (table, table, table)
