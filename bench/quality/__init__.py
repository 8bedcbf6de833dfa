"""Measures what the coach understands: evidence, client data and labelling words, on labelled sentences."""
