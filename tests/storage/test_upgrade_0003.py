"""A filled store of the second schema comes whole into the third, and practice works there."""

from datetime import date, datetime
from pathlib import Path

import pytest
from old_store import counts, old_store
from sqlalchemy import select

from ct_desktop.clock import fixed_clock
from ct_desktop.models import Enrolment, StoreKey
from ct_desktop.rules.enumerations import Field, PlacementStage, Role
from ct_desktop.services.offers import OfferFacts, OfferService
from ct_desktop.services.organisations import OrganisationService
from ct_desktop.services.people_table import PeopleFilter, PeopleTable
from ct_desktop.services.placements import PlacementService
from ct_desktop.services.practice_hours import EntryFacts, PracticeHourService
from ct_desktop.services.supervisors import SupervisorFacts, SupervisorService
from ct_desktop.services.tool_planning import ToolPlanningService
from ct_desktop.storage.engine import make_engine
from ct_desktop.storage.migrations import newest_revision, prepare, schema_version
from ct_desktop.storage.store import Store

CLOCK = fixed_clock(datetime(2026, 10, 22, 14))


@pytest.fixture
def old(tmp_path: Path, key: bytes) -> Path:
    return old_store(tmp_path, key, "0002")


def keys_of(path: Path, key: bytes) -> dict[str, bytes]:
    store = Store(make_engine(path, key), CLOCK, "Anna")
    try:
        with store.read() as session:
            return {row.name: row.key for row in session.scalars(select(StoreKey))}
    finally:
        store.close()


def test_every_row_is_kept_and_a_backup_comes_first(old: Path, key: bytes) -> None:
    before = counts(old, key)
    assert before["planned_tool"] == 2
    assert before["tool_note"] == 1
    assert before["attendance"] > 8
    assert before["change"] > 100
    backups: list[str | None] = []
    prepare(old, key, lambda: backups.append(schema_version(old, key)))
    assert backups == ["0002"]
    assert schema_version(old, key) == newest_revision()
    after = counts(old, key)
    assert {name: after[name] for name in before} == before
    new = {name: after[name] for name in set(after) - set(before)}
    assert new.pop("store_key") == 1
    assert new
    assert set(new.values()) == {0}


def test_every_store_gets_a_key_of_its_own(tmp_path: Path, key: bytes) -> None:
    found = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        path = old_store(folder, key, "0002")
        prepare(path, key)
        prepare(path, key)
        found.append(keys_of(path, key)["supervisor_form"])
    assert len(found[0]) == len(found[1]) == 32
    assert found[0] != found[1]


def test_practice_begins_with_who_is_there(old: Path, key: bytes) -> None:
    prepare(old, key)
    store = Store(make_engine(old, key), CLOCK, "Anna")
    try:
        (club,) = OrganisationService(store).all()
        assert (club.name, club.town) == ("SV Overmaas", "Waterstad")
        people = PeopleTable(store, CLOCK)
        (ria,) = people.ids(PeopleFilter(role=Role.PRACTICE_SUPERVISOR))
        coach = SupervisorService(store, CLOCK).save(
            SupervisorFacts(None, ria, int(club.id or 0), "trainer", trained_on=date(2026, 9, 1))
        )
        offers = OfferService(store, CLOCK)
        offer = offers.save(
            OfferFacts(None, int(club.id or 0), "Training JO9", Field.SPORT, coach, places=2)
        )
        with store.read() as session:
            enrolment = session.scalars(select(Enrolment.id).order_by(Enrolment.id)).first()
        placements = PlacementService(store, CLOCK)
        (made,) = placements.begin([int(enrolment or 0)])
        placements.move(made, PlacementStage.PROPOSED, offer_id=offer)
        hours = PracticeHourService(store, CLOCK)
        hours.add(made, [EntryFacts(None, date(2026, 10, 20), 90)], early_reason="keek mee")
        assert offers.get(offer).free == 1
        assert [one.minutes for one in hours.entries(made)] == [90]
        assert ToolPlanningService(store, CLOCK).last_use("pakket", "namen").label == "1"
    finally:
        store.close()
