"""What someone may choose about how long their words are kept."""

import pytest

from dialogs.kernel import kader
from dialogs.register import coach
from tests.support.phones import SMALL, CorePhone


@pytest.mark.parametrize(
    ("days", "offered"),
    [
        (365, ["Drie maanden", "Een half jaar", "Zo lang als het mag"]),
        (182, ["Drie maanden", "Zo lang als het mag"]),
        (90, []),
    ],
)
def test_only_what_is_shorter_than_the_organisation_keeps_is_offered(days: int, offered: list[str]) -> None:
    """Where nothing is shorter, nothing is asked."""
    phone = CorePhone(coach(kader.load(SMALL), days))
    for act in ("/start", "[Ja, dat is goed]", "[Liever geen seintje]", "stop"):
        phone.act(act)
    menu = phone.act("/mijngegevens")[-1]
    assert ("[Hoelang ik bewaar]" in menu) is bool(offered)
    if offered:
        assert phone.act("[Hoelang ik bewaar]")[-1] == " ".join(f"[{label}]" for label in offered)
