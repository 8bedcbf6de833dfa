"""What every peer asks: what the coach asks of who reflects on Eigen regie and always gives examples.

Left out, in the peers' favour: hints, "Later verder", the words in which the coach takes up an answer, and the second
call of each of its turns, which takes the buttons away from the question before.
"""

import json
from pathlib import Path

TOKEN = "123456:AAsimulatedTelegramTokenForLocalUseOnly"  # noqa: S105  # opens nothing
SKIP, LABEL = "skip", "Overslaan"
DONE = "Dank je, het staat. Tot een volgende keer."
QUESTIONS = (
    "<b>Eigen regie · vraag 1 van 4</b>\nIn hoeverre houd je rekening met het tempo van het gezin?",
    "<b>Eigen regie · vraag 2 van 4</b>\nIn hoeverre heeft het gezin zelf zijn plan van aanpak gemaakt?",
    "Dan nu iets anders.\n<b>En een keer dat je een gezin te veel alleen liet met de regie?</b>",
    "<b>Eigen regie · vraag 3 van 4</b>\nHoe zorg je ervoor dat het gezin zelf aan de slag gaat met het plan van "
    "aanpak (en dus niet afhankelijk wordt van de hulpverlening)?",
    "<b>Eigen regie · vraag 4 van 4</b>\nOp welke wijze ben je gericht op de eigen verantwoordelijkheid van de ouders?",
    "<b>Welk klein stapje wil je hiermee zetten?</b>\n"
    "Bijvoorbeeld: als ik bij de deur sta, dan vraag ik eerst hoe zíj het zien.",
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
