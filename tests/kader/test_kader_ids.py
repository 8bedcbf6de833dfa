"""Answers are kept under ids: none disappears by accident, and `reflectiecoach check` records the new ones."""

import shutil
from pathlib import Path

import pytest

from bot.check import run
from dialogs.kernel.kader import KaderError, load
from dialogs.kernel.kader_ids import given_out, remembered

ROOT = Path(__file__).parents[2]
KLEIN = Path(__file__).with_name("klein.yaml")


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small kader and its remembered ids, to change at will."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(KLEIN, "kader.yaml")
    shutil.copy(KLEIN.with_suffix(".ids"), "kader.ids")
    return Path("kader.yaml")


def change(file: Path, old: str, new: str) -> None:
    """Edit a file, as its editor would."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize("file", [ROOT / "kader.yaml", KLEIN], ids=["kader.yaml", "klein.yaml"])
def test_the_remembered_ids_are_current(file: Path) -> None:
    """kader.ids holds every id of the kader: new ones are accepted in the same change that makes them."""
    assert remembered(file) == given_out(load(file))


def test_a_changed_id_is_reported(copy: Path) -> None:
    """An id under which answers may be kept has to stay; the one it was probably changed into is named."""
    change(copy, "id: wie_kan_helpen", "id: wie_kan_er_helpen")
    change(copy, "iemand_dichtbij", "iemand_dicht_bij")
    with pytest.raises(KaderError) as error:
        load(copy)
    assert [str(problem) for problem in error.value.problems] == [
        "kader.yaml:5:1: vervallen: the id iemand_dichtbij, under which answers may be kept, is gone; put it back, or "
        "list it under vervallen; was it changed into iemand_dicht_bij?",
        "kader.yaml:5:1: vervallen: the id wie_kan_helpen, under which answers may be kept, is gone; put it back, or "
        "list it under vervallen; was it changed into wie_kan_er_helpen?",
    ]


def test_an_id_may_be_retired_on_purpose(copy: Path) -> None:
    """An id under `vervallen` may be gone, and stays remembered, so that it never gets another meaning."""
    change(copy, "id: wie_kan_helpen", "id: wie_kan_er_helpen")
    change(copy, "kernaspecten:", "vervallen: [wie_kan_helpen]\nkernaspecten:")
    assert run(copy, accept=True) == 0
    assert {"wie_kan_helpen", "wie_kan_er_helpen"} <= set(remembered(copy))
    change(copy, "vervallen: [wie_kan_helpen]\n", "")
    assert run(copy) == 1


def test_a_kader_without_remembered_ids_can_be_used(copy: Path) -> None:
    """Without kader.ids there is nothing to compare with."""
    Path("kader.ids").unlink()
    change(copy, "id: wie_kan_helpen", "id: wie_kan_er_helpen")
    assert load(copy).vraag("wie_kan_er_helpen").vraag == "Heb je gevraagd wie er kan helpen?"


def test_remembered_ids_that_cannot_be_read_are_a_problem_too(copy: Path) -> None:
    """A damaged kader.ids is reported as such, and the mistakes of the kader itself beside it."""
    Path("kader.ids").write_bytes(b"luisteren\n\xff\n")
    change(copy, "versie:", "versi:")
    with pytest.raises(KaderError) as error:
        load(copy)
    assert [str(problem).split(";")[0] for problem in error.value.problems] == [
        "kader.ids:2:1: this is not UTF-8",
        "kader.yaml:5:1: versie: is missing",
        "kader.yaml:5:1: versi: unknown field",
    ]


def test_check_tells_what_a_good_kader_holds(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A kader without mistakes yields one line with counts."""
    assert run(copy) == 0
    assert capsys.readouterr().out == (
        "kader.yaml: OK: version klein-1, 3 kernaspecten, 6 questions, 6 indicators, 2 cards\n"
    )


def test_check_prints_every_mistake(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A kader with mistakes yields a line for each and exit code 1, and nothing is recorded."""
    change(copy, " vraag:", " vrag:")
    before = Path("kader.ids").read_text("utf-8")
    assert run(copy, accept=True) == 1
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 12
    assert all(line.startswith("kader.yaml:") for line in printed)
    assert Path("kader.ids").read_text("utf-8") == before


def test_check_records_new_ids_when_asked(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """New ids are mentioned until they are accepted."""
    change(
        copy,
        "      - id: samen_sterker\n",
        "      - {id: extra, titel: a, tekst: b, bron: c}\n      - id: samen_sterker\n",
    )
    assert run(copy) == 0
    assert "; ids not yet in kader.ids: 1, record them with --accept\n" in capsys.readouterr().out
    assert run(copy, accept=True) == 0
    assert "--accept" not in capsys.readouterr().out
    assert "extra" in remembered(copy)


@pytest.mark.parametrize("name", ["nergens.yaml", "."])
def test_check_of_a_file_that_is_not_there(name: str, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A missing file and a folder are each one clear problem."""
    assert run(copy.parent / name) == 1
    assert capsys.readouterr().out.startswith(f"{name}:1:1: cannot be read: ")
