"""Laws of the house: which room may know which, and documents that do not lie."""

import ast
import sys
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from bot import docs
from bot.commands import COMMANDS

ROOT = Path(__file__).parent.parent
ROOMS = ("dialogs", "bot", "simulator", "bench", "tests")
LONGEST = 250  # lines that a file has at most
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
    above = {path.stem for path in (ROOT / "dialogs").iterdir()} - {"kernel", "__init__"}
    assert breaches("dialogs/kernel", *(f"dialogs.{name}" for name in above)) == []


def test_the_core_is_pure() -> None:
    """dialogs has no I/O but reading its own files, no clock, no dice, and only pure libraries."""
    assert breaches("dialogs", *STANDARD_IO) == []
    known = PURE | {"dialogs", *sys.stdlib_module_names}
    foreign = {(path, m) for path, modules in named("dialogs").items() for m in modules if m.split(".")[0] not in known}
    assert foreign == set()


def modules(room: str) -> dict[str, Path]:
    """The modules of a room, by the name they are imported by."""
    paths = (ROOT / room).rglob("*.py")
    return {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in paths}


def known_to(path: Path, known: Iterable[str]) -> set[str]:
    """Which of the known modules a module imports as it loads; what it imports for its types alone does not count."""
    found = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            named = {f"{node.module}.{alias.name}": node.module for alias in node.names}
            found |= {whole if whole in known else module for whole, module in named.items()}
    return found & set(known)


def test_no_module_of_the_core_knows_itself_by_a_detour() -> None:
    """What dialogs import of one another has an order: each can be read after those it builds on."""
    paths = modules("dialogs")
    knows = {name: known_to(path, paths) - {name} for name, path in paths.items()}
    try:
        TopologicalSorter(knows).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_a_dialogue_knows_no_other_dialogue() -> None:
    """One that follows another is named, not imported; only the register knows them all."""
    tables = {name: path for name, path in modules("dialogs").items() if "-> Dialogue:" in path.read_text("utf-8")}
    assert {name: found for name, path in tables.items() if (found := known_to(path, tables) - {name})} == {}


def test_every_module_says_what_it_is_for() -> None:
    """Every module opens with a sentence."""
    opened = {name: ast.get_docstring(ast.parse(p.read_text("utf-8"))) for r in ROOMS for name, p in modules(r).items()}
    assert [name for name, text in opened.items() if not (text or "").split("\n\n")[0].endswith((".", "?"))] == []


def test_every_test_is_a_sentence_of_the_specification() -> None:
    """Every test says what holds."""
    assert [
        test.name for path in modules("tests").values() for test in specified(path) if not ast.get_docstring(test)
    ] == []


def specified(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """The tests in a file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            yield node


def test_every_command_is_a_module_and_has_its_line() -> None:
    """`reflectiecoach --help` names all that can be asked for, and nothing else."""
    assert {path.stem for path in (ROOT / "bot" / "commands").glob("[!_]*.py")} == set(COMMANDS)


def test_generated_documents_are_current() -> None:
    """`make docs` would change nothing."""
    assert docs.outdated() == []


def test_an_outdated_document_is_noticed(tmp_path: Path) -> None:
    """In a place without documents all of them are missing."""
    for folder in ("dialogs", "bot", "tests"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    assert len(docs.outdated(tmp_path)) == len(docs.generated(tmp_path)) > 0


@pytest.mark.parametrize("room", ROOMS)
def test_files_stay_small(room: str) -> None:
    """A file is one idea: rarely over 200 lines, never over 250."""
    lengths = {name: len(path.read_text("utf-8").splitlines()) for name, path in modules(room).items()}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}
