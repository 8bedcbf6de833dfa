"""Looks for concrete evidence in an answer: one occasion, what was done, and what was seen at the family."""

from dialogs.evidence.assess import assess
from dialogs.evidence.result import Evidence

__all__ = ["Evidence", "assess"]
