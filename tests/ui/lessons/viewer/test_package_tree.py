"""The tree: model, large packages, and what is remembered."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from ct_desktop.services.lesson_content import Item, Resource, ResourceKind, Tags
from ct_desktop.ui.lessons.viewer.package_model import PackageModel
from ct_desktop.ui.lessons.viewer.package_tree import PackageTree
from ct_desktop.ui.lessons.viewer.places import Place, Places
from ct_desktop.ui.lessons.viewer.reading_order import beside, reading_order
from ct_desktop.ui.lessons.viewer.refused_files import may_be_opened
from ct_desktop.ui.lessons.viewer.tick_model import TickModel
from ct_desktop.ui.theme.current import px


def tool(key: str) -> Item:
    resource = Resource(f"r{key}", "webcontent", ResourceKind.PAGE, f"{key}.html")
    return Item(key, f"Tool {key}", resource, tags=Tags(minutes=5))


def large() -> tuple[Item, ...]:
    return tuple(
        Item(f"f{n}", f"Folder {n}", children=tuple(tool(f"{n}-{m}") for m in range(100)))
        for n in range(100)
    )


def test_model_keeps_the_rules_of_qt(qapp):
    model = PackageModel(large())
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount() == 100
    index = model.index_of("99-42")
    assert index.data() == "Tool 99-42 · 5 min"
    assert index.parent().data() == "Folder 99"
    assert not model.index_of("nothing").isValid()


def test_nodes_are_made_only_where_somebody_looks(qapp):
    items = large()
    model = PackageModel(items)
    tree = PackageTree(model)
    tree.resize(300, 600)
    tree.show()
    tree.expand(model.index(0, 0))
    tree.grab()
    root = model._root
    assert sum(node.made is not None for node in root.children) == 1
    tree.close()


def test_ten_thousand_items_can_all_be_open(qapp):
    model = PackageModel(large())
    tree = PackageTree(model)
    tree.resize(300, 600)
    tree.expandAll()
    tree.show()
    assert tree.show_key("99-99")
    assert tree.visualRect(tree.currentIndex()).height() == px(34)
    assert len(tree.expanded_keys()) == 100
    tree.close()


def test_reading_order_steps_into_and_out_of_folders():
    items = large()
    order = reading_order(items, for_group=False)
    assert len(order) == 10_000
    assert beside(order, items, "0-99", 1).key == "1-0"
    assert beside(order, items, "f1", 1).key == "1-0"
    assert beside(order, items, "f1", -1).key == "0-99"
    assert beside(order, items, "0-0", -1) is None
    assert beside(order, items, "99-99", 1) is None


def test_ticking_a_folder_ticks_all_in_it(qapp):
    from PySide6.QtCore import Qt

    model = TickModel(large()[:2])
    role = Qt.ItemDataRole.CheckStateRole
    model.setData(model.index_of("f0"), Qt.CheckState.Checked, role)
    assert len(model.keys()) == 100
    model.setData(model.index_of("0-3"), Qt.CheckState.Unchecked, role)
    assert model.index_of("f0").data(role) == Qt.CheckState.PartiallyChecked
    assert len(model.keys()) == 99
    model.setData(model.index_of("1-3"), Qt.CheckState.Checked, role)
    assert model.keys()[-1] == "1-3"


def test_going_somewhere_new_forgets_what_lay_ahead():
    places = Places()
    for key in "abc":
        places.visit(Place(key))
    assert places.back() == Place("b")
    assert places.back() == Place("a")
    with pytest.raises(IndexError):
        places.back()
    places.visit(Place("d"))
    assert not places.can_go_forward
    assert places.back() == Place("a")
    assert places.forward() == Place("d")


@pytest.mark.parametrize("name", ["a.docx", "b.PDF", "c.odt", "map/d.pptx", "e.txt", "f.v2.xlsx"])
def test_documents_may_be_opened(name):
    assert may_be_opened(name)


@pytest.mark.parametrize(
    "name",
    ["a.exe", "A.EXE", "b.docm", "c.pdf.exe", "d.lnk", "e.sh", "noending", "f.exe ", "g.exe.",
     "h.xlsm", "i.ps1", "j.jar", "k.desktop", "l.hta", "m.url"],
)  # fmt: skip
def test_programs_and_macros_may_not(name):
    assert not may_be_opened(name)
