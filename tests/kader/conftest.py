"""What the kader's tests share: the real kader, and a small one to damage."""

from pathlib import Path

import pytest
import yaml

from dialogs.kernel import yaml_lines
from dialogs.kernel.kader import Kader, KaderError, load
from tests.kader.mistakes import Complaints

_GOOD = """\
versie: "1"
titel: "Klein"
bewijsvraag: "Waaruit blijkt dat?"
kernaspecten:
  - id: luisteren
    naam: "Luisteren"
    kort: "Luisteren"
    uitleg: "Horen wat er is."
    vragen:
      - id: stil_zijn
        vraag: "Wanneer was je stil?"
        uitleg: "Vertel over één keer."
    denk_aan:
      - gewone_taal
indicatoren:
  - id: gewone_taal
    tekst: "Gewone taal"
achtergrond:
  - id: waarom
    titel: "Waarom"
    kaarten:
      - id: gewoon
        titel: "Gewoon"
        tekst: "Het hoort erbij."
        bron: "Klein kader"
vervallen: []
"""


@pytest.fixture(scope="session")
def kader() -> Kader:
    """The kader as it is shipped."""
    return load(Path(__file__).parents[2] / "kader.yaml")


@pytest.fixture
def good() -> str:
    """A small kader that is in order."""
    return _GOOD


@pytest.fixture
def complaints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Complaints:
    """Writes kader.yaml in an empty folder, loads it there, and gives the problems as they are printed."""
    monkeypatch.chdir(tmp_path)

    def problems(content: str | bytes) -> list[str]:
        file = Path("kader.yaml")
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        try:
            load(file)
        except KaderError as error:
            return [str(problem) for problem in error.problems]
        return []

    return problems


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every rule holds with libyaml and with PyYAML's own parser, for machines that lack libyaml."""
    monkeypatch.setattr(yaml_lines, "LOADER", getattr(yaml, request.param))
