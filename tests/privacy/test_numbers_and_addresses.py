"""Addresses and numbers that lead to a person are found in the forms in which people type them."""

import pytest

from dialogs.privacy import find


def found(text: str) -> list[tuple[str, str]]:
    """What is found in `text`, with its type."""
    return [(span.type, text[span.start : span.end]) for span in find(text)]


@pytest.mark.parametrize(
    "address",
    [
        "Kerkstraat 12b",
        "kerkstr 12b",
        "Lindelaan 45-2",
        "Jan van Galenstraat 210 hs",
        "Van der Helstlaan 6 II",
        "Burgemeester de Vlugtlaan 120-3",
        "Plein 1944 nr 6",
        "laan van meerdervoort 512",
        "St. Jorisstraat 14",
        "Berkenhof 22",
        "burg. van Walsumweg 301",
        "Brusselsesteenweg 214 bus 3",
    ],
)
def test_streets_with_a_number(address: str) -> None:
    """A street with a house number and its addition is an address, in any case."""
    assert found(f"huisbezoek op {address}, niemand thuis") == [("adres", address)]


def test_a_home_street_without_number() -> None:
    """A street alone is an address where someone is said to live, and only there."""
    assert found("gezin woont in de Cornelis Trooststraat") == [("adres", "Cornelis Trooststraat")]
    assert found("op de molenweg waar ze wonen") == [("adres", "molenweg")]
    assert found("ik parkeerde in de Kerkstraat") == []


@pytest.mark.parametrize("street", ["'t Zand 41", "groest 12", "De Oude Bleek 7"])
def test_anything_between_a_number_and_a_postcode(street: str) -> None:
    """What stands before a house number and a postcode is a street, whatever its ending; a post box is none."""
    assert found(f"nu {street}, 5611 GH Eindhoven")[0] == ("adres", street)
    assert [kind for kind, _ in found("postbus 1234, 5611 GH Eindhoven")] == ["postcode"]


@pytest.mark.parametrize("code", ["3581 KJ", "3581KJ", "2512ab", "1234 kx"])
def test_postcodes(code: str) -> None:
    """A postcode counts with or without blank, in capitals or not."""
    assert found(f"postcode {code} hoort er niet bij") == [("postcode", code)]


@pytest.mark.parametrize("text", ["postcode 1234 SA", "1234 SD", "1234ss"])
def test_letters_the_post_never_gave_out(text: str) -> None:
    """SA, SD and SS are in no postcode."""
    assert found(text) == []


@pytest.mark.parametrize(
    "number",
    [
        "0612345678",
        "06-12345678",
        "06 12 34 56 78",
        "+31 6 28117345",
        "0031612349876",
        "06.18.22.39.41",
        "+31(0)6-33445566",
        "0341-417733",
        "(020) 624 11 11",
        "024 3891204",
        "+32 470 12 34 56",
        "+31 (0)20 624 11 11",
        "+1 415 555 2671",
        "00880 1712 345678",
    ],
)
def test_telephone_numbers(number: str) -> None:
    """Mobile, fixed and foreign numbers count, however they are grouped."""
    assert found(f"bel {number} na vieren") == [("telefoon", number)]


@pytest.mark.parametrize("number", ["112", "113", "0800-0113", "0900 0767", "14024"])
def test_public_hotlines(number: str) -> None:
    """Numbers that anyone may call are no one's."""
    assert found(f"bel {number} als het misgaat") == []


def test_a_number_of_no_country_is_no_telephone_number() -> None:
    """No country answers to 999."""
    assert found("code +999 123 456 78 op de doos") == []


@pytest.mark.parametrize("address", ["fatima.elamrani@gmail.com", "Hassan_1979@live.nl", "m.kowalska+werk@outlook.com"])
def test_email(address: str) -> None:
    """An e-mail address is one span, whatever names it holds."""
    assert found(f"mail {address} graag") == [("email", address)]


@pytest.mark.parametrize("number", ["123456782", "123.456.782", "1234 56 782"])
def test_bsn(number: str) -> None:
    """Nine digits that pass the eleven-test are a BSN, however grouped."""
    assert found(f"nummer {number} op de brief") == [("bsn", number)]


def test_nine_digits_that_fail_the_eleven_test() -> None:
    """Nine digits that fail the eleven-test are a BSN only if they are called one, since that may be a slip."""
    assert found("nummer 187484765 op de doos") == []
    assert found("bsn 187484765") == [("bsn", "187484765")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("rekening NL91 ABNA 0417 1643 00 van oma", "NL91 ABNA 0417 1643 00"),
        ("nl91abna0417164300 op een servet", "nl91abna0417164300"),
        ("naar BE68 5390 0754 7034 gestort", "BE68 5390 0754 7034"),
        ("zijn auto, XP-437-K, stond er", "XP-437-K"),
        ("kenteken gb001d opgeschreven", "gb001d"),
        ("dossier 2023-11827 ligt daar", "2023-11827"),
        ("zaaknummer Z-4491827 erbij", "Z-4491827"),
        ("cliëntnr A-10293 graag", "A-10293"),
        ("kenmerk JB/2024/0471 in de brief", "JB/2024/0471"),
        ("oproep C/13/712345 gekregen", "C/13/712345"),
        ("kenteken gxb-12-d was het", "gxb-12-d"),
        ("op 1-ABC-123 gelet", "1-ABC-123"),
        ("klantnr van de gemeente: 20339921", "20339921"),
        ("85.07.30-033.28 in Gent", "85.07.30-033.28"),
    ],
)
def test_references(text: str, code: str) -> None:
    """Bank accounts, licence plates and the numbers of files, cases and clients count; the word before them stays."""
    assert found(text) == [("kenmerk", code)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("geb. 03-04-2012", "03-04-2012"),
        ("geboren op 12 maart 1988", "12 maart 1988"),
        ("de jongste is van 3-4-2019", "3-4-2019"),
        ("23 augustus 2010 geboren", "23 augustus 2010"),
        ("oma (geb 5-5-'49) leest voor", "5-5-'49"),
        ("geboren in mei 1991", "mei 1991"),
        ("op 28 mei 2026 ter wereld", "28 mei 2026"),
        ("haar verjaardag is 9 februari 2013", "9 februari 2013"),
    ],
)
def test_birth_dates(text: str, date: str) -> None:
    """A date is a birth date where a word of birth or a person says so."""
    assert found(text) == [("geboortedatum", date)]


def test_a_date_behind_a_name() -> None:
    """A full date right behind a name is a birth date."""
    assert found("Lisa (14-02-2009) kwam") == [("persoon", "Lisa"), ("geboortedatum", "14-02-2009")]


def test_everything_at_once() -> None:
    """Kinds stand side by side without getting in each other's way."""
    text = "Monique de Bruin, Eikenlaan 3, 7203 BX Zutphen, 06-22113344, bsn 123456782"
    assert [kind for kind, _ in found(text)] == ["persoon", "adres", "postcode", "telefoon", "bsn"]
