"""Weighs by all its words whether a text tells of danger: concepts, pieces of words and pairs, with learned weights."""
