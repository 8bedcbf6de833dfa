"""Reflectiecoach: how it lives: Telegram, terminal, storage, time, reports, command line."""
