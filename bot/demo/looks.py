"""What the page behind the scenes shows of a person, as HTML: where, what was seen, what comes, what is stored."""

from collections.abc import Iterator
from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from bot.demo.diagram import diagram
from bot.demo.marks import legend, marked
from bot.demo.reading import Seen
from dialogs.evidence import assess
from dialogs.kernel.coach import Coach
from dialogs.kernel.facts import Entry
from dialogs.nudges import Decision, plan, why
from dialogs.when import Moment, told

_WEEKS = 5  # that are looked ahead
_LATEST = 12  # entries shown at once
_READ = {"antwoord", "doorvraag", "bewijs", "moment", "opvolging"}
_NOTHING = (
    '<p class="quiet">Van deze persoon is niets opgeslagen. Dat begint pas na “Ja, dat is goed”: '
    "tot die tijd onthoudt de coach geen woord.</p>"
)


def page(parts: str, phone: str) -> str:
    """The whole document around the parts, in the colours of the `phone`'s page, by its address."""
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Achter de schermen</title>'
        '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">'
        f'<link rel="stylesheet" href="{phone}/page/colours.css"><link rel="stylesheet" href="/behind.css">'
        '<script type="module" src="/behind.js"></script></head>'
        f'<body><main id="parts">{parts}</main></body></html>'
    )


def parts(coach: Coach, seen: Seen | None, at: datetime) -> str:
    """All that changes when something happens; `at` is the moment on everybody's clock."""
    if seen is None:
        return _NOTHING
    drawn = {
        "Waar het gesprek is": _standing(coach, seen),
        "Wat de coach in het antwoord zag": _evidence(seen),
        "Wat er vanzelf komt": _coming(coach, seen, at),
        "Wat er is bewaard": _stored(coach, seen, at),
    }
    return "".join(f"<section><h2>{title}</h2>{content}</section>" for title, content in drawn.items())


def _standing(coach: Coach, seen: Seen) -> str:
    """The dialogue under way as a picture; what lies beneath it, by name."""
    frames = [frame for frame in seen.conversation.frames if frame.dialogue in coach.dialogues]
    if not frames:
        return '<p class="quiet">Er loopt nu geen gesprek. Wat iemand typt, is dan een moment om te bewaren.</p>'
    frame = frames[-1]
    path = " › ".join(escape(one.dialogue) for one in frames)
    parked = ", weggelegd tot later" if seen.conversation.parked else ""
    been = {state for state, _ in frame.trail}
    picture = diagram(coach.dialogues[frame.dialogue], frame.state, been)
    return (
        f"<p><b>{path}</b>, bij <b>{escape(frame.state)}</b>{parked}</p>"
        f'<div class="scrolls" tabindex="0" role="group" aria-label="Diagram">{picture}</div>'
    )


def _evidence(seen: Seen) -> str:
    """The newest words that were read for evidence, with what was found in them."""
    newest = next((entry for entry in reversed(seen.record) if entry.kind in _READ and entry.elementen), None)
    newest = newest or next((entry for entry in reversed(seen.record) if entry.kind in _READ and entry.text), None)
    if newest is None:
        return '<p class="quiet">Er is nog geen antwoord om naar te kijken.</p>'
    found = assess(newest.text)
    enough = "Twee van de drie is concreet genoeg." if found.concreet else f"Het meest gezocht: {found.missing}."
    return f'<p class="words">{marked(newest.text, found)}</p>{legend(newest.text, found)}<p class="quiet">{enough}</p>'


def _coming(coach: Coach, seen: Seen, at: datetime) -> str:
    """What the policy of nudges will say, or why it keeps still, if the person does nothing."""
    zone = ZoneInfo(seen.conversation.person.planning.zone)
    ahead = plan(seen.conversation, coach.kader, at, _WEEKS)
    rows = "".join(_decision(coach, decision, zone, at) for decision in ahead)
    listed = f'<ol class="coming">{rows}</ol>' if rows else '<p class="quiet">De komende vijf weken niets.</p>'
    return f'<p class="quiet">{_alarm(seen.due, zone, at)} Als er verder niets gebeurt:</p>{listed}'


def _alarm(due: datetime | None, zone: ZoneInfo, at: datetime) -> str:
    """When the bot wakes for this person; one that rings now is set anew in a moment, also when nothing is said."""
    if due is None:
        return "Er staat geen wekker."
    if due <= at:
        return "<span data-ringing>De wekker van de bot gaat nu af.</span>"
    return f"De wekker van de bot staat op {_when(due, zone, at)}."


def _decision(coach: Coach, decision: Decision, zone: ZoneInfo, at: datetime) -> str:
    reason = escape(why(decision, coach.texts, coach.kader))
    kind = "speaks" if decision.nudge else "still"
    what = "Een bericht." if decision.nudge else "Stil."
    when = _when(decision.at, zone, at)
    button = f'<button type="button" data-at="{decision.at.isoformat()}">Ga naar dit moment</button>'
    go = button if decision.nudge else ""
    return f'<li class="{kind}"><time>{when}</time><b>{what}</b> <span>{reason}</span>{go}</li>'


def _stored(coach: Coach, seen: Seen, at: datetime) -> str:
    """The entries as they are after masking, newest first; and how the newest lies on disk."""
    zone = ZoneInfo(seen.conversation.person.planning.zone)
    if not seen.record:
        return '<p class="quiet">Nog geen enkele tekst.</p>'
    newest = list(reversed(seen.record))
    items = "".join(_entry(coach, entry, _when(entry.at, zone, at)) for entry in newest[:_LATEST])
    older = len(newest) - _LATEST
    more = f'<p class="quiet">En nog {older} van eerder.</p>' if older > 0 else ""
    sealed = f'<p class="quiet">Zo ligt de nieuwste tekst in de database: <code>{escape(seen.sealed[:46])}…</code></p>'
    return f'{sealed if seen.sealed else ""}<ol class="entries">{items}</ol>{more}'


def _entry(coach: Coach, entry: Entry, when: str) -> str:
    asked = f"<q>{escape(entry.asked)}</q>" if entry.asked else ""
    text = f"<p>{escape(entry.text)}</p>" if entry.text else ""
    return (
        f"<li><small><time>{when}</time> · {' · '.join(map(escape, _labels(coach, entry)))}</small>{asked}{text}</li>"
    )


def _labels(coach: Coach, entry: Entry) -> Iterator[str]:
    """What is kept beside the words."""
    yield entry.kind
    names = {aspect.id: aspect.kort for aspect in coach.kader.kernaspecten}
    yield from (name for name in (names.get(entry.kernaspect), entry.schuilnaam, entry.afloop) if name)
    if entry.concreet:
        yield "concreet"


def _when(moment: datetime, zone: ZoneInfo, at: datetime) -> str:
    return told(Moment(moment.astimezone(zone).replace(tzinfo=None), zone), at)
