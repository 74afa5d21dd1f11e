from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.ui.certificates.designer.page import DesignerPage
from ct_desktop.ui.targets import SettingsSection

KEY = Qt.Key


def opened(desk):
    section = desk.go(SettingsSection.CERTIFICATES)
    desk.settle()
    return section, section.designs


def own_names(desk):
    return [row.name for row in desk.office.templates.rows("en") if not row.shipped]


def test_every_design_is_shown_as_it_is_printed(desk):
    section, designs = opened(desk)
    rows = desk.office.templates.rows("en")
    assert [tile.row for tile in designs.tiles.values()] == list(rows)
    assert len(rows) >= 8
    for tile in designs.tiles.values():
        assert tile.image.size() == tile.picture_size
        image = tile.image
        colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
        assert len(colours) > 20, tile.row.name
        assert tile.row.name in tile.accessibleName()
    assert designs.row.used_for == (DocumentKind.PROOF, DocumentKind.CERTIFICATE)
    assert not section.remove_button.isEnabled()


def test_another_design_is_chosen_for_certificates_and_taken_back(desk):
    _, designs = opened(desk)
    designs.tiles["golf-landscape"].setFocus()
    QTest.keyClick(designs.tiles["golf-landscape"], KEY.Key_Space)
    assert designs.row.key == "golf-landscape"
    desk.click(designs.for_certificates)
    assert desk.office.templates.chosen(DocumentKind.CERTIFICATE) == "golf-landscape"
    assert desk.office.templates.chosen(DocumentKind.PROOF) != "golf-landscape"
    assert designs.row.key == "golf-landscape"
    assert not designs.for_certificates.isEnabled()
    assert designs.for_proofs.isEnabled()
    assert "For certificates" in designs.tiles["golf-landscape"].accessibleName()
    desk.shell.ui.undo.undo()
    desk.settle()
    assert desk.office.templates.chosen(DocumentKind.CERTIFICATE) != "golf-landscape"
    assert designs.for_certificates.isEnabled()


def test_enter_opens_a_design_and_back_leads_to_the_list(desk):
    _, designs = opened(desk)
    tile = designs.tiles["kader-portrait"]
    tile.setFocus()
    QTest.keyClick(tile, KEY.Key_Return)
    desk.settle()
    page = desk.page.detail
    assert isinstance(page, DesignerPage)
    assert page.state.design.key == "kader-portrait"
    desk.key(KEY.Key_Escape)
    assert desk.page.detail is None


def test_a_copy_is_opened_then_removed_and_brought_back(desk):
    section, designs = opened(desk)
    desk.click(section.copy_button)
    page = desk.page.detail
    assert isinstance(page, DesignerPage) and page.state.own
    desk.page.close_detail()
    desk.settle()
    names = own_names(desk)
    assert len(names) == 1
    key = page.design_key
    designs.choose(key)
    designs.tiles[key].setFocus()
    QTest.keyClick(designs.tiles[key], KEY.Key_Delete)
    desk.settle()
    assert own_names(desk) == []
    assert key not in designs.tiles
    desk.shell.ui.undo.undo()
    desk.settle()
    assert own_names(desk) == names


def test_a_shipped_design_is_not_removed(desk):
    _, designs = opened(desk)
    designs.choose("stad-landscape")
    designs.tiles["stad-landscape"].setFocus()
    QTest.keyClick(designs.tiles["stad-landscape"], KEY.Key_Delete)
    desk.settle()
    assert "stad-landscape" in designs.tiles


def test_a_design_goes_out_as_a_file_and_comes_in_again(desk, tmp_path):
    _, designs = opened(desk)
    key = desk.office.templates.copy("golf-landscape", "Golf van ons")
    desk.settle()
    file = tmp_path / "golf.ctdesign"
    designs.deeds.export_to(key, tmp_path / "golf")
    desk.settle()
    assert file.exists()
    designs.deeds.read_in_from(file)
    desk.settle()
    page = desk.page.detail
    assert isinstance(page, DesignerPage)
    assert own_names(desk) == ["Golf van ons", "Golf van ons 2"]


def test_a_file_that_is_no_design_is_refused(desk, tmp_path):
    _, designs = opened(desk)
    file = tmp_path / "brief.ctdesign"
    file.write_text("geen ontwerp")
    designs.deeds.read_in_from(file)
    desk.settle()
    assert desk.banners()
    assert own_names(desk) == []


def test_a_changed_design_gets_another_picture(desk):
    _, designs = opened(desk)
    key = desk.office.templates.copy("stad-landscape", "Mijn stad")
    desk.settle()
    before = designs.tiles[key].image
    design = desk.office.templates.get(key)
    paper = replace(design.colours, ground="#FFEECC")
    desk.office.templates.save(replace(design, colours=paper))
    desk.settle()
    after = designs.tiles[key].image
    assert after != before
    assert after.pixelColor(after.width() - 3, after.height() - 3).name().upper() == "#FFEECC"
