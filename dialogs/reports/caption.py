"""The overview in words: a little for under the picture, and all of it for who cannot see it."""

from collections.abc import Iterator

from dialogs.dutch import listed, number, weeks
from dialogs.reports.dates import period
from dialogs.reports.overview import WEEKS, Overview, Rest, Row, Share, Week

ELEMENTS = {"s": "Een bepaald moment", "h": "Wat jij deed of zei", "e": "Wat je bij het gezin zag of hoorde"}
EMPTY = "Hier komt te staan waar je bij stilstond. Eén reflectie is genoeg om te beginnen."


def caption(shown: Overview) -> str:
    """Two short lines for under the picture, so that it stays in sight: the weeks, and what to look at first."""
    first = _least(shown.rest) if shown.rest and not shown.empty else EMPTY
    return f"{_weeks(shown)}\n{first}"


def in_words(shown: Overview) -> str:
    """All that the picture shows, at most some ten short lines."""
    return "\n".join(_lines(shown))


def when(shown: Overview) -> str:
    """The weeks it is about."""
    return period(shown.mondays[0], shown.until)


def times(week: Week) -> str:
    """How often, and how often concretely: "5 keer, waarvan 3 concreet"."""
    if not week.times:
        return "deze weken niet"
    return f"{week.times} keer, {_concrete(week)}"


def rested(rest: Rest) -> str:
    """When a kernaspect was last addressed."""
    if rest.weeks is None:
        return "nog niet aan bod geweest"
    return f"laatste keer: {weeks(rest.weeks)} geleden" if rest.weeks else "laatste keer: deze week"


def share(one: Share) -> str:
    """In how many answers: "8 van de 12"."""
    return f"{one.shown} van de {one.answers}"


def running(shown: Overview) -> str:
    """The voornemens there are: "twee lopen nog, drie zijn afgerond"."""
    going = f"{number(shown.open)} {'loopt' if shown.open == 1 else 'lopen'} nog"
    done = f"{number(shown.ended)} {'is' if shown.ended == 1 else 'zijn'} afgerond"
    return ", ".join(words for words, count in ((going, shown.open), (done, shown.ended)) if count)


def _concrete(week: Week) -> str:
    if week.concreet == week.times:
        return "concreet" if week.times == 1 else "alle keren concreet"
    return f"waarvan {week.concreet} concreet" if week.concreet else "geschreven"


def _lines(shown: Overview) -> Iterator[str]:
    yield _weeks(shown)
    if shown.empty:
        yield EMPTY
    else:
        yield from (_row(row) for row in shown.rows)
        yield from _development(shown.shares)
    if shown.rest:
        yield _least(shown.rest)
    if shown.open or shown.ended:
        yield f"Voornemens: {running(shown)}."


def _weeks(shown: Overview) -> str:
    return f"Je laatste {number(len(shown.mondays))} weken: {when(shown)}."


def _least(rest: Rest) -> str:
    return f"Het minst aan bod: {rest.kernaspect.naam} ({rested(rest)})."


def _row(row: Row) -> str:
    return f"{row.kernaspect.kort}: {times(row.total)}."


def _development(shares: tuple[Share, ...]) -> Iterator[str]:
    telling = [one for one in shares if one.shown or one.shown_before]
    said = [f"{one.shown} keer {ELEMENTS[one.element].lower()}" for one in telling]
    yield f"Je gaf {_answers(shares[0].answers)}.{f' Daarin staat {listed(said)}.' if said else ''}"
    if shares[0].answers_before and telling:
        before = listed([str(one.shown_before) for one in telling])
        yield f"In de {number(WEEKS)} weken ervoor was dat {before} keer, in {_answers(shares[0].answers_before)}."


def _answers(count: int) -> str:
    return f"{count} {'antwoord' if count == 1 else 'antwoorden'}"
