"""The words by which the coach recognises labels and danger, as a kader lists them, and where they mean nothing."""

from typing import Annotated, Literal

from pydantic import Field

from dialogs.kernel.kader_fields import Part, Woord, Zin, Zinsdeel, line


class Labelgroep(Part):
    """Words that label people, of one kind."""

    naam: Annotated[str, line(64)] = Field(description="Wat voor woorden dit zijn; alleen voor wie dit bestand leest.")
    woorden: tuple[Zinsdeel, ...] = Field(min_length=1, description="De woorden en zinsdelen zelf.")
    niet: tuple[Zinsdeel, ...] = Field(
        (), min_length=1, description="Zinsdelen waarin zo'n woord iets anders betekent."
    )
    vraag: Zin | None = Field(None, description="Een eigen vraag bij deze woorden, in plaats van de algemene.")


class Labelwoorden(Part):
    """The words about which the coach asks how the family would put it, and when it does not ask."""

    vraag: Zin = Field(
        default="Hoe zou {wie} dat zelf noemen?",
        description="De vraag naar gewone woorden. {wie} wordt ‘moeder’, ‘vader’, ‘oma’, ‘opa’ of ‘het gezin’.",
    )
    personen: tuple[Woord, ...] = Field(default=(), min_length=1, description="De mensen voor wie {iemand} staat.")
    anderen: tuple[Woord, ...] = Field(
        default=(),
        min_length=1,
        description="Wie en wat niet bij het gezin hoort; telt als er niemand van personen bij staat.",
    )
    groepen: tuple[Labelgroep, ...] = Field(default=(), min_length=1, description="De woorden, in groepen.")
    achter: tuple[Woord, ...] = Field(
        default=(),
        min_length=1,
        description="Wat er aan een woord vast mag zitten: met ‘gezin’ hoort ook ‘ADHD-gezin’ erbij.",
    )
    niet_als: tuple[Zinsdeel, ...] = Field(
        default=(),
        min_length=1,
        description="Zinsdelen waarin {woord} niet over het gezin gaat, of juist vervangen wordt.",
    )


class Gevaargroep(Part):
    """Words of one kind of acute danger."""

    soort: Literal["geweld", "misbruik", "suicide", "dreiging"] = Field(description="Welk gevaar dit is.")
    woorden: tuple[Zinsdeel, ...] = Field(min_length=1, description="De woorden en zinsdelen zelf.")
    niet: tuple[Zinsdeel, ...] = Field(
        default=(), min_length=1, description="Zinsdelen die erop lijken maar geen gevaar zijn."
    )


class Gevaarwoorden(Part):
    """The words at which the coach stops coaching and shows the way to help."""

    personen: tuple[Woord, ...] = Field(default=(), min_length=1, description="De mensen voor wie {iemand} staat.")
    groepen: tuple[Gevaargroep, ...] = Field(default=(), min_length=1, description="De woorden, per soort gevaar.")
    niet_als: tuple[Zinsdeel, ...] = Field(
        default=(), min_length=1, description="Zinsdelen waarin {woord} geen gevaar is; zonder {woord}: de hele zin."
    )
    vroeger: tuple[Zinsdeel, ...] = Field(
        default=(), min_length=1, description="Zinsdelen die zeggen dat het lang geleden is, met of zonder {woord}."
    )
    toch: tuple[Zinsdeel, ...] = Field(
        default=(), min_length=1, description="Woorden die zeggen dat het nu toch speelt: dan geldt vroeger niet."
    )
