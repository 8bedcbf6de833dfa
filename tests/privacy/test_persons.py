"""Names of people are found, whatever their origin and however they are typed."""

import re

import pytest

from dialogs.privacy import find


def marked(text: str) -> tuple[str, list[str]]:
    """A text in which names stand between stars: without the stars, and the names."""
    return text.replace("*", ""), re.findall(r"\*(.+?)\*", text)


def names(text: str) -> list[str]:
    """The names found in `text`."""
    return [text[span.start : span.end] for span in find(text) if span.type == "persoon"]


def test_lower_case_first_names() -> None:
    """A first name counts without a capital, as phones and tired thumbs write it."""
    assert names("dinsdag een cirkel getekend, fatima zette haar zus erbij") == ["fatima"]


@pytest.mark.parametrize(
    "name",
    "Sanne Gijs Truus Khadija Youssef Zeynep Mehmet Agnieszka Łukasz Shanice Radjesh Tesfay Selam Ghazal Anas Hodan "
    "Abdirahman Oksana Dmytro Desislava Todor Ionela Shurendy Kwame Özlem Aïcha Mei-Ling Gerrit-Jan".split(),
)
def test_first_names_of_every_origin(name: str) -> None:
    """First names from every community in the neighbourhood are known, also in lower case and without diacritics."""
    assert names(f"vanochtend zat {name} aan tafel") == [name]
    assert names(f"vanochtend zat {name.lower()} aan tafel") == [name.lower()]


def test_diacritics_may_be_left_out() -> None:
    """A name is the same name without its diacritics."""
    assert names("ozlem en aicha en lukasz") == ["ozlem", "aicha", "lukasz"]


def test_capitals_throughout() -> None:
    """A name is found in a text that is all capitals."""
    assert names("NOOR HEEFT ZELF GEBELD") == ["NOOR"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fatima's zus hielp mee", "Fatima"),
        ("Kees' huis", "Kees"),
        ("Dylans moeder bleef zitten", "Dylan"),
        ("Bilal zn moeder was er niet", "Bilal"),
        ("Noors moeder sprak", "Noor"),
    ],
)
def test_possessives(text: str, name: str) -> None:
    """The ending that shows possession stays outside the span."""
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("J. van den Berg was er", "J. van den Berg"),
        ("verslag door M.J. Kroon", "M.J. Kroon"),
        ("mevr. v.d. Linden kwam", "v.d. Linden"),
        ("van der Laan zat voor", "van der Laan"),
        ("K. de Vries-Smit besloot", "K. de Vries-Smit"),
        ("Soraya Sewnarain tekende", "Soraya Sewnarain"),
        ("mevrouw El Amrani vertelde", "El Amrani"),
        ("mevrouw 't Hart vertelde", "'t Hart"),
        ("Hussein al-Khatib belde", "Hussein al-Khatib"),
        ("Roos Jansen? Ja.", "Roos Jansen"),
        ("Rachida B. belde", "Rachida B."),
    ],
)
def test_surnames_with_initials_and_particles(text: str, name: str) -> None:
    """A surname takes the initials, first names and small words before it along, as one span."""
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mw K. belde", "K."),
        ("dhr B was er", "B"),
        ("client M. gaf aan", "M."),
        ("J. wil niet praten", "J."),
        ("P had het zelf bedacht", "P"),
    ],
)
def test_lone_initials(text: str, name: str) -> None:
    """A single letter for a person counts as a name, its full stop included."""
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "mw *Sterk* belde",
        "dhr *bakker* was er",
        "mevr. *de groot* zei",
        "meneer *Hoop* kwam",
        "fam. *Vos* at mee",
        "dhr *van Zuilen* zei",
    ],
)
def test_titles_make_any_word_a_name(text: str) -> None:
    """Behind a title an ordinary word is a surname."""
    plain, expected = marked(text)
    assert names(plain) == expected


@pytest.mark.parametrize(
    "text", ["mw wilde niet", "mw. Gaf aan moe te zijn", "dhr kwam later", "mevrouw van de gemeente", "mw en dhr"]
)
def test_titles_without_a_name(text: str) -> None:
    """A title alone is no name, nor is the verb behind it, with or without the capital that a phone puts there."""
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "haar zus *Xyzab* zei niets",
        "met *Qweru* gebeld",
        "met *qweru* gebeld",
        "zijn zoon heet *Vlorik*",
        "ik vroeg *Tjarda* of ze meekwam",
        "*Xhemajle* belde zelf de school",
        "bij *Zhilwan* thuis was het warm",
        "de moeder van *Tahmidul* kwam",
        "*Zhilwano* (14) wil voetballen",
        "buurman *Gorbert* veegt de stoep",
        "*Sanne* en *Qwerta* kwamen samen",
        "vandaag heeft *Xhemajle* zelf gebeld",
        "daarna belde ze, want *xhemajle* vroeg erom",
        "*Xhemajle* van 9 heeft een hond",
        "de jongen die wij *Zhilwan* noemen",
        "bij de *Bouzians* is het vol",
    ],
)
def test_unknown_names_in_telling_company(text: str) -> None:
    """A word in no list is a name where a role, a naming word, or what people do says so."""
    plain, expected = marked(text)
    assert names(plain) == expected


@pytest.mark.parametrize("text", ["*fatimma* belde", "*mohammmed* kwam", "*jeroeen* zat stil", "*ibarhim* lachte"])
def test_typing_errors_in_common_names(text: str) -> None:
    """One slip of the thumb in a common first name is forgiven."""
    plain, expected = marked(text)
    assert names(plain) == expected


@pytest.mark.parametrize(
    "text",
    [
        "*Roos* zat stil in de hoek",
        "oma *roos* past op",
        "gisteren met *Merel* gewandeld",
        "*Mark* kwam te laat",
        "met *Wil* en *Jo* afgesproken",
        "*Wil* (oma) wil oppassen",
        "*Storm* lachte hard",
        "*Joy* is jarig",
        "ik zag dat *Bas* moe was",
        "toen zei *roos* niets meer",
        "*mees* en *liv* kozen",
        "*Hoop* zei dat hij later kwam",
        "*Frans* belde terug",
        "*Wil* en haar man kwamen samen",
        "*Lente* van 9 heeft een hond",
        "volgens *mees* is het klaar",
        "*Mei* kookte voor ons",
        "als *Bloem* moe is",
    ],
)
def test_words_that_are_names_as_well(text: str) -> None:
    """A word that is a name as well counts where its place or company makes it one."""
    plain, expected = marked(text)
    assert names(plain) == expected


def test_a_name_comes_back() -> None:
    """A word that one sentence shows to be a name is one in the other sentences too."""
    assert names("Haar zus Xyzabe kwam. Daarna ging Xyzabe weg.") == ["Xyzabe", "Xyzabe"]


def test_professionals_are_people_too() -> None:
    """Names of colleagues, teachers and doctors count as names."""
    assert names("juf Wendy, dokter Van Leeuwen en collega Joost") == ["Wendy", "Van Leeuwen", "Joost"]
