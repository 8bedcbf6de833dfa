"""Understands when: Dutch dates, times and rhythms as people type them, told back in words before they count.

Rules cut a text into pieces (`clock_rules`, `day_rules`, `rhythm_rules`, `scanning`), the pieces give all dates and
times that may be meant (`days`, `clocks`), and only when a single one is left is it believed (`moments`, `rhythms`,
`pauses`). `reading` is where it begins.
Pure: the moment and the time zone come in as arguments.
"""

from dialogs.when.pauses import read_date
from dialogs.when.reading import read, read_time
from dialogs.when.recurrence import next_after
from dialogs.when.telling import told, told_date, told_rhythm
from dialogs.when.values import LAST, Candidate, Moment, Rhythm, Unclear, When, Why
from dialogs.when.zones import at_local

__all__ = [
    "LAST",
    "Candidate",
    "Moment",
    "Rhythm",
    "Unclear",
    "When",
    "Why",
    "at_local",
    "next_after",
    "read",
    "read_date",
    "read_time",
    "told",
    "told_date",
    "told_rhythm",
]
