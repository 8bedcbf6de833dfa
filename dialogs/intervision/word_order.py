"""Turns a short Dutch question's words into a dependent clause: "belt moeder niet op" → "moeder niet opbelt"."""

import re

_PERFECT = frozenset("heeft hebben is zijn was waren had hadden wordt worden werd".split())
_MODAL = frozenset("wil willen kan kunnen moet moeten mag mogen zal zullen durft durven hoeft hoeven".split())
_HELPING = _MODAL | frozenset("gaat gaan blijft blijven laat laten komt komen zit zitten staat staan".split())
_PARTICLES = frozenset(
    "op af mee in uit aan door toe over voor na weg terug tegen vast thuis dicht bij binnen open langs los".split()
)
_NO_VERB = frozenset("een geen hen dingen samen buiten binnen boven eigen allebei alleen tegen tussen morgen".split())
_BEFORE_NOUN = frozenset(
    "de het een zijn haar hun mijn onze deze die geen met naar van voor op in aan bij over tot uit meer weinig veel "
    "alle andere eigen zoveel".split()
)
_INFINITIVE = re.compile(r"\w{2,}en|\w*(?:gaan|staan|slaan|doen|zien)", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\w*(?:ge|be|ver|ont|her)\w{2,}(?:t|d|en)|\w*gedaan|\w*gegaan", re.IGNORECASE)
_CLAUSES = re.compile(
    r"[,;:.!?()\"]|\b(?:omdat|terwijl|als|maar|want|dus|toen|sinds|zodat|hoewel|dat|en|of|wat|wie|hoe|waar\w*|wanneer)\b"
)


def dependent(verb: str, rest: str) -> str:
    """The clause with its verb at the end; "" where the order is not sure, as with more than one clause."""
    words = rest.split()
    if _CLAUSES.search(rest.lower().removeprefix("dat ")) or len(words) < 2:
        return f"{rest} {verb}" if len(words) == 1 else ""
    at = _place(verb.lower(), [word.lower() for word in words])
    if at is None:
        return ""
    if at == len(words) and words[-1].lower() in _PARTICLES and verb.lower() not in _PERFECT | _MODAL:
        return " ".join([*words[:-1], f"{words[-1]}{verb}"])
    return " ".join([*words[:at], verb, *words[at:]])


def _place(verb: str, words: list[str]) -> int | None:
    """Before which word the verb goes; None where that is not sure."""
    if "te" in words:
        return words.index("om") if "om" in words else words.index("te")
    last = words[-1]
    if verb in _PERFECT:
        return len(words) - bool(_PARTICIPLE.fullmatch(last))
    if verb not in _HELPING:
        return len(words)
    if _is_infinitive(last) and words[-2] not in _BEFORE_NOUN:
        return len(words) - 1
    return None if any(_is_infinitive(word) for word in words[1:-1]) else len(words)


def _is_infinitive(word: str) -> bool:
    return word not in _NO_VERB and bool(_INFINITIVE.fullmatch(word))
