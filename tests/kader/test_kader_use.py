"""A loaded kader: what the dialogues look up in it, and the schema that helps its editor."""

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from dialogs.kernel.kader import Kader, load
from dialogs.kernel.kader_schema import schema_text

ROOT = Path(__file__).parents[2]
KLEIN = Path(__file__).with_name("klein.yaml")


@pytest.fixture(scope="module")
def klein() -> Kader:
    """The small kader on which transcripts play."""
    return load(KLEIN)


def test_a_kernaspect_and_a_question_are_found_by_id(klein: Kader) -> None:
    """An id leads to its kernaspect or question."""
    assert klein.kernaspect("samen_doen").kort == "Samen doen"
    assert klein.vraag("wie_helpt_mee").vraag == "Op welke manier helpt de buurt mee?"


@pytest.mark.parametrize("id", ["herkenning", "nergens", ""])
def test_an_unknown_id_is_a_key_error(klein: Kader, id: str) -> None:
    """An id that is no kernaspect or question is not found, even when it is something else."""
    for look_up in (klein.kernaspect, klein.vraag, klein.indicatoren_bij):
        with pytest.raises(KeyError, match=repr(id)):
            look_up(id)


def test_the_hints_of_a_kernaspect_come_in_its_own_order(klein: Kader) -> None:
    """Indicators are handed in the order of denk_aan, and one may belong to several kernaspecten."""
    for aspect in klein.kernaspecten:
        assert tuple(hint.id for hint in klein.indicatoren_bij(aspect.id)) == aspect.denk_aan
    shared = klein.indicatoren_bij("luisteren")[0]
    assert klein.indicatoren_bij("samen_doen")[0] == shared


def test_what_may_be_left_out_is_empty(klein: Kader) -> None:
    """A kernaspect without deeper questions, opposites or cue words has none, and no closing question of its own."""
    aspect = klein.kernaspect("samen_doen")
    assert (aspect.verdieping, aspect.tegendeel, aspect.woorden, aspect.bewijsvraag) == ((), (), (), None)
    assert klein.kernaspect("luisteren").verdieping == ("Wat hoorde je toen pas?", "Wat deed dat met jou?")
    assert klein.kernaspect("de_buurt").bewijsvraag == "Waaraan zie je dat?"
    assert (klein.labelwoorden.groepen, klein.gevaarwoorden.groepen) == ((), ())


def test_a_kader_never_changes(klein: Kader) -> None:
    """One kader serves all conversations, so nobody can alter it; it can be kept in a set."""
    with pytest.raises(ValidationError, match="frozen"):
        klein.kernaspecten[0].naam = "Anders"
    assert len({klein, load(KLEIN)}) == 1


def test_line_breaks_around_a_text_are_no_part_of_it(tmp_path: Path) -> None:
    """A text written as a block, which YAML ends with a line break, is the same text."""
    text = KLEIN.read_text("utf-8")
    file = tmp_path / "kader.yaml"
    file.write_text(text.replace('"Je hoort wat het gezin zelf belangrijk vindt."', ">\n      Je hoort\n      veel.\n"))
    assert load(file).kernaspect("luisteren").uitleg == "Je hoort veel."


def test_the_schema_for_editors_is_current() -> None:
    """docs/kader.schema.json is what `schema_text` makes of the models."""
    assert (ROOT / "docs" / "kader.schema.json").read_text("utf-8") == schema_text()


@pytest.mark.parametrize("file", [ROOT / "kader.yaml", KLEIN], ids=lambda f: f.name)
def test_the_kader_refers_to_the_schema(file: Path) -> None:
    """The first line of a kader leads an editor to the schema."""
    reference = file.read_text("utf-8").splitlines()[0].removeprefix("# yaml-language-server: $schema=")
    assert (file.parent / reference).resolve() == ROOT / "docs" / "kader.schema.json"


def test_the_schema_explains_every_field_in_dutch_and_allows_no_other() -> None:
    """An editor shows what each field is for, and underlines what does not belong there."""
    schema = json.loads(schema_text())
    blocks: list[dict[str, Any]] = [schema, *schema["$defs"].values()]
    assert len(blocks) == 10
    for block in blocks:
        assert block["additionalProperties"] is False
        assert all(field["description"].endswith(".") for field in block["properties"].values())
    assert "Verander hem nooit meer" in schema["$defs"]["Vraag"]["properties"]["id"]["description"]
