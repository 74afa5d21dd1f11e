"""A filled store of the third schema comes whole into the fourth, and its proofs are known."""

from datetime import datetime
from pathlib import Path

import pytest
from old_store import counts, old_store
from sqlalchemy import select

from ct_desktop.clock import fixed_clock
from ct_desktop.models import IssuedDocument, Programme
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.services.assessments import AssessmentService
from ct_desktop.services.final_works import FinalWorkService
from ct_desktop.services.register import RegisterFilter, RegisterService
from ct_desktop.storage.engine import make_engine
from ct_desktop.storage.migrations import newest_revision, prepare, schema_version
from ct_desktop.storage.store import Store

CLOCK = fixed_clock(datetime(2027, 2, 2, 14))


@pytest.fixture
def old(tmp_path: Path, key: bytes) -> Path:
    return old_store(tmp_path, key, "0003")


def test_every_row_is_kept_and_a_backup_comes_first(old: Path, key: bytes) -> None:
    before = counts(old, key)
    assert before["issued_document"] == 3
    assert before["practice_entry"] == 1
    assert before["change"] > 100
    backups: list[str | None] = []
    prepare(old, key, lambda: backups.append(schema_version(old, key)))
    assert backups == ["0003"]
    assert schema_version(old, key) == newest_revision() == "0004"
    after = counts(old, key)
    assert {name: after[name] for name in before} == before
    assert {after[name] for name in set(after) - set(before)} == {0}


def test_the_services_work_on_it(old: Path, key: bytes) -> None:
    prepare(old, key)
    store = Store(make_engine(old, key), CLOCK, "Anna")
    try:
        with store.read() as session:
            proofs = session.scalars(select(IssuedDocument)).all()
            assert {(one.code, one.language, one.imported) for one in proofs} == {("", "nl", False)}
            profiles = {one.profile for one in session.scalars(select(Programme))}
            assert profiles == {"participant-1"}
        register = RegisterService(store, CLOCK)
        assert len(register.rows(register.ids(RegisterFilter()))) == 3
        assessments = AssessmentService(store, CLOCK)
        sheet = assessments.sheet(1, AssessmentMoment.START, Assessor.SELF)
        item = sheet.profile.asked[0].key
        one = sheet.people[0].enrolment_id
        assessments.set_level(1, AssessmentMoment.START, Assessor.SELF, {one: {item: 2}})
        kept = assessments.sheet(1, AssessmentMoment.START, Assessor.SELF).people[0].facts
        assert kept is not None
        assert kept.levels == {item: 2}
        FinalWorkService(store, CLOCK).report_received([one], CLOCK.today())
        assert FinalWorkService(store, CLOCK).get(one).report_on == CLOCK.today()
    finally:
        store.close()
