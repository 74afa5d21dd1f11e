from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from stored_samples import enrol, group, person

from ct_desktop.clock import fixed_clock
from ct_desktop.errors import Conflict, NotFound
from ct_desktop.models import (
    Attendance,
    Change,
    ChangeSet,
    Cohort,
    Enrolment,
    Meeting,
    NumberSeries,
    Organisation,
    Person,
    Programme,
)
from ct_desktop.rules.enumerations import (
    AttendanceStatus,
    CohortStatus,
    EnrolmentStatus,
    Gender,
    OrganisationKind,
)
from ct_desktop.storage.engine import make_engine
from ct_desktop.storage.history import (
    change_sets,
    changes_of_person,
    erase_history_of,
    redo,
    redo_label,
    restore_deleted,
    undo,
    undo_label,
)
from ct_desktop.storage.images import from_json, to_json
from ct_desktop.storage.recording import unrecorded
from ct_desktop.storage.store import Committed, Store


def names(store: Store) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(Person.given_name).order_by(Person.id)))


def add(store: Store, name: str) -> int:
    with store.write(f"Add {name}") as session:
        one = person(name)
        session.add(one)
        session.flush()
        return one.id


def rename(store: Store, person_id: int, name: str) -> None:
    with store.write(f"Rename to {name}") as session:
        session.get_one(Person, person_id).given_name = name


def filled(store: Store) -> None:
    """Sanne (1) and Lotte (2) in a cohort with a mark; Lotte was recruited by Sanne."""
    with store.write("Fill") as session:
        sanne = person("Sanne", "Bakker")
        session.add(sanne)
        session.flush()
        lotte = person("Lotte")
        lotte.recruited_by_id = sanne.id
        session.add(lotte)
        session.flush()
        cohort = group(session)
        cohort.leader_id = lotte.id
        for one in (sanne, lotte):
            enrolment = enrol(session, one, cohort)
            session.add(
                Attendance(enrolment_id=enrolment.id, meeting_id=1, status=AttendanceStatus.LATE)
            )


def everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables but the history."""
    with store.read() as session:
        return {
            model.__tablename__: [
                tuple(row) for row in session.execute(select(model.__table__).order_by("id"))
            ]
            for model in (Person, Programme, Cohort, Meeting, Enrolment, Attendance)
        }


def test_undo_and_redo_walk_back_and_forth(store: Store) -> None:
    add(store, "Sanne")
    rename(store, 1, "Sannie")
    rename(store, 1, "San")
    walked = [undo(store), undo(store), undo(store)]
    assert walked == ["Rename to San", "Rename to Sannie", "Add Sanne"]
    assert (names(store), undo_label(store), redo_label(store)) == ([], None, "Add Sanne")
    assert [redo(store), redo(store)] == ["Add Sanne", "Rename to Sannie"]
    assert names(store) == ["Sannie"]
    assert undo(store) == "Rename to Sannie"
    assert [redo(store), redo(store)] == ["Rename to Sannie", "Rename to San"]
    assert (names(store), redo_label(store), undo_label(store)) == (
        ["San"],
        None,
        "Rename to San",
    )


def test_nothing_to_undo_or_redo_is_said(store: Store) -> None:
    with pytest.raises(NotFound):
        undo(store)
    with pytest.raises(NotFound):
        redo(store)


def test_fresh_change_clears_redo(store: Store) -> None:
    add(store, "Sanne")
    undo(store)
    assert redo_label(store) == "Add Sanne"
    add(store, "Lotte")
    assert redo_label(store) is None


def test_undo_reaches_no_further_than_this_session(
    store: Store, tmp_path: Path, key: bytes
) -> None:
    add(store, "Sanne")
    again = Store(make_engine(tmp_path / "store.db", key), store.clock, "Bea")
    assert undo_label(again) is None
    add(again, "Lotte")
    assert undo(again) == "Add Lotte"
    assert undo_label(again) is None


def test_undo_tells_listeners(store: Store) -> None:
    add(store, "Sanne")
    heard: list[Committed] = []
    store.subscribe(heard.append)
    undo(store, initiator="people")
    assert heard == [Committed(2, "Add Sanne", frozenset({"person"}), frozenset({1}), "people")]


def test_undo_of_a_delete_brings_children_back_with_their_ids(store: Store) -> None:
    filled(store)
    before = everything(store)
    with store.write("Delete person") as session:
        session.delete(session.get_one(Person, 1))
    after = everything(store)
    assert [len(after[t]) for t in ("person", "enrolment", "attendance")] == [1, 1, 1]
    undo(store)
    assert everything(store) == before
    redo(store)
    assert everything(store) == after


def test_values_of_every_kind_come_back(store: Store) -> None:
    with store.write("Add") as session:
        one = person("Şenay", "D'Ağ-ő")
        one.gender, one.birth_date = Gender.WOMAN, date(2012, 2, 29)
        session.add_all([one, group(session)])
        session.add(Organisation(name="Ł", kind=next(iter(OrganisationKind)), logo=b"\x00\xff\x89"))
    with store.write("Change") as session:
        cohort = session.get_one(Cohort, 1)
        cohort.start_time, cohort.status = time(0, 0), CohortStatus.CANCELLED
        one = session.get_one(Person, 1)
        one.gender, one.birth_date = None, None
        session.get_one(Organisation, 1).logo = None
    undo(store)
    with store.read() as session:
        one, cohort = session.get_one(Person, 1), session.get_one(Cohort, 1)
        assert (one.given_name, one.gender, one.birth_date) == (
            "Şenay",
            Gender.WOMAN,
            date(2012, 2, 29),
        )
        assert (cohort.start_time, cohort.status) == (time(19, 0), CohortStatus.PLANNED)
        assert session.get_one(Organisation, 1).logo == b"\x00\xff\x89"


def test_undo_is_refused_when_the_row_changed_since(
    store: Store, tmp_path: Path, key: bytes
) -> None:
    add(store, "Sanne")
    rename(store, 1, "Sannie")
    other = Store(make_engine(tmp_path / "store.db", key), store.clock, "Bea")
    with other.write("Rename") as session, unrecorded(session):
        session.get_one(Person, 1).given_name = "Susan"
    with pytest.raises(Conflict, match="changed again"):
        undo(store)
    assert names(store) == ["Susan"]


def test_undo_of_an_insert_is_refused_when_others_lean_on_it(store: Store) -> None:
    with store.write("Add cohort") as session:
        group(session)
    with store.write("Add task") as session, unrecorded(session):
        one = person("Sanne")
        session.add(one)
        session.flush()
        enrol(session, one, session.get_one(Cohort, 1))
    with pytest.raises(Conflict, match="added to it"):
        undo(store)
    assert len(everything(store)["cohort"]) == 1


def test_restore_deleted_long_after(store: Store) -> None:
    filled(store)
    before = everything(store)
    with store.write("Delete person") as session:
        session.delete(session.get_one(Person, 1))
    gone = change_sets(store)[0]
    assert (gone.label, gone.deleted, gone.updated) == ("Delete person", 3, 1)
    rename(store, 2, "Lot")
    assert restore_deleted(store, gone.id) == 3
    after = everything(store)
    assert after["enrolment"] == before["enrolment"]
    assert after["attendance"] == before["attendance"]
    assert names(store) == ["Sanne", "Lot"]
    with pytest.raises(Conflict):
        restore_deleted(store, gone.id)
    with pytest.raises(NotFound):
        restore_deleted(store, 1)


def test_restore_without_its_parent_is_refused(store: Store) -> None:
    filled(store)
    with store.write("Delete mark") as session:
        session.delete(session.get_one(Attendance, 1))
    mark = change_sets(store)[0].id
    with store.write("Delete person") as session:
        session.delete(session.get_one(Person, 1))
    with pytest.raises(Conflict, match="no longer fits"):
        restore_deleted(store, mark)


def test_who_changed_what_on_a_person(store: Store) -> None:
    filled(store)
    store.user = "Bea"
    with store.write("Mark") as session:
        session.get_one(Attendance, 1).status = AttendanceStatus.EXCUSED
        session.get_one(Person, 2).notes = "not about Sanne"
    with store.write("Move cohort") as session:
        session.get_one(Cohort, 1).place = "De Schakel"
    latest, *rest = changes_of_person(store, 1)
    assert (latest.user, latest.label, latest.table) == ("Bea", "Mark", "attendance")
    assert [(f.name, f.before, f.after) for f in latest.fields] == [
        ("status", AttendanceStatus.LATE, AttendanceStatus.EXCUSED)
    ]
    assert latest.at == datetime(2026, 9, 10, 18, 30, tzinfo=UTC)
    assert {one.table for one in rest} == {"person", "enrolment", "attendance"}
    assert all(one.user == "Anna" and one.action == "insert" for one in rest)


def test_erasing_takes_every_image_along(store: Store) -> None:
    filled(store)
    rename(store, 1, "Sannie")
    with store.write("Erase person") as session:
        session.get_one(Person, 1).notes = "recorded in the same write"
        with unrecorded(session):
            one = session.get_one(Person, 1)
            one.given_name, one.family_name, one.notes = "", "", ""
        erase_history_of(session, 1)
    with store.read() as session:
        text = str([(c.before, c.after) for c in session.scalars(select(Change))])
        assert session.scalar(select(func.count()).where(Change.person_id == 1)) == 0
    assert "Lotte" in text
    assert not any(word in text for word in ("Sanne", "Sannie", "Bakker", "recorded"))
    assert changes_of_person(store, 1) == []
    assert [one.label for one in change_sets(store)] == ["Fill"]


def test_erasing_follows_a_merge(store: Store) -> None:
    filled(store)
    with store.write("Merge") as session:
        keep = session.get_one(Person, 2)
        session.delete(session.get_one(Enrolment, 2))
        session.flush()
        session.get_one(Enrolment, 1).person_id = keep.id
        session.flush()
        session.delete(session.get_one(Person, 1))
    with store.write("Erase person") as session:
        erase_history_of(session, 2)
    with store.read() as session:
        assert "Sanne" not in str([(c.before, c.after) for c in session.scalars(select(Change))])


def test_order_is_of_writing_also_with_a_clock_set_back(store: Store) -> None:
    add(store, "Sanne")
    store.clock = fixed_clock(datetime(2020, 1, 1, tzinfo=UTC))
    add(store, "Lotte")
    assert [one.label for one in change_sets(store)] == ["Add Lotte", "Add Sanne"]
    assert [undo(store), undo(store)] == ["Add Lotte", "Add Sanne"]


def test_many_rows_in_one_change(store: Store) -> None:
    with store.write("Import") as session:
        session.add_all([person(f"P{number}") for number in range(1200)])
    assert change_sets(store)[0].inserted == 1200
    undo(store)
    assert names(store) == []


def test_row_inserted_and_deleted_in_one_write_leaves_no_history(store: Store) -> None:
    with store.write("Nothing") as session:
        one = person("Sanne")
        session.add(one)
        session.flush()
        session.delete(one)
    with store.read() as session:
        assert session.scalar(select(func.count(ChangeSet.id))) == 0


def test_status_change_and_back_is_no_change(store: Store) -> None:
    filled(store)
    with store.write("Nothing") as session:
        enrolment = session.get_one(Enrolment, 1)
        enrolment.status = EnrolmentStatus.WITHDRAWN
        session.flush()
        enrolment.status = EnrolmentStatus.ENROLLED
    assert [one.label for one in change_sets(store)] == ["Fill"]


stored = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.text(),
    st.binary(),
)


@given(st.dictionaries(st.text(min_size=1), stored))
def test_image_survives_json(image: dict[str, int | float | str | bytes | None]) -> None:
    import json

    assert from_json(json.loads(json.dumps(to_json(image)))) == image


def test_series_kept_out_of_the_history_never_goes_back(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(NumberSeries.__table__.info, "recorded", False)
    heard: list[Committed] = []
    store.subscribe(heard.append)
    with store.write("Issue") as session:
        session.add_all([person("Sanne"), NumberSeries(year=2026, last=7)])
    assert heard[0].tables == {"person", "number_series"}
    undo(store)
    assert names(store) == []
    with store.read() as session:
        assert session.scalar(select(NumberSeries.last)) == 7
