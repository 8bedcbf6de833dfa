"""Measures nudges: deciding and enqueueing them among ever more people, beside one in-memory job for each person."""
