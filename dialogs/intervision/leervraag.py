"""Helps a question about the case into a question about one's own acting, which is what intervision can work on."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from dialogs.intervision.word_order import dependent


@dataclass(frozen=True, slots=True)
class Turned:
    """How a question can be turned to oneself: which phrasing fits, and the clause that goes into it.

    "graag": what I want so much (dat …); "maakt": what makes that I …; "raakt": what it does to me that …;
    "zelf": what I do myself, without any of the question's words.
    """

    way: Literal["graag", "maakt", "raakt", "zelf"]
    wat: str = ""


_ASKING = re.compile(
    r"(?:hoe|wat|waarom|waardoor|waar|wie|welke?|wanneer|mag|kan|moet|is|ben|doe|heb|zou|zal|durf)\b", re.IGNORECASE
)
_ASKING_WITHIN = re.compile(r"\b(?:hoe|wat|waarom|waardoor|waaraan|wanneer|welke?|of ik|help)\b", re.IGNORECASE)
Rule = Callable[[re.Match[str]], Turned | None]

_I = r"(?:ik|we|wij|je)"
_MOVES = {
    "motiveer": "motiveren", "overtuig": "overtuigen", "overhaal": "overhalen", "stimuleer": "stimuleren",
    "activeer": "activeren", "beweeg": "bewegen", "dwing": "dwingen", "verander": "veranderen",
}  # fmt: skip
_MOVING = "|".join(_MOVES.values())
_MY = r"mijn(?! (?:collega|cliënt|client|gezin|leidinggevende|manager|team|stagiair)\w*)"
_OWN = re.compile(rf"\b(?:ik|mij|me|{_MY}|mezelf|mijzelf|we|wij|ons)\b", re.IGNORECASE)
_MYSELF = re.compile(rf"^(?:ik|mij|me|{_MY}|mezelf|mijzelf|we|wij|ons|onszelf)\b", re.IGNORECASE)
_SUBJECT = re.compile(r"^(?:ze|zij|hij)\b", re.IGNORECASE)
_IT = frozenset({"het", "dit", "dat", "er"})
_OBJECT = {"haar": "ze", "hem": "hij", "hen": "ze", "hun": "ze", "ze": "ze"}
_SOMEONE = re.compile(
    r"^(?:haar|hem|hen|ze|die|(?:de|het|een|dit|deze|dat|zijn|hun|beide)\s+(?!moed\b|tijd\b|ruimte\b|rust\b)\w+|"
    r"mijn\s+(?:collega|cliënt|client|gezin|leidinggevende|manager|team|stagiair)\w*|\[naam\]|"
    r"(?:groot|pleeg|stief)?(?:moeder|vader|ouders?)|oma|opa|zoon|dochter|kind(?:eren)?|mama|papa|zus|broer|school|"
    r"jongeren?|pubers?|collega\S*|buren|[A-Z]\w+)(?!\w)"
)
_OPENERS = re.compile(
    r"^(?:(?:ja|nou|eh+|uh+|hm+|en|maar|dus|(?:mijn|de) vraag is|ik vraag me af|ik wil weten)[,:]?\s+)+", re.IGNORECASE
)


def turned(question: str) -> Turned | None:
    """How a question could be about oneself; None when it is already, or when it says nothing."""
    said = _bare(question)
    if not said:
        return None
    for pattern, rule in _RULES:
        if found := pattern.match(said):
            return rule(found)
    return None if _OWN.search(said) else Turned("zelf")


def asks(question: str) -> bool:
    """Whether there is a question in it; "ik loop vast met moeder" holds none."""
    return "?" in question or bool(_ASKING.match(_bare(question)) or _ASKING_WITHIN.search(question))


def written(question: str) -> str:
    """What was typed, as a question is written: with a capital, and with its mark when it starts as one."""
    flat = question.strip()
    mark = "?" if _ASKING.match(flat) and flat[-1] not in ".?!" else ""
    return f"{flat[:1].upper()}{flat[1:]}{mark}"


def _bare(question: str) -> str:
    """The question on one line, without opening words and closing signs."""
    flat = " ".join(question.split()).strip(" .?!\"'“”")
    return _OPENERS.sub("", flat)


def _so_far(found: re.Match[str]) -> Turned | None:
    """ "Hoe krijg ik moeder zover dat ze belt": the pronoun gets its person back, for the question stands alone."""
    who, what = found["who"].strip(), found["what"]
    named = _SUBJECT.sub(_OBJECT.get(who.lower(), who), what, count=1)
    return None if _MYSELF.match(what) else Turned("graag", named)


def _wish(found: re.Match[str]) -> Turned | None:
    return None if _MYSELF.match(found["what"]) else Turned("graag", found["what"])


def _get(found: re.Match[str]) -> Turned | None:
    """ "Hoe krijg ik vader mee"; who wants to get hold of something for oneself asks about oneself already."""
    what = found["what"]
    return Turned("maakt", f"{what} wil krijgen{found['rest']}") if _SOMEONE.match(what) else None


def _move(found: re.Match[str]) -> Turned | None:
    verb = _MOVES.get(found["verb"].lower(), found["verb"])
    return None if _MYSELF.match(found["who"]) else Turned("maakt", f"{found['who']} wil {verb}{found['rest']}")


def _fact(found: re.Match[str]) -> Turned | None:
    return None if _MYSELF.match(found["what"]) else Turned("raakt", found["what"])


def _why(found: re.Match[str]) -> Turned | None:
    """ "Waarom belt moeder niet": what it does to me; about "het" or "er" it is hard to tell whose it is."""
    rest = found["rest"]
    if _MYSELF.match(rest) or (rest.split()[0].lower() in _IT and _OWN.search(rest)):
        return None
    clause = dependent(found["verb"], rest)
    return Turned("raakt", clause) if clause else Turned("zelf")


def _rule(pattern: str, rule: Rule) -> tuple[re.Pattern[str], Rule]:
    return re.compile(rf"^{pattern}$", re.IGNORECASE), rule


_FILLER = r"(?:(?:er ?voor|het|voor elkaar|zorgen|bereiken|krijgen|nou|nu|eens),? )"
_REST = r"(?P<rest>(?: om| dat) .*|)"
_RULES = (
    _rule(rf"hoe krijg(?:en)? {_I} (?P<who>.+?) (?:nou |nu |eens )?zo ?ver,? dat (?P<what>.+)", _so_far),
    _rule(rf"hoe (?:zorg|bereik|maak)(?:en)? {_I} {_FILLER}*dat (?P<what>.+)", _wish),
    _rule(rf"hoe (?:krijg|kan|kunnen|moet)(?:en)? {_I} {_FILLER}+dat (?P<what>.+)", _wish),
    _rule(rf"hoe krijg(?:en)? {_I} (?P<what>.+?){_REST}", _get),
    _rule(rf"hoe (?P<verb>{'|'.join(_MOVES)}) {_I} (?P<who>.+?){_REST}", _move),
    _rule(rf"hoe (?:kan|kunnen|moet|moeten|zou) {_I} (?P<who>.+?) (?P<verb>{_MOVING}){_REST}", _move),
    _rule(r"(?:hoe komt het|wat maakt|hoe kan het|waar komt het door),? dat (?P<what>.+)", _fact),
    _rule(r"waarom (?P<verb>\w+) (?P<rest>\S.*)", _why),
)
