"""What the weights for danger are learned from, and a seal that tells whether they still are."""

import hashlib
import json
from pathlib import Path

from bench.quality.danger import HERE, read
from dialogs.danger.concepts import DATA

_ORDINARY = ("evidence", "labels", "pii")  # texts that were written for other ends: hardly any tells of danger
_READERS = ("concepts.py", "features.py")


def seal() -> str:
    """The SHA-256 of what the weights follow from; the ordinary texts may change without a new training."""
    code = [
        *(DATA.parent / name for name in _READERS),
        DATA / "begrippen.txt",
        Path(__file__),
        Path(__file__).with_name("danger_train.py"),
    ]
    return hashlib.sha256(b"".join(path.read_bytes() for path in [*sorted(HERE.glob("*.jsonl")), *code])).hexdigest()


def ordinary() -> list[str]:
    """The texts of the other sets, each once."""
    paths = [path for name in _ORDINARY for path in sorted((HERE.parent / name).glob("*.jsonl"))]
    rows = (json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines())
    return sorted({row.get("antwoord") or row["tekst"] for row in rows})


def labelled() -> tuple[list[str], list[bool]]:
    """Every text to learn from, and whether it tells of danger."""
    texts = [text for path in sorted(HERE.glob("*.jsonl")) for text in read(path)]
    rest = ordinary()
    return [*(text.text for text in texts), *rest], [*(text.kind is not None for text in texts), *(False for _ in rest)]
