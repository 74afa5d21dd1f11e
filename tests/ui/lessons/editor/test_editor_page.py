import pytest
from draft_kit import PIXEL, sample_draft
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QTextEdit,
)

from ct_desktop.services.lesson_content import LessonRole, QuestionKind, ResourceKind
from ct_desktop.services.lesson_editing import Style

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def kept(ui, drafts, editor):
    """The draft on disk, once everything was saved."""
    editor.save()
    ui.tasks.wait_idle()
    return drafts.open(editor._key).draft


def titles(items):
    return [item.title for item in items]


def test_it_opens_on_the_package_itself(editor):
    assert editor.panel.package.title.text() == "Proefpakket"
    assert editor.header.title.full_text == "Proefpakket"
    assert not editor.panel.package.cover.pixmap().isNull()


def test_what_is_only_looked_at_is_not_changed(editor, ui, drafts):
    for item in sample_draft().walk():
        editor.tree.choose(item.key)
        QApplication.processEvents()
    assert editor.state.stack.count() == 0
    assert kept(ui, drafts, editor).items == sample_draft().items


def test_a_title_typed_is_kept_and_shown_in_the_tree(editor, ui, drafts, qtbot):
    editor.tree.choose("vier-stappen")
    field = editor.panel.facts.title
    field.selectAll()
    qtbot.keyClicks(field, "Vijf stappen")
    assert editor.tree.currentItem().text(0) == "Vijf stappen"
    assert kept(ui, drafts, editor).item("vier-stappen").title == "Vijf stappen"


def test_work_is_kept_by_itself(editor, drafts, qtbot):
    editor.tree.choose("site")
    qtbot.keyClicks(editor.panel.link.address, "/verder")
    key = editor._key
    qtbot.waitUntil(
        lambda: drafts.open(key).draft.item("site").url.endswith("/verder"), timeout=5000
    )


def test_work_is_kept_when_the_page_is_left(editor, ui, drafts, qtbot):
    editor.tree.choose("site")
    qtbot.keyClicks(editor.panel.link.address, "/weg")
    editor.hide()
    ui.tasks.wait_idle()
    assert drafts.open(editor._key).draft.item("site").url.endswith("/weg")


def test_minutes_and_choices_are_kept(editor, ui, drafts, qtbot):
    editor.tree.choose("quiz")
    editor.panel.facts.minutes.setValue(20)
    button = editor.panel.facts.roles.buttons[LessonRole.MENTOR]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    tags = kept(ui, drafts, editor).item("quiz").tags
    assert (tags.minutes, tags.roles) == (20, {LessonRole.MENTOR})


def test_items_move_with_alt_and_the_arrows(editor, qtbot):
    tree = editor.tree
    tree.choose("quiz")
    qtbot.keyClick(tree, Qt.Key.Key_Up, ALT)
    assert editor.state.draft.items[0].children[0].key == "quiz"
    assert tree.key == "quiz"
    qtbot.keyClick(tree, Qt.Key.Key_Left, ALT)
    assert [item.key for item in editor.state.draft.items][:2] == ["m1", "quiz"]
    qtbot.keyClick(tree, Qt.Key.Key_Right, ALT)
    assert editor.state.draft.items[0].children[-1].key == "quiz"
    qtbot.keyClick(tree, Qt.Key.Key_Right, ALT)  # a page takes nothing in
    assert editor.state.stack.count() == 3


def test_remove_asks_nothing_and_undo_brings_it_back_with_all_below(editor, qtbot):
    editor.tree.choose("m1")
    qtbot.keyClick(editor.tree, Qt.Key.Key_Delete)
    assert editor.state.item("m1") is None
    assert editor.tree.key == "map"
    qtbot.keyClick(editor.tree, Qt.Key.Key_Z, CTRL)
    assert editor.state.draft.items == sample_draft().items
    assert editor.tree.key == "m1"
    qtbot.keyClick(editor.tree, Qt.Key.Key_Y, CTRL)
    assert editor.state.item("m1") is None


