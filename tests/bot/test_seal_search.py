"""The search of `make sealed` would find a word if it stood there: a proof that cannot fail is none."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.sealed.searching import everything, found, letters, words

SAID = "Gisteren belde moeder haar bejaarde tante; die kwam één keer langs"
SOUGHT = {"gisteren", "belde", "moeder", "haar", "bejaarde", "tante", "kwam", "keer", "langs"}


def test_words_of_four_letters_are_looked_for() -> None:
    """In small letters; accents stay."""
    assert words([SAID, "twee ideeën"]) == SOUGHT | {"twee", "ideeën"}


def test_a_word_that_is_not_sealed_is_found(tmp_path: Path) -> None:
    """In a database between other columns, in a log, and as JSON escapes it; in a folder below too."""
    with closing(sqlite3.connect(tmp_path / "coach.db")) as database:
        database.execute("CREATE TABLE entries (kind TEXT, text TEXT, next TEXT)")
        database.execute("INSERT INTO entries VALUES ('antwoord', ?, 'luisteren')", (SAID,))
        database.commit()
    assert found(SOUGHT, everything(tmp_path)).keys() == SOUGHT
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "coach.log").write_text(f"DEBUG {json.dumps('IDEEËN, ideeën')}")
    assert found({"ideeën", "tuinhek"}, everything(tmp_path)).keys() == {"ideeën"}


def test_cipher_text_is_no_hiding_place() -> None:
    """What is passed over is cipher text alone; a word after it, or a long word, is still seen."""
    sealed = b"s:0a1b2c3dQk" + b"moederAAAA" * 9
    assert found({"moeder", "tante"}, letters(sealed + b"= tante")) == {"tante": b"tante"}
    assert found({"hulpverleningsgeschiedenis"}, letters(b"hulpverleningsgeschiedenis"))


def test_the_coachs_own_words_make_up_no_other() -> None:
    """Where names of columns stand together another word may seem to; beside them, or around them, it still counts."""
    own = {b"table", b"ended", b"antwoord"}
    assert found({"deden"}, {b"tableendedended"}, own) == {}
    assert found({"deden"}, {b"endeddedentable"}, own) == {"deden": b"endeddedentable"}
    assert found({"verantwoordelijk"}, {b"tableverantwoordelijk"}, own).keys() == {"verantwoordelijk"}
