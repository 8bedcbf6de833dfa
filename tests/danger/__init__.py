"""Tests of what counts as acute danger."""