def test_a_copy_gets_keys_of_its_own(editor, qtbot):
    editor.tree.choose("m1")
    qtbot.keyClick(editor.tree, Qt.Key.Key_D, CTRL)
    copy = editor.state.draft.items[1]
    assert titles(copy.walk()) == titles(editor.state.draft.items[0].walk())
    keys = [item.key for item in editor.state.draft.walk()]
    assert len(keys) == len(set(keys))


def test_renaming_in_the_tree_with_f2(editor, qtbot):
    editor.tree.choose("map")
    qtbot.keyClick(editor.tree, Qt.Key.Key_F2)
    field = editor.tree.findChild(QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, "Achteraf")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: editor.state.item("map").title == "Achteraf")
    assert editor.panel.facts.title.text() == "Achteraf"


def test_a_quiz_is_called_like_its_item_whatever_is_done_first(editor, ui, drafts, qtbot):
    editor.tree.choose("m1")
    editor.add(ResourceKind.QUIZ)
    qtbot.keyClicks(editor.panel.facts.title, "Wat weet je nog?")
    editor.panel.quiz.add_question()
    item = next(one for one in kept(ui, drafts, editor).walk() if one.title == "Wat weet je nog?")
    assert item.quiz.title == "Wat weet je nog?"
    assert len(item.quiz.questions) == 1
    qtbot.keyClick(editor.tree, Qt.Key.Key_F2)
    field = editor.tree.findChild(QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, "Slotquiz")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: editor.state.item(item.key).title == "Slotquiz")
    assert kept(ui, drafts, editor).item(item.key).quiz.title == "Slotquiz"


def drop(tree, key, on, place, monkeypatch):
    tree.choose(key)
    node = next(node for node in tree._nodes() if node.data(0, Qt.ItemDataRole.UserRole) == on)
    monkeypatch.setattr(tree, "dropIndicatorPosition", lambda: place)
    event = QDropEvent(
        QPointF(tree.visualItemRect(node).center()),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    tree.dropEvent(event)


def test_items_are_dragged_into_folders_and_between_items(editor, monkeypatch):
    position = QAbstractItemView.DropIndicatorPosition
    drop(editor.tree, "foto", "map", position.OnItem, monkeypatch)
    assert titles(editor.state.item("map").children) == ["Een foto"]
    drop(editor.tree, "foto", "quiz", position.AboveItem, monkeypatch)
    assert [item.key for item in editor.state.item("m1").children][1] == "foto"
    drop(editor.tree, "m1", "quiz", position.AboveItem, monkeypatch)  # not into itself
    assert editor.state.stack.count() == 2


@pytest.mark.parametrize(
    "kind",
    [ResourceKind.PAGE, None, ResourceKind.QUIZ, ResourceKind.DISCUSSION, ResourceKind.WEB_LINK],
)
def test_every_kind_can_be_added_and_typed_a_title_for(editor, ui, drafts, qtbot, kind):
    editor.tree.choose("m1")
    editor.add(kind)
    assert editor.panel.facts.title.hasSelectedText()
    qtbot.keyClicks(editor.panel.facts.title, "Iets nieuws")
    added = next(item for item in kept(ui, drafts, editor).walk() if item.title == "Iets nieuws")
    assert added.kind is kind
    inside = added in editor.state.item("m1").children
    assert inside == (kind is not None)


def test_a_dropped_in_file_becomes_an_item(editor, ui, drafts, tmp_path):
    (tmp_path / "Mooie_plaat.png").write_bytes(PIXEL)
    editor.tree.choose("site")
    editor.filing.take(tmp_path / "Mooie_plaat.png")
    ui.tasks.wait_idle()
    item = kept(ui, drafts, editor).items[-1]
    assert (item.title, item.kind, item.file) == (
        "Mooie plaat",
        ResourceKind.IMAGE,
        "Mooie_plaat.png",
    )


def first_field(editor, key):
    editor.tree.choose(key)
    field = editor.panel.page.field
    field.setFocus()
    return field


def test_text_typed_in_a_page_is_written_and_other_blocks_stay(editor, ui, drafts, qtbot):
    field = first_field(editor, "formulier")
    field.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "Kop <1>")
    field.set_style(Style.HEADING)
    qtbot.keyClick(field, Qt.Key.Key_End)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_B, CTRL)
    qtbot.keyClicks(field, "vet")
    qtbot.keyClick(field, Qt.Key.Key_B, CTRL)
    qtbot.keyClicks(field, " dun")
    assert kept(ui, drafts, editor).item("formulier").body == (
        '<p><img src="files/foto.png" alt="een foto"></p>\n<h2>Kop &lt;1&gt;</h2>\n'
        "<p><b>vet</b> dun</p>"
    )


