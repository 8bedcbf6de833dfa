"""Terugblik: leaf through what was written, newest first, by kernaspect, and take out what may go."""

from dialogs import beloften, kernaspecten, local
from dialogs.hearing.assessed import quote
from dialogs.kernel.asks import Choice, Pass
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.reply import Button
from dialogs.kernel.turn import Turn
from dialogs.reports.dates import day
from dialogs.reports.pages import Page, pages, year_ago


def terugblik() -> Dialogue:
    """The table."""
    return Dialogue(
        "terugblik",
        State("begin", Pass(), to("leeg", when=is_empty), to("blad", do=recall)),
        State(
            "blad",
            Choice(make=ways),
            to("blad", when="ouder", do=older),
            to("blad", when="nieuwer", do=newer),
            to("blad", when="jaar", do=to_a_year_ago),
            to("kernaspect", when="filter"),
            to("blad", when="alles", do=unfilter),
            to("zeker", when="weg"),
            to("klaar"),
            show=page,
        ),
        State("kernaspect", Choice(make=kernaspecten.buttons), to("blad", do=choose)),
        State(
            "zeker", Choice("weg", "toch_niet", exact=True), to("gewist", when="weg", do=remove), to("blad"), show=page
        ),
        State("gewist", Pass(), to("leeg", when=is_empty), to("blad")),
        State("leeg", End()),
        State("klaar", End()),
    )


# --- where we are ---


def is_empty(turn: Turn) -> bool:
    """There is nothing to look back on."""
    return not pages(turn.record)


def _pages(turn: Turn) -> tuple[Page, ...]:
    """The pages to leaf through; all of them when the kernaspect has none left."""
    return pages(turn.record, turn.memory.get("filter", "")) or pages(turn.record)


def _number(turn: Turn) -> int:
    """Which page is open; the newest when it is no more."""
    ids = [page.first.id for page in _pages(turn)]
    return ids.index(turn.memory["bij"]) if turn.memory.get("bij") in ids else 0


def _turn_to(turn: Turn, number: int) -> None:
    found = _pages(turn)
    turn.memory["bij"] = found[max(0, min(number, len(found) - 1))].first.id


# --- what is shown ---


def page(turn: Turn) -> dict[str, object]:
    """The page that is open."""
    found, number = _pages(turn), _number(turn)
    first = found[number].first
    naam = {aspect.id: f" · {aspect.kort}" for aspect in turn.kader.kernaspecten}.get(first.kernaspect, "")
    return {
        "soort": turn.words(f"terugblik.say.{first.kind}"),
        "dag": day(local.day_of(turn, first.at)),
        "kort": naam,
        "schuilnaam": f" · {first.schuilnaam}" if first.schuilnaam else "",
        "tekst": found[number].text,
        "nummer": number + 1,
        "aantal": len(found),
    }


def ways(turn: Turn) -> tuple[Button, ...]:
    """Where to go from here."""
    found, number = _pages(turn), _number(turn)
    far = year_ago(found, turn.said.at)
    open_ = {
        "ouder": number + 1 < len(found),
        "nieuwer": number > 0,
        "jaar": far is not None and far != found[number],
        "filter": not turn.memory.get("filter"),
        "alles": bool(turn.memory.get("filter")),
        "weg": True,
        "klaar": True,
    }
    return tuple(Button(turn.label(way), way) for way, here in open_.items() if here)


def recall(turn: Turn) -> None:
    """Now and then there is something of a year ago."""
    far = year_ago(pages(turn.record), turn.said.at)
    if far and (words := quote(far.first.text)):
        turn.say("jaar_geleden", citaat=words)


# --- leafing ---


def older(turn: Turn) -> None:
    """One page back in time."""
    _turn_to(turn, _number(turn) + 1)


def newer(turn: Turn) -> None:
    """One page nearer to now."""
    _turn_to(turn, _number(turn) - 1)


def to_a_year_ago(turn: Turn) -> None:
    """Straight to what was written a year ago."""
    far = year_ago(_pages(turn), turn.said.at)
    if far:
        turn.memory["bij"] = far.first.id


def choose(turn: Turn) -> None:
    """Only the pages about a kernaspect, where there are any."""
    if pages(turn.record, turn.answer.value):
        turn.memory.update(filter=turn.answer.value, bij="")
    else:
        turn.say("niets_hierover", naam=turn.kader.kernaspect(turn.answer.value).naam)


def unfilter(turn: Turn) -> None:
    """All pages again; the one that was open stays open."""
    _turn_to(turn, _number(turn))
    turn.memory["filter"] = ""


# --- taking out ---


def remove(turn: Turn) -> None:
    """Take the page off the record, and turn to the one before it in time."""
    number, gone = _number(turn), _pages(turn)[_number(turn)]
    for entry in gone.entries:
        turn.remove(entry.id)
        beloften.release(turn, entry.id)
    turn.say("gewist")
    if _pages(turn):
        _turn_to(turn, number)
