import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from real_window import button

from ct_desktop.rules.enumerations import VogState
from ct_desktop.services.attention_line import AttentionKind
from ct_desktop.services.words import hours_text
from ct_desktop.ui.preview.pdf_preview import PdfPreview
from ct_desktop.ui.targets import (
    PEOPLE,
    PRACTICE,
    TODAY,
    PersonTarget,
    PlacementTarget,
    PracticeTarget,
    PracticeView,
)
from ct_desktop.ui.today.deeds import deed_words
from ct_desktop.ui.vog.vog_dialog import VogDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def wanted(screen):
    """What the page asked the window to show."""
    found = []
    screen.ui.navigator.wanted.connect(lambda target: found.append((target.page, target.what)))
    return found


def line_of(page, kind):
    place = next(n for n, one in enumerate(page.facts.attention) if one.kind is kind)
    return page.facts.attention[place], page.attention.rows.rows[place]


def press(qtbot, screen, page, kind):
    one, row = line_of(page, kind)
    made = row.findChild(QPushButton)
    assert made.text() == deed_words(one)
    qtbot.mouseClick(made, LEFT)
    screen.settle()
    return one


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (AttentionKind.HANDOVER, "Open placement"),
        (AttentionKind.NO_HOURS, "Open placement"),
        (AttentionKind.PLACE_CLOSED, "Open placement"),
        (AttentionKind.LOOKING, "Find a place"),
    ],
)
def test_what_is_dealt_with_at_a_placement_opens_it(qtbot, screen, wanted, kind, words):
    page = screen.go(TODAY)
    one = press(qtbot, screen, page, kind)
    assert deed_words(one) == words
    assert wanted == [(PRACTICE, PlacementTarget(one.placement_id))]


@pytest.mark.parametrize(
    ("kind", "view"),
    [
        (AttentionKind.FORMS, PracticeView.FORMS),
        (AttentionKind.OPEN_HOURS, PracticeView.OPEN_HOURS),
    ],
)
def test_lists_that_wait_are_opened(qtbot, screen, wanted, kind, view):
    page = screen.go(TODAY)
    press(qtbot, screen, page, kind)
    assert wanted == [(PRACTICE, PracticeTarget(view))]


def test_the_line_of_a_placement_itself_opens_the_person(qtbot, screen, wanted):
    page = screen.go(TODAY)
    one, row = line_of(page, AttentionKind.NO_HOURS)
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    screen.settle()
    assert wanted == [(PEOPLE, PersonTarget(one.person_id))]


def test_a_vog_is_noted_from_the_line_and_the_line_goes(qtbot, screen, demo):
    page = screen.go(TODAY)
    one = press(qtbot, screen, page, AttentionKind.VOG)
    dialog = page.findChild(VogDialog)
    assert dialog.name.text() == one.title
    qtbot.mouseClick(button(dialog, "Original seen today"), LEFT)
    dialog.seen_by.setText("Anna")
    dialog.submit()
    screen.settle()
    assert demo.vogs.of_person(one.person_id).state is VogState.SEEN
    left = [line.person_id for line in page.facts.attention if line.kind is AttentionKind.VOG]
    assert one.person_id not in left


def test_an_assessment_is_asked_for_with_the_form(qtbot, screen):
    page = screen.go(TODAY)
    one = press(qtbot, screen, page, AttentionKind.ASSESSMENT)
    preview = page.findChild(PdfPreview)
    assert one.title in preview.windowTitle()
    assert preview.pdf.startswith(b"%PDF")
    preview.close()


def test_hours_of_practice_stand_among_the_figures(screen, demo):
    page = screen.go(TODAY)
    figures = demo.today.facts().figures
    assert figures.practice_hours > 0
    assert page.year.figures[2].text() == hours_text(figures.practice_hours)


def test_a_form_that_is_dealt_with_changes_the_line(screen, demo):
    page = screen.go(TODAY)
    before, _ = line_of(page, AttentionKind.FORMS)
    rows = demo.received_forms.rows()
    for row in rows:
        screen.ui.tasks.write(lambda row=row: demo.received_forms.dismiss(row.id, "dubbel"))
    screen.settle()
    assert before.text.startswith(str(len(rows)))
    assert AttentionKind.FORMS not in [one.kind for one in page.facts.attention]
