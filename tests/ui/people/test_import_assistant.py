import pytest
from people_kit import CLEAN, SAMPLES, WEBSITE, WORKBOOK, add, make_cohort
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from ct_desktop.rules.enumerations import EnrolmentStatus
from ct_desktop.ui.people.import_assistant.row_lines import row_lines
from ct_desktop.ui.targets import COHORTS, PEOPLE, CohortTab, CohortTarget, ImportTarget

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def group(bench):
    """The id of an empty group that starts on 10-09-2026, for people from 14 years."""
    return make_cohort(bench.office)


@pytest.fixture
def assistant(bench, group):
    """The assistant as the page of the group opens it."""
    bench.ui.navigator.open(PEOPLE, ImportTarget(group))
    bench.settle()
    return bench.page.assistant


def drop(bench, widget, path):
    """Drag a file over a widget and let it go there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, nothing = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    place = QPointF(40, 40)
    over = QDragEnterEvent(place.toPoint(), action, data, LEFT, nothing)
    QApplication.sendEvent(widget, over)
    QApplication.sendEvent(widget, QDropEvent(place, action, data, LEFT, nothing))
    bench.settle()
    return over.isAccepted()


def forward(qtbot, bench, assistant):
    """Press the button at the right, which has to be ready."""
    assert assistant.next_button.isEnabled(), assistant.next_button.text()
    qtbot.mouseClick(assistant.next_button, LEFT)
    bench.settle()


def said(rows, number):
    """What stands in the table at a row: (column, sentence)."""
    return [
        (line.column, line.message)
        for line in row_lines(rows)
        if line.row.number == number and line.message
    ]


def write_list(tmp_path, *lines):
    path = tmp_path / "lijst.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_fourteen_clean_sign_ups_go_in_without_a_question(qtbot, bench, group, assistant):
    assert assistant.file.cohort.currentText().startswith("Najaar · 10-09-2026")
    assert drop(bench, assistant, CLEAN)
    assert assistant.steps.currentWidget() is assistant.columns
    assert assistant.columns.about.text() == "aanmeldingen-najaar.csv · headings in row 1 · 14 rows"
    assert assistant.next_button.hasFocus()
    qtbot.keyClick(assistant.next_button, Qt.Key.Key_Return)
    bench.settle()
    assert assistant.check.rows.counted == ["14 new"]
    assert not assistant.check.refused.isVisible()
    assert assistant.next_button.text() == "Import 14 people"
    forward(qtbot, bench, assistant)
    assert assistant.steps.currentWidget() is assistant.outcome
    assert assistant.outcome.title.text() == "14 people read in"
    assert assistant.outcome.rows.counted == ["14 new", "14 enrolled"]
    wanted = []
    bench.ui.navigator.wanted.connect(wanted.append)
    forward(qtbot, bench, assistant)
    assert not bench.page.findChildren(type(assistant))
    assert (wanted[0].page, wanted[0].what) == (
        COHORTS,
        CohortTarget(group, CohortTab.PARTICIPANTS),
    )
    statuses = {row.status for row in bench.office.participants.rows(group)}
    assert statuses == {EnrolmentStatus.ENROLLED}
    assert len(bench.office.people.ids()) == 14


def test_one_undo_takes_the_whole_list_back(qtbot, bench, assistant):
    drop(bench, assistant, CLEAN)
    for _ in range(2):
        forward(qtbot, bench, assistant)
    assert len(bench.office.people.ids()) == 14
    bench.ui.undo.undo()
    bench.settle()
    assert bench.office.people.ids() == []


def test_the_website_export_shows_every_problem_at_its_row(qtbot, bench, group, assistant):
    drop(bench, assistant, WEBSITE)
    assert "2 empty rows skipped" in assistant.columns.about.text()
    assert "Windows-1252" in assistant.columns.notes.text()
    forward(qtbot, bench, assistant)
    rows = assistant.preview.rows
    assert said(rows, 3)[0] == (
        "Geb. datum",
        "The year of 2/11/08 has two digits; it was read as 02-11-2008.",
    )
    assert said(rows, 16)[0][1].endswith("may join from 06-05-2027.")
    assert {column for column, _ in said(rows, 18)} == {"Geb. datum", "Mailadres", "Mobiel"}
    assert "month 2 of 2008 has no day 31" in said(rows, 19)[0][1]
    assert said(rows, 20)[0][0] == "Naam"
    assert assistant.check.rows.counted == ["14 new", "1 updated", "4 refused"]
    assert assistant.check.refused.isVisible()
    assert not assistant.next_button.isEnabled()


def test_only_the_rows_with_problems_are_shown_on_demand(qtbot, bench, assistant):
    drop(bench, assistant, WEBSITE)
    forward(qtbot, bench, assistant)
    table = assistant.check.rows
    everything = len(table.model.ids)
    with qtbot.waitSignal(table.filters.changed):
        qtbot.mouseClick(table.only_problems, LEFT)
    bench.settle()
    assert len(table.model.ids) < everything
    assert all(line.row.problems or line.row.differences for line in table.lines)
    jip = next(n for n, line in enumerate(table.lines) if line.row.name == "Jip O'Brien")
    table.table.selectRow(jip)
    assert "Row 16: Jip O'Brien" in table.whole.text()
    assert "06-05-2027" in table.whole.text()


def test_refused_rows_can_be_skipped_and_copied(qtbot, bench, group, assistant):
    drop(bench, assistant, WEBSITE)
    forward(qtbot, bench, assistant)
    assert assistant.check.skip.text() == "Import the others and skip the 4 refused rows"
    assistant.check.skip.setFocus()
    qtbot.keyClick(assistant.check.skip, Qt.Key.Key_Space)
    assert assistant.next_button.text() == "Import 14 people"
    forward(qtbot, bench, assistant)
    assert "14 enrolled" in assistant.outcome.rows.counted
    assert len(bench.office.people.ids()) == 14  # Sanne stands in the file twice
    qtbot.mouseClick(assistant.outcome.copy_button, LEFT)
    copied = QApplication.clipboard().text().splitlines()
    assert len(copied) == 5
    assert copied[1].split("\t")[:3] == ["16", "Jip O'Brien", "Geb. datum"]


def test_a_corrected_file_is_read_again(qtbot, bench, group, assistant, tmp_path):
    path = write_list(tmp_path, "Naam;Geboortedatum", "Tim Los;31-02-2008")
    drop(bench, assistant, path)
    forward(qtbot, bench, assistant)
    assert not assistant.next_button.isEnabled()
    write_list(tmp_path, "Naam;Geboortedatum", "Tim Los;28-02-2008")
    qtbot.mouseClick(assistant.check.again_button, LEFT)
    bench.settle()
    assert assistant.next_button.text() == "Import 1 person"
    forward(qtbot, bench, assistant)
    assert bench.person("Tim Los")


def test_the_workbook_names_its_sheet_and_header_row(qtbot, bench, group, assistant):
    drop(bench, assistant, WORKBOOK)
    about = assistant.columns.about.text()
    assert "sheet “Deelnemers” · headings in row 4" in about
    forward(qtbot, bench, assistant)
    assert said(assistant.preview.rows, 21)[0][1].endswith("may join from 06-05-2027.")
    assistant.check.skip.click()
    forward(qtbot, bench, assistant)
    assert "15 enrolled" in assistant.outcome.rows.counted
    assert "2 on the waiting list" in assistant.outcome.rows.counted
    emre = bench.office.consents.of_person(bench.person("Emre Çelik"))
    assert {one.giver_name for one in emre} == {"Ouder van Emre"}


def test_a_column_corrected_by_hand_is_remembered(qtbot, bench, group, assistant, tmp_path):
    path = write_list(tmp_path, "Naam;Geboortedatum;Stek", "Tim Los;01-02-2008;Vught")
    drop(bench, assistant, path)
    box = assistant.columns.choices["Stek"]
    assert box.currentText() == "Leave out"
    assert assistant.columns._states["Stek"].text() == "not recognised"
    box.setFocus()
    qtbot.keyClicks(box, "Town")
    box.activated.emit(box.currentIndex())
    bench.settle()
    assert assistant.columns._states["Stek"].text() == "chosen by you"
    forward(qtbot, bench, assistant)
    forward(qtbot, bench, assistant)
    assert bench.office.persons.get(bench.person("Tim Los")).facts.town == "Vught"
    assistant.reject()
    again = write_list(tmp_path, "Naam;Geboortedatum;Stek", "Bo Los;01-02-2009;Boxtel")
    bench.page.import_list(group, again)
    bench.settle()
    assert bench.page.assistant.columns.choices["Stek"].currentText() == "Town"


DOUBLES = (
    "Voornaam;Achternaam;Geboortedatum;Woonplaats;School",
    "Sane;Bakker;30-06-2006;Vught;De Rietlanden",
    "Ruben J.;Smit;07-07-2007;Boxtel;",
    "Liza;Peters;01-02-2008;Boxtel;",
    "Lisa;Peters;01-02-2008;Boxtel;Het Groene Hart",
)


def test_possible_doubles_are_compared_and_decided(qtbot, filled, tmp_path):
    sanne = filled.person("Sanne Bakker")
    filled.page.import_list(None, write_list(tmp_path, *DOUBLES))
    filled.settle()
    assistant = filled.page.assistant
    forward(qtbot, filled, assistant)
    assert assistant.next_button.text() == "Compare 3 possible doubles"
    forward(qtbot, filled, assistant)
    step = assistant.doubles
    assert step.title.text() == "Possible double 1 of 3"
    assert step.comparison.differing == ["First name", "Town"]
    assert not assistant.next_button.isEnabled()
    qtbot.keyClick(step.same_button, Qt.Key.Key_1)
    assert step.title.text() == "Possible double 2 of 3"
    qtbot.keyClick(step.same_button, Qt.Key.Key_2)
    qtbot.keyClick(step.same_button, Qt.Key.Key_1)  # the same as the row before it
    assert assistant.next_button.text() == "Import 3 people"
    forward(qtbot, filled, assistant)
    facts = filled.office.persons.get(sanne).facts
    assert (facts.school, facts.town) == ("De Rietlanden", "'s-Hertogenbosch")
    assert filled.person("Ruben J. Smit") != filled.person("Ruben Smit")
    assert filled.office.persons.get(filled.person("Liza Peters")).facts.school == "Het Groene Hart"
    assert len(filled.office.people.ids()) == 16
    differing = said(assistant.preview.rows, 2)
    assert ("Town", "“'s-Hertogenbosch” is kept; the file says “Vught”.") in differing


def test_a_possible_double_can_be_skipped_and_reconsidered(qtbot, filled, tmp_path):
    filled.page.import_list(None, write_list(tmp_path, *DOUBLES[:2]))
    filled.settle()
    assistant = filled.page.assistant
    forward(qtbot, filled, assistant)
    forward(qtbot, filled, assistant)
    step = assistant.doubles
    qtbot.mouseClick(step.skip_button, LEFT)
    assert (step.state.text(), assistant.next_button.text()) == ("skipped", "Import 0 people")
    qtbot.mouseClick(step.new_button, LEFT)
    assert step.state.text() == "someone else"
    forward(qtbot, filled, assistant)
    assert len(filled.office.people.ids()) == 15


def test_a_file_that_is_no_list_says_so_where_it_was_chosen(bench, assistant, tmp_path):
    path = tmp_path / "leeg.csv"
    path.write_text("", encoding="utf-8")
    drop(bench, assistant, path)
    assert assistant.steps.currentWidget() is assistant.file
    assert assistant.file.refusal.isVisible()
    assert "leeg.csv" in assistant.file.refusal.text() + assistant.file.file_name.text()
    assert not assistant.next_button.isEnabled()


def test_something_else_cannot_be_dropped(bench, assistant, tmp_path):
    picture = tmp_path / "foto.png"
    picture.write_bytes(b"")
    assert not drop(bench, assistant, picture)
    assert assistant.draft.path is None


def test_another_group_can_be_chosen_first(qtbot, bench, group, assistant):
    other = make_cohort(bench.office, "Voorjaar")
    bench.page.import_list()
    bench.settle()
    fresh = bench.page.assistant
    assert fresh.file.cohort.currentText() == "In no group, only in the register"
    fresh.file.cohort.setFocus()
    while fresh.file.cohort.currentData() != other:
        qtbot.keyClick(fresh.file.cohort, Qt.Key.Key_Down)
    assert fresh.draft.cohort_id == other


def test_stopping_an_import_changes_nothing(qtbot, bench, group, assistant):
    drop(bench, assistant, CLEAN)
    forward(qtbot, bench, assistant)
    qtbot.mouseClick(assistant.next_button, LEFT)
    assistant.reject()
    bench.settle()
    assert bench.office.people.ids() == []
    assert assistant.isVisible()
    assert assistant.status.text() == "The import was stopped; nothing was changed."
    forward(qtbot, bench, assistant)
    assert len(bench.office.people.ids()) == 14


def test_the_samples_lie_in_the_repository():
    assert {path.name for path in SAMPLES.iterdir()} >= {p.name for p in (CLEAN, WEBSITE, WORKBOOK)}


def test_people_known_by_name_and_birth_date_are_updated_in_silence(qtbot, bench, group, assistant):
    from datetime import date

    add(bench.office, "Sanne", "Bakker", birth_date=date(2006, 6, 30))
    drop(bench, assistant, CLEAN)
    forward(qtbot, bench, assistant)
    assert assistant.check.rows.counted == ["13 new", "1 updated"]
    assert "Filled in from the file" in said(assistant.preview.rows, 4)[0][1]
