"""Texts that nobody else types: what a person writes can be told apart in the database, letter for letter."""

import random

_NOUNS = (
    "tafel stoel lamp boek jas fiets brood kaas thee soep kast deur raam trap tuin boom bank kop bord vork pan klok "
    "doos tas sok trui muts bal touw krijt verf lijm"
).split()
_RICH = (
    "gisteren bij moeder thuis vroeg ik wie er nog meer kon helpen, ze belde meteen haar buurvrouw en die kwam",
    "vorige week aan de keukentafel zei ik even niets, toen vertelde vader zelf wat hij wilde",
)
_THIN = ("het ging goed", "het liep prima", "we hebben gepraat")


def unique(person: int, number: int, dice: random.Random) -> str:
    """A person's text with this number, sometimes rich and sometimes thin; `person` is below 1,024."""
    return f"{dice.choice(_RICH if dice.random() < 0.6 else _THIN)}, {_spelled(person)} {_spelled(number)}"


def _spelled(number: int) -> str:
    """A number in two nouns or more: digits might be taken for a telephone number or a birth date, and be masked."""
    before, last = divmod(number, len(_NOUNS))
    return f"{_spelled(before) if before >= len(_NOUNS) else _NOUNS[before]} {_NOUNS[last]}"
