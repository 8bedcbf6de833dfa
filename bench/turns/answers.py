"""What people type: a thousand different answers, each of an occasion, what was done and what was seen."""

_WHEN = (
    "gisteren bij moeder thuis",
    "Dinsdag aan de keukentafel",
    "vorige week op school",
    "Bij het laatste huisbezoek",
    "maandag na het overleg",
    "vanochtend in de auto met de oudste zoon",
    "Donderdag toen ik ze thuisbracht",
)
_DID = (
    "vroeg ik wie er nog meer kon helpen",
    "liet ik een stilte vallen",
    "zei ik: schrijf jij het op?",
    "stelde ik voor om zonder agenda te beginnen",
    "heb ik alleen maar geluisterd",
    "legde ik mijn telefoon op tafel en zei: bel jij maar",
    "vertelde ik dat meer ouders hiermee zitten",
    "heb ik het plan naast het hare gelegd",
    "deed ik mijn jas uit en ging ik zitten",
    "vroeg ik wat zij zelf de komende maand wil proberen",
    "heb ik eerst samen met de jongste de was opgehangen",
)
_SAW = (
    "Ze belde meteen haar buurvrouw en die kwam.",
    "Hij pakte een pen en maakte zelf de lijst.",
    "Toen vertelde ze voor het eerst over de nachten.",
    "De jongens gingen uit zichzelf hun tas inpakken.",
    "Vader zei dat hij de huisbaas zelf al had gemaild.",
    "Ze lachte en zette koffie voor ons allemaal.",
    "Een kwartier later had ze de school aan de lijn.",
    "Opa bleek elke woensdag tijd te hebben.",
    "Ik zag haar schouders zakken.",
    "Ze schreef drie dingen op en hing het blad op de koelkast.",
    "Hij vroeg of hij de volgende keer zelf mocht bellen.",
    "De dochter kwam erbij zitten en vertelde mee.",
    "Een dag later stuurde ze een foto van het rooster.",
)


def answer(number: int) -> str:
    """One of the answers; 1,001 numbers in a row give as many different ones."""
    return f"{_WHEN[number % len(_WHEN)]} {_DID[number % len(_DID)]}. {_SAW[number % len(_SAW)]}"
