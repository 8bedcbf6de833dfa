"""Ways of asking: what buttons a question carries and how what comes back is read."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from dialogs.kernel.choosing import chosen, labelled
from dialogs.kernel.intents import Intent
from dialogs.kernel.reply import Button, Keyboard
from dialogs.kernel.wording import words

if TYPE_CHECKING:
    from dialogs.kernel.turn import Turn

SKIP, UNKNOWN, ENOUGH, HINT, LATER, HELD = "skip", "unknown", "enough", "hint", "later", "held"
_ROW = 30  # characters that fit beside one another on a narrow phone
_LABEL = 80  # characters that a button's label never reaches, typed with whatever around it


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as the ask read it: an option's `value`, or "" with the free `text`."""

    value: str
    text: str


class Ask(Protocol):
    """A kind of question."""

    @property
    def free(self) -> bool:
        """Whether any sentence may be an answer."""
        ...

    def options(self, turn: "Turn") -> tuple[Button, ...]:
        """The choices to show, ways out last."""
        ...

    def read(self, turn: "Turn") -> Answer | None:
        """The answer in what was said, or None when it is unclear."""
        ...


def tapped_or_typed(turn: "Turn", options: tuple[Button, ...], *, exact: bool = False) -> Answer | None:
    """The option whose button was tapped, or that was typed; by no sentence around it where it must be `exact`."""
    said = turn.said
    if said.kind == "tap":
        return next((Answer(o.value, o.label) for o in options if o.value == said.value), None)
    found = chosen(said.text, options, exact=exact)
    return Answer(found.value, found.label) if found else None


@dataclass(frozen=True, slots=True)
class Pass:
    """No question: the state only decides which road is taken."""

    free: bool = False

    def options(self, turn: "Turn") -> tuple[Button, ...]:
        """None: nothing is shown."""
        return ()

    def read(self, turn: "Turn") -> Answer | None:
        """None: nothing is heard."""
        return None


@dataclass(frozen=True, slots=True)
class Open:
    """A question answered in the person's own words; `ways` are the buttons beside it."""

    ways: tuple[str, ...] = ()
    min_words: int = 1
    wary: bool = False  # a longer text may be a wish in disguise
    nay: bool = False  # a bare "nee" answers it; elsewhere it passes the question over
    free: bool = True

    def options(self, turn: "Turn") -> tuple[Button, ...]:
        """The ways out, as labelled in the texts."""
        return tuple(Button(turn.label(way), way) for way in self.ways)

    def read(self, turn: "Turn") -> Answer | None:
        """A way out, or any text of enough words."""
        if turn.said.kind == "tap":
            return tapped_or_typed(turn, self.options(turn))
        text = turn.said.text.strip()
        return self.spelled(turn) or (Answer("", text) if len(text.split()) >= self.min_words else None)

    def spelled(self, turn: "Turn") -> Answer | None:
        """The way out that was typed in full."""
        text = turn.said.text
        return spelled_out(turn, self.options(turn)) if len(text) <= _LABEL and len(words(text)) <= 4 else None

    def meant(self, intent: Intent) -> str:
        """The value of the answer that a wish (to stop for now, not to know) amounts to here; "" for none."""
        return ""


def spelled_out(turn: "Turn", options: tuple[Button, ...]) -> Answer | None:
    """The option typed in full; a lone word or number within it is an answer, not a button."""
    found = labelled(turn.said.text, options)
    return Answer(found.value, found.label) if found else None


Options = Callable[["Turn"], tuple[Button, ...]]


class Choice:
    """A question answered with one of a few options, fixed (values labelled in the texts) or made for the turn.

    Where words are kept, shared or erased by it, it is `exact`: a sentence that names an option is not enough.
    """

    free = False

    def __init__(
        self, *values: str, make: Options | None = None, also: Options | None = None, exact: bool = False
    ) -> None:
        self.values, self._make, self._also, self._exact = values, make, also, exact

    def options(self, turn: "Turn") -> tuple[Button, ...]:
        """The made options, then the fixed ones."""
        made = self._make(turn) if self._make else ()
        return made + tuple(Button(turn.label(value), value) for value in self.values)

    def read(self, turn: "Turn") -> Answer | None:
        """The option tapped or typed, or one of those that are understood though they are not shown."""
        found = tapped_or_typed(turn, self.options(turn), exact=self._exact)
        return found or (tapped_or_typed(turn, self._also(turn)) if self._also and turn.said.kind == "text" else None)


def keyboard(options: tuple[Button, ...]) -> Keyboard:
    """Lay buttons out in rows that fit a narrow phone, in their order."""
    rows: list[list[Button]] = []
    for option in options:
        row = rows[-1] if rows else []
        fits = row and len(row) < 3 and sum(len(b.label) + 3 for b in (*row, option)) <= _ROW
        if fits:
            row.append(option)
        else:
            rows.append([option])
    return tuple(tuple(row) for row in rows)
