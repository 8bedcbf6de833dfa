"""Specification of the simulator: what a bot may rely on, and what a test can make happen."""
