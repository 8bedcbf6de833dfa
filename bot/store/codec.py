"""The one place through which every text a person wrote goes into the database and comes out again."""


def encode(text: str) -> str:
    """A text as it is stored; a null byte is no text and PostgreSQL refuses it."""
    return text.replace("\0", "")


def decode(stored: str) -> str:
    """A stored text as it was written."""
    return stored
