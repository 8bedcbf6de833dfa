"""Measures how the coach sees evidence in answers, and trains the weights it sees by."""
