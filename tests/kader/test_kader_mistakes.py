"""Whoever edits kader.yaml hears every mistake at once: where it stands, what is wrong, and how to mend it."""

import pytest

from tests.kader.mistakes import Complaints, Mistakes, assert_reported, each

MISTAKES: Mistakes = {
    "an unknown field is named, with the field that was probably meant": (
        '        uitleg: "Vertel over één keer."',
        '        uitlegg: "Vertel over één keer."\n        uitleg: "x"',
        ["12:9: kernaspecten[luisteren].vragen[stil_zijn].uitlegg: unknown field (fields here: id, vraag, uitleg)"],
    ),
    "a misspelled field is both unknown and missing": (
        "    kort:",
        "    korrt:",
        [
            "5:5: kernaspecten[luisteren].kort: is missing; add it to this block",
            "7:5: kernaspecten[luisteren].korrt: unknown field; did you mean kort? (fields here: id, naam, kort, ",
        ],
    ),
    "a block that lacks its id is pointed at by number": (
        "  - id: waarom\n    titel",
        "  - titel",
        ["19:5: achtergrond[1].id: is missing; add it to this block"],
    ),
    "a text of nothing but spaces is empty": (
        '"Het hoort erbij."',
        '"   "',
        ["24:16: achtergrond[waarom].kaarten[gewoon].tekst: the text is empty; write one"],
    ),
    "a button has 24 characters at most": (
        'kort: "Luisteren"',
        'kort: "Luisteren naar elkaar, dag en nacht"',
        ["7:11: kernaspecten[luisteren].kort: has 35 characters, at most 24 are allowed; shorten it"],
    ),
    "a question has 500 characters at most": (
        "Wanneer was je stil?",
        "stil " * 101,
        ["11:16: kernaspecten[luisteren].vragen[stil_zijn].vraag: has 504 characters, at most 500"],
    ),
    "a card has 1000 characters at most": (
        "Het hoort erbij.",
        "x" * 1001,
        ["24:16: achtergrond[waarom].kaarten[gewoon].tekst: has 1001 characters, at most 1000"],
    ),
    "a button is one line": (
        '"Waarom"',
        '"Waar\\nom"',
        ["20:12: achtergrond[waarom].titel: must stand on a single line"],
    ),
    "an id is a slug, and a slug is suggested": (
        "id: stil_zijn",
        "id: Stil-zijn één",
        [
            "10:13: kernaspecten[luisteren].vragen[Stil-zijn één].id: an id has only small letters, digits and _, and "
            "starts with a letter; try stil_zijn_een"
        ],
    ),
    "an id has 32 characters at most": (
        "id: stil_zijn",
        "id: stil_zijn_en_dan_nog_lang_wachten",
        ["10:13: kernaspecten[luisteren].vragen[stil_zijn_en_dan_nog_lang_wachten].id: has 33 characters, at most 32"],
    ),
    "a list may not be empty": (
        "    denk_aan:\n      - gewone_taal",
        "    denk_aan: []",
        [
            "13:15: kernaspecten[luisteren].denk_aan: the list is empty; add at least one entry",
            "15:9: indicatoren[gewone_taal].id: the indicator gewone_taal is never shown",
        ],
    ),
    "a list is a list": (
        "    denk_aan:\n      - gewone_taal",
        "    denk_aan: gewone_taal",
        [
            "13:15: kernaspecten[luisteren].denk_aan: a list belongs here: lines that start with '- '",
            "15:9: indicatoren[gewone_taal].id: the indicator gewone_taal is never shown",
        ],
    ),
    "a block is a block": (
        '  - id: gewone_taal\n    tekst: "Gewone taal"',
        "  - gewone_taal",
        [
            "14:9: kernaspecten[luisteren].denk_aan[1]: no indicator has the id gewone_taal",
            "16:5: indicatoren[1]: a block of `field: text` lines belongs here",
        ],
    ),
    "a text in square brackets is a list to YAML": (
        '"Gewone taal"',
        "[naam]",
        ["17:12: indicatoren[gewone_taal].tekst: one text belongs here, not a list; put quotes around a text that"],
    ),
    "a text in curly brackets is a block to YAML": (
        '"Gewone taal"',
        "{naam}",
        [
            "17:12: indicatoren[gewone_taal].tekst: one text belongs here, not a block; put quotes around a text that",
            "17:17: indicatoren[gewone_taal].tekst.naam: nothing stands here",
        ],
    ),
    "a source of indicators is one of two": (
        '    tekst: "Gewone taal"',
        '    tekst: "Gewone taal"\n    bron: gezin',
        ["18:11: indicatoren[gewone_taal].bron: must be 'professionals' or 'gezinnen'; did you mean gezinnen?"],
    ),
    "an id is used once in the whole file": (
        "id: waarom",
        "id: luisteren",
        ["19:9: achtergrond[luisteren].id: the id luisteren is taken (line 5); choose another"],
    ),
    "a hint refers to an indicator that exists": (
        "      - gewone_taal",
        "      - gewone_taal\n      - gewone_tal",
        ["15:9: kernaspecten[luisteren].denk_aan[2]: no indicator has the id gewone_tal; did you mean gewone_taal?"],
    ),
    "a hint stands in a list once": (
        "      - gewone_taal",
        "      - gewone_taal\n      - gewone_taal",
        ["15:9: kernaspecten[luisteren].denk_aan[2]: gewone_taal already stands in this list; remove one"],
    ),
    "an indicator is shown with some kernaspect": (
        '    tekst: "Gewone taal"',
        '    tekst: "Gewone taal"\n  - id: humor\n    tekst: "Humor"',
        ["18:9: indicatoren[humor].id: the indicator humor is never shown; add it under denk_aan of a kernaspect"],
    ),
    "a retired id is not in use": (
        "vervallen: []",
        "vervallen: [stil_zijn]",
        ["26:13: vervallen[1]: stil_zijn is still in use (line 10); remove it here, or give that part another id"],
    ),
}


