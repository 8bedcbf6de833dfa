"""Finds the words and phrases of kader.yaml in what people type: inflected, compounded, misspelled or split."""
