import json
from pathlib import Path

from stored_samples import enrol, group, person

from ct_desktop.storage.engine import connect
from ct_desktop.storage.integrity import quick_check, verify
from ct_desktop.storage.store import Store


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
    with store.write("Add") as session:
        one = person("Sanne")
        session.add(one)
        session.flush()
        enrol(session, one, group(session))
    connection = connect(tmp_path / "store.db", key, foreign_keys=False)
    connection.execute("DELETE FROM person")
    connection.close()
    assert "enrolment" in json.dumps(verify(tmp_path / "store.db", key).problems)