@pytest.mark.usefixtures("loader")
@each(MISTAKES)
def test_a_mistake_is_reported(good: str, complaints: Complaints, before: str, after: str, expected: list[str]) -> None:
    """A mistake is reported once, at its line and column, with what to do about it."""
    assert_reported(good, complaints, before, after, expected)


def test_a_kader_without_mistakes_has_no_problems(good: str, complaints: Complaints) -> None:
    """The kader these tests damage is in order."""
    assert complaints(good) == []


def test_an_unknown_field_on_line_40_is_reported_with_its_line(good: str, complaints: Complaints) -> None:
    """Comments and blank lines count: the line is the one the editor shows."""
    lines = ["# uitleg", ""] * 14 + good.splitlines()
    lines.insert(39, '        kleur: "blauw"')
    (complaint,) = complaints("\n".join(lines))
    assert complaint.startswith("kader.yaml:40:9: kernaspecten[luisteren].vragen[stil_zijn].kleur: unknown field (")


def test_all_mistakes_come_at_once_in_the_order_of_the_file(good: str, complaints: Complaints) -> None:
    """Mistakes of YAML, of shape and between the parts are reported together, from top to bottom."""
    damaged = (
        good.replace('versie: "1"', "versie: 1.10")
        .replace('    naam: "Luisteren"\n', "")
        .replace("Wanneer was je stil?", " ")
        .replace("      - gewone_taal", "      - gewone_tal")
        .replace("id: waarom", "id: stil_zijn")
        .replace("bron:", "bronn:")
        .replace("vervallen", "titel")
    )
    assert [complaint.split(": ")[:2] for complaint in complaints(damaged)] == [
        ["kader.yaml:1:9", "versie"],
        ["kader.yaml:5:5", "kernaspecten[luisteren].naam"],
        ["kader.yaml:10:16", "kernaspecten[luisteren].vragen[stil_zijn].vraag"],
        ["kader.yaml:13:9", "kernaspecten[luisteren].denk_aan[1]"],
        ["kader.yaml:15:9", "indicatoren[gewone_taal].id"],
        ["kader.yaml:18:9", "achtergrond[stil_zijn].id"],
        ["kader.yaml:21:9", "achtergrond[stil_zijn].kaarten[gewoon].bron"],
        ["kader.yaml:24:9", "achtergrond[stil_zijn].kaarten[gewoon].bronn"],
        ["kader.yaml:25:1", "titel"],
    ]
