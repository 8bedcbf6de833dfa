"""What looks like a name but points to no person stays as it was typed."""

import pytest

from dialogs.privacy import find

TRAPS = {
    "words": [
        "De roos op tafel was van de buurvrouw",
        "wil je dat ik meega?",
        "Wil je thee, vroeg hij",
        "een groot deel was jong",
        "op de markt kwam ik vader tegen",
        "Hoop doet leven",
        "er was weer hoop en vrede",
        "Sterk netwerk, vindt ze",
        "Dan zei ze niets meer",
        "Ben ik te snel gegaan?",
        "de storm was voorbij",
        "Max 3 keer per week",
        "wat een joy",
        "star vasthouden werkt niet",
        "zoon koos de trainer",
    ],
    "sayings": [
        "Jan en alleman bemoeit zich ermee",
        "klaar is Kees",
        "praten als Jan met de pet",
        "Joost mag weten hoe",
        "van Pontius naar Pilatus",
        "een ongelovige Thomas",
        "Jip en Janneke-taal",
        "de Roos van Leary",
    ],
    "stories": ["Daan uit het prentenboek was net zo", "Hij kijkt Enzo Knol", "Dokter Bibber gespeeld"],
    "pets": [
        "de hond Max lag op de bank",
        "de kat heet Minoes",
        "het lammetje heette Sjors",
        "Lola, de hond, blafte. Daarna sliep Lola.",
    ],
    "institutions": [
        "ze zit op de Anne Frankschool",
        "naar het Johan de Wittcollege",
        "gekocht bij Jan Linders",
        "bij Leen Bakker een bed gehaald",
        "Dirk is goedkoper",
        "in het Emma Kinderziekenhuis",
        "de Prins Bernhardstraat is opgebroken",
        "Stichting Leergeld betaalt",
        "Veilig Thuis belde mij",
        "een Eigen Kracht-conferentie en Signs of Safety",
        "Triple P is vol, Pactum zoekt",
        "UWV en DUO gebeld",
        "op het Titus gaat het goed",
        "Het Willem Barentsz is te ver",
        "school de Wilhelmina belde",
        "de bus van De Lijn reed niet",
        "een JIM gevonden: de buurman",
        "bij Van Haren schoenen gekocht",
        "op Somtoday en bij Colruyt",
        "met Google Translate kwamen we ver",
    ],
    "places": [
        "verhuisd van Rotterdam naar Den Bosch",
        "in Asmara begint het verhaal",
        "Marokko is ver",
        "Thuis spreken ze Frans",
        "ze is Noors en hij Deens",
        "van Deinze naar Roeselare",
    ],
    "calendar": [
        "Maandag weer",
        "in mei en augustus",
        "in Mei vroeg zij hulp",
        "Mei kwam te vroeg",
        "April was zwaar",
        "na Suikerfeest en Kerst",
    ],
    "roles": ["Moeder en vader kwamen", "oma kookt, opa haalt", "de buurvrouw en tante", "Cliënt gaf aan dat het ging"],
    "nicknames of families": ["🦊 Vos belde zelf de school", "🌿 Varen", "gezin Merel kwam", "bij Vos ging het beter"],
    "answers": ["geen idee", "nvt", "hoe bedoel je?", "straks verder", "Stop", "pff", "Tja."],
    "titles of everyone": ["mw wil rust", "Ouders Willen Graag Rust", "IK BEN ER KLAAR MEE ZEI ZE"],
    "numbers": [
        "ordernummer 187484765 kwam niet",
        "bel 112 of 0800-2000 of 113",
        "bellen naar 14 0318 en dan toets 2",
        "3-4-2025 was het eerste gesprek",
        "om 14.30 uur, 25 euro, 3 keer",
        "in 1995 na de scheiding",
        "1400 kg en 2012 is lang geleden",
        "factuur 20240391",
        "artikel 1:247 BW",
        "alles 2x uitgelegd",
        "dossier van 12 pagina's",
        "uit het dossier: in 2011 was er een ots",
        "brief van 12 maart 2015",
    ],
}


@pytest.mark.parametrize(("group", "text"), [(group, text) for group, texts in TRAPS.items() for text in texts])
def test_traps(group: str, text: str) -> None:
    """Words, sayings, stories, pets, institutions, places, dates, roles, families' nicknames and plain numbers stay."""
    assert find(text) == [], group
