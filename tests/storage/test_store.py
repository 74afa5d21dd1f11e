import threading
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, text, update
from sqlalchemy.exc import IntegrityError
from stored_samples import person

from ct_desktop.errors import StorageError
from ct_desktop.models import ChangeSet, NumberSeries, Person
from ct_desktop.storage.recording import unrecorded
from ct_desktop.storage.store import Committed, Store


def count(store: Store) -> int:
    with store.read() as session:
        return session.scalar(select(func.count(Person.id))) or 0


def test_listeners_hear_what_changed(store: Store) -> None:
    heard: list[Committed] = []
    leave = store.subscribe(heard.append)
    with store.write("Add person", initiator="people") as session:
        session.add(person("Sanne", "Bakker"))
    leave()
    with store.write("Add person") as session:
        session.add(person("Lotte"))
    assert heard == [
        Committed(1, "Add person", frozenset({"person"}), frozenset({1}), "people"),
    ]


def test_nothing_changed_is_nothing_recorded(store: Store) -> None:
    heard: list[Committed] = []
    store.subscribe(heard.append)
    with store.write("Look") as session:
        session.scalars(select(Person)).all()
    assert heard == []
    with store.read() as session:
        assert session.scalar(select(func.count(ChangeSet.id))) == 0
    assert not store.changed


def test_error_rolls_everything_back(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.write("Add person") as session:
        session.add(person("Sanne"))
        session.flush()
        _ = 1 / 0
    assert count(store) == 0
    with store.write("Add person") as session:
        session.add(person("Sanne"))
    assert count(store) == 1


def test_broken_constraint_rolls_back(store: Store) -> None:
    with store.write("Series") as session:
        session.add(NumberSeries(year=2026))
    with pytest.raises(IntegrityError), store.write("Series") as session:
        session.add_all([person("Sanne"), NumberSeries(year=2026)])
    assert count(store) == 0


def test_reading_session_refuses_writes(store: Store) -> None:
    with pytest.raises(RuntimeError, match="reading"), store.read() as session:
        session.add(person("Sanne"))
        session.flush()
    with pytest.raises(RuntimeError, match="reading"), store.read() as session:
        session.execute(insert(Person).values(given_name="x"))
    with pytest.raises(StorageError), store.read() as session:
        session.execute(text("DELETE FROM person"))


@pytest.mark.parametrize(
    "statement",
    [
        update(Person).values(notes="x"),
        insert(Person).values(given_name="x"),
        update(Person.__table__).values(notes="x"),  # type: ignore[arg-type]
        text("UPDATE person SET notes = 'x'"),
    ],
)
def test_bulk_change_past_the_history_is_refused(store: Store, statement: object) -> None:
    with pytest.raises(RuntimeError, match="history"), store.write("Bulk") as session:
        session.execute(statement)  # type: ignore[call-overload]


def test_unrecorded_bulk_is_allowed_and_told(store: Store) -> None:
    heard: list[Committed] = []
    with store.write("Add person") as session:
        session.add(person("Sanne"))
    store.subscribe(heard.append)
    with store.write("Erase") as session, unrecorded(session):
        session.execute(update(Person).values(given_name="", notes=""))
        one = session.get_one(Person, 1)
        one.family_name = "x"
    assert heard == [Committed(None, "Erase", frozenset({"person"}), frozenset({1}), "")]
    with store.read() as session:
        assert session.scalar(select(func.count(ChangeSet.id))) == 1


def test_commit_in_the_middle_is_refused(store: Store) -> None:
    with pytest.raises(RuntimeError, match="commits at the end"), store.write("Add") as session:
        session.add(person("Sanne"))
        session.commit()
    assert count(store) == 0


def test_write_inside_a_write_is_a_defect(store: Store) -> None:
    with (
        pytest.raises(RuntimeError, match="inside a write"),
        store.write("Outer"),
        store.write("Inner"),
    ):
        raise AssertionError("not reached")


def test_threads_take_turns(store: Store) -> None:
    def add(name: str) -> None:
        for number in range(10):
            with store.write("Add person") as session:
                session.add(person(f"{name}{number}"))

    threads = [threading.Thread(target=add, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert count(store) == 40
    with store.read() as session:
        assert session.scalar(select(func.count(ChangeSet.id))) == 40


def test_close_folds_the_log_in(store: Store, tmp_path: Path) -> None:
    with store.write("Add person") as session:
        session.add(person("Sanne"))
    store.close()
    assert [p.name for p in tmp_path.iterdir()] == ["store.db"]


def test_savepoint_taken_back_leaves_no_trace(store: Store) -> None:
    with store.write("Import") as session:
        session.add(person("Sanne"))
        session.flush()
        with pytest.raises(ZeroDivisionError), session.begin_nested():
            session.add(person("Bad"))
            session.flush()
            _ = 1 / 0
        session.add(person("Lotte"))
    with store.read() as session:
        assert session.scalars(select(Person.given_name)).all() == ["Sanne", "Lotte"]
