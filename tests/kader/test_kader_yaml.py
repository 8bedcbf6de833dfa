"""YAML has traps for who does not program: each is explained where it snaps shut."""

from pathlib import Path

import pytest
from pydantic import BaseModel

from dialogs.kernel.yaml_lines import read
from dialogs.kernel.yaml_models import validated
from tests.kader.mistakes import Complaints, Mistakes, assert_reported, each

TRAPS: Mistakes = {
    "a bare time is a number": (
        '"Gewone taal"',
        "15:30",
        [
            '17:12: indicatoren[gewone_taal].tekst: YAML reads 15:30 as a number, not as text; put quotes around it'
        ],
    ),
    "a bare version is a number": (
        'versie: "1"',
        "versie: 1.10",
        ['1:9: versie: YAML reads 1.10 as a number, not as text; put quotes around it: "1.10"'],
    ),
    "a bare no is a yes or no": (
        '"Gewone taal"',
        "no",
        ['17:12: indicatoren[gewone_taal].tekst: YAML reads no as yes or no, not as text; put quotes around it: "no"'],
    ),
    "a bare date is a date": (
        'versie: "1"',
        "versie: 2026-11-01",
        ['1:9: versie: YAML reads 2026-11-01 as a date, not as text; put quotes around it: "2026-11-01"'],
    ),
    "a field without anything behind it": (
        ' "Gewone taal"',
        "",
        ["17:11: indicatoren[gewone_taal].tekst: nothing stands here instead of a text; write one between quotes, or"],
    ),
    "a list without anything in it": (
        "vervallen: []",
        "vervallen:",
        ["26:11: vervallen: nothing stands here instead of a text"],
    ),
    "a bare null": (
        '"Gewone taal"',
        "null",
        ["17:12: indicatoren[gewone_taal].tekst: null stands here instead of a text"],
    ),
    "a key that is no text": (
        "vervallen: []",
        "vervallen: []\non: x",
        ['27:1: on: YAML reads on as yes or no, not as text; put quotes around it: "on"'],
    ),
    "a key that is a list": (
        "vervallen: []",
        "vervallen: []\n? [a, b]\n: [c, {d: e}]",
        ["27:3: the name before a ':' must be a single word"],
    ),
    "a field that is there twice": (
        '    uitleg: "Horen wat er is."',
        '    uitleg: "Horen wat er is."\n    naam: [{a: b}]',
        ["9:5: kernaspecten[luisteren].naam: stands here a second time (first on line 6); remove one of the two"],
    ),
    "an anchor and a reference to it": (
        '"Gewone taal"\nachtergrond',
        "&taal Gewone taal\n    let_op: *taal\nachtergrond",
        [
            "17:12: indicatoren[gewone_taal].tekst: a text that starts with & needs quotes around it",
            "18:13: indicatoren[gewone_taal].let_op: a text that starts with * needs quotes around it",
        ],
    ),
    "a tag": (
        '"Gewone taal"',
        "!Gewone taal",
        ["17:12: indicatoren[gewone_taal].tekst: a text that starts with ! needs quotes around it"],
    ),
    "a merge": (
        '    tekst: "Gewone taal"',
        '    tekst: "Gewone taal"\n    <<: {}',
        ['18:5: indicatoren[gewone_taal].<<: YAML reads << as a reference, not as text; put quotes around it: "<<"'],
    ),
    "quotes as a word processor makes them": (
        '"Gewone taal"',
        "“Gewone taal”",
        [
            "17:12: indicatoren[gewone_taal].tekst: curly quotes count as part of the text; put straight quotes"
        ],
    ),
    "a number sign that cuts off a text": (
        '"Gewone taal"',
        "Gewone taal op #1",
        ["17:12: indicatoren[gewone_taal].tekst: what comes after # on this line is a comment and falls away"],
    ),
    "a second document": (
        "vervallen: []",
        "vervallen: []\n---\ntitel: nog een",
        ["27:1: a line --- starts a second document here; remove it"],
    ),
    "a colon in a bare text": ('"Gewone taal"', "Let op: taal", ["17:18: an unexpected ':'; put quotes around a text"]),
    "a quote within quotes": ('"Gewone taal"', '"Gewone "taal""', ["17:21: this does not follow on the lines above"]),
    "a quote that is never closed": ('"Klein kader"', '"Klein kader', ["25:15: this text opens with a quote"]),
    "a tab": ("    tekst: ", "\ttekst: ", ["17:1: a tab; indent with spaces only"]),
    "an at sign": ('"Gewone taal"', "@huis", ["17:12: a text that starts with @ needs quotes around it"]),
    "a percent sign": ('"Gewone taal"', "%huis", ["17:12: a text that starts with % needs quotes around it"]),
    "odd indentation": ("    tekst: ", "   tekst: ", ["17:4: this does not follow on the lines above"]),
    "a bracket that is not closed": ("[]", "[\n", ["26:13: brackets that are not closed"]),
    "a dash amid a line": ("    tekst: ", "    tekst: - ", ["17:12: an unexpected '-'; start every entry of a list"]),
    "a key without a colon": ("vervallen: []", "vervallen", ["26:1: a ':' is missing, or this text needs quotes"]),
    "a list entry without a dash": ("  - id: waarom\n    titel", "  - id: waarom\n  titel", ["20:3: this does not"]),
}  # fmt: skip


