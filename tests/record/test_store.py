"""A record that cannot be used says what is wrong and what to do, and nothing is overwritten."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from communique.errors import RecordError
from communique.record import open_record, schema, store

from .making import call, document, reading

_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "r.db"


@pytest.fixture
def filled(path: Path) -> Path:
    with open_record(path, create=True) as record:
        record.add(*call())
    return path


def refused(path: Path, *, create: bool = False) -> RecordError:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(RecordError) as told:
        open_record(path, create=create)
    assert str(path) in told.value.message and told.value.remedy
    assert (path.read_bytes() if path.is_file() else None) == before
    return told.value


def test_a_record_that_is_not_there(path: Path) -> None:
    assert "no such record" in str(refused(path))
    assert not path.exists()


def test_a_folder(tmp_path: Path) -> None:
    assert "folder" in str(refused(tmp_path))


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert "folder" in str(refused(tmp_path / "missing" / "r.db", create=True))


def test_an_empty_file_is_no_record_but_may_become_one(path: Path) -> None:
    path.touch()
    assert "empty" in str(refused(path))
    with open_record(path, create=True) as record:
        assert record.counts().documents == 0


@pytest.mark.parametrize("create", [False, True])
def test_a_text_file(path: Path, create: bool) -> None:
    path.write_text("Dear diary")
    assert "not a record" in str(refused(path, create=create))


@pytest.mark.parametrize("create", [False, True])
def test_another_programs_database(path: Path, create: bool) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
        other.commit()
    assert "another program" in str(refused(path, create=create))


def test_a_record_from_a_newer_version(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as other:
        other.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    assert "newer version" in str(refused(filled))


def test_a_damaged_record(filled: Path) -> None:
    body = bytearray(filled.read_bytes())
    for at in range(4096, len(body), 4096):
        body[at : at + 64] = b"\xff" * 64
    filled.write_bytes(body)
    with pytest.raises(RecordError, match=r"damaged|malformed"), open_record(filled) as record:
        list(record.statements())
        list(record.contacts())


@pytest.mark.skipif(_ROOT, reason="root may write everywhere")
def test_a_read_only_record_can_be_read_but_not_extended(filled: Path) -> None:
    filled.chmod(0o444)
    with open_record(filled) as record:
        assert record.counts().documents == 1
        with pytest.raises(RecordError, match="cannot be written"):
            record.add(*call(version="2"))


def test_a_full_disk_is_told_and_what_was_written_stays(filled: Path) -> None:
    with open_record(filled) as record:
        pages = record._store.value("PRAGMA page_count")
        record._store.run(f"PRAGMA max_page_count = {pages}")
        text = "The two ministers met. " * 20_000
        one = document(text)
        with pytest.raises(RecordError, match="disk is full"):
            record.add(one, reading(one))
        assert record.counts().documents == 1
        assert not [found for found in record.doctor() if found.kind == "damage"]


def test_an_older_record_is_brought_up_to_date_with_its_data(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "package"
    (package / "migrations").mkdir(parents=True)
    step = schema.VERSION + 1
    (package / "migrations" / f"{step:04}.sql").write_text("ALTER TABLE persons ADD COLUMN remark TEXT;")
    monkeypatch.setattr(schema, "VERSION", step)
    monkeypatch.setattr("communique.record.schema.resources.files", lambda _: package)
    with open_record(filled) as record:
        assert record.counts().statements == 2
        assert record._store.value("PRAGMA user_version") == step
        assert record._store.row("SELECT remark FROM persons") is not None


def test_a_record_of_the_first_version_is_brought_up_to_date(filled: Path) -> None:
    with sqlite3.connect(filled) as other:
        other.executescript("DROP TABLE failures; PRAGMA user_version = 1;")
    other.close()
    with open_record(filled) as record:
        assert len(record.failures) == 0
        assert record.counts().statements == 2


def test_a_migration_that_fails_changes_nothing(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "package"
    (package / "migrations").mkdir(parents=True)
    step = schema.VERSION + 1
    (package / "migrations" / f"{step:04}.sql").write_text("DROP TABLE persons; SELECT no_such_function();")
    with monkeypatch.context() as patch:
        patch.setattr(schema, "VERSION", step)
        patch.setattr("communique.record.schema.resources.files", lambda _: package)
        with pytest.raises(RecordError):
            open_record(filled)
    with open_record(filled) as record:
        assert record.counts().persons == 2


def test_one_writes_while_others_read(filled: Path) -> None:
    with open_record(filled) as writer, open_record(filled) as reader:
        seen: Iterator[object] = reader.statements()
        next(seen)
        writer.add(*call(text="Once more the two ministers spoke by telephone: China supports fair trade, Iran thanked"
                              " China for its help."))  # fmt: skip
        assert len(list(seen)) == 1
        assert reader.counts().documents == 2


_KILLED = """
import sys
sys.path.insert(0, {tests!r})
from record.making import call
from communique.record import open_record
with open_record({path!r}, create=True) as record:
    print("open", flush=True)
    for number in range(100000):
        record.add(*call(text=f"Day {{number}}: the two ministers spoke by telephone. China supports fair trade. Iran"
                              " thanked China for its help.", day=None))
        print(number, flush=True)
"""


@pytest.mark.parametrize("after", [0, 1, 3, 7, 12])
def test_a_build_killed_at_any_moment_loses_at_most_the_document_in_hand(path: Path, after: int) -> None:
    program = _KILLED.format(tests=str(Path(__file__).parents[1]), path=str(path))
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        done = -1
        for line in process.stdout:
            done = int(line) if line.strip().isdecimal() else done
            if done >= after:
                process.kill()
                break
        rest = [int(line) for line in process.stdout if line.strip().isdecimal()]
    done = max([done, *rest])
    with open_record(path) as record:
        assert done + 1 <= record.counts().documents <= done + 2
        assert not [found for found in record.doctor() if found.kind == "damage"]
        assert record.add(*call()) == "added"


def test_errors_of_the_file_are_put_in_our_words(filled: Path) -> None:
    with open_record(filled) as record, pytest.raises(RecordError) as told:
        record._store.run("INSERT INTO nothing VALUES (1)")
    assert isinstance(told.value.__cause__, sqlite3.Error)
    opened = store.open_store(filled)
    assert opened.writable
    opened.close()