def test_links_and_lists_are_kept_while_text_is_typed(editor, ui, drafts, qtbot):
    field = first_field(editor, "praat")
    field.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "een")
    field.set_style(Style.BULLET)
    field.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "twee")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)  # an empty point ends the list
    qtbot.keyClicks(field, "klaar")
    assert kept(ui, drafts, editor).item("praat").body == (
        '<p>Wat doe <b>jij</b>? <a href="vier-stappen.html">Zo</a></p>\n'
        "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n<p>klaar</p>"
    )


def test_html_can_be_typed_as_a_last_resort(editor, ui, drafts):
    editor.tree.choose("formulier")
    page = editor.panel.page
    page.html.setChecked(True)
    page.source.setPlainText('<div class="eigen"><p>Zo</p></div>')
    page.html.setChecked(False)
    assert len(page.list.cards) == 1
    assert kept(ui, drafts, editor).item("formulier").body == '<div class="eigen"><p>Zo</p></div>'


def test_blocks_are_added_moved_and_removed(editor, ui, drafts, qtbot):
    editor.tree.choose("formulier")
    page = editor.panel.page
    menu = page.add.menu()
    next(action for action in menu.actions() if action.text() == "Step cards").trigger()
    row = page.list.cards[-1].edit.rows.rows[0]
    qtbot.keyClicks(row.word, "Doe")
    qtbot.keyClicks(row.text, "nu")
    body = kept(ui, drafts, editor).item("formulier").body
    assert body.endswith('<div class="step"><b>Doe</b><span>nu</span></div>\n</div>')
    page.list._move(page.list.cards[-1], -1)
    assert editor.state.item("formulier").body.startswith('<div class="steps">')
    page.list._away(page.list.cards[0])
    assert "steps" not in editor.state.item("formulier").body


def test_undo_of_a_text_shows_the_old_text(editor, qtbot):
    field = first_field(editor, "formulier")
    qtbot.keyClicks(field, "Begin ")
    editor.tree.setFocus()
    editor.undo()
    assert editor.state.item("formulier").body == sample_draft().item("formulier").body
    assert "Begin" not in editor.panel.page.field.toPlainText()


def test_a_question_is_made_with_the_keyboard(editor, ui, drafts, qtbot):
    editor.tree.choose("quiz")
    quiz = editor.panel.quiz
    quiz.add_question()
    qtbot.keyClicks(quiz.form.title, "Drie")
    qtbot.keyClicks(quiz.form.text.prose, "Wat telt?")
    rows = quiz.form._rows.rows
    for row, words in zip(rows, ("Veiligheid", "Plezier", "1 < 2"), strict=True):
        qtbot.keyClicks(row.text, words)
    rows[1].right.click()
    question = kept(ui, drafts, editor).item("quiz").quiz.questions[-1]
    assert (question.title, question.html) == ("Drie", "<p>Wat telt?</p>")
    assert [choice.html for choice in question.choices] == ["Veiligheid", "Plezier", "1 &lt; 2"]
    assert question.right == {question.choices[1].key}


@pytest.mark.parametrize("kind", [kind for kind in QuestionKind if kind != QuestionKind.UNKNOWN])
def test_a_question_can_become_any_kind_and_survives_the_package(
    editor, ui, drafts, tmp_path, kind
):
    from ct_desktop.lessons.reading.reader import open_package
    from ct_desktop.lessons.writing.from_package import draft_from

    editor.tree.choose("quiz")
    form = editor.panel.quiz.form
    form.kind.setCurrentIndex(form.kind.findData(kind))
    form.kind.activated.emit(form.kind.currentIndex())
    rows = form._rows.rows if form._rows else ()
    if kind in (QuestionKind.FILL_IN, QuestionKind.PATTERN_MATCH):
        rows[0].text.setText("café")
        rows[0].text.textEdited.emit("café")
    quiz = kept(ui, drafts, editor).item("quiz").quiz
    assert quiz.questions[0].kind is kind
    drafts.export(editor._key, tmp_path / "q.imscc")
    with open_package(tmp_path / "q.imscc") as opened:
        read, _ = draft_from(opened)
    assert read.item("quiz").quiz.questions[0].kind is kind


