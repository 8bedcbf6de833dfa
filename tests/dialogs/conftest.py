"""What tests of dialogues share: the coach on the small kader, and someone to whom it may speak."""

import pytest

from dialogs.kernel import kader
from dialogs.kernel.coach import Coach
from dialogs.register import coach
from tests.support.phones import SMALL, CorePhone


@pytest.fixture(scope="session")
def small() -> Coach:
    """The coach on the small kader."""
    return coach(kader.load(SMALL))


@pytest.fixture
def phone(small: Coach) -> CorePhone:
    """Someone who consented, with nothing under way."""
    made = CorePhone(small)
    for act in ("/start", "[Ja, dat is goed]", "[Liever geen seintje]", "stop"):
        made.act(act)
    return made
