"""Understands what is no answer: "straks verder", "geen idee", "hoe bedoel je?", also with a slip of the thumb."""

import re
from enum import StrEnum

from dialogs.kernel.resistance import resists
from dialogs.kernel.wording import Lookup, form


class Intent(StrEnum):
    """What a person wants of the coach instead of answering."""

    STOP = "stop"
    LATER = "later"
    WAIT = "wait"
    UNKNOWN = "unknown"
    EXPLAIN = "explain"
    SKIP = "skip"
    BACK = "back"
    HELP = "help"
    NO = "no"
    GREET = "greet"
    RESUME = "resume"
    RESIST = "resist"
    CORRECT = "correct"


def _phrases(listed: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in listed.split(","))


_PHRASES: dict[Intent, tuple[str, ...]] = {
    Intent.STOP: _phrases(
        "stop, stpo, sotp, stoppen, wil stoppen, stop maar, stop hier, genoeg, genoeg voor vandaag, laat maar, "
        "hou op, ophouden, kappen, kap ermee, klaar ermee, hier laten, laten we stoppen, einde, geen zin meer, "
        "geen zin, voor vandaag klaar, ben er klaar mee"
    ),
    Intent.LATER: _phrases(
        "later, later verder, straks, straks verder, strax, morgen verder, moet door, moet weg, moet gaan, "
        "moet rennen, moet naar binnen, moet verder, geen tijd, pauze, pauzeren, komt later, kom straks terug, "
        "kom later terug, kom er later op terug, doe later, doe straks, tot straks, tot later, vanavond verder, "
        "volgende keer verder, heb geen tijd, ben zo terug, andere keer, moet ophangen, moet rijden, later weer"
    ),
    Intent.WAIT: _phrases(
        "wacht, wacht nog, wacht een moment, wacht een momentje, moment, momentje, een moment, een momentje, ogenblik, "
        "ogenblikje, sec, een sec, seconde, secondje, ben nog aan het typen, nog aan het typen, zit nog te typen, "
        "was nog aan het typen, was nog niet klaar met typen"
    ),
    Intent.UNKNOWN: _phrases(
        "weet niet, geen idee, geen flauw idee, kweenie, kweetnie, zou niet weten, weet niet meer, weet niet zo, "
        "weet zo niet, weet niet goed, nvt, niet van toepassing, nog niks, nog niets, niks, niets, geen, nog niet, "
        "daar weet niks van, kan niks bedenken, kan niet bedenken, niet echt, ook niet, ook geen idee, "
        "geen antwoord, hmm geen idee, joost weet, schiet niks te binnen, niet gedaan, ?, ??, ???, tja, "
        "geen idee meer, weet precies niet meer, ben kwijt, weet ik veel, weetnie, weetniet, kweet nie, kweet het nie, "
        "niks bijzonders, niks bijzonders vandaag, vandaag niks bijzonders, niet veel bijzonders, "
        "niks bijzonders gebeurd, vandaag niet veel bijzonders gebeurd, niks meegemaakt, vandaag niks meegemaakt, "
        "niks gebeurd, niet veel gebeurd, idk, dont know, i don't know, no idea, no clue"
    ),
    Intent.EXPLAIN: _phrases(
        "hoe bedoel je, wat bedoel je, hoe bedoelt u, wat bedoelt u, bedoel je, hoezo, wat, hoe, huh, snap niet, "
        "begrijp niet, begrijp vraag niet, snap vraag niet, snap er niks van, leg uit, uitleg, wat wil je weten, "
        "kun je uitleggen, kan je uitleggen, kun je dat uitleggen, voorbeeld, een voorbeeld, geef voorbeeld, "
        "heb je een voorbeeld, zoals wat, wat dan, hoe dan, wat moet hier invullen, wat betekent, waar doel je op, "
        "wat wordt hier bedoeld, wat bedoel je hiermee, waarom vraag je, wat moet hiermee, wat moet hier mee, "
        "wat is de bedoeling, wa bedoel je, wa bedoelde, wa bedoelt ge, hoe bedoelde, wablief, what do you mean, "
        "i don't understand, i don't know what you mean"
    ),
    Intent.SKIP: _phrases(
        "sla over, overslaan, skip, sla deze over, volgende, volgende vraag, deze niet, pas, door, verder, ga verder"
    ),
    Intent.BACK: _phrases("terug, ga terug, vorige, vorige vraag, een terug, stap terug"),
    Intent.HELP: _phrases("help, hulp, wat kan je, wat kun je, wat kan je allemaal, hoe werkt, menu"),
    Intent.NO: _phrases(
        "nee, neen, nope, nee dank je, nee dankjewel, nee bedankt, nee dat was het, dat was alles, nee niet echt, "
        "nee niks, nee niets"
    ),
    Intent.GREET: _phrases(
        "hoi, hallo, hey, hee, hai, dag, goedemorgen, goedemiddag, goedenavond, goeiemorgen, goeiemiddag, "
        "goeienavond, moin, yo, bedankt, dank, dankjewel, dank je, dank je wel, thanks, top, oke, ok, fijn, prima, "
        "mooi, ja, doei, fijne avond"
    ),
    Intent.RESUME: _phrases(
        "verder, ga verder, we gaan verder, ben er weer, ben terug, weer terug, hoi, hallo, hey, ja, daar ben, "
        "hier ben, start, ga door, doorgaan, zullen we verder, oke, ok, vraag, hervat"
    ),
}

