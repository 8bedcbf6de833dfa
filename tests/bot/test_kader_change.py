"""The kader is changed while people are in the middle of it: a gentle start over, and nothing typed is lost."""

from pathlib import Path

import pytest
import yaml

from tests.bot.databases import Database
from tests.bot.engines import on_sqlite
from tests.bot.served import TELLINGS, Make, Served
from tests.support.phones import SMALL
from tests.support.simulated import Control

pytestmark = on_sqlite
ANSWER, TYPED = TELLINGS[:2]


@pytest.fixture
def changing(world: Control, database: Database, make: Make, folder: Path) -> Served:
    """A bot on a kader of its own, that may be changed."""
    _write(folder / "kader.yaml", without="")
    return Served(world, make(COACH_KADER=str(folder / "kader.yaml")).start(), database)


def _write(file: Path, without: str) -> None:
    """The small kader, less one question."""
    kader = yaml.safe_load(SMALL.read_text("utf-8"))
    for aspect in kader["kernaspecten"]:
        aspect["vragen"] = [question for question in aspect["vragen"] if question["id"] != without]
    kader["versie"] = f"zonder {without}"
    file.write_text(yaml.safe_dump(kader, allow_unicode=True), "utf-8")


async def test_a_question_that_is_gone(changing: Served, folder: Path) -> None:
    """At a question that was taken out: the person is told, may begin again, and what was just typed can be kept.

    A tap there is answered too.
    """
    typing, tapping = await changing.member(), await changing.member()
    await typing.do(ANSWER)
    await tapping.do(ANSWER)
    assert changing.process.stop() == 0
    _write(folder / "kader.yaml", without="stil_zijn")
    changing.process.start()

    await typing.do(TYPED)
    assert "De vraag waar je was, is intussen veranderd. Wat je schreef, staat." in (await typing.heard())[-1]
    assert await typing.kept() == [ANSWER]
    await typing.do("[Bewaar wat ik schreef]")
    assert await typing.kept() == [ANSWER, TYPED]

    chat = await tapping.do("[Overslaan]")
    assert chat["taps"][-1]["answered"]
    assert "is intussen veranderd" in (await tapping.heard())[-1]
    assert await tapping.stands() == ("reflectie", "aspect")


async def test_another_question_that_is_gone(changing: Served, folder: Path) -> None:
    """Who is at a question that stands goes on without noticing."""
    person = await changing.member()
    await person.do(ANSWER)
    assert changing.process.stop() == 0
    _write(folder / "kader.yaml", without="wie_is_er")
    changing.process.start()
    await person.do(TYPED)
    assert "veranderd" not in "\n".join(await person.heard())
    assert await person.kept() == [ANSWER, TYPED]


async def test_an_id_that_vanishes(changing: Served, folder: Path) -> None:
    """A question taken out without a trace, whose id was recorded, is refused at the start, in lines that say where."""
    assert changing.process.stop() == 0
    (folder / "kader.ids").write_text(SMALL.with_suffix(".ids").read_text())
    _write(folder / "kader.yaml", without="stil_zijn")
    code, said = changing.process.refusal()
    assert code == 1
    assert "the id stil_zijn, under which answers may be kept, is gone" in said
    assert "Traceback" not in said
