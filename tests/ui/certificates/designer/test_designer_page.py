from designer_kit import ALT, CTRL, NONE, SHIFT, Drawing, words_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytest import approx

from ct_desktop.rules.certificate_design import ElementKind, Side
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.ui.certificates.designer.geometry import Handle, grip
from ct_desktop.ui.targets import COHORTS

KEY = Qt.Key


def leave_for(desk, key):
    """To another page; the question comes when the page was left."""
    desk.shell.window.go(key)
    desk.settle()


def place(drawing, key):
    return drawing.element(key).place


def test_a_shipped_design_is_looked_at_and_copied_with_one_button(desk):
    shipped = Drawing.at(desk, "stad-landscape")
    name = shipped.first(ElementKind.NAME).key
    before = shipped.state.design
    shipped.click(shipped.middle(name))
    shipped.drag(shipped.middle(name), 20, 20)
    shipped.key(KEY.Key_Delete)
    shipped.key(KEY.Key_Right)
    assert shipped.state.design == before
    assert shipped.page.header.primary.text() == "Make a copy to change it"
    assert not shipped.page.save_button.isVisible()
    desk.click(shipped.page.header.primary)
    own = desk.page.detail
    assert own is not shipped.page
    assert own.header.title.full_text == "City, landscape (own)"
    assert own.header.primary.text() == "Save"
    assert not own.state.design.shipped


def test_a_second_copy_gets_a_number(desk):
    for expected in ("City, landscape (own)", "City, landscape (own) 2"):
        desk.click(Drawing.at(desk, "stad-landscape").page.own_copy_button)
        assert desk.page.detail.header.title.full_text == expected


def test_an_element_is_dragged_saved_and_taken_back(desk, drawing):
    key = drawing.first(ElementKind.NAME).key
    before = place(drawing, key)
    assert not drawing.page.save_button.isEnabled()
    drawing.drag(drawing.middle(key), 0, 21.5, ALT)
    there = place(drawing, key)
    assert (there.x, there.y) == (approx(before.x, abs=0.3), approx(before.y + 21.5, abs=0.6))
    assert drawing.state.chosen == key
    desk.click(drawing.page.save_button)
    assert next(one for one in drawing.kept().elements if one.key == key).place == there
    assert drawing.page.unsaved() == ""
    drawing.key(KEY.Key_Z, CTRL)
    assert next(one for one in drawing.kept().elements if one.key == key).place == before
    assert place(drawing, key) == before


def test_a_dragged_element_snaps_to_the_margin_and_shows_the_line(drawing):
    key = drawing.first(ElementKind.QR).key
    right = place(drawing, key).x + place(drawing, key).width
    begin = drawing.middle(key)
    wanted = 297 - 12 - right - 0.8
    end = begin + (drawing.pixel(wanted, 0) - drawing.pixel(0, 0))
    drawing.press(begin)
    drawing.move(begin + (end - begin) / 2)
    drawing.move(end)
    assert [guide.at for guide in drawing.view.snapped.guides if guide.upright] == [285.0]
    drawing.release(end)
    assert place(drawing, key).x + place(drawing, key).width == approx(285.0)
    assert drawing.view.snapped is None


def test_with_alt_nothing_snaps(drawing):
    key = drawing.first(ElementKind.QR).key
    right = place(drawing, key).x + place(drawing, key).width
    drawing.drag(drawing.middle(key), 297 - 12 - right - 0.8, 0, ALT)
    there = place(drawing, key)
    assert there.x + there.width == approx(284.2, abs=0.3)
    assert there.x + there.width != approx(285.0, abs=0.05)


def test_escape_while_dragging_lets_it_be(drawing):
    key = drawing.first(ElementKind.NAME).key
    before = place(drawing, key)
    begin = drawing.middle(key)
    drawing.press(begin)
    drawing.move(begin + (drawing.pixel(40, 40) - drawing.pixel(0, 0)))
    drawing.key(KEY.Key_Escape)
    drawing.release(begin)
    assert place(drawing, key) == before
    assert drawing.desk.page.detail is drawing.page


def test_a_handle_resizes(drawing):
    key = drawing.first(ElementKind.NAME).key
    drawing.choose(key)
    before = place(drawing, key)
    corner = drawing.pixel(*grip(before, Handle.SOUTH_EAST))
    drawing.drag(corner, -30, 6, ALT)
    there = place(drawing, key)
    assert (there.x, there.y) == (before.x, before.y)
    assert there.width == approx(before.width - 30, abs=0.7)
    assert there.height == approx(before.height + 6, abs=0.7)


def test_a_code_stays_square(drawing):
    key = drawing.first(ElementKind.QR).key
    drawing.choose(key)
    corner = drawing.pixel(*grip(place(drawing, key), Handle.NORTH_WEST))
    drawing.drag(corner, -10, -3)
    assert place(drawing, key).width == place(drawing, key).height


