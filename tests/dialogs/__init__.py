"""Dialogues: laws and details."""
