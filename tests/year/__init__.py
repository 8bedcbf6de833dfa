"""A year of a thousand invented people with the coach, and every rule of its nudges held against it."""
