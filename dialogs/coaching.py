"""Decides what to ask on after an answer: a mirror, the missing evidence, recognition, or something deeper."""

from dialogs import kernaspecten, questions, recognition
from dialogs.hearing.assessed import echo, wanted
from dialogs.hearing.dosage import normalises
from dialogs.hearing.labels import labels
from dialogs.kernel.turn import Turn
from dialogs.verlies import tells_of_a_death

_PROBES = 2  # at most so many a question
_IN_VAIN = 2  # follow-ups that brought nothing, after which none is asked in this reflection any more
_CURT = 3  # words; more of them without anything to give back are an unfinished sentence
_FADED = 3  # concrete answers on a kernaspect after which the coach leaves the evidence to the person
_STRONG = 2  # concrete answers in one reflection after which the opposite is asked for


# --- a death, before anything else ---


def bereaved(turn: Turn) -> bool:
    """The words just written tell that a child died, and it was not heard yet in this dialogue."""
    return not turn.memory.get("verlies") and tells_of_a_death(turn.memory["laatst"])


def mourn(turn: Turn) -> None:
    """Ask nothing more about this question, and nothing on the side in this reflection."""
    turn.memory.update(verlies=True, genoeg=True, vergeefs=_IN_VAIN, gespiegeld=True, gedoseerd=True, dieper=1)
    turn.memory["gevraagd"] = "Wil je er iets over kwijt?"


# --- a mirror for words that label ---


def labelled(turn: Turn) -> bool:
    """The words just written hold a label, and none was mirrored yet in this dialogue."""
    return not turn.memory.get("gespiegeld") and bool(labels(turn.memory["laatst"], turn.kader))


def mirror(turn: Turn) -> None:
    """Ask how the family itself would say it."""
    found = labels(turn.memory["laatst"], turn.kader)[0]
    turn.memory.update(gespiegeld=True, woord=found.term, gevraagd=found.vraag)


def mirrored(turn: Turn) -> dict[str, object]:
    """The label, and the question about it."""
    return {"woord": turn.memory["woord"], "vraag": turn.memory["gevraagd"]}


# --- evidence ---


def thin(turn: Turn) -> bool:
    """What was said is not concrete yet, and asking on is still welcome."""
    in_vain = turn.memory.get("vergeefs", 0) >= _IN_VAIN
    if turn.memory["genoeg"] or in_vain or turn.memory["probes"] >= _PROBES or has_faded(turn):
        return False
    return bool(wanted(turn.memory["gezegd"], turn.memory.get("om", "")))


def has_faded(turn: Turn) -> bool:
    """Who keeps giving concrete answers on a kernaspect need not be asked for them."""
    return turn.person.concreet.get(turn.memory["kernaspect"], 0) >= _FADED


def probe(turn: Turn) -> None:
    """Ask for the element most worth having; a curt "gaat wel" is heard as well."""
    turn.memory["probes"] += 1
    turn.memory["gevraagd"] = turn.words(f"reflectie.say.{recognition.follow_up(turn)}")
    if not turn.lead and len(turn.memory["laatst"].split()) <= _CURT:
        turn.say("kort")


def spoken(turn: Turn) -> bool:
    """Something was said; where all was passed over nothing can show it, and nothing comes of it."""
    return bool(turn.memory.get("woorden", True))


def unproven(turn: Turn) -> bool:
    """Something was said, and not every answer showed it already."""
    return spoken(turn) and bool(turn.memory["concreet"] < len(turn.memory["vragen"]))


# --- the dosage of normalising ---


def normalised(turn: Turn) -> bool:
    """The person made something ordinary; whether recognition went with it was not asked yet."""
    return not turn.memory.get("gedoseerd") and normalises(turn.memory["laatst"])


def dose(turn: Turn) -> None:
    """Ask whether recognition went with it."""
    turn.memory.update(gedoseerd=True, gevraagd=turn.words("reflectie.say.dosering"))


# --- deeper, or the opposite ---


def strong(turn: Turn) -> bool:
    """Time for something else than evidence; both sides of opschalen/afschalen are always looked at."""
    aspect = kernaspecten.current(turn)
    if aspect.beide_kanten and not questions.are_left(turn):
        return bool(turn.memory.get("kanten", 0) < len(aspect.beide_kanten))
    if turn.memory["dieper"] or not turn.memory["telt"]:
        return False
    return bool(aspect.verdieping) if has_faded(turn) else bool(aspect.tegendeel) and turn.memory["concreet"] == _STRONG


def deepen(turn: Turn) -> None:
    """Choose the deeper or the opposite question; another one each time."""
    aspect, side = kernaspecten.current(turn), turn.memory.get("kanten", 0)
    if aspect.beide_kanten and not questions.are_left(turn):
        turn.memory.update(kanten=side + 1, gevraagd=aspect.beide_kanten[side])
    else:
        several = aspect.verdieping if has_faded(turn) else aspect.tegendeel
        turn.memory.update(dieper=1, gevraagd=several[turn.question % len(several)])
    acknowledge(turn)


def aside(turn: Turn) -> dict[str, object]:
    """A question beside the kader's."""
    return {"vraag": turn.memory["gevraagd"]}


# --- recognition ---


def acknowledge(turn: Turn) -> None:
    """Give a piece of the person's own words back, once; what was passed over gets nothing."""
    recognition.recognise(turn, "gehoord")
    turn.memory["laatst"] = ""


def worded(turn: Turn) -> bool:
    """There are words to ask the source of; of a mere "ja, altijd wel" there is none."""
    return not turn.answer.value and bool(echo(turn.answer.text))
