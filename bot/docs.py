"""Writes the documents that are made from the code, so that they cannot lie."""

import ast
from collections.abc import Mapping
from pathlib import Path

from bot.reports import export_schema
from dialogs.kernel.dialogue import Dialogue
from dialogs.kernel.kader_schema import schema_text
from dialogs.kernel.mermaid import diagram
from dialogs.register import DIALOGUES

ROOT = Path(__file__).parent.parent
_SHOWN = ("echt-eigen-regie", "echt-spiegel", "naam", "dieper", "echt-gevaar")
_HOUSE = ("dialogs", "bot", "simulator", "bench")


def generated(root: Path = ROOT) -> Mapping[Path, str]:
    """Every generated document with the text it should have now."""
    files = {
        root / "docs" / "kader.schema.json": schema_text(),
        root / "docs" / "export.schema.json": export_schema.schema_text(),
        root / "docs" / "files.md": _files(root),
        root / "docs" / "gesprekken.md": _conversations(root),
    }
    for make in DIALOGUES:
        dialogue = make()
        files[root / "docs" / "dialogs" / f"{dialogue.name}.md"] = _page(dialogue, root)
    return files


def outdated(root: Path = ROOT) -> list[Path]:
    """The documents that are not what they should be."""
    return [path for path, text in generated(root).items() if not path.exists() or path.read_text("utf-8") != text]


def run(*, check: bool) -> int:
    """Write the documents, or only say which are out of date; gives the exit code."""
    old = outdated()
    for path in old:
        print(f"{path.relative_to(ROOT)} {'is out of date: run `make docs`' if check else 'written'}")
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(generated()[path], "utf-8")
    return 1 if check and old else 0


def _page(dialogue: Dialogue, root: Path) -> str:
    purpose = _purpose(root / "dialogs" / f"{dialogue.name}.py")
    return f"# {dialogue.name}\n\n{purpose}\n\n```mermaid\n{diagram(dialogue)}```\n"


def _conversations(root: Path) -> str:
    lines = ["# Vijf gesprekken", "", "Uit de tests: zo, woord voor woord, praat de coach. `>` is de professional.", ""]
    for name in _SHOWN:
        title, _, talk = (root / "tests" / "transcripts" / f"{name}.md").read_text("utf-8").partition("\n")
        lines += [f"#{title}", "", "```", talk.strip(), "```", ""]
    return "\n".join(lines)


def _files(root: Path) -> str:
    lines = ["# What each file is for", "", "Generated from the opening sentences by `make docs`.", ""]
    for room in _rooms(root):
        modules = sorted(path for path in (root / room).glob("*.py") if path.name != "__init__.py")
        if (root / room / "__init__.py").exists():
            lines += [f"## {room}/", "", _purpose(root / room / "__init__.py"), "", "| file | for |", "|---|---|"]
            lines += [f"| {path.name} | {_purpose(path)} |" for path in modules] + [""]
    return "\n".join(lines)


def _purpose(path: Path) -> str:
    """A module's opening sentence."""
    text = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    return text.split("\n\n")[0].replace("\n", " ")


def _rooms(root: Path) -> list[str]:
    """Every package of the house, each after the one it stands in."""
    found = sorted(path.parent for part in _HOUSE for path in (root / part).rglob("__init__.py"))
    return [str(folder.relative_to(root)) for folder in found]
