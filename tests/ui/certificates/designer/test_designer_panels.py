from designer_kit import CTRL, NONE, words_of
from pypdf import PdfWriter
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QColorDialog
from pytest import approx
from window_kit import when_modal

from ct_desktop.rules.certificate_design import Alignment, Art, ElementKind, Face, Side
from ct_desktop.ui.certificates.designer.element_model import ElementModel
from ct_desktop.ui.certificates.designer.words import element_words

KEY = Qt.Key


def picture(folder, name="partner.png", size=(300, 150), colour="#C02B3C"):
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    file = folder / name
    assert image.save(str(file))
    return file


def text_of(drawing):
    return next(one for one in drawing.state.on_show if one.kind is ElementKind.TEXT)


def test_the_list_follows_and_chooses(drawing):
    model = drawing.page.desk.elements.view.model()
    assert isinstance(model, ElementModel)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    listed = [model.index(row).data() for row in range(model.rowCount())]
    assert listed == [element_words(one, "en") for one in drawing.state.on_show]
    view = drawing.page.desk.elements.view
    drawing.key(KEY.Key_Home, NONE, view)
    assert drawing.state.chosen == drawing.state.on_show[0].key
    drawing.key(KEY.Key_Down, NONE, view)
    assert drawing.state.chosen == drawing.state.on_show[1].key
    drawing.key(KEY.Key_Delete, NONE, view)
    assert len(drawing.state.on_show) == len(listed) - 1
    assert view.currentIndex().row() == 1
    drawing.state.see(side=Side.BACK)
    assert model.rowCount() == len(drawing.state.design.on(Side.BACK))


def test_ctrl_and_arrows_in_the_list_change_what_lies_over_what(drawing):
    view = drawing.page.desk.elements.view
    first, second = drawing.state.on_show[:2]
    drawing.choose(first.key)
    drawing.key(KEY.Key_Down, CTRL, view)
    assert [one.key for one in drawing.state.on_show[:2]] == [second.key, first.key]
    assert drawing.state.chosen == first.key
    assert not drawing.page.desk.elements.behind.isEnabled() or view.currentIndex().row() == 1
    drawing.key(KEY.Key_Up, CTRL, view)
    assert drawing.state.on_show[0].key == first.key
    assert not drawing.page.desk.elements.behind.isEnabled()


def test_an_element_is_added_chosen_and_ready_to_be_typed_in(drawing):
    elements = drawing.page.desk.elements
    elements.add_actions[ElementKind.TEXT].trigger()
    drawing.desk.settle()
    made = drawing.state.element
    assert made is not None and made.kind is ElementKind.TEXT
    assert drawing.page.desk.panel.text.nl.hasFocus()
    assert not elements.add_actions[ElementKind.QR].isEnabled()
    drawing.choose(drawing.first(ElementKind.QR).key)
    assert not elements.double.isEnabled()
    drawing.desk.click(elements.remove)
    assert elements.add_actions[ElementKind.QR].isEnabled()


def test_letters_are_set(drawing):
    key = text_of(drawing).key
    drawing.choose(key)
    letters = drawing.page.desk.panel.letters
    letters.face.setFocus()
    QTest.keyClicks(letters.face, "ita")
    drawing.desk.settle()
    assert drawing.element(key).face is Face.ITALIC
    letters.alignment.setFocus()
    QTest.keyClick(letters.alignment, KEY.Key_End)
    drawing.desk.settle()
    assert drawing.element(key).align is Alignment.RIGHT
    on = drawing.element(key).uppercase
    drawing.desk.click(letters.capitals)
    assert drawing.element(key).uppercase is not on
    drawing.desk.write(letters.largest.lineEdit(), "22")
    drawing.key(KEY.Key_Return, NONE, letters.largest)
    assert drawing.element(key).size == 22
    assert not drawing.page.refusal.isVisible()


