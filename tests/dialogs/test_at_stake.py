"""Where words are kept, shared or erased by a choice, only the button or its own words choose."""

import pytest

from tests.support.phones import CorePhone


@pytest.mark.parametrize(
    ("acts", "sentence"),
    [
        (("/mijngegevens", "[Alles wissen]"), "ja wis maar gewoon alles"),
        (("/mijngegevens", "[Hoelang ik bewaar]"), "doe maar drie maanden"),
        (("moeder belde vanmorgen zelf met school", "stop", "/terugblik", "[Haal weg]"), "ja haal dat maar weg"),
    ],
)
def test_a_sentence_is_not_enough(acts: tuple[str, ...], sentence: str, phone: CorePhone) -> None:
    """The question stays; the button does it."""
    for act in acts:
        phone.act(act)
    before = (phone.record, phone.conversation.person)
    phone.act(sentence)
    assert (phone.record, phone.conversation.person) == before
