"""Hears a question that is put to the coach itself: who reads along, what it is, what it keeps, what it thinks."""

from dataclasses import dataclass

from dialogs.kernel.wording import Lookup, words

_LONGEST = 12  # words; who writes more is telling something
_LONGEST_SIGNS = 90


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# A question opens with one of these, when it does not end in a question mark.
_OPENERS = _set(
    "wie wat waar hoe hoelang kan kun mag ben bent is wordt worden lees leest ziet kijkt praat heb heeft geef weet "
    "vind vindt bewaar bewaart krijgt gebruik gebruikt kunnen hoi hallo hey en maar eigenlijk zeg sorry"
)
# What may stand around the words that matter; any other word makes the text something else.
_SMALL = _set(
    "hoi hallo hey zeg sorry hm eh en maar nou nu wel dan er hier dit dat deze het toch nog even ff echt soms ooit ook "
    "eigenlijk gewoon precies je jij jou jouw u uw ik me mij mijn mn is zijn wat een de die van voor in op aan met "
    "kan kun kunnen mag gaan gaat wordt worden allemaal alles later straks eens"
)
_MY_WORDS = _set(
    "dit dat deze het alles schrijf schreef typ tik opschrijf vertel tekst teksten antwoord antwoorden bericht "
    "berichten reflectie reflecties gesprek gesprekken woorden gegevens hiermee"
)
_YOU = _set("je jij u")
_READERS = _set(
    "wie iemand anderen ander andere mensen leidinggevende leidinggevenden manager teamleider baas team teamgenoten "
    "werkgever organisatie directie beheerder collega collegas jullie"
)


@dataclass(frozen=True, slots=True)
class _Topic:
    """What a question is about: it has a word of each set in `needs`, and none but these, `may` and small ones."""

    name: str
    needs: tuple[frozenset[str], ...]
    may: frozenset[str] = frozenset()

    def fits(self, said: frozenset[str]) -> bool:
        """Whether a question of these words is about this."""
        return all(said & some for some in self.needs) and said <= _SMALL.union(self.may, *self.needs)


_TOPICS = (
    _Topic(
        "asked_readers",
        (
            _READERS,
            _set("leest lees lezen meelezen meeleest ziet zien meekijken meekijkt kijkt kijken inzien inzage hierbij"),
        ),
        _MY_WORDS | _set("mee terug te krijgt krijgen heeft hebben tot s"),
    ),
    _Topic("asked_readers", (_READERS, _set("bij toegang"), _MY_WORDS - _set("het dit dat deze alles")),
           _set("heeft hebben tot")),
    _Topic(
        "asked_what_i_am",
        (
            _set("mens persoon ai robot bot chatbot computer computerprogramma programma machine chatgpt gpt taalmodel "
                 "kunstmatige intelligentie"),
            _set("ben bent praat is zit gebruik gebruikt heb"),
            _YOU | _set("dit ik hier"),
        ),
        _set("of een menselijk iemand achter met tegen chat soort echte geen"),
    ),
    _Topic("asked_what_i_am", (_set("wie wat"), _set("ben bent"), _set("je jij u"))),
    _Topic(
        "asked_kept",
        (
            _set("blijft blijven bewaard opgeslagen staat heen naartoe anoniem vertrouwelijk"),
            _set("waar hoe hoelang wat wordt worden is"),
            _MY_WORDS - _set("het dat"),
        ),
        _set("lang staan met"),
    ),
    _Topic("asked_kept", (_set("gebeurt"), _set("wat"), _set("met hiermee"), _MY_WORDS - _set("het dat"))),
    _Topic("asked_kept", (_set("wat hoe hoelang waar"), _set("bewaar bewaart bewaren"), _YOU),
           _MY_WORDS | _set("lang")),
    _Topic(
        "asked_may_i",
        (_set("mag"), _set("opschrijven schrijven typen neerschrijven noteren intypen"), _set("ik dit dat")),
        _set("namen naam over gezin gezinnen zomaar"),
    ),
    _Topic("asked_may_i", (_set("mag moet"), _set("ik"), _set("naam namen"), _set("noemen gebruiken opschrijven"))),
    _Topic(
        "asked_kernaspect",
        (_set("wat"), _set("is zijn betekent bedoel"), _set("kernaspect kernaspecten reflectiekader")),
        _set("een het ook alweer weer bedoel met"),
    ),
    _Topic("asked_opinion", (_set("wat hoe"), _set("vind vindt denk denkt zou"), _set("jij je u")),
           _set("ervan hiervan daarvan doen over")),
    _Topic("asked_opinion", (_set("vind vindt"), _set("je jij"), _set("goed")), _set("ik doe deed het gedaan")),
    _Topic(
        "asked_advice",
        (_set("tips tip advies raad suggesties suggestie"), _set("heb geef geven kun kan weet"), _YOU | _set("me mij")),
        _set("hebben weten mee voor geven"),
    ),
    _Topic("asked_advice", (_set("wat"), _set("raad raadt"), _set("je jij u"), _set("aan")), _set("me mij")),
)  # fmt: skip
_KNOWN = _SMALL.union(*(some for topic in _TOPICS for some in (topic.may, *topic.needs)))
_NEAR = Lookup((word, word) for word in sorted(_KNOWN) if len(word) > 5)  # shorter ones are too alike
# Such a question one also asks of a family, so it may be told as an answer.
OF_OTHERS = frozenset({"asked_may_i", "asked_opinion", "asked_advice"})


def topic(text: str) -> str:
    """The text of the coach that answers this question; "" when it is no question, or not one to the coach."""
    if len(text) > _LONGEST_SIGNS or not _asks(text):
        return ""
    said = _meant(words(text))
    return next((each.name for each in _TOPICS if each.fits(said)), "") if said else ""


def _meant(said: list[str]) -> frozenset[str]:
    """The words, give or take a slip; none as soon as one is unknown, for then it is about something else."""
    meant: set[str] = set()
    for word in said if len(said) <= _LONGEST else ():
        known = word if word in _KNOWN else _NEAR.find_form(word)
        if not known:
            return frozenset()
        meant.add(known)
    return frozenset(meant)


def _asks(text: str) -> bool:
    return "?" in text or text.lstrip().partition(" ")[0].lower().rstrip(",.") in _OPENERS
