"""What a kader consists of; the Dutch descriptions are what an editor sees while typing in kader.yaml."""

from collections.abc import Iterable
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from dialogs.kernel.kader_fields import Named, Part, Slug, Zin, Zinsdeel, line, text
from dialogs.kernel.kader_words import Gevaarwoorden, Labelwoorden


class Vraag(Named):
    """A question of a kernaspect, and the same in plainer words."""

    vraag: Zin = Field(description="De vraag, in de woorden van het reflectiekader.")
    uitleg: Zin = Field(
        description="Dezelfde vraag in gewonere woorden, voor wie ‘hoe bedoel je?’ typt. Kort, in je-vorm."
    )


class Kernaspect(Named):
    """One of the aspects of normalising, with its questions and the indicators that help to see it."""

    naam: Annotated[str, line(64)] = Field(description="De naam, zoals in het reflectiekader.")
    kort: Annotated[str, line(24)] = Field(description="De naam op een knop: hoogstens 24 tekens.")
    uitleg: Zin = Field(description="Waar dit kernaspect over gaat, in één gewone zin.")
    vragen: tuple[Vraag, ...] = Field(min_length=1, description="De vragen, in de volgorde waarin ze gesteld worden.")
    denk_aan: tuple[Slug, ...] = Field(
        min_length=1, description="De id's van indicatoren die hierbij helpen, in de volgorde waarin ze getoond worden."
    )
    bewijsvraag: Zin | None = Field(None, description="Een eigen slotvraag, in plaats van de algemene bewijsvraag.")
    verdieping: tuple[Zin, ...] = Field(
        (), min_length=1, description="Diepere vragen, voor wie steeds concreet antwoordt."
    )
    tegendeel: tuple[Zin, ...] = Field(
        (), min_length=1, description="Vragen naar het omgekeerde: een keer dat het niet lukte."
    )
    beide_kanten: tuple[Zin, ...] = Field(
        (), min_length=1, description="Vragen die altijd aan het eind komen, de een na de ander: te zwaar én te licht."
    )
    woorden: tuple[Zinsdeel, ...] = Field(
        (), min_length=1, description="Woorden waaraan de coach herkent dat een verteld moment hierover gaat."
    )


class Indicator(Named):
    """Something by which a kernaspect can be seen; shown behind 'Denk aan…'."""

    tekst: Annotated[str, text(300)] = Field(description="De indicator, in de woorden van de bron.")
    toelichting: Zin | None = Field(
        None, description="Wat de lopende tekst van de bron eraan toevoegt; te lezen bij /achtergrond."
    )
    bron: Literal["professionals", "gezinnen"] | None = Field(
        None, description="Van wie de indicator komt: professionals, of gezinnen (de interviews met ouders)."
    )
    let_op: Zin | None = Field(None, description="Een waarschuwing bij deze indicator; te lezen bij /achtergrond.")


class Kaart(Named):
    """A small card behind /achtergrond."""

    titel: Annotated[str, line(40)] = Field(description="Een korte titel: hoogstens 40 tekens.")
    tekst: Annotated[str, text(1000)] = Field(
        description="De tekst. Liefst niet langer dan 350 tekens: één telefoonscherm."
    )
    bron: Annotated[str, line(120)] = Field(description="Waar dit vandaan komt.")


class Thema(Named):
    """Cards that belong together."""

    titel: Annotated[str, line(32)] = Field(description="De naam op de knop: hoogstens 32 tekens.")
    kaarten: tuple[Kaart, ...] = Field(
        min_length=1, description="De kaartjes, in de volgorde waarin ze getoond worden."
    )


class Kader(Part):
    """Everything the coach asks, hands and explains. Lookups raise KeyError for an unknown id."""

    versie: Annotated[str, line(32)] = Field(description="De versie van dit bestand. Pas hem aan bij elke wijziging.")
    titel: Annotated[str, line(120)] = Field(description="De naam van het reflectiekader.")
    bewijsvraag: Zin = Field(description="De vraag waarmee elk kernaspect sluit.")
    kernaspecten: tuple[Kernaspect, ...] = Field(min_length=1, description="De kernaspecten, in volgorde.")
    indicatoren: tuple[Indicator, ...] = Field(
        min_length=1, description="Alle indicatoren; bij denk_aan staat bij welk kernaspect ze horen."
    )
    achtergrond: tuple[Thema, ...] = Field(
        min_length=1, description="De thema's achter /achtergrond, met hun kaartjes."
    )
    labelwoorden: Labelwoorden = Field(Labelwoorden(), description="Woorden die een etiket plakken.")
    gevaarwoorden: Gevaarwoorden = Field(Gevaarwoorden(), description="Woorden die op acuut gevaar wijzen.")
    vervallen: tuple[Slug, ...] = Field((), description="Id's die ooit in gebruik waren en bewust vervallen zijn.")

    def kernaspect(self, id: str) -> Kernaspect:
        """The kernaspect with this id."""
        return _by_id(self.kernaspecten, id)

    def has(self, kernaspect: str) -> bool:
        """Whether a kernaspect with this id stands in it."""
        return any(aspect.id == kernaspect for aspect in self.kernaspecten)

    def vraag(self, id: str) -> Vraag:
        """The question with this id, whichever kernaspect it belongs to."""
        return _by_id((vraag for aspect in self.kernaspecten for vraag in aspect.vragen), id)

    def indicatoren_bij(self, kernaspect: str) -> tuple[Indicator, ...]:
        """The indicators that help to see the kernaspect with this id, in the order to show them."""
        indicators = {indicator.id: indicator for indicator in self.indicatoren}
        return tuple(indicators[id] for id in self.kernaspect(kernaspect).denk_aan)


_T = TypeVar("_T", bound=Named)


def _by_id(parts: Iterable[_T], id: str) -> _T:
    for part in parts:
        if part.id == id:
            return part
    raise KeyError(id)