def test_a_place_is_typed_and_never_leaves_the_sheet(drawing):
    key = text_of(drawing).key
    drawing.choose(key)
    fields = drawing.page.desk.panel.place
    drawing.desk.write(fields.from_left.lineEdit(), "20.5")
    drawing.key(KEY.Key_Return, NONE, fields.from_left)
    assert drawing.element(key).place.x == 20.5
    drawing.desk.write(fields.wide.lineEdit(), "290")
    drawing.key(KEY.Key_Return, NONE, fields.wide)
    there = drawing.element(key).place
    assert there.x + there.width == approx(297)


def test_the_colour_is_one_of_the_design_or_an_own_one(drawing):
    key = text_of(drawing).key
    drawing.choose(key)
    colour = drawing.page.desk.panel.colour
    drawing.desk.click(colour.swatches["accent"])
    assert drawing.element(key).colour == "accent"
    assert colour.words.text() == "Accent"
    drawing.desk.write(colour.own.field, "0b8f6a")
    drawing.key(KEY.Key_Return, NONE, colour.own.field)
    assert drawing.element(key).colour == "#0B8F6A"
    assert colour.words.text() == "Own colour"
    assert not colour.swatches["accent"].isChecked()
    drawing.desk.write(colour.own.field, "green")
    drawing.key(KEY.Key_Return, NONE, colour.own.field)
    assert "six digits" in colour.own.field.accessibleDescription()
    assert drawing.element(key).colour == "#0B8F6A"


def test_a_colour_is_chosen_in_the_dialog(drawing):
    drawing.page.desk.tabs.choose("sheet")
    field = drawing.page.desk.sheet.colours.fields["primary"]

    def pick():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QColorDialog)
        dialog.setCurrentColor(QColor("#8A3FD1"))
        dialog.accept()

    with when_modal(pick):
        drawing.desk.click(field.swatch)
    assert drawing.state.design.colours.primary == "#8A3FD1"
    assert field.field.text() == "#8A3FD1"


def test_another_drawing_brings_its_own_colours(drawing):
    panel = drawing.page.desk.sheet
    drawing.page.desk.tabs.choose("sheet")
    before = drawing.state.design.colours.art
    panel.art.setFocus()
    QTest.keyClicks(panel.art, "wav")
    drawing.desk.settle()
    assert drawing.state.design.art is Art.WAVES
    art = drawing.state.design.colours.art
    assert art and art != before
    assert [one.field.text() for one in panel.colours.art[: len(art)]] == list(art)
    drawing.desk.write(panel.colours.art[0].field, "#112233")
    drawing.key(KEY.Key_Return, NONE, panel.colours.art[0].field)
    assert drawing.state.design.colours.art[0] == "#112233"
    drawing.key(KEY.Key_Z, CTRL, panel.nl)
    drawing.key(KEY.Key_Z, CTRL, panel.nl)
    assert drawing.state.design.colours.art == before


def test_the_back_goes_with_all_that_is_on_it_and_comes_again(drawing):
    drawing.page.desk.tabs.choose("sheet")
    panel = drawing.page.desk.sheet
    design = drawing.state.design
    assert design.on(Side.BACK)
    drawing.state.see(side=Side.BACK)
    drawing.desk.click(panel.back)
    assert not drawing.state.design.back and not drawing.state.design.on(Side.BACK)
    assert drawing.state.seen.side is Side.FRONT
    assert not drawing.page.desk.bar.side.isVisible()
    drawing.key(KEY.Key_Z, CTRL, panel.nl)
    assert drawing.state.design == design


def test_a_design_gets_a_name_in_both_languages(desk, drawing):
    drawing.page.desk.tabs.choose("sheet")
    panel = drawing.page.desk.sheet
    desk.write(panel.nl, "Onze stad")
    desk.write(panel.en, "Our city")
    assert drawing.page.header.title.full_text == "Our city"
    desk.click(drawing.page.save_button)
    name = drawing.kept().name
    assert (name.nl, name.en) == ("Onze stad", "Our city")
    assert not drawing.page.save_button.isEnabled()