def test_a_click_chooses_the_uppermost_and_beside_it_nothing(drawing):
    key = drawing.first(ElementKind.NAME).key
    drawing.click(drawing.middle(key))
    assert drawing.state.chosen == key
    assert drawing.page.desk.elements.view.currentIndex().data() == "Name of the participant"
    drawing.click(drawing.pixel(290, 3))
    assert drawing.state.chosen == ""


def test_arrows_move_by_one_ten_and_a_fifth_and_go_back_as_one_step(drawing):
    key = drawing.first(ElementKind.NAME).key
    drawing.choose(key)
    before = place(drawing, key)
    drawing.key(KEY.Key_Left)
    drawing.key(KEY.Key_Down, SHIFT)
    drawing.key(KEY.Key_Up, CTRL)
    there = place(drawing, key)
    assert there.x == approx(before.x - 1, abs=0.06)
    assert there.y == approx(before.y + 9.8, abs=0.06)
    drawing.key(KEY.Key_Z, CTRL)
    assert place(drawing, key) == before
    drawing.key(KEY.Key_Y, CTRL)
    assert place(drawing, key) == there


def test_delete_removes_and_ctrl_d_doubles(drawing):
    key = next(one.key for one in drawing.state.on_show if one.kind is ElementKind.TEXT)
    drawing.choose(key)
    count = len(drawing.state.design.elements)
    drawing.key(KEY.Key_D, CTRL)
    double = drawing.state.chosen
    assert double != key
    assert len(drawing.state.design.elements) == count + 1
    drawing.key(KEY.Key_Delete)
    assert len(drawing.state.design.elements) == count
    assert drawing.state.chosen not in ("", double)
    drawing.key(KEY.Key_Z, CTRL)
    assert len(drawing.state.design.elements) == count + 1


def test_tab_goes_through_the_elements_and_on_to_the_next_field(drawing):
    keys = [one.key for one in drawing.state.on_show]
    drawing.view.setFocus()
    for expected in keys:
        QTest.keyClick(drawing.view, KEY.Key_Tab)
        assert drawing.state.chosen == expected
    assert drawing.view.hasFocus()
    QTest.keyClick(drawing.view, KEY.Key_Tab)
    assert not drawing.view.hasFocus()
    drawing.view.setFocus()
    QTest.keyClick(drawing.view, KEY.Key_Backtab)
    assert drawing.state.chosen == keys[-2]


def test_escape_lets_go_of_the_element_first_and_closes_then(drawing):
    drawing.choose(drawing.first(ElementKind.NAME).key)
    drawing.key(KEY.Key_Escape)
    assert drawing.state.chosen == ""
    assert drawing.desk.page.detail is drawing.page
    drawing.key(KEY.Key_Escape)
    assert drawing.desk.page.detail is None


def test_enter_goes_to_the_words_of_an_element(drawing):
    text = next(one for one in drawing.state.on_show if one.kind is ElementKind.TEXT)
    drawing.choose(text.key)
    drawing.key(KEY.Key_Return)
    assert drawing.page.desk.panel.text.nl.hasFocus()


def test_the_preview_is_what_will_be_printed_in_both_languages_and_for_both_documents(drawing):
    made = []
    drawing.page.previewing.made.connect(made.append)
    bar = drawing.page.desk.bar
    drawing.desk.click(bar.language.buttons["nl"])
    assert "Certificaat" in words_of(made[-1])
    drawing.desk.click(bar.language.buttons["en"])
    assert "Certificate" in words_of(made[-1])
    short = words_of(made[-1])
    drawing.desk.click(bar.kind.buttons[DocumentKind.PROOF.value])
    assert words_of(made[-1]) != short
    drawing.desk.click(bar.name.buttons["long"])
    assert drawing.state.seen.long_name
    assert len(words_of(made[-1])) > len(words_of(made[-2]))
    count = len(made)
    drawing.desk.click(bar.side.buttons["back"])
    assert len(made) == count  # both sides are in one document
    assert {one.side for one in drawing.state.on_show} == {Side.BACK}


def test_of_many_changes_only_the_newest_preview_is_made(drawing):
    drawing.choose(drawing.first(ElementKind.NAME).key)
    count = drawing.page.previewing.count
    drawing.view.setFocus()
    for _ in range(12):
        QTest.keyClick(drawing.view, KEY.Key_Left)
    drawing.desk.settle()
    assert 1 <= drawing.page.previewing.count - count <= 3
    assert not drawing.page.previewing.busy
    assert drawing.page.previewing.shown_design == drawing.state.design


