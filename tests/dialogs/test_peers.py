"""The bots that the coach is measured beside ask what the coach asks: only then is the comparison fair."""

from bench.turns.answers import answer
from bench.turns.measuring import ANSWERS
from bench.turns.peers.dialogue import LABEL, QUESTIONS
from dialogs.kernel import kader
from dialogs.register import coach
from tests.support.phones import REAL, CorePhone


def test_the_peers_ask_what_the_coach_asks() -> None:
    """Question by question, with a way to pass it over; the coach's word about the answer before it may precede."""
    phone = CorePhone(coach(kader.load(REAL)))
    phone.act("/start")
    for way in ("Ja, dat is goed", "Liever geen seintje", "Iets anders", "Eigen regie", "Zonder"):
        phone.act(f"[{way}]")
    for number, question in enumerate(QUESTIONS):
        reply = phone.outcome.replies[-1]
        assert reply.plain.endswith(question.replace("<b>", "").replace("</b>", ""))
        assert LABEL in [button.label for row in reply.buttons for button in row]
        phone.act(answer(number))
    assert len(QUESTIONS) == ANSWERS + 1  # what comes after the last answer is a question too
