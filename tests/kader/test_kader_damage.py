"""Whatever happens to kader.yaml, loading it yields a kader or a list of problems, never another error."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.kernel.kader import Kader, KaderError, load

KLEIN = Path(__file__).with_name("klein.yaml").read_text("utf-8")
FIELDS = (
    "versie titel bewijsvraag kernaspecten id naam vragen denk_aan indicatoren tekst bron achtergrond vervallen "
    "labelwoorden gevaarwoorden groepen woorden".split()
)

SIGNS = st.text(alphabet=st.sampled_from("\t\n :-#'\"[]{}&*!|>%@`?,.\\~=<“é🦊\x00\u2028ab09"), max_size=6)
PLACES = st.integers(0, len(KLEIN))


@st.composite
def damaged_texts(draw: st.DrawFn) -> str:
    """The small kader after a few cuts, insertions and moves at random places."""
    text = KLEIN
    for _ in range(draw(st.integers(1, 4))):
        start, size = draw(PLACES), draw(st.integers(0, 60))
        moved = draw(PLACES)
        inserted = draw(st.one_of(SIGNS, st.just(text[moved : moved + size])))
        text = text[:start] + inserted + text[start + size :]
    return text


SHAPES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.dates() | st.text(max_size=5) | st.sampled_from(FIELDS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*FIELDS, 1, None, False]), inner),
    max_leaves=20,
)


@pytest.fixture(scope="session")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One file, written over and over."""
    return tmp_path_factory.mktemp("damage") / "kader.yaml"


def loads_or_complains(file: Path, content: bytes) -> None:
    """The law: a kader, or problems that each point at a place in the file."""
    file.write_bytes(content)
    lines = content.count(b"\n") + content.count(b"\r") + content.count("\u2028".encode()) + 1
    try:
        assert isinstance(load(file), Kader)
    except KaderError as error:
        assert error.problems
        assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in error.problems)
        assert [p.line for p in error.problems] == sorted(p.line for p in error.problems)


@settings(deadline=None)  # a busy machine is no mistake
@given(damaged_texts())
def test_a_damaged_file_is_loaded_or_complained_about(file: Path, text: str) -> None:
    """Cut, moved and mistyped text."""
    loads_or_complains(file, text.encode())


@settings(deadline=None)
@given(PLACES, st.binary(max_size=8))
def test_damaged_bytes_are_loaded_or_complained_about(file: Path, at: int, rubbish: bytes) -> None:
    """A file that a disk or a transfer has damaged."""
    loads_or_complains(file, KLEIN.encode()[:at] + rubbish + KLEIN.encode()[at:])


@settings(deadline=None)
@given(SHAPES)
def test_any_other_yaml_is_complained_about(file: Path, data: object) -> None:
    """YAML of quite another shape, with the kader's own field names in odd places."""
    file.write_text(yaml.safe_dump(data), "utf-8")
    with pytest.raises(KaderError):
        load(file)
