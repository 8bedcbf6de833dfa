"""All dialogues and commands there are, put together to the coach."""

from pathlib import Path

from dialogs import judging
from dialogs.achtergrond import achtergrond
from dialogs.gegevens import gegevens
from dialogs.gevaar import gevaar
from dialogs.hervat import hervat
from dialogs.instellingen import instellingen
from dialogs.kernel import texts
from dialogs.kernel.coach import Coach, Command
from dialogs.kernel.kader import Kader
from dialogs.moment import moment
from dialogs.naam import naam
from dialogs.reflectie import reflectie
from dialogs.welkom import welkom

TEXTS = Path(__file__).parent / "texts"
DIALOGUES = (welkom, reflectie, moment, instellingen, gegevens, achtergrond, hervat, naam, gevaar)
COMMANDS = {
    "reflecteer": Command("start", "reflectie"),
    "moment": Command("start", "moment"),
    "terug": Command("back"),
    "stop": Command("stop"),
    "instellingen": Command("start", "instellingen"),
    "achtergrond": Command("start", "achtergrond"),
    "mijngegevens": Command("start", "gegevens"),
    "privacy": Command("card", "privacy"),
    "hulp": Command("card", "hulp"),
    "start": Command("greet"),
}


def coach(kader: Kader) -> Coach:
    """The coach that asks this kader's questions."""
    dialogues = {dialogue.name: dialogue for dialogue in (make() for make in DIALOGUES)}
    return Coach(kader, texts.load(TEXTS), dialogues, COMMANDS, judging.judge(kader))
