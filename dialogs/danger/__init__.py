"""Knows how Dutch tells of danger: concepts that mean nothing alone and danger together."""
