"""A filled store of the first schema comes whole into the second, and works there."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from ct_desktop.clock import fixed_clock
from ct_desktop.paths import migrations_dir
from ct_desktop.storage.engine import connect
from ct_desktop.storage.integrity import row_counts
from ct_desktop.storage.migrations import prepare, schema_version

ROWS = Path(__file__).with_name("store_0001.sql")


def first_schema(folder: Path) -> Path:
    """The migrations of the program that had one revision."""
    made = folder / "migrations-0001"
    shutil.copytree(migrations_dir(), made, ignore=shutil.ignore_patterns("versions"))
    (made / "versions").mkdir()
    shutil.copy(migrations_dir() / "versions" / "0001_first_schema.py", made / "versions")
    return made


@pytest.fixture
def old(tmp_path: Path, key: bytes) -> Path:
    """A store of revision 0001 with a group, people, marks and their history."""
    path = tmp_path / "store.db"
    prepare(path, key, scripts=first_schema(tmp_path))
    connection = connect(path, key)
    try:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.executescript(ROWS.read_text("utf-8"))
        connection.commit()
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    finally:
        connection.close()
    return path


def counts(path: Path, key: bytes) -> dict[str, int]:
    connection = connect(path, key)
    try:
        return row_counts(connection)
    finally:
        connection.close()


def test_every_row_is_kept_and_a_backup_comes_first(old: Path, key: bytes) -> None:
    before = counts(old, key)
    assert before["meeting"] > 8
    assert before["attendance"] > 4
    assert before["change"] > 40
    backups: list[str | None] = []
    prepare(old, key, lambda: backups.append(schema_version(old, key)))
    assert backups == ["0001"]
    after = counts(old, key)
    assert {name: after[name] for name in before} == before
    assert {name: after[name] for name in set(after) - set(before)} == {
        "planned_tool": 0,
        "tool_note": 0,
    }


def test_the_services_work_on_it(old: Path, key: bytes) -> None:
    from ct_desktop.services.schedule import ScheduleService
    from ct_desktop.services.tool_notes import ToolNoteService, ToolRef
    from ct_desktop.services.tool_planning import ToolChoice, ToolPlanningService
    from ct_desktop.storage.engine import make_engine
    from ct_desktop.storage.store import Store

    prepare(old, key)
    clock = fixed_clock(datetime(2026, 10, 1, 12))
    store = Store(make_engine(old, key), clock, "Anna")
    try:
        schedule, planning = ScheduleService(store, clock), ToolPlanningService(store, clock)
        first = schedule.meeting_id(1, 1)
        planning.add(first, (ToolChoice("Pauze", 15), ToolChoice("Namenspel", 20, "p", "i")))
        tool = ToolRef("p", "i", "Namenspel")
        ToolNoteService(store, clock).add(tool, 4, "", first)
        assert planning.of_meeting(first).minutes == 35
        assert planning.last_use("p", "i").label == "1"
        last = schedule.of_cohort(1).meetings[-1].id
        schedule.remove(last)
        assert len(planning.of_cohort(1)) == len(schedule.of_cohort(1).meetings)
    finally:
        store.close()
