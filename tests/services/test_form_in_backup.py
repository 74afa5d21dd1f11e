"""A form that went out before a backup is known again where the backup is put back."""

from datetime import datetime
from pathlib import Path

from form_kit import key_of, returned
from practice_kit import BUSY, placement, practising

from ct_desktop.clock import fixed_clock
from ct_desktop.services.access import Access
from ct_desktop.services.office import Office


def test_a_form_is_known_in_a_restored_store(office: Office, tmp_path: Path) -> None:
    (enrolment,) = practising(office)
    made = placement(office, enrolment, BUSY)
    form = returned(office, tmp_path, made, ("01-09-2026", "2", "training"))
    key, backup = key_of(office), tmp_path / "all.ctbackup"
    office.backups.back_up_to(backup)

    elsewhere = Access(tmp_path / "elsewhere", fixed_clock(datetime(2026, 9, 1, 12)))
    elsewhere.restore(backup)
    there = elsewhere.open()
    try:
        assert key_of(there) == key
        report = there.received_forms.read([form])
        assert [(row.placement_id, row.problem) for row in report.received] == [(made, None)]
    finally:
        there.close()
