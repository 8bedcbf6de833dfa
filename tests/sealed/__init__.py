"""Proof that whoever takes the coach's files takes no word that anyone wrote."""
