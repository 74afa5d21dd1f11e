import pytest
from cohorts_kit import RUNNING, enrol_person, make_cohort
from PySide6.QtWidgets import QApplication, QFileDialog

from ct_desktop.rules.enumerations import CohortStatus
from ct_desktop.ui.preview.pdf_preview import PdfPreview


@pytest.fixture
def cohort(register):
    return make_cohort(register)


def choose(desk, words: str):
    desk.cohort.group_menu.action(words).trigger()
    desk.settle()


def save_as(monkeypatch, target) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))


def test_a_group_goes_through_its_statuses_and_back(desk, register, cohort):
    desk.go(cohort)
    for words, status in (
        ("Start the group", RUNNING),
        ("Let the group go into practice", CohortStatus.IN_PRACTICE),
        ("Complete the group", CohortStatus.COMPLETED),
        ("Reopen the group", RUNNING),
        ("Back to planned", CohortStatus.PLANNED),
    ):
        choose(desk, words)
        assert register.cohorts.get(cohort).status is status
    with pytest.raises(KeyError):
        desk.cohort.group_menu.action("Complete the group")
    desk.undo()
    assert register.cohorts.get(cohort).status is RUNNING


def test_cancelling_a_group_keeps_the_reason_in_its_header(desk, register, cohort):
    desk.go(cohort)
    desk.with_reason(lambda: choose(desk, "Cancel the group…"), "te weinig deelnemers")
    facts = register.cohorts.get(cohort)
    assert (facts.status, facts.cancel_reason) == (CohortStatus.CANCELLED, "te weinig deelnemers")
    assert desk.cohort.header.subtitle.full_text.startswith("cancelled: te weinig deelnemers")
    choose(desk, "Let the group go on after all")
    assert register.cohorts.get(cohort).status is CohortStatus.PLANNED


def test_addresses_are_copied_for_bcc_and_who_has_none_is_named(desk, register, cohort):
    enrol_person(register, cohort, "Noor", "Vries", email="noor@example.nl")
    enrol_person(register, cohort, "Bram", "Meijer", email="bram@example.nl")
    desk.go(cohort)
    choose(desk, "Copy e-mail addresses for BCC")
    assert QApplication.clipboard().text() == "bram@example.nl; noor@example.nl"
    assert desk.toast() == "2 e-mail addresses copied, to paste in BCC."
    enrol_person(register, cohort, "Sami", "Haddad", phone="0612345678")
    desk.settle()
    desk.confirm(lambda: choose(desk, "Copy e-mail addresses for BCC"), "Show the call list")
    preview = desk.dialog(PdfPreview)
    assert preview.windowTitle() == "Call list · Najaar"
    preview.close()


@pytest.mark.parametrize(
    "kind", ["Attendance sheet", "List of participants", "Name badges", "Consent forms"]
)
def test_prints_come_in_a_preview_in_either_language(desk, register, cohort, kind):
    enrol_person(register, cohort, "Noor", "Vries")
    desk.go(cohort)
    choose(desk, kind)
    preview = desk.dialog(PdfPreview)
    english = preview.pdf
    assert english.startswith(b"%PDF")
    preview.languages.setCurrentIndex(1)
    desk.settle()
    assert preview.pdf.startswith(b"%PDF")
    assert preview.pdf != english
    preview.close()


def test_list_cards_and_calendar_are_saved_as_files(desk, register, cohort, tmp_path, monkeypatch):
    enrol_person(register, cohort, "Noor", "Vries", email="noor@example.nl")
    desk.go(cohort)
    save_as(monkeypatch, tmp_path / "lijst.csv")
    choose(desk, "List of participants (Excel or CSV)…")
    assert desk.toast() == "Saved as lijst.csv: 1 person"
    assert "noor@example.nl" in (tmp_path / "lijst.csv").read_text("utf-8-sig")
    save_as(monkeypatch, tmp_path / "kaartjes.vcf")
    choose(desk, "Address cards (vCard)…")
    assert "noor@example.nl" in (tmp_path / "kaartjes.vcf").read_text("utf-8")
    save_as(monkeypatch, tmp_path / "agenda.ics")
    choose(desk, "Meetings for a calendar (.ics)…")
    assert "BEGIN:VCALENDAR" in (tmp_path / "agenda.ics").read_text("utf-8")


def test_a_file_that_cannot_be_written_is_said_in_a_banner(desk, cohort, tmp_path, monkeypatch):
    desk.go(cohort)
    save_as(monkeypatch, tmp_path / "nergens" / "agenda.ics")
    choose(desk, "Meetings for a calendar (.ics)…")
    assert desk.ui.prompts.banners.isVisible()


def test_a_group_is_deleted_only_when_nobody_applied(desk, register, cohort):
    desk.go(cohort)
    desk.confirm(lambda: choose(desk, "Delete the group…"), "Delete the group")
    assert register.cohorts.rows() == ()
    assert desk.cohort is None
    desk.undo()
    assert [row.name for row in register.cohorts.rows()] == ["Najaar"]
    enrol_person(register, cohort, "Noor", "Vries")
    desk.go(cohort)
    desk.confirm(lambda: choose(desk, "Delete the group…"), "Delete the group")
    assert len(register.cohorts.rows()) == 1
    assert desk.ui.prompts.banners.isVisible()
