"""Measures what the coach understands (evidence, client data, labelling words, danger) and how easily it is read."""
