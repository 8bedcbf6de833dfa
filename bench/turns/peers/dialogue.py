"""What every peer asks: five questions with a way to skip, each answer kept under its question."""

import json
from pathlib import Path

TOKEN = "123456:AAsimulatedTelegramTokenForLocalUseOnly"  # noqa: S105  # opens nothing
SKIP, LABEL = "skip", "Overslaan"
DONE = "Dank je, het staat. Tot een volgende keer."
QUESTIONS = (
    "<b>Eigen regie · vraag 1 van 5</b>\nIn hoeverre houd je rekening met het tempo van het gezin?",
    "<b>Eigen regie · vraag 2 van 5</b>\nIn hoeverre heeft het gezin zelf zijn plan van aanpak gemaakt?",
    "<b>Eigen regie · vraag 3 van 5</b>\nHoe zorg je ervoor dat het gezin zelf aan de slag gaat met het plan?",
    "<b>Eigen regie · vraag 4 van 5</b>\nOp welke wijze ben je gericht op de eigen verantwoordelijkheid van de ouders?",
    "<b>Eigen regie · vraag 5 van 5</b>\nWat is één klein ding dat je hiermee wilt doen?",
)

# A committed answer survives a power cut, as the coach promises.
PRAGMAS = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL")
SCHEMA = "CREATE TABLE answers (person BIGINT, question INTEGER, text TEXT, PRIMARY KEY (person, question))"
KEEP = "INSERT OR REPLACE INTO answers (person, question, text) VALUES (?, ?, ?)"


def database(folder: str) -> Path:
    """Where a peer keeps its answers."""
    return Path(folder) / "answers.db"


def markup() -> str:
    """The skip button, in the Bot API's JSON."""
    return json.dumps({"inline_keyboard": [[{"text": LABEL, "callback_data": SKIP}]]})
