"""Search, sync folders, integrity and the layout of a row's owner."""

import json
from pathlib import Path

import pytest
from sqlalchemy import select
from stored_samples import enrol, group, person

from ct_desktop.models import Base, Person
from ct_desktop.rules.names import fold
from ct_desktop.storage.integrity import quick_check, verify
from ct_desktop.storage.ownership import Ownership
from ct_desktop.storage.search import begins_with, contains
from ct_desktop.storage.store import Store
from ct_desktop.storage.synced import synced_by


def found(store: Store, text: str) -> list[str]:
    with store.read() as session:
        query = select(Person.given_name).where(contains(Person.search_text, text))
        return list(session.scalars(query.order_by(Person.id)))


def test_search_ignores_accents_and_capitals_and_takes_nothing_as_a_pattern(store: Store) -> None:
    with store.write("Add") as session:
        for name in ("Şenay", "Łukasz", "Zoë", "100%", "a_b", "axb", r"back\slash"):
            one = person(name)
            one.search_text = fold(name)
            session.add(one)
    for text, names in {
        "senay": ["Şenay"],
        "ŞENAY": ["Şenay"],
        "lukas": ["Łukasz"],
        "ZOE": ["Zoë"],
        "%": ["100%"],
        "_": ["a_b"],
        "\\": [r"back\slash"],
        "'": [],
    }.items():
        assert found(store, text) == names
    with store.read() as session:
        starts = select(Person.given_name).where(begins_with(Person.search_text, "A"))
        assert list(session.scalars(starts.order_by(Person.id))) == ["a_b", "axb"]


@pytest.mark.parametrize(
    ("parts", "program"),
    [
        (("OneDrive - Stichting X", "Citytrainer"), "OneDrive"),
        (("Dropbox", "werk", "data"), "Dropbox"),
        (("Dropbox (Persoonlijk)",), "Dropbox"),
        (("Google Drive", "Mijn Drive"), "Google Drive"),
        (("Library", "Mobile Documents", "x"), "iCloud Drive"),
        (("Nextcloud2", "data"), "Nextcloud"),
        (("Documenten", "Citytrainer"), None),
        (("dropbox-notities-oud.d",), None),
    ],
)
def test_synced_folder_by_name(tmp_path: Path, parts: tuple[str, ...], program: str) -> None:
    assert synced_by(tmp_path.joinpath(*parts), {}) == program


def test_synced_folder_by_marker_and_by_environment(tmp_path: Path) -> None:
    (tmp_path / "a" / ".stfolder").mkdir(parents=True)
    assert synced_by(tmp_path / "a" / "data", {}) == "Syncthing"
    assert synced_by(tmp_path / "b", {"OneDrive": str(tmp_path / "b")}) == "OneDrive"
    assert synced_by(tmp_path / "bc", {"OneDrive": str(tmp_path / "b")}) is None


def test_verify_reports_what_is_wrong(store: Store, tmp_path: Path, key: bytes) -> None:
    with store.write("Add") as session:
        session.add_all([person(f"P{n}") for n in range(500)])
    store.close()
    path = tmp_path / "store.db"
    quick_check(path, key)
    report = verify(path, key)
    assert report.sound and report.tables["person"] == 500
    content = bytearray(path.read_bytes())
    content[-3000] ^= 1
    path.write_bytes(content)
    assert not verify(path, key).sound
    assert not verify(path, bytes(32)).sound


def test_verify_finds_a_dangling_row(store: Store, tmp_path: Path, key: bytes) -> None:
    from ct_desktop.storage.engine import connect

    with store.write("Add") as session:
        one = person("Sanne")
        session.add(one)
        session.flush()
        enrol(session, one, group(session))
    connection = connect(tmp_path / "store.db", key, foreign_keys=False)
    connection.execute("DELETE FROM person")
    connection.close()
    assert "enrolment" in json.dumps(verify(tmp_path / "store.db", key).problems)


def test_rows_of_a_person_are_recognised() -> None:
    ownership = Ownership(Base.metadata)
    rows = {"enrolment": {"id": 5, "person_id": 3, "cohort_id": 1}}

    def owner(table: str, **image: int) -> int | None:
        return ownership.person_of(table, {"id": 9, **image}, lambda name, _: rows.get(name))

    assert owner("person") == 9
    assert owner("consent", person_id=3) == 3
    assert owner("attendance", enrolment_id=5, meeting_id=1) == 3
    assert owner("cohort", leader_id=3) is None
    assert owner("meeting", cohort_id=1) is None
    assert owner("organisation") is None
