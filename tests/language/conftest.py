"""What the tests of labelling words and cues share: the kader as it is shipped."""

from pathlib import Path

import pytest

from dialogs.kernel.kader import Kader, load


@pytest.fixture(scope="session")
def kader() -> Kader:
    """The kader as it is shipped."""
    return load(Path(__file__).parents[2] / "kader.yaml")
