"""The parts of `instellingen`: each a few states that come back to its menu."""
