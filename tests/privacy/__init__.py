"""The specification of dialogs.privacy."""
