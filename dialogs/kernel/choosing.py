"""Tells which button a typed text means: by its number, its label, a word of it, or a short sentence that names it."""

from dialogs.kernel.reply import Button
from dialogs.kernel.wording import Lookup, normal

# What people put around a choice; any other word may tell something, or turn the choice around.
_SMALL = frozenset(
    "ik we wij je dat die dit het de een ze er mij me ons mijn onze wil willen zou kies neem doe laat ga gaan hebben "
    "heb denk lijkt is graag liefst liever maar dan toch even eerst nu vandaag voor op over met in bij aan van om te "
    "wel ook iets gewoon eigenlijk beste goed prima fijn vind ja nou eh uh ok oke hoor meer zelf en".split()
)


def labelled(text: str, options: tuple[Button, ...]) -> Button | None:
    """The option whose label was typed in full."""
    return _find(Lookup((o.label, o.value) for o in options).find(text), options)


def chosen(text: str, options: tuple[Button, ...], *, exact: bool) -> Button | None:
    """The option that a text means, None when it means none or more than one; `exact` shuts sentences out."""
    found = labelled(text, options) or _by_part(normal(text), options) or _by_number(normal(text), options)
    return found or (None if exact else _by_sentence(text, options))


def _find(value: str | None, options: tuple[Button, ...]) -> Button | None:
    return next((o for o in options if o.value == value), None)


def _by_part(typed: str, options: tuple[Button, ...]) -> Button | None:
    near = {o.value for o in options if typed and f" {typed} " in f" {normal(o.label)} "}
    return _find(near.pop(), options) if len(near) == 1 else None


def _by_number(typed: str, options: tuple[Button, ...]) -> Button | None:
    return options[int(typed) - 1] if typed.isdigit() and 1 <= int(typed) <= len(options) else None


def _by_sentence(text: str, options: tuple[Button, ...]) -> Button | None:
    """ "Ik wil het liefst meedenken": a label and small words. A question about a choice is none."""
    cores = [_core(o.label) for o in options]
    named = {core: o.value for core, o in zip(cores, options, strict=True) if core and cores.count(core) == 1}
    core = "" if "?" in text else _core(text)
    return _find(Lookup(named).find(core), options) if core else None


def _core(text: str) -> str:
    return " ".join(word for word in normal(text).split() if word not in _SMALL)