@pytest.mark.usefixtures("loader")
@each(TRAPS)
def test_a_trap_is_explained(good: str, complaints: Complaints, before: str, after: str, expected: list[str]) -> None:
    """A trap is explained once, at its line and column, with what to do about it."""
    assert_reported(good, complaints, before, after, expected)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("", "kader.yaml:1:1: the file is empty", id="an empty file"),
        pytest.param("# niets\n", "kader.yaml:1:1: the file is empty", id="nothing but a comment"),
        pytest.param("hallo", "kader.yaml:1:1: a block of `field: text` lines belongs here", id="a single text"),
        pytest.param("- hallo", "kader.yaml:1:1: a block of `field: text` lines belongs here", id="a list"),
        pytest.param("a: één".encode("cp1252"), "kader.yaml:1:4: this is not UTF-8;", id="a file in Windows' encoding"),
        pytest.param("a: b".encode("utf-16"), "kader.yaml:1:1: this is not UTF-8;", id="a file in UTF-16"),
        pytest.param("a: b\nc: \x07", "kader.yaml:2:4: an invisible sign ('\\x07')", id="a control character"),
        pytest.param(
            "[" * 100_000, "kader.yaml:1:22: this is not YAML: blocks within blocks, too deep", id="a damaged file"
        ),
    ],
)
def test_a_file_that_is_no_kader_at_all(complaints: Complaints, content: str | bytes, expected: str) -> None:
    """A file that cannot be a kader yields one clear problem."""
    (complaint,) = complaints(content)
    assert complaint.startswith(expected)


@pytest.mark.usefixtures("loader")
def test_a_backslash_is_explained(good: str, complaints: Complaints) -> None:
    """A backslash between double quotes is not what it seems; the parsers differ by one column on where it stands."""
    (complaint,) = complaints(good.replace('"Gewone taal"', r'"Gewone \taal en \docenten"'))
    assert complaint.startswith("kader.yaml:17:")
    assert "a backslash means something" in complaint


def test_a_file_made_on_windows_is_welcome(good: str, complaints: Complaints) -> None:
    """A byte order mark and Windows' line ends do no harm."""
    assert complaints(b"\xef\xbb\xbf" + good.replace("\n", "\r\n").encode()) == []


def test_another_file_of_texts_can_be_checked_the_same_way(tmp_path: Path) -> None:
    """A model with rules a kader does not have is explained in pydantic's words, still at its line."""

    class Scherm(BaseModel):
        breedte: int

    file = tmp_path / "scherm.yaml"
    file.write_text('# een scherm\nbreedte: "smal"\n', "utf-8")
    scherm, problems = validated(read(file), Scherm)
    assert scherm is None
    assert [str(problem).removeprefix(f"{file}") for problem in problems] == [
        ":2:10: breedte: Input should be a valid integer, unable to parse string as an integer"
    ]
