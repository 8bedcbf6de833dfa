"""Keep clients out of what is stored: find and mask names, addresses and numbers that could lead to a person.

Rules, no language model: word lists in ``data`` say what a word is (`words`), the rules say what its company makes of
it (`called`, `listed`, `doubt`, `things`), and patterns find what is written in a fixed form (`contact`, `numbers`,
`addresses`, `postcodes`, `birthdates`). Pure: no I/O but the reading of the word lists, at the first text.
"""

from dialogs.privacy.finding import find
from dialogs.privacy.masking import mask
from dialogs.privacy.spans import Span

__all__ = ["Span", "find", "mask"]
