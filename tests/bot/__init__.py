"""The way of a turn, through real processes."""
