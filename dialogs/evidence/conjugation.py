"""Conjugates Dutch verbs from their infinitive, with the irregular forms that are given."""

import re

_IRREGULAR_PRESENT = {
    "zijn": ("ben", "is"), "hebben": ("heb", "heeft"), "komen": ("kom", "komt"), "kunnen": ("kan", "kunt"),
    "mogen": ("mag", "mag"), "willen": ("wil", "wilt"), "zullen": ("zal", "zal"), "gaan": ("ga", "gaat"),
    "staan": ("sta", "staat"), "slaan": ("sla", "slaat"), "doen": ("doe", "doet"), "zien": ("zie", "ziet"),
    "appen": ("app", "appt"), "sms'en": ("sms", "smst"),
}  # fmt: skip


def conjugate(entry: str) -> list[tuple[str, str]]:
    """The (form, word) pairs of one line of verbs.txt."""
    infinitive, *irregular = entry.split()
    whole = plain(infinitive)
    stem = _stem(infinitive)
    first, third = _IRREGULAR_PRESENT.get(whole, (stem, stem if stem.endswith("t") else stem + "t"))
    past, pasts, done = irregular or _regular(infinitive, stem)
    return [("I", first), ("3", third), ("past", past), ("pasts", pasts), ("done", done), ("inf", whole)]


def plain(infinitive: str) -> str:
    """The infinitive without the marks that tell how it is conjugated."""
    return infinitive.replace("~", "").replace("|", "")


def _stem(infinitive: str) -> str:
    """maken → maak, bellen → bel, leven → leef, noteren → noteer, luisteren → luister."""
    body = plain(infinitive).removesuffix("en")
    if body[-1] == body[-2]:
        body = body[:-1]
    elif _long_vowel(body, stressed="~" in infinitive):
        body = body[:-1] + body[-2:]
    return body[:-1] + {"v": "f", "z": "s"}.get(body[-1], body[-1])


def _long_vowel(body: str, *, stressed: bool) -> bool:
    """Whether the last vowel doubles when -en falls off: not after a vowel, nor in a toneless -er, -el, -en, -ig."""
    if not re.search(r"(?<![aeiou])[aeiou][^aeiouwxy]$", body):
        return False
    return stressed or not re.search(r"[aeiou].*[^aeiou](e[rlnmk]|i[gk])$", body)


def _regular(infinitive: str, stem: str) -> list[str]:
    """Past, past plural, participle: -te after the consonants of 't kofschip, ge- unless there is a prefix already."""
    prefix, _, base = infinitive.replace("~", "").rpartition("|")
    ending = "t" if re.search(r"([tkfspx]|ch)$", base.removesuffix("en")) else "d"
    unmarked = re.match(r"(be|ge|her|ont|ver|er|onder|over)(?!(.)\2)[^aeiou]{1,3}[aeiou]", base)
    done = prefix + ("" if unmarked else "ge") + stem.removeprefix(prefix) + ("" if stem.endswith(ending) else ending)
    return [stem + ending + "e", stem + ending + "en", done]
