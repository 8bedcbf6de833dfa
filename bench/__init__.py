"""Side-by-side measurements: of the way of a turn against peers, and of what the coach understands."""
