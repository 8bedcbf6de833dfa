"""What the kader was made from, read as a person reads it: entries of a column, running text, quotations."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

SEED = (Path(__file__).parent / "seed" / "reflectiekader.txt").read_text("utf-8")
RMO = (Path(__file__).parent / "seed" / "rmo-ontzorgen-en-normaliseren.txt").read_text("utf-8")


def between(start: str, end: str) -> str:
    """The part of the seed that lies between two of its phrases."""
    return SEED.split(start, 1)[1].split(end, 1)[0]


def entries(column: str) -> list[str]:
    """The entries of a narrow column: a line that begins with a capital or a number begins a new one."""
    joined: list[str] = []
    for line in filter(None, map(str.strip, column.splitlines())):
        if line[0].isupper() or line[0].isdigit() or not joined:
            joined.append(line)
        else:
            joined[-1] += f" {line}"
    return joined


def right_column() -> list[str]:
    """The column 'Indicatoren voor professionals', broken over pages by the scan and mixed with the text beside it."""
    beside = re.findall(r"\S {2}(\S.*)", between("BETEKENIS NORMALISEREN", "Eén hulpverlener houden"))
    parts = (
        between("INDICATOREN VOOR\nPROFESSIONALS", "Gemeenten\n(VNG)").replace("KERNTAKEN:", ""),
        "3) oplossen van" + between("3) oplossen van", "Gezinnen\n\nkwetsbare"),
        "Laagdrempelige\n" + between("Laagdrempelige\n", "BETEKENIS NORMALISEREN"),
        "\n".join(beside),
        between("grapjes maken.", "\n\nVanuit deze"),
    )
    return list(chain.from_iterable(entries(part) for part in parts))


def plain(text: str) -> str:
    """The words of an entry, whatever its number, its capitals and its closing sign."""
    return re.sub(r"^\d\) |[;.]$", "", text).casefold()


def running_text(mended: Mapping[str, str]) -> str:
    """Everything both sources say, mended, as one line, without the column that the scan set beside the last page."""
    text = re.sub(r"(?m)(?<=\S) {2,}\S.*$", "", SEED) + RMO
    for wrong, right in mended.items():
        text = text.replace(wrong, right)
        text = text.replace(wrong.capitalize(), right.capitalize())
    return " ".join(text.split()).casefold()


def quotes(text: str) -> Iterator[str]:
    """What stands between curly quotes, a quote within a quote included."""
    return (quote.rstrip(".,") for quote in re.findall("“([^“”]+)”", text))


def pieces(texts: Iterable[str | None]) -> list[str]:
    """The sentences of texts that may be absent."""
    return [s for text in texts if text for s in re.split(r"(?<=[.?!])\s+(?=[A-Z])", text)]
