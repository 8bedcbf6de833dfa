"""The policy of nudges: every rule of it by name."""