def test_the_store_of_people_is_out_of_reach_of_undo(editor, ui, ledger, qtbot):
    ledger.write("Iemand veranderd")
    window = QMainWindow()
    qtbot.addWidget(window)
    action = window.menuBar().addAction("Undo", ui.undo.undo)
    action.setShortcut(QKeySequence.StandardKey.Undo)
    window.setCentralWidget(editor)
    window.show()
    window.activateWindow()
    editor.tree.choose("map")
    for widget in (editor.tree, editor.panel.facts.title, editor.panel.page.styles):
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_Z, CTRL)
        ui.tasks.wait_idle()
    assert ledger.done == ["Iemand veranderd"]
    window.takeCentralWidget()


def test_put_on_the_shelf_closes_the_editor_with_the_package(editor, ui, library, closed, qtbot):
    editor.tree.choose("site")
    qtbot.keyClicks(editor.panel.link.address, "/plank")
    qtbot.mouseClick(editor.shelf_button, Qt.MouseButton.LeftButton)
    ui.tasks.wait_idle()
    (entry,) = library.shelf()
    assert closed == [entry.key]
    with library.open(entry.key) as package:
        assert package.content(package.package.item("site")).url.endswith("/plank")


def test_another_window_is_not_overwritten(editor, ui, drafts, qtbot):
    other = drafts.open(editor._key)
    other.draft.title = "Van de ander"
    drafts.save(other)
    editor.tree.choose("site")
    qtbot.keyClicks(editor.panel.link.address, "/mijn")
    editor.save()
    ui.tasks.wait_idle()
    assert drafts.open(editor._key).draft.title == "Van de ander"
    assert "another window" in " ".join(ui.prompts.banners.messages)


def test_a_draft_that_is_gone_leads_back(qtbot, ui, drafts, closed):
    from ct_desktop.ui.lessons.editor.page import EditorPage

    key = drafts.new("Weg", "nl").key
    drafts.remove(key)
    page = EditorPage(ui, drafts, key, closed.append)
    qtbot.addWidget(page)
    ui.prompts.attach(page)
    page.show()
    ui.tasks.wait_idle()
    assert closed == [None]


def test_the_preview_shows_the_page_as_it_is_now(editor, ui, monkeypatch, qtbot):
    monkeypatch.setenv("CT_DESKTOP_SIMPLE_PAGES", "1")
    from ct_desktop.ui.lessons.editor import preview_dialog

    seen = []

    def look(dialog):
        dialog.show()
        QApplication.processEvents()
        pane = dialog.content.pane
        seen.append((dialog.windowTitle(), pane.findChild(preview_dialog.QWidget) is not None))
        seen.append(dialog._folder.name)
        dialog.done(0)
        return 0

    monkeypatch.setattr(preview_dialog.PreviewDialog, "exec", look)
    editor.tree.choose("vier-stappen")
    editor.panel.facts.title.setText("Nieuw")
    editor.panel.facts.title.textEdited.emit("Nieuw")
    editor.preview()
    ui.tasks.wait_idle()
    assert seen[0][0] == "Preview: Nieuw"
    from pathlib import Path

    assert not Path(seen[1]).exists()


def test_every_control_has_a_name(editor):
    for key in ("vier-stappen", "quiz", "foto", "site", ""):
        editor.tree.choose(key)
        QApplication.processEvents()
        for kind in (QAbstractButton, QComboBox, QLineEdit, QTextEdit):
            for control in editor.findChildren(kind):
                if control.isVisible() and not control.objectName().startswith("qt_"):
                    assert control.accessibleName() or control.text(), control
