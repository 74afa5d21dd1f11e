"""A filled store of the first schema comes whole into this one, and works there."""

from datetime import datetime
from pathlib import Path

import pytest
from old_store import counts, old_store

from ct_desktop.clock import fixed_clock
from ct_desktop.storage.migrations import newest_revision, prepare, schema_version


@pytest.fixture
def old(tmp_path: Path, key: bytes) -> Path:
    return old_store(tmp_path, key, "0001")


def test_every_row_is_kept_and_a_backup_comes_first(old: Path, key: bytes) -> None:
    before = counts(old, key)
    assert before["meeting"] > 8
    assert before["attendance"] > 4
    assert before["change"] > 40
    backups: list[str | None] = []
    prepare(old, key, lambda: backups.append(schema_version(old, key)))
    assert backups == ["0001"]
    assert schema_version(old, key) == newest_revision()
    after = counts(old, key)
    assert {name: after[name] for name in before} == before
    new = {name: after[name] for name in set(after) - set(before)}
    assert new.pop("store_key") == 1
    assert {"planned_tool", "tool_note", "placement", "vog"} <= new.keys()
    assert set(new.values()) == {0}


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
