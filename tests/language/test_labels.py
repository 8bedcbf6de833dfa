"""Words that label a family are found, in every shape in which people type them."""

import time
from itertools import cycle, islice, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.hearing.labels import labels
from dialogs.kernel.kader import Kader

FOUND = {
    "a plain word": ("moeder is echt een zorgmijder", ["zorgmijder"]),
    "a plural": ("het zijn echte zorgmijders", ["zorgmijders"]),
    "an adjective with its ending": ("een zwakbegaafde vader", ["zwakbegaafde"]),
    "a long vowel that shortens": ("een disfunctionele familie", ["disfunctionele"]),
    "a consonant that softens": ("die manipulatieve ex", ["manipulatieve"]),
    "a consonant that doubles": ("twee probleemgezinnen in een straat", ["probleemgezinnen"]),
    "capitals": ("ZORGMIJDER stond er op de map", ["ZORGMIJDER"]),
    "diacritics left out": ("hij is wat paranoide, zei zijn ex", ["paranoide"]),
    "an abbreviation in small letters": ("zoon met adhd", ["adhd"]),
    "an abbreviation as a person": ("die ADHD'er van groep 8", ["ADHD'er"]),
    "an abbreviation as a person, with the phone's apostrophe": ("twee LVB’ers in huis", ["LVB’ers"]),
    "an abbreviation as a person, without apostrophe": ("vader is een adhder", ["adhder"]),
    "a compound with a hyphen": ("een KOPP-kind van tien", ["KOPP-kind"]),
    "a compound of a label and a family": ("een LVB-gezin om de hoek", ["LVB-gezin"]),
    "any compound in -problematiek": ("er speelt hechtingsproblematiek", ["hechtingsproblematiek"]),
    "any compound in -stoornis": ("een persoonlijkheidsstoornis, zegt de brief", ["persoonlijkheidsstoornis"]),
    "any compound that begins with multiprobleem": ("in multiprobleemsituaties als deze", ["multiprobleemsituaties"]),
    "a compound typed as two words": ("dit is een zorg mijder", ["zorg mijder"]),
    "a compound typed as three words": ("een multi probleem gezin", ["multi probleem gezin"]),
    "a hyphen where none belongs": ("een zorg-mijder, volgens het wijkteam", ["zorg-mijder"]),
    "ei for ij": ("mdr is een zorgmeider", ["zorgmeider"]),
    "s for c": ("vader is een narsist", ["narsist"]),
    "d for t": ("hij is getraumatiseert", ["getraumatiseert"]),
    "a letter too few": ("een zorgmijdr", ["zorgmijdr"]),
    "two letters that changed places": ("een mulitprobleemgezin", ["mulitprobleemgezin"]),
    "a term of two words": ("ouders zijn pedagogisch onmachtig", ["pedagogisch onmachtig"]),
    "a term of three words": ("een licht verstandelijk beperkte moeder", ["licht verstandelijk beperkte"]),
    "the longest term": ("een symbiotische relatie met haar zoon", ["symbiotische relatie"]),
    "several terms, in order": ("LVB, schulden en weerstand bij vader", ["LVB", "weerstand"]),
    "the same term twice": ("vader ADHD, zoon ADHD", ["ADHD", "ADHD"]),
    "between quotation marks": ("in het dossier stond 'weerstand bij ouders'", ["weerstand"]),
    "a word that labels with 'geen', without the 'geen'": ("mw heeft geen ziekte-inzicht", ["ziekte-inzicht"]),
    "a word that is ordinary too, with somebody by it": ("moeder is labiel vandaag", ["labiel"]),
    "quoted from school": ("school noemt hem een ADHD'er", ["ADHD'er"]),
    "quoted from the file, beside the parents' own word": (
        "ouders noemen het druk, in het dossier stond ADHD",
        ["ADHD"],
    ),
    "quoted from an ex": ("volgens haar ex is ze een borderliner", ["borderliner"]),
}

