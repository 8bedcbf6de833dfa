"""Leads from a word, however it is spelled, to the numbers of the choices that it is one of."""

from collections import defaultdict

from dialogs.lexicon.choice import Choice
from dialogs.lexicon.index import Index
from dialogs.lexicon.tokens import SOUND

Piece = tuple[str, int]  # how words begin or end, and the number of a choice


class Spelled:
    """Choices, each with a number: by their forms, by the sounds of those, and by the pieces that will do."""

    __slots__ = ("_ends", "_starts", "forms", "sounds")

    def __init__(self) -> None:
        self.forms, self.sounds = Index(), Index()
        self._starts, self._ends = defaultdict[str, list[Piece]](list), defaultdict[str, list[Piece]](list)

    def add(self, choice: Choice, number: int) -> None:
        """Have these words lead to the number."""
        for form in choice.forms:
            self.forms.add(form, number)
        for sound in choice.sounds:
            self.sounds.add(sound, number)
        for start in choice.starts:
            self._starts[start[:1]].append((start, number))
        for end in choice.ends:
            self._ends[end[-1:]].append((end, number))

    def pieces(self, form: str) -> list[int]:
        """The numbers for how this normal form, or its sound, begins or ends."""
        if not (form and (self._starts or self._ends)):
            return []
        spellings = (form, SOUND[form]) if SOUND[form] else (form,)
        found = [n for each in spellings for start, n in self._starts.get(each[0], ()) if each.startswith(start)]
        return found + [n for each in spellings for end, n in self._ends.get(each[-1], ()) if each.endswith(end)]
