"""Gegevens: what is kept of a person, in their own hands: as a portfolio, as files, or erased."""

from datetime import date, timedelta

from dialogs import local
from dialogs.kernel.asks import Choice
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.reply import Document
from dialogs.kernel.turn import Turn

_YEAR = timedelta(days=365)
_TERMS = {"drie_maanden": 91, "half_jaar": 182}  # days that words are kept
_LONGEST = "langst"  # as long as may be


def gegevens(days: int = 365) -> Dialogue:
    """The table; `days` is how long words are kept at most, so that only what is shorter can be chosen instead."""
    shorter = [term for term, chosen in _TERMS.items() if chosen < days]
    own_term = ("termijn",) if shorter else ()
    return Dialogue(
        "gegevens",
        State(
            "menu",
            Choice("portfolio", "lezen", "bestand", "terugblik", *own_term, "wissen", "klaar"),
            to("periode", when="portfolio", do=want_portfolio),
            to("periode", when="lezen", do=want_reading),
            to("gegeven", when="bestand", do=give_all),
            to("bladeren", when="terugblik"),
            to("termijn", when="termijn"),
            to("zeker", when="wissen"),
            to("klaar"),
        ),
        State("periode", Choice("dit_jaar", "twaalf_maanden", "alles"), to("gegeven", do=give)),
        State("gegeven", End()),
        State("bladeren", End(then="terugblik")),
        State("termijn", Choice(*shorter, _LONGEST, exact=True), to("bewaard"), keep=set_term),
        State("bewaard", End()),
        State(
            "zeker", Choice("alles_weg", "toch_niet", exact=True), to("gewist", when="alles_weg", do=erase), to("klaar")
        ),
        State("gewist", End()),
        State("klaar", End()),
    )


def want_portfolio(turn: Turn) -> None:
    """The portfolio; of which time is asked next."""
    turn.memory["soort"] = ["portfolio", "pdf"]


def want_reading(turn: Turn) -> None:
    """All of it in plain words; of which time is asked next."""
    turn.memory["soort"] = ["gegevens", "md"]


def give(turn: Turn) -> None:
    """The document for the period chosen."""
    today = local.now(turn).date()
    since = {"dit_jaar": date(today.year, 1, 1), "twaalf_maanden": today - _YEAR}.get(turn.answer.value)
    kind, form = turn.memory["soort"]
    values = {"van": since.isoformat() if since else "", "tot": today.isoformat() if since else ""}
    turn.show(Document(kind, form, values), turn.phrase(f"gegevens.say.{form}"))


def give_all(turn: Turn) -> None:
    """Everything, for a computer to read back."""
    turn.show(Document("gegevens", "json", {"van": "", "tot": ""}), turn.phrase("gegevens.say.json"))


def set_term(turn: Turn) -> None:
    """Words go after so many days, or when the organisation says, whichever comes first."""
    turn.update(bewaren=_TERMS.get(turn.answer.value, 0))


def erase(turn: Turn) -> None:
    """Everything goes, this conversation too."""
    turn.erase()
