"""Guesses from a spontaneous moment which kernaspect it shows, so that the likely one can be offered first."""

from dialogs.kernel.kader import Kader
from dialogs.lexicon.lexicon import Lexicon
from dialogs.lexicon.memo import per_kader
from dialogs.lexicon.tokens import tokens

_OFFERED = 2


def likely(text: str, kader: Kader) -> tuple[str, ...]:
    """The ids of the kernaspecten whose cue words the text has most of, likeliest first, at most two.

    Of two with as many, the one hinted at first comes first. Empty when nothing hints at any.
    """
    hints = {(cue.extent.first, cue.payload) for cue in _cues(kader).everything(tokens(text))}
    hinted = [aspect for _, aspect in sorted(hints)]
    return tuple(sorted(dict.fromkeys(hinted), key=hinted.count, reverse=True)[:_OFFERED])


@per_kader
def _cues(kader: Kader) -> Lexicon[str]:
    return Lexicon((phrase, aspect.id) for aspect in kader.kernaspecten for phrase in aspect.woorden)
