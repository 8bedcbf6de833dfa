"""Tests of the words people choose: labelling words, the mirror, cues."""
