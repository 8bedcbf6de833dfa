"""What the tests of reports share: a way to have a document made."""

from collections.abc import Callable, Sequence

import pytest

from bot.reports.making import File, make
from dialogs.kernel.facts import Entry
from dialogs.kernel.kader import Kader
from dialogs.kernel.person import Person
from dialogs.kernel.reply import Document
from tests.reports.people import AT

Make = Callable[[Document, Sequence[Entry]], File]


@pytest.fixture
def made(kader: Kader) -> Make:
    """Makes a document of someone's entries, on the usual evening."""
    return lambda document, entries: make(document, Person(), entries, kader, AT)
