"""All dialogues and commands there are, put together to the coach."""

from dataclasses import replace
from pathlib import Path

from dialogs import dutch
from dialogs.achtergrond import achtergrond
from dialogs.bewaarbericht import bewaarbericht
from dialogs.checkin import checkin
from dialogs.gegevens import gegevens
from dialogs.gevaar import gevaar
from dialogs.hearing import judging
from dialogs.herinnering import herinnering
from dialogs.hervat import hervat
from dialogs.instellingen import instellingen
from dialogs.kaart import kaart
from dialogs.kernel import texts
from dialogs.kernel.coach import Coach, Command
from dialogs.kernel.kader import Kader
from dialogs.moment import moment
from dialogs.naam import naam
from dialogs.nabespreking import nabespreking
from dialogs.nudges import Nudges
from dialogs.opvolging import opvolging
from dialogs.overzicht import overzicht
from dialogs.pauze import pauze
from dialogs.reflectie import reflectie
from dialogs.seintje import seintje
from dialogs.stilte import stilte
from dialogs.team import team
from dialogs.terugblik import terugblik
from dialogs.welkom import welkom

TEXTS = Path(__file__).parent / "texts"
DIALOGUES = (
    welkom, reflectie, moment, checkin, nabespreking, opvolging, overzicht, terugblik, instellingen, gegevens, team,
    seintje, herinnering, pauze, stilte, kaart, bewaarbericht, achtergrond, hervat, naam, gevaar,
)  # fmt: skip
COMMANDS = {
    "reflecteer": Command("start", "reflectie"),
    "moment": Command("start", "moment"),
    "checkin": Command("start", "checkin"),
    "nabespreking": Command("start", "nabespreking"),
    "voornemens": Command("start", "opvolging"),
    "overzicht": Command("start", "overzicht"),
    "woorden": Command("start", "overzicht"),
    "terugblik": Command("start", "terugblik"),
    "terug": Command("back"),
    "stop": Command("stop"),
    "instellingen": Command("start", "instellingen"),
    "achtergrond": Command("start", "achtergrond"),
    "mijngegevens": Command("start", "gegevens"),
    "team": Command("start", "team"),
    "privacy": Command("card", "privacy"),
    "hulp": Command("card", "hulp"),
    "start": Command("greet"),
}


def coach(kader: Kader, days: int = 365) -> Coach:
    """The coach that asks this kader's questions, and whose store keeps words for so many days."""
    dialogues = {dialogue.name: dialogue for dialogue in (make() for make in DIALOGUES)} | {"gegevens": gegevens(days)}
    words = replace(texts.load(TEXTS), always={"kader": kader.titel, "termijn": dutch.term(days)})
    return Coach(kader, words, dialogues, COMMANDS, judging.judge(kader), Nudges(days))
