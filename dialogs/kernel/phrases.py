"""The phrases that people type instead of an answer, by what they want of the coach."""

from enum import StrEnum


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
    HELLO = "hello"
    RESUME = "resume"
    REPEAT = "repeat"
    RESIST = "resist"
    CORRECT = "correct"


def _phrases(listed: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in listed.split(","))


PHRASES: dict[Intent, tuple[str, ...]] = {
    Intent.STOP: _phrases(
        "stop, stpo, sotp, stoppen, wil stoppen, stop maar, stop hier, genoeg, genoeg voor vandaag, laat maar, "
        "hou op, ophouden, kappen, kap ermee, klaar ermee, hier laten, laten we stoppen, einde, geen zin meer, "
        "geen zin, voor vandaag klaar, ben er klaar mee"
    ),
    Intent.LATER: _phrases(
        "later, later verder, straks, straks verder, strax, morgen verder, moet door, moet weg, moet gaan, "
        "moet rennen, moet naar binnen, moet verder, geen tijd, pauze, pauzeren, komt later, kom straks terug, "
        "kom later terug, kom er later op terug, doe later, doe straks, tot straks, tot later, vanavond verder, "
        "volgende keer verder, heb geen tijd, ben zo terug, ben er zo weer, andere keer, moet ophangen, moet rijden, "
        "later weer"
    ),
    Intent.WAIT: _phrases(
        "wacht, wacht nog, wacht een moment, wacht een momentje, moment, momentje, een moment, een momentje, "
        "ogenblik, ogenblikje, sec, een sec, seconde, secondje, ben nog aan het typen, nog aan het typen, "
        "zit nog te typen, was nog aan het typen, was nog niet klaar met typen"
    ),
    Intent.UNKNOWN: _phrases(
        "weet niet, geen idee, geen flauw idee, kweenie, kweetnie, zou niet weten, weet niet meer, weet niet zo, "
        "weet zo niet, weet niet goed, weet ni, weet ni goe, weet nie goe, kweet ni, kweet ni goe, kweet nie goe, "
        "nog niks, nog niets, niks, niets, geen, nog niet, daar weet niks van, kan niks bedenken, kan niet bedenken, "
        "niet echt, ook niet, ook geen idee, geen antwoord, hmm geen idee, joost weet, schiet niks te binnen, "
        "niet gedaan, ?, ??, ???, tja, geen idee meer, weet precies niet meer, ben kwijt, weet ik veel, weetnie, "
        "weetniet, kweet nie, kweet het nie, niks bijzonders, niks bijzonders vandaag, vandaag niks bijzonders, "
        "niet veel bijzonders, niks bijzonders gebeurd, vandaag niet veel bijzonders gebeurd, niks meegemaakt, "
        "vandaag niks meegemaakt, niks gebeurd, niet veel gebeurd, idk, dont know, i don't know, no idea, no clue"
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
        "sla over, slaat over, overslaan, doe overslaan, overslaan graag, skip, sla deze over, sla vraag over, "
        "volgende, volgende vraag, deze niet, pas, door, verder, ga verder, nvt, n v t, niet van toepassing, "
        "is niet van toepassing"
    ),
    Intent.BACK: _phrases("terug, ga terug, vorige, vorige vraag, een terug, stap terug"),
    Intent.HELP: _phrases("help, hulp, wat kan je, wat kun je, wat kan je allemaal, hoe werkt, menu"),
    Intent.NO: _phrases(
        "nee, neen, nope, nee dank je, nee dankjewel, nee bedankt, nee dat was het, dat was alles, nee niet echt, "
        "nee niks, nee niets"
    ),
    Intent.GREET: _phrases(
        "dag, bedankt, dank, dankjewel, dank je, dank je wel, thanks, top, oke, ok, fijn, prima, mooi, ja, doei, "
        "fijne avond"
    ),
    Intent.HELLO: _phrases(
        "hoi, hallo, hey, hee, hai, goedemorgen, goedemiddag, goedenavond, goeiemorgen, goeiemiddag, goeienavond, "
        "moin, yo"
    ),
    Intent.REPEAT: _phrases(
        "wat was de vraag, wat was je vraag, wat is de vraag, welke vraag was het, wat was de vraag ook alweer, "
        "wat was je vraag ook alweer, wat is de vraag ook alweer, wat was de vraag ook weer, wat was de vraag weer, "
        "wat was de vraag nog, wat vroeg je me, wat vroeg je ook alweer, waar waren we gebleven, "
        "waar waren we ook alweer, waar waren we ook alweer gebleven, waar waren we nou gebleven, "
        "waar was ik gebleven, waar was ik ook alweer, kun je de vraag herhalen, kan je de vraag herhalen, "
        "kun je vraag herhalen, kun je dat herhalen, herhaal de vraag, herhaal vraag, vraag herhalen, "
        "nog een keer de vraag, de vraag nog een keer, stel de vraag nog een keer, stel de vraag nog eens, "
        "de vraag graag nog een keer"
    ),
    Intent.CORRECT: _phrases(
        "vergeet dat laatste, vergeet het laatste, vergeet mijn laatste antwoord, vergeet mijn vorige antwoord, "
        "vergeet mijn laatste bericht, vergeet wat ik net zei, vergeet wat ik zei, schrap dat laatste, "
        "wis dat laatste, dat laatste mag weg, haal dat laatste weg, nee vergeet dat laatste"
    ),
}
# These mean something only as they stand, whatever words colour them.
WHOLE: dict[Intent, tuple[str, ...]] = {
    Intent.STOP: _phrases(
        "klaar nou, klaar nu, nou klaar, klaar hiermee, klaar met de vragen, zo is het goed, het is goed zo, "
        "zo is het wel goed, laat me met rust, laat mij met rust, laat me nou met rust, laat me toch met rust, "
        "laat me gewoon met rust, laat me nu met rust"
    ),
    Intent.RESUME: _phrases(
        "ben er weer, ik ben er weer, ik ben terug, ik ben weer terug, daar ben ik weer, hier ben ik weer"
    ),
    Intent.REPEAT: _phrases("wat vroeg je, wat vroeg je nou, wat vroeg je net, waar waren we, waar was ik"),
    Intent.CORRECT: _phrases("nee dat klopt niet, nee dit klopt niet, nee klopt niet, nee dat klopt niet hoor"),
}
# Said by who is back after a while; one of them tells nothing else only when hello is said first.
EXCUSES = _phrases(
    "werd laat, is laat geworden, werd later, was druk, kwam iets tussen, kwam wat tussen, kwam iets tussendoor, "
    "werd gebeld, werd gestoord, moest weg, was weg, was het vergeten, vergeten, laat"
)
GO_ON = _phrases(
    "verder, ga verder, we gaan verder, ben er weer, ben terug, weer terug, hoi, hallo, hey, ja, daar ben, hier ben, "
    "start, ga door, doorgaan, zullen we verder, oke, ok, vraag, hervat"
)