# Words that colour a phrase without changing what is asked.
_FILLERS = frozenset(
    "ik je nu even ff effe eventjes maar sorry nou eh uh ehm hm het dat dit deze eigenlijk helaas graag hoor zo wel "
    "toch echt gewoon dan wil mag kan ga we er alvast eerst mij me precies hier daar joh he pff pfff pffff poeh mwah "
    "ach jee jeetje jezus jemig god godver godverdomme verdomme kut shit fuck".split()
)
# Common words one slip of the thumb away from a phrase above, and meant as they stand.
_NO_SLIPS = frozenset(
    "acht dacht jacht lacht macht nacht pacht vacht zacht water kater liter pater lager laser laster straf "
    "strak momenten drank drankje fijne mooie pruim thans bedelt boedel uitweg uitlegt fiets iets geven geren "
    "gelen niest donor doorn verslaan vorig vurige helpt hielp beide bende kende rende eind einden eindje "
    "heide weide winde linde laden lagen laken lappen lasten late latte latten laadt maten gaten haten platen "
    "raten vaten zaten baten daten appen happen klappen knapen kapen kippen koppen kampen kapper stappen stoep "
    "tappen toppen zappen shoppen slaat plaat knappe knappen index stomp strop eerder vierde veder".split()
)
_CLAUSE = re.compile(r"[,.;:!?\n]+|\ben\b|\bdus\b|\bmaar\b")
_LONGEST = 10  # words; who writes more than this is telling something


def _bare(said: str) -> str:
    return " ".join(word for word in said.split() if word not in _FILLERS) or said


_RESUME = Lookup((said, Intent.RESUME) for phrase in _PHRASES[Intent.RESUME] for said in (phrase, _bare(form(phrase))))
_FORMS = (
    (said, intent)
    for intent, phrases in _PHRASES.items()
    if intent is not Intent.RESUME
    for phrase in phrases
    for said in (phrase, _bare(form(phrase)))
)
_LOOKUP = Lookup(_FORMS, _NO_SLIPS)
_PARTING = {Intent.STOP, Intent.LATER}


def read(text: str) -> Intent | None:
    """What the person wants when the whole message says so, or when its last clause takes leave; else None."""
    if text.count(" ") >= _LONGEST:
        return None
    found = _meaning(text)
    if found:
        return Intent(found)
    if resists(text):
        return Intent.RESIST
    clauses = [clause for clause in _CLAUSE.split(text.lower()) if clause.strip()]
    if len(clauses) < 2:
        return None
    meanings = [_meaning(clause) for clause in clauses]
    if meanings[-1] in _PARTING or set(meanings) <= {*_PARTING, Intent.WAIT, Intent.GREET, Intent.NO, Intent.UNKNOWN}:
        return next((Intent(meaning) for meaning in reversed(meanings) if meaning), None)
    return None


def resumes(text: str) -> bool:
    """Whether the message merely says that the person is back."""
    return bool(_meaning(text, _RESUME))


def _meaning(text: str, phrases: Lookup = _LOOKUP) -> str | None:
    said = form(text)
    return phrases.find_form(said) or phrases.find_form(_bare(said))
