"""The torture harness: the real coach killed at random moments, while people answer it and its network fails."""
