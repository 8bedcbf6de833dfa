"""A spontaneous moment hints at a kernaspect, which is then offered first; the person decides."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.hearing.cues import likely
from dialogs.kernel.kader import Kader

HINTS = {
    "krachtgericht": "ze was zo trots dat het gelukt was, ik heb haar een compliment gegeven",
    "nabijheid": "samen aan de keukentafel koffie gedronken en vooral geluisterd",
    "eigen_regie": "moeder besloot in haar eigen tempo en belde zelf de school",
    "sociaal_netwerk": "de buurvrouw en tante passen nu om de beurt op",
    "opschalen_afschalen": "ik heb niet doorverwezen naar de ggz, de huisarts vond het ook genoeg hulp",
}


@pytest.mark.parametrize("aspect", HINTS)
def test_a_moment_hints_at_its_kernaspect(kader: Kader, aspect: str) -> None:
    """The kernaspect with most cue words in the text comes first."""
    assert likely(HINTS[aspect], kader)[0] == aspect


@pytest.mark.parametrize("text", ["", "hoi", "vandaag was het maandag", "🦊"])
def test_without_cue_words_nothing_is_proposed(kader: Kader, text: str) -> None:
    """No hint, no proposal."""
    assert likely(text, kader) == ()


def test_two_hints_come_in_order_of_strength(kader: Kader) -> None:
    """The kernaspect with more cue words comes before the one with fewer, wherever they stand."""
    assert likely("ze lachte toen de buurvrouw en haar tante binnenkwamen", kader) == ("sociaal_netwerk", "nabijheid")


@settings(deadline=None)
@given(st.lists(st.sampled_from([*" ".join(HINTS.values()).split(), "xyz", "."]), max_size=25).map(" ".join))
def test_at_most_two_different_kernaspecten_are_proposed(kader: Kader, text: str) -> None:
    """Never more than two, never one twice, always ones the kader has."""
    proposed = likely(text, kader)
    assert len(proposed) <= 2
    assert len(set(proposed)) == len(proposed)
    assert set(proposed) <= {aspect.id for aspect in kader.kernaspecten}
