"""The index: one call at a time, shared by threads and programs, told apart when damaged."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from ct_desktop.lessons.library.index import VERSION, LessonIndex
from ct_desktop.lessons.library.library_faults import IndexDamaged, IndexMissing, LibraryError


@pytest.fixture
def index(tmp_path: Path) -> LessonIndex:
    made = LessonIndex(tmp_path / "index.db")
    made.create()
    return made


def count(index: LessonIndex) -> int:
    with index.reading() as connection:
        return connection.execute("SELECT count(*) FROM words").fetchone()[0]


def add(index: LessonIndex, title: str) -> None:
    with index.writing() as connection:
        connection.execute("INSERT INTO words (title, above, text) VALUES (?, '', '')", (title,))


def test_making_it_twice_keeps_what_is_in_it(index: LessonIndex) -> None:
    add(index, "tikspel")
    index.create()
    assert count(index) == 1
    assert index.is_sound()


def test_a_change_that_fails_leaves_nothing(index: LessonIndex) -> None:
    with pytest.raises(RuntimeError), index.writing() as connection:
        connection.execute("INSERT INTO words (title, above, text) VALUES ('half', '', '')")
        raise RuntimeError
    assert count(index) == 0


def test_several_threads_write_and_read(index: LessonIndex) -> None:
    def work(number: int) -> None:
        for at in range(20):
            add(index, f"spel {number} {at}")
            count(index)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert count(index) == 80


def test_reading_goes_on_while_another_writes(index: LessonIndex) -> None:
    with index.writing() as connection:
        connection.execute("INSERT INTO words (title, above, text) VALUES ('bal', '', '')")
        assert count(index) == 0
    assert count(index) == 1


def test_no_index_is_told_apart_from_a_damaged_one(tmp_path: Path) -> None:
    path = tmp_path / "index.db"
    with pytest.raises(IndexMissing), LessonIndex(path).reading():
        pass
    path.write_bytes(b"")
    with pytest.raises(IndexMissing), LessonIndex(path).reading():
        pass
    path.write_bytes(b"geen databank" * 1000)
    with pytest.raises(IndexDamaged) as caught, LessonIndex(path).reading():
        pass
    assert not isinstance(caught.value, IndexMissing)


def test_index_of_another_version_is_not_read(index: LessonIndex, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "index.db")) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(IndexDamaged), index.reading():
        pass
    index.discard()
    index.create()
    assert count(index) == 0


def test_a_damaged_search_structure_is_found(index: LessonIndex) -> None:
    add(index, "tikspel")
    with index.writing() as connection:
        connection.execute("UPDATE words_content SET c0 = 'anders'")
    assert not index.is_sound()


def test_folder_that_does_not_take_it(tmp_path: Path) -> None:
    with pytest.raises(LibraryError):
        LessonIndex(tmp_path / "weg" / "index.db").create()
