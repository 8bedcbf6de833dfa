"""What the bot did: its latest API calls, and the odd things about them that Telegram would let pass."""

from collections import deque
from dataclasses import dataclass

from simulator.model import Json

CALLS_KEPT = 20_000
WARNINGS_KEPT = 1000


@dataclass(frozen=True, slots=True)
class CallRecord:
    """One API call and how it ended (error_code 0 = well)."""

    method: str
    chat_id: object
    date: int
    error_code: int
    description: str

    def api(self) -> Json:
        """As the control API shows it."""
        entry: Json = {"method": self.method, "chat_id": self.chat_id, "date": self.date, "ok": not self.error_code}
        if self.error_code:
            entry.update({"error_code": self.error_code, "description": self.description})
        return entry


class Journal:
    """Bounded logs, newest last."""

    def __init__(self) -> None:
        self.calls: deque[CallRecord] = deque(maxlen=CALLS_KEPT)
        self.warnings: deque[Json] = deque(maxlen=WARNINGS_KEPT)
        self.total_calls = 0

    def record(self, call: CallRecord) -> None:
        """Log one API call."""
        self.total_calls += 1
        self.calls.append(call)

    def warn(self, method: str, parameter: str, message: str) -> None:
        """Log something a correct bot would not do."""
        self.warnings.append({"method": method, "parameter": parameter, "message": message})
