"""Shows a kernaspect as it will look in the chat: all its questions, hints and endings, asked by the real coach."""

from collections.abc import Iterator
from datetime import UTC, datetime

from bot.chat import shown
from dialogs.kernel.asks import HINT, SKIP
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.kader import Kader, Kernaspect
from dialogs.kernel.outcome import Outcome
from dialogs.kernel.person import Person
from dialogs.kernel.said import Said
from dialogs.register import coach

_AT = datetime(2026, 1, 5, 12, tzinfo=UTC)
_OTHER = "anders"  # the button that leads to all kernaspecten
_ANSWER = "Dinsdag vroeg ik moeder wat zij wilde. Ze belde zelf haar zus."  # of nothing at all no evidence is asked


def preview(kader: Kader, aspect: Kernaspect) -> str:
    """The conversation of someone who looks at every hint, answers once and passes over the rest, as a transcript."""
    return "\n".join([f"# {aspect.naam}", *_talk(kader, aspect), "", *_beside(aspect)])


def _talk(kader: Kader, aspect: Kernaspect) -> Iterator[str]:
    """Walk through the aspect; ends with the dialogue."""
    spoken, value, words = coach(kader), "", [_ANSWER]
    outcome = spoken.step(
        Conversation(Person(consent=_AT, schuilnamen_on=False)), Said(_AT, "command", value="reflecteer")
    )
    taps = [_OTHER, aspect.id]
    while outcome.conversation.frames:
        value = taps.pop(0) if taps else _next(outcome, hinted=value == HINT)
        if value == SKIP and words:
            said = Said(_AT, "text", words.pop())
            yield f"> {said.text}"
        else:
            said = Said(_AT, "tap", value=value, question=outcome.conversation.question)
            yield f"> [{_label(outcome, value)}]"
        outcome = spoken.step(outcome.conversation, said)
        yield from (line for reply in outcome.replies for line in shown(reply) if line)


def _next(outcome: Outcome, *, hinted: bool) -> str:
    """First a look at the hint, then on to the next question."""
    values = _buttons(outcome)
    return HINT if HINT in values and not hinted else SKIP


def _label(outcome: Outcome, value: str) -> str:
    return _buttons(outcome).get(value, value)


def _buttons(outcome: Outcome) -> dict[str, str]:
    return {button.value: button.label for reply in outcome.replies for row in reply.buttons for button in row}


def _beside(aspect: Kernaspect) -> Iterator[str]:
    """What only comes after good examples."""
    for title, questions in (
        ("verdieping", aspect.verdieping),
        ("tegendeel", aspect.tegendeel),
        ("beide_kanten", aspect.beide_kanten),
    ):
        yield from (f"{title}: {question}" for question in questions)