LEFT_ALONE = {
    "ordinary words": "moeder is moe en verdrietig, er zijn geldzorgen en veel ruzie",
    "plain words of the trade": "huisbezoek gehad, plan van aanpak en netwerk besproken met het gezin",
    "no words at all": "",
    "emoji": "🦊🌿",
    "the writer no longer calls it that": "ik noem het geen weerstand meer",
    "in place of the word": "in plaats van 'zorgmijder' zeg ik: ze is klaar met steeds een ander gezicht",
    "in place of the word, shortened": "ipv zorgmijder schrijf ik dat ze moe is",
    "in place of the word, with points": "i.p.v. zorgmijder schrijf ik dat ze moe is",
    "not this word but another": "wij schrijven niet meer 'multiprobleemgezin' maar 'een gezin waar veel speelt'",
    "the word struck out": "het woord 'zwakbegaafd' heb ik geschrapt",
    "the word replaced": "samen met moeder 'manipulatief' vervangen door 'ze zoekt houvast'",
    "what the word became": "van 'claimend' heb ik 'belt vaak' gemaakt",
    "what it used to be called": "vroeger had ik dat weerstand genoemd, nu denk ik: logisch",
    "deliberately not written down": "bewust niet opgeschreven dat hij ongemotiveerd is",
    "denied": "vader is geen zorgmijder, hij werkt nachten",
    "a training": "vorige week een training over autisme gehad",
    "a book": "ik las een boek over borderline",
    "the writer's own feeling": "ik voelde weerstand toen ik de trap op liep",
    "the writer's manager": "weerstand bij mijn teamleider over de caseload",
    "a colleague": "mijn collega heeft zelf ADHD en plant alles in kleuren",
    "a question": "wat is parentificatie precies?",
    "an organisation": "de crisisdienst dacht mee, net als het autismeteam",
    "a saying": "we kozen de weg van de minste weerstand",
    "the weather": "er trok een depressie over vanaf de Noordzee",
    "a thing that is shaky": "de trap stond zo labiel als wat",
    "a thing that does not work": "het internet was weer gestoord",
    "a body that keeps illness off": "ze heeft een lage weerstand, alweer griep",
    "an ordinary word one slip away": "we oefenden haar weerbaarheid en de leesbaarheid van de brief",
    "flowers": "moeder plant narcissen voor het hele portiek",
    "an undisturbed talk": "in de auto konden we ongestoord praten",
}


@pytest.mark.parametrize(("text", "terms"), [pytest.param(*FOUND[name], id=name) for name in FOUND])
def test_a_labelling_word_is_found(kader: Kader, text: str, terms: list[str]) -> None:
    """The term is found as it was typed, where it was typed."""
    found = labels(text, kader)
    assert [label.term for label in found] == terms
    assert all(text[label.start : label.end] == label.term for label in found)


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in LEFT_ALONE.items()])
def test_what_does_not_label_the_family_is_left_alone(kader: Kader, text: str) -> None:
    """Ordinary words, words being replaced, and words about somebody or something else are no labels."""
    assert labels(text, kader) == []


known = st.sampled_from(
    ["zorgmijder", "ADHD'er", "geen", "ziekte-inzicht", "weerstand", "moeder", "in plaats van", "multi probleem", "… "]
)
pieces = st.lists(
    st.one_of(st.text(max_size=12), known, st.sampled_from([" ", ", ", ". ", "\n", "'", "́"])), max_size=14
)


@settings(deadline=None)  # the first text makes the words ready
@given(pieces.map("".join))
def test_whatever_is_typed_the_terms_are_pieces_of_it(kader: Kader, text: str) -> None:
    """No text makes it fail; terms lie inside the text, in order, without overlap, each with a question."""
    found = labels(text, kader)
    assert all(text[label.start : label.end] == label.term and label.term and label.vraag for label in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_thousand_texts_a_second(kader: Kader) -> None:
    """Looking for labels never holds a conversation up: a thousand texts take less than a second."""
    texts = [text for text, _ in FOUND.values()] + list(LEFT_ALONE.values())
    labels("", kader)
    start = time.perf_counter()
    for text in islice(cycle(texts), 1000):
        labels(text, kader)
    assert time.perf_counter() - start < 1
