"""Opens a file people edit as text, and says plainly what is the matter when that does not work."""

from pathlib import Path

from yaml.reader import Reader

from dialogs.kernel.yaml_problems import ContentError, Problem


def decoded(file: Path) -> str:
    """The file's text, without byte order mark. Raises ContentError with one problem if it cannot be read as text."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ContentError([Problem(file, 1, 1, "", f"cannot be read: {error.strerror}")]) from error
    except UnicodeDecodeError as error:
        before = bytes(error.object[: error.start]).decode("utf-8")
        message = "this is not UTF-8; save the file again with UTF-8 as its encoding"
        raise ContentError([_problem(file, before, len(before), message)]) from error
    if invisible := Reader.NON_PRINTABLE.search(text):
        message = f"an invisible sign ({invisible[0]!a}) that cannot stand in this file; remove it"
        raise ContentError([_problem(file, text, invisible.start(), message)])
    return text


def _problem(file: Path, text: str, index: int, message: str) -> Problem:
    return Problem(file, text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index), "", message)
