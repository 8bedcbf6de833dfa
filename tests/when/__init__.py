"""Tests of what Dutch professionals may type when asked for a date, a time or a rhythm."""