def test_the_colour_of_the_paper_is_seen_on_the_sheet(drawing):
    drawing.page.desk.tabs.choose("sheet")
    field = drawing.page.desk.sheet.colours.fields["ground"].field
    drawing.desk.write(field, "#FFEECC")
    drawing.key(KEY.Key_Return, NONE, field)
    assert drawing.state.design.colours.ground == "#FFEECC"
    at = drawing.pixel(200, 205).toPoint()
    ratio = drawing.view.devicePixelRatioF()
    seen = drawing.view.grab().toImage().pixelColor(at * ratio)
    assert seen == QColor("#FFEECC")


def test_undo_in_a_field_is_that_of_the_designer(drawing):
    text = next(one for one in drawing.state.on_show if one.kind is ElementKind.TEXT)
    drawing.choose(text.key)
    edit = drawing.page.desk.panel.text.nl
    drawing.desk.write(edit, "Anders")
    drawing.desk.settle()
    assert drawing.element(text.key).text.nl == "Anders"
    drawing.key(KEY.Key_Z, CTRL, edit)
    assert drawing.element(text.key).text.nl == text.text.nl
    assert edit.toPlainText() == text.text.nl
    drawing.key(KEY.Key_Y, CTRL, edit)
    assert edit.toPlainText() == "Anders"
    field = drawing.page.desk.panel.place.from_left
    drawing.key(KEY.Key_Up, NONE, field)
    drawing.key(KEY.Key_Z, CTRL, field)
    assert drawing.element(text.key).place == text.place


def test_undo_with_nothing_to_take_back_never_reaches_the_store(desk, drawing):
    drawing.key(KEY.Key_Z, CTRL)
    assert [row.name for row in desk.office.templates.rows("en") if not row.shipped] == [
        "Mijn stad"
    ]
    assert desk.page.detail is drawing.page


def test_fields_are_put_in_from_a_menu_and_an_unknown_one_is_told(desk, drawing):
    text = next(one for one in drawing.state.on_show if one.kind is ElementKind.TEXT)
    drawing.choose(text.key)
    fields = drawing.page.desk.panel.text
    desk.write(fields.en, "Done by ")
    menu = fields.insert_button.menu()
    next(one for one in menu.actions() if one.text() == "Your organisation").trigger()
    assert drawing.element(text.key).text.en == "Done by {organisation}"
    assert not fields.wrong.isVisible()
    QTest.keyClicks(fields.en, " {namn}")
    assert fields.wrong.text() == "There is no field {namn}."
    desk.click(drawing.page.save_button)
    assert "There is no field {namn}." in drawing.page.refusal.text()
    assert drawing.page.unsaved() == "design “Mijn stad”"


def test_leaving_asks_before_anything_unsaved_goes(desk, drawing):
    key = drawing.first(ElementKind.NAME).key
    drawing.choose(key)
    drawing.key(KEY.Key_Left)
    desk.during(desk.page.close_detail, "Cancel")
    assert desk.page.detail is drawing.page
    assert drawing.page.unsaved()
    desk.during(lambda: leave_for(desk, COHORTS), "Cancel")
    assert desk.page.detail is drawing.page
    assert drawing.page.unsaved()
    desk.during(desk.page.close_detail, "Leave without saving")
    assert desk.page.detail is None


def test_ctrl_s_saves_also_a_number_that_is_still_being_typed(desk, drawing):
    key = drawing.first(ElementKind.NAME).key
    drawing.choose(key)
    field = drawing.page.desk.panel.letters.largest
    desk.write(field.lineEdit(), "31.5")
    drawing.key(KEY.Key_S, CTRL, field)
    assert next(one for one in drawing.kept().elements if one.key == key).size == 31.5


def test_a_removed_design_closes_its_designer(desk, drawing):
    desk.office.templates.remove(drawing.state.design.key)
    desk.settle()
    assert desk.page.detail is None


def test_the_sheet_is_printed_from_its_preview(desk, drawing):
    desk.key(KEY.Key_P, ctrl=True)
    from ct_desktop.ui.preview.pdf_preview import PdfPreview

    preview = desk.dialog(PdfPreview)
    assert preview.pdf.startswith(b"%PDF")
    preview.close()


def test_zoom_by_keys_and_back_to_the_whole_sheet(drawing):
    area = drawing.page.desk.area
    whole = area.percent
    drawing.key(KEY.Key_Plus, CTRL)
    assert area.percent > whole
    drawing.key(KEY.Key_0, CTRL)
    assert area.percent == whole
    assert area.zoom is None


def test_the_buttons_below_the_sheet_take_back_and_repeat(desk, drawing):
    foot = drawing.page.desk.foot
    key = drawing.first(ElementKind.NAME).key
    before = place(drawing, key)
    assert not foot.undo.isEnabled() and not foot.redo.isEnabled()
    drawing.choose(key)
    drawing.key(KEY.Key_Left)
    desk.click(foot.undo)
    assert place(drawing, key) == before
    desk.click(foot.redo)
    assert place(drawing, key) != before
