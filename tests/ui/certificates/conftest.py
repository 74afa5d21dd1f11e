import pytest
from group_kit import TabKey, fill, new_cohort, opened_screens
from PySide6.QtWidgets import QApplication

from ct_desktop.services.settings import SignerFacts
from ct_desktop.ui.theme.theme import Scheme, Theme


@pytest.fixture
def open_screen(tmp_path, qapp):
    theme = Theme(QApplication.instance(), Scheme.LIGHT)
    with opened_screens(tmp_path / "store", theme, TabKey.CERTIFICATES) as open_it:
        yield open_it


@pytest.fixture
def ready(open_screen):
    """The group of the mockup after its last meeting: twelve met the rule, two did not."""

    def prepare(office):
        cohort_id = new_cohort(office)
        fill(office, cohort_id)
        office.settings.save_signers((SignerFacts(None, "Anja de Boer", "directeur", "director"),))
        for meeting in office.attendance.grid(cohort_id).meetings[6:9]:
            office.attendance.everyone_present(meeting.id)
        return cohort_id

    return open_screen(prepare)
