"""Makes the JSON Schema that documents the export for whoever wants to read it without us."""

import json
from typing import Any

from bot.reports.export import Export

MEANS = {
    "Entry.id": "Unique for the person. What stands before the first dot is one run of a dialogue.",
    "Entry.kind": "What it is: an answer (antwoord), a follow-up (doorvraag), evidence (bewijs), a plan (voornemen), "
    "a moment, a question passed over (overgeslagen), what became of a plan (opvolging), a line of an "
    "intervisiekaart (checkin), or what intervision brought (nabespreking).",
    "Entry.kernaspect": "The id of the kernaspect it is about; empty for none.",
    "Entry.vraag": "The id of the kader's question it answers; empty where none was asked.",
    "Entry.asked": "The words that were asked.",
    "Entry.kader": "The version of the kader from which was asked.",
    "Entry.text": "The person's own words; what led to a client is masked, as [naam].",
    "Entry.at": "When it was written, with its offset from UTC.",
    "Entry.schuilnaam": "The nickname of the family; empty for none.",
    "Entry.concreet": "At least two of situatie, handeling and effect were shown.",
    "Entry.message": "Always empty in an export: the channel's message ids stay where they are.",
    "Entry.elementen": "What the answer showed, a letter each: s situatie, h handeling, e effect.",
    "Entry.over": "The id of the entry it is about, as a follow-up is about a voornemen.",
    "Entry.bron": "Whose evidence it is: gezin_zei, gezin_deed, ik_zag, collega, indruk; empty for not said.",
    "Entry.genoeg": "`ja` when the person found the answer good as it was.",
    "Entry.afloop": "What became of the voornemen; empty as long as it is open.",
    "Person.consent": "When the person agreed that answers are kept; null for not yet.",
    "Person.week": "The weekly moment; null for none.",
    "Person.nudges": "Whether the coach may send a nudge.",
    "Person.schuilnamen_on": "Whether nicknames for families are used.",
    "Person.schuilnamen": "The nicknames in use, the last used at the end.",
    "Person.touched": "Which kernaspecten were addressed of late.",
    "Person.concreet": "How many concrete answers were given so far, by kernaspect.",
    "Person.planning": "When the coach speaks of its own accord, and when it does not.",
    "Person.bewaren": "Days after which texts are removed, as the person chose; 0 leaves it to the organisation.",
    "Person.kenmerk": "What a manager can call the person by, who knows no name; empty where access is not managed.",
    "Person.team": "The team by whose invitation the person came in; empty for none.",
    "Person.deelt": "Since when the person takes part in the team's mirror; null for not.",
    "Week.day": "The weekday; Monday is 0.",
    "Week.time": "The local time, HH:MM.",
    "Week.cue": "What the moment is tied to, in the person's words.",
    "Touch.kernaspect": "The kernaspect's id.",
    "Touch.at": "When.",
    "Touch.weight": "How much it counts: 1 concrete, 0.5 answered, half of that for a moment.",
}


def schema_text() -> str:
    """What belongs in docs/export.schema.json."""
    schema = _plain(Export.model_json_schema())
    for place, means in MEANS.items():
        name, field = place.split(".")
        schema["$defs"][name]["properties"][field]["description"] = means
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _plain(schema: Any) -> Any:
    """Without the titles pydantic adds, which only repeat the names."""
    if isinstance(schema, dict):
        return {key: _plain(part) for key, part in schema.items() if not (key == "title" and isinstance(part, str))}
    return [_plain(part) for part in schema] if isinstance(schema, list) else schema
