"""The coach on Telegram: updates in, calls out, nothing lost in between."""
