"""The JSON export: it reads back to the same record, and says precisely what is wrong when it does not."""

import json
from collections.abc import Callable
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.reports.export import ExportError, Read, as_json, from_json
from bot.reports.export_schema import schema_text
from dialogs.kernel.facts import Entry
from dialogs.kernel.kader import Kader
from dialogs.kernel.person import Person, Touch, Week
from tests.reports.people import AT, entry, weekly

PERSON = Person(
    consent=AT,
    week=Week(3, "16:30", "na mijn laatste huisbezoek"),
    schuilnamen=("🦊 Vos",),
    touched=(Touch("eigen_regie", AT, 1.0),),
    concreet={"eigen_regie": 2},
)


def exported(change: Callable[[dict[str, Any]], object] = lambda data: None) -> str:
    """A small export, changed."""
    data: dict[str, Any] = json.loads(as_json(PERSON, [entry("r1.a"), entry("r1.b")], "1", AT))
    change(data)
    return json.dumps(data)


def test_what_is_written_reads_back(kader: Kader) -> None:
    """Entries and settings come back as they were, for a year of reflecting."""
    entries = weekly(kader, 52)
    assert from_json(as_json(PERSON, entries, kader.versie, AT)) == Read(PERSON, entries)


@given(some.text(some.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_words_survive(text: str) -> None:
    """Null bytes, emoji, markup and other scripts come back letter for letter."""
    assert from_json(as_json(PERSON, [entry(text=text)], "1", AT)).entries[0].text == text


def test_message_ids_of_a_channel_stay_behind() -> None:
    """In another chat they would point at other messages: they are neither written nor read."""
    assert '"message": "77"' not in as_json(PERSON, [entry(message="77")], "1", AT)
    read = from_json(exported(lambda data: data["entries"][0].update(message="77")))
    assert read.entries[0].message == ""


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda data: data["entries"][1].pop("at"), "entries[1].at: is missing"),
        (lambda data: data["entries"][0].update(kleur="rood"), "entries[0].kleur: unknown field"),
        (lambda data: data.update(versie=2), "versie: unknown field"),
        (lambda data: data.update(version=2), "version: input should be 1"),
        (lambda data: data["entries"][0].update(text=3), "entries[0].text: input should be a valid string"),
        (lambda data: data["entries"][1].update(id="r1.a"), "entries[1].id: r1.a is used more than once"),
        (lambda data: data["entries"][0].update(at="2026-11-22T18:00:00"), "entries[0].at: the time has no offset"),
        (lambda data: data["person"]["touched"][0].update(at="2026-11-22T18:00:00"), "person.touched[0].at: the time"),
        (lambda data: data["person"]["week"].update(day="3"), "person.week.day: input should be a valid integer"),
    ],
)
def test_a_mistake_is_named_with_its_place(change: Callable[[dict[str, Any]], object], said: str) -> None:
    """Nothing is guessed, skipped or half read."""
    with pytest.raises(ExportError) as caught:
        from_json(exported(change))
    assert any(problem.startswith(said) for problem in caught.value.problems), caught.value.problems


def test_all_mistakes_are_named_at_once() -> None:
    """Two wrong places give two problems."""
    with pytest.raises(ExportError) as caught:
        from_json(exported(lambda data: [one.pop("kind") for one in data["entries"]]))
    assert len(caught.value.problems) == 2


@pytest.mark.parametrize("text", ["", "geen json", "[]", '{"format": "reflectiecoach"', b"\xff\xfe"])
def test_something_else_than_an_export_is_refused(text: str | bytes) -> None:
    """An error people can read, never a crash."""
    with pytest.raises(ExportError):
        from_json(text)


def test_an_export_of_before_a_field_existed_still_reads() -> None:
    """Fields that came later have a value of their own when they are missing."""
    read = from_json(exported(lambda data: [data["entries"][0].pop("afloop"), data["person"].pop("nudges")]))
    assert (read.entries[0].afloop, read.person.nudges) == ("", True)


def test_the_schema_explains_every_field() -> None:
    """No field of an entry, a person, a week or a touch goes without a word of what it means."""
    schema = json.loads(schema_text())
    for kind in (Entry, Person, Week, Touch):
        properties = schema["$defs"][kind.__name__]["properties"]
        assert {field.name for field in fields(kind) if field.init} == properties.keys()
        assert [name for name, said in properties.items() if not said.get("description")] == []
