"""Laws of the house: which room may know which, and documents that do not lie."""

import ast
from collections.abc import Iterable
from pathlib import Path

import pytest

from bot import docs

ROOT = Path(__file__).parent.parent
PURE = {"transitions", "yaml", "pydantic", "pydantic_core", "stdnum", "phonenumbers", "holidays"}
STANDARD_IO = {"asyncio", "socket", "sqlite3", "subprocess", "threading", "time", "random", "os", "urllib", "http"}


def imports(path: Path) -> Iterable[str]:
    """The modules that a file names in its imports."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def named(folder: str) -> dict[str, set[str]]:
    """What each file below a folder imports."""
    return {str(path.relative_to(ROOT)): set(imports(path)) for path in (ROOT / folder).rglob("*.py")}


def breaches(folder: str, *forbidden: str) -> list[tuple[str, str]]:
    """Files that import what their room may not know."""
    return [
        (path, module)
        for path, modules in named(folder).items()
        for module in modules
        if any(module == name or module.startswith(f"{name}.") for name in forbidden)
    ]


def test_imports_point_one_way() -> None:
    """bot knows dialogs, dialogs know their kernel; the simulator knows neither, and nobody knows the simulator."""
    assert breaches("dialogs", "bot", "simulator", "tests", "bench", "telegram", "aiohttp") == []
    assert breaches("simulator", "bot", "dialogs", "tests", "bench") == []
    assert breaches("bot", "simulator", "tests", "bench") == []
    above = {p.stem for p in (ROOT / "dialogs").glob("*.py")} | {p.name for p in (ROOT / "dialogs").iterdir()}
    above -= {"kernel", "__init__", "__pycache__", "texts", "data"}
    assert breaches("dialogs/kernel", *(f"dialogs.{name}" for name in above)) == []


def test_the_core_is_pure() -> None:
    """dialogs has no I/O but reading its own files, no clock, no dice, and only pure libraries."""
    assert breaches("dialogs", *STANDARD_IO) == []
    known = PURE | {"dialogs"} | set(__import__("sys").stdlib_module_names)
    foreign = {(path, m) for path, modules in named("dialogs").items() for m in modules if m.split(".")[0] not in known}
    assert foreign == set()


def test_every_module_says_what_it_is_for() -> None:
    """Every module opens with a sentence."""
    rooms = ("bot", "dialogs", "simulator", "bench", "tests")
    files = [path for room in rooms for path in (ROOT / room).rglob("*.py")]
    assert [path for path in files if not (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").strip()] == []


def test_generated_documents_are_current() -> None:
    """`make docs` would change nothing."""
    assert docs.outdated() == []


def test_an_outdated_document_is_noticed(tmp_path: Path) -> None:
    """In a place without documents all of them are missing."""
    for folder in ("dialogs", "bot", "tests"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    assert len(docs.outdated(tmp_path)) == len(docs.generated(tmp_path)) > 0


@pytest.mark.parametrize("room", ["dialogs", "bot", "simulator"])
def test_files_stay_small(room: str) -> None:
    """A file is one idea: rarely over 200 lines, never over 250."""
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in (ROOT / room).rglob("*.py")}
    assert {path: length for path, length in lengths.items() if length > 250} == {}
