"""The kader: content to the letter, and every mistake found."""
