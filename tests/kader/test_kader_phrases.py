"""Words and phrases to look for are written in a small language of their own; a slip in it is told where it stands."""

import pytest

from tests.kader.mistakes import Complaints, Mistakes, assert_reported, each

MISTAKES: Mistakes = {
    "a star stands at one end of a word": (
        "vervallen: []",
        'labelwoorden:\n  groepen: [{naam: a, woorden: ["multi*gezin"]}]',
        ["27:33: labelwoorden.groepen[1].woorden[1]: multi*gezin cannot be looked for; a * goes at one end of a word"],
    ),
    "brackets stand at an end of a phrase": (
        "vervallen: []",
        'labelwoorden:\n  groepen: [{naam: a, woorden: ["(geen inzicht"]}]',
        ["27:33: labelwoorden.groepen[1].woorden[1]: brackets go around words at the beginning or the end: (geen) "],
    ),
    "a phrase has a word to be found by": (
        "vervallen: []",
        'gevaarwoorden:\n  groepen: [{soort: geweld, woorden: ["{iemand} …"]}]',
        ["27:39: gevaarwoorden.groepen[1].woorden[1]: at least one word has to stand here"],
    ),
    "a slash stands between two words": (
        "vervallen: []",
        'gevaarwoorden:\n  toch: ["weer/"]',
        ["27:10: gevaarwoorden.toch[1]: nothing between two / cannot be looked for"],
    ),
    "a name in a phrase stands for something": (
        "vervallen: []",
        'labelwoorden:\n  niet_als: ["geen {wordt}"]',
        ["27:14: labelwoorden.niet_als[1]: {wordt} stands for nothing; known here: {woord}, {iemand}"],
    ),
    "a cue knows no names": (
        '        uitleg: "Vertel over één keer."',
        '        uitleg: "Vertel over één keer."\n    woorden: ["{iemand} vertelde"]',
        ["13:15: kernaspecten[luisteren].woorden[1]: {iemand} stands for nothing; none is known here"],
    ),
    "a mirror's question knows {wie} only": (
        "vervallen: []",
        'labelwoorden:\n  vraag: "Hoe zou {wei} dat noemen?"',
        ["27:10: labelwoorden.vraag: {wei} stands for nothing; known here: {wie}"],
    ),
    "a kind of danger is one of four": (
        "vervallen: []",
        'gevaarwoorden:\n  groepen: [{soort: gewelt, woorden: ["slaat"]}]',
        ["27:21: gevaarwoorden.groepen[1].soort: must be 'geweld', 'misbruik', 'suicide' or 'dreiging'; did you mean"],
    ),
    "an unknown field among the label words": (
        "vervallen: []",
        'labelwoorden:\n  groepen: [{naam: a, woord: ["x"]}]',
        [
            "27:13: labelwoorden.groepen[1].woorden: is missing; add it to this block",
            "27:23: labelwoorden.groepen[1].woord: unknown field; did you mean woorden? (fields here: naam, woorden, ",
        ],
    ),
}


@pytest.mark.usefixtures("loader")
@each(MISTAKES)
def test_a_slip_is_reported(good: str, complaints: Complaints, before: str, after: str, expected: list[str]) -> None:
    """A slip is reported once, at its line and column, with what to do about it."""
    assert_reported(good, complaints, before, after, expected)
