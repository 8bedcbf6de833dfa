"""What the fields of a kader have in common: how long a text may be, what an id looks like, that nothing is unknown."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from dialogs.kernel.yaml_models import FILLED, ONE_LINE, SLUG


def text(maximum: int) -> StringConstraints:
    """A text with at most so many characters: 1000 stay far below Telegram's 4096, even when all are emoji."""
    return StringConstraints(strip_whitespace=True, pattern=FILLED, max_length=maximum)


def line(maximum: int) -> StringConstraints:
    """A text on a single line, with at most so many characters."""
    return StringConstraints(strip_whitespace=True, pattern=ONE_LINE, max_length=maximum)


Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=32)]  # a button's callback data has 64 bytes
Zin = Annotated[str, text(500)]
Woord = Annotated[str, line(40)]
Zinsdeel = Annotated[str, line(120)]


class Part(BaseModel):
    """A block in which every field is known."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Named(Part):
    """A part that is known by an id, unique over the whole file."""

    id: Slug = Field(
        description="De vaste naam: kleine letters, cijfers en _, hoogstens 32 tekens. Verander hem nooit meer."
    )
