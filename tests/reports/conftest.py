"""What the tests of reports share: the real kader, and a way to have a document made."""

from collections.abc import Callable, Sequence

import pytest

from bot.reports.making import File, make
from dialogs.kernel.facts import Entry
from dialogs.kernel.kader import Kader
from dialogs.kernel.person import Person
from dialogs.kernel.reply import Document
from tests.reports.people import AT, shipped

Make = Callable[[Document, Sequence[Entry]], File]


@pytest.fixture(scope="session")
def kader() -> Kader:
    """The kader as it is shipped."""
    return shipped()


@pytest.fixture
def made(kader: Kader) -> Make:
    """Makes a document of someone's entries, on the usual evening."""
    return lambda document, entries: make(document, Person(), entries, kader, AT)
