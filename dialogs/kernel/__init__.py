"""What every dialogue shares: asks, turns, the table of states, texts, and the kader."""
