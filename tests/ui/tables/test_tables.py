from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QHeaderView

from ct_desktop.ui.preferences import forgetful
from ct_desktop.ui.tables.cell_delegate import CellDelegate
from ct_desktop.ui.tables.column import Align, ColumnSpec, Sort
from ct_desktop.ui.tables.filter_bar import FilterBar
from ct_desktop.ui.tables.id_list_model import BLOCK, LOOK_ROLE, TONE_ROLE, IdListModel
from ct_desktop.ui.tables.table_view import TableView
from ct_desktop.ui.widgets.empty_state import EmptyState


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    state: str


class Service:
    """Rows made from their ids; notes which blocks were asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int]] = []

    def rows(self, ids):
        self.asked.append((ids[0], len(ids)))
        return [Row(i, f"Person {i:05}", "good" if i % 2 else "bad") for i in ids]


COLUMNS = [
    ColumnSpec("id", "#", lambda r: str(r.id), 50, Align.RIGHT, muted=True),
    ColumnSpec("name", "Name", lambda r: r.name, 0, sort_key="name", strong=True),
    ColumnSpec(
        "state",
        "State",
        lambda r: r.state,
        100,
        tone=lambda r: r.state,
        tooltip=lambda r: f"It is {r.state}",
    ),
    ColumnSpec("extra", "Extra", lambda r: "x", 80, optional=True),
]


@pytest.fixture
def service():
    return Service()


@pytest.fixture
def model(ui, service):
    return IdListModel(ui.tasks, COLUMNS, service.rows)


def thousand(order: Sort) -> list[int]:
    return sorted(range(1, 1001), reverse=order.descending)


@pytest.fixture
def table(qtbot, ui, model):
    empty = EmptyState("people", "Nobody yet", "Everyone you know.", "Add a person", lambda: None)
    made = TableView(model, "People", ui.preferences, empty, key="people", search_column=1)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


def test_the_model_keeps_the_rules_of_models(ui, model):
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount() == 0
    model.load(thousand)
    ui.tasks.wait_idle()
    assert (model.rowCount(), model.columnCount()) == (1000, 4)
    model.index(900, 1).data()
    ui.tasks.wait_idle()
    assert model.index(900, 1).data() == "Person 00901"
    model.load(lambda order: [])
    ui.tasks.wait_idle()
    assert model.rowCount() == 0
    assert tester.model() is model


def test_rows_come_in_blocks_when_they_are_seen(ui, model, service):
    model.load(thousand)
    ui.tasks.wait_idle()
    assert service.asked == [(1, BLOCK)]
    assert model.index(450, 0).data() == "…"
    assert model.index(451, 1).data() is None
    ui.tasks.wait_idle()
    assert service.asked == [(1, BLOCK), (401, BLOCK)]
    assert model.index(450, 1).data() == "Person 00451"
    assert service.asked == [(1, BLOCK), (401, BLOCK)]


def test_cells_tell_look_tone_tip_and_alignment(ui, model):
    model.load(thousand)
    ui.tasks.wait_idle()
    state = model.index(1, 2)
    assert state.data(TONE_ROLE) == "bad"
    assert state.data(Qt.ItemDataRole.ToolTipRole) == "It is bad"
    assert model.index(0, 1).data(LOOK_ROLE) == "strong"
    align = model.index(0, 0).data(Qt.ItemDataRole.TextAlignmentRole)
    assert align & Qt.AlignmentFlag.AlignRight
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Name"


def test_a_block_of_an_older_list_is_not_taken_for_one_of_the_newer(ui, model):
    model.load(thousand)
    ui.tasks.wait_idle()
    model.index(450, 0).data()
    model.load(lambda order: list(range(5001, 6001)))
    ui.tasks.wait_idle()
    model.index(450, 1).data()
    ui.tasks.wait_idle()
    assert model.index(450, 1).data() == "Person 05451"


def test_the_header_sorts_by_asking_the_service(qtbot, ui, table, model):
    model.load(thousand)
    ui.tasks.wait_idle()
    header = table.horizontalHeader()

    def click(column: int) -> None:
        x = header.sectionViewportPosition(column) + 20
        point = header.rect().center()
        point.setX(x)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=point)
        ui.tasks.wait_idle()

    click(1)
    assert (model.sort_order, model.ids[0]) == (Sort("name", False), 1)
    click(1)
    assert (model.sort_order, model.ids[0]) == (Sort("name", True), 1000)
    click(2)
    assert model.sort_order == Sort("name", True)


def test_enter_and_double_click_open(qtbot, ui, table, model):
    model.load(thousand)
    ui.tasks.wait_idle()
    opened = []
    table.opened.connect(opened.append)
    assert table.select_id(3)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened == [4]
    place = table.visualRect(model.index(1, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [4, 2]
    assert table.current_id() == 2


def test_type_ahead_finds_rows_not_read_yet(qtbot, ui, table, model):
    model.load(thousand)
    ui.tasks.wait_idle()
    qtbot.keyClicks(table, "person 0087")
    ui.tasks.wait_idle()
    assert table.current_id() == 870
    qtbot.keyClicks(table, "9")
    ui.tasks.wait_idle()
    assert table.current_id() == 879


def test_a_reload_keeps_the_selection(ui, table, model):
    model.load(thousand)
    ui.tasks.wait_idle()
    table.select_id(30)
    model.load(lambda order: list(range(20, 60)))
    ui.tasks.wait_idle()
    assert table.selected_ids() == [30]
    model.load(lambda order: list(range(40, 60)))
    ui.tasks.wait_idle()
    assert table.selected_ids() == []


def test_an_empty_table_says_what_it_is_for_only_when_it_is_known_to_be_empty(ui, table, model):
    empty = table.findChild(EmptyState)
    assert empty.isHidden()
    model.load(lambda order: [])
    ui.tasks.wait_idle()
    assert empty.isVisible()
    assert empty.button.accessibleName() == "Add a person"
    model.load(thousand)
    ui.tasks.wait_idle()
    assert empty.isHidden()


def test_the_choice_of_columns_is_remembered(qtbot, ui, model):
    preferences = forgetful()
    first = TableView(model, "People", preferences, key="people")
    qtbot.addWidget(first)
    assert first.columns.shown() == ["id", "name", "state"]
    first.columns.toggle("extra")
    first.columns.toggle("id")
    again = TableView(model, "People", preferences, key="people")
    qtbot.addWidget(again)
    assert again.columns.shown() == ["name", "state", "extra"]
    for key in ("name", "state", "extra"):
        again.columns.toggle(key)
    assert again.columns.shown() == ["extra"]
    ticks = {a.text(): a.isChecked() for a in again.columns.menu().actions()}
    assert ticks == {"#": False, "Name": False, "State": False, "Extra": True}


def test_rows_have_the_height_of_the_design(table):
    assert table.verticalHeader().defaultSectionSize() == 33
    assert table.verticalHeader().sectionResizeMode(0) == QHeaderView.ResizeMode.Fixed
    assert isinstance(table.itemDelegate(), CellDelegate)


def test_a_column_that_takes_the_room_left_is_never_squeezed(table):
    def widths():
        return [table.columnWidth(place) for place in (0, 1, 2)]

    table.resize(700, 400)
    assert sum(widths()) == table.viewport().width()
    table.resize(200, 400)
    assert widths() == [50, 140, 100]
    QApplication.processEvents()
    assert table.horizontalScrollBar().maximum() == sum(widths()) - table.viewport().width()
    table.columns.toggle("state")
    assert sum(table.columnWidth(place) for place in (0, 1)) == table.viewport().width()
    table.columns.toggle("state")
    table.resize(700, 400)
    assert sum(widths()) == table.viewport().width()


def test_filters_tell_once_and_can_be_cleared(qtbot):
    bar = FilterBar()
    qtbot.addWidget(bar)
    field = bar.add_search("text", "Search people")
    box = bar.add_choice("town", "Town", [(None, "All towns"), (4, "Waterstad")])
    switch = bar.add_switch("quiet", "Quiet")
    bar.show()
    with qtbot.waitSignal(bar.changed):
        qtbot.keyClicks(field, " emre ")
    with qtbot.waitSignal(bar.changed):
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Down)
        qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert (bar.text("text"), bar.value("town"), bar.is_on("quiet")) == ("emre", 4, True)
    assert bar.is_filtering()
    with qtbot.waitSignal(bar.changed):
        bar.clear()
    assert (bar.text("text"), bar.value("town"), bar.is_on("quiet")) == ("", None, False)
    assert not bar.is_filtering()
