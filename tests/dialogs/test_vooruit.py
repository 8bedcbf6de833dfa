"""What still has to come is told from what happened, so that nobody is asked what came of it."""

import pytest

from dialogs.vooruit import lies_ahead

TO_COME = (
    "morgen heb ik een gesprek met de ouders waar ik tegenop zie",
    "straks naar het gezin met de vier kinderen, geen zin in",
    "ik moet zo meteen naar vader en ik weet niet hoe ik het moet brengen",
    "pff, ik heb morgen een lastig overleg met school",
    "volgende week is de zitting",
    "komende dinsdag moet ik moeder vertellen dat ik stop",
)
HAPPENED = (
    "moeder zei dat ze morgen zelf belt",
    "ik had morgen afgesproken maar ze belde af",
    "gisteren vroeg ik of ik straks mee mocht eten",
    "vader belde net, morgen gaat hij zelf naar school",
    "ik zat naast haar en ze huilde",
    "oma haalt de kinderen straks op, zei ze",
)


@pytest.mark.parametrize("told", TO_COME)
def test_what_begins_with_a_time_to_come_lies_ahead(told: str) -> None:
    """A talk of tomorrow, a visit in a moment."""
    assert lies_ahead(told)


@pytest.mark.parametrize("told", HAPPENED)
def test_what_happened_does_not_even_where_it_names_tomorrow(told: str) -> None:
    """Who tells what was said or done may be asked on as ever."""
    assert not lies_ahead(told)