def test_a_picture_is_dropped_on_the_sheet_where_the_mouse_is(desk, drawing, tmp_path):
    file = picture(tmp_path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    at = drawing.pixel(200, 150)
    none, copies = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at.toPoint(), copies, data, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(drawing.view, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(at), copies, data, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(drawing.view, drop)
    desk.settle()
    made = drawing.state.element
    assert made.kind is ElementKind.PICTURE
    assert made.place.x + made.place.width / 2 == approx(200, abs=0.6)
    assert made.place.width / made.place.height == approx(2, abs=0.02)
    middle = drawing.pixel(200, 150).toPoint() * drawing.view.devicePixelRatioF()
    red = drawing.view.grab().toImage().pixelColor(middle)
    assert red.red() > 150 and red.green() < 90
    desk.click(drawing.page.save_button)
    assert drawing.kept().elements[-1].picture == made.picture


def test_what_is_no_picture_is_not_taken_over_the_sheet(drawing, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "brief.docx"))])
    at = drawing.pixel(100, 100).toPoint()
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    enter.ignore()
    QApplication.sendEvent(drawing.view, enter)
    assert not enter.isAccepted()


def test_a_damaged_picture_is_refused_with_the_reason(desk, drawing, tmp_path):
    file = tmp_path / "kapot.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n broken")
    count = len(drawing.state.design.elements)
    drawing.page.pictures.put(file, None)
    desk.settle()
    assert desk.banners()
    assert len(drawing.state.design.elements) == count


def test_a_page_of_a_pdf_becomes_the_background(desk, drawing, tmp_path):
    writer = PdfWriter()
    writer.add_blank_page(842, 595)
    file = tmp_path / "achtergrond.pdf"
    with file.open("wb") as stream:
        writer.write(stream)
    drawing.page.pictures.set_background(file)
    desk.settle()
    name = drawing.state.design.background
    assert name
    assert drawing.page.desk.sheet.background.currentData() == name
    desk.click(drawing.page.save_button)
    assert drawing.kept().background == name


def test_a_picture_is_taken_out_of_the_design_and_from_the_sheet(desk, drawing, tmp_path):
    drawing.page.pictures.put(picture(tmp_path), (100.0, 100.0))
    desk.settle()
    desk.click(drawing.page.save_button)
    name = drawing.state.element.picture
    drawing.page.desk.tabs.choose("sheet")
    row = drawing.page.desk.sheet.pictures.rows[name]
    row.setFocus()
    QTest.keyClick(row, KEY.Key_Space)
    desk.settle()
    assert not any(one.kind is ElementKind.PICTURE for one in drawing.state.design.elements)
    assert drawing.state.pictures == ()
    assert drawing.page.unsaved() == ""
    assert desk.office.templates.pictures(drawing.state.design.key) == ()


def test_the_other_picture_is_shown_when_it_is_chosen(desk, drawing, tmp_path):
    drawing.page.pictures.put(picture(tmp_path, "a.png"), None)
    drawing.page.pictures.put(picture(tmp_path, "b.png"), None)
    desk.settle()
    choice = drawing.page.desk.panel.picture
    assert choice.isVisible()
    assert [choice.itemText(n) for n in range(choice.count())] == ["a", "b"]
    choice.setFocus()
    QTest.keyClick(choice, KEY.Key_Up)
    desk.settle()
    assert drawing.state.element.picture == "a"


def test_what_is_typed_is_in_the_preview(drawing):
    made = []
    drawing.page.previewing.made.connect(made.append)
    drawing.choose(text_of(drawing).key)
    drawing.desk.write(drawing.page.desk.panel.text.en, "Zomerfeest")
    drawing.desk.settle()
    assert "zomerfeest" in words_of(made[-1]).lower()
