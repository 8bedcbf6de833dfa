"""The specification of dialogs.evidence."""
