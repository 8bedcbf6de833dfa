"""Tells when a server brings again what lies before the newest update dealt with: it may be another than last time."""

import logging
import time

log = logging.getLogger(__name__)

_SELDOM = 3600.0  # seconds between two tellings


class Repeats:
    """Counts updates that come again; `newest` is the number of the newest one that an earlier run dealt with."""

    def __init__(self, newest: int) -> None:
        self._newest, self._count, self._told = newest, 0, -_SELDOM

    def note(self, count: int, last: int) -> None:
        """So many updates, up to number `last`, were fetched and had all been dealt with before.

        After an end amid a batch that is as it should be; then the newest one is among them.
        """
        if not count or last >= self._newest:
            return
        self._count += count
        if time.monotonic() - self._told < _SELDOM:
            return
        log.warning(
            "%d updates were dealt with before, and newer ones as well, so they are passed over; "
            "is COACH_API_URL another server than last time? Then give COACH_DATABASE_URL an empty database",
            self._count,
        )
        self._count, self._told = 0, time.monotonic()
