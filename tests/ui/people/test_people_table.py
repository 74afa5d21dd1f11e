import csv

import pytest
from people_kit import CLEAN, add, make_bench
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox
from sqlalchemy import event, insert

from ct_desktop.models import Person
from ct_desktop.storage.recording import unrecorded
from ct_desktop.ui.people.exporting import write_people
from ct_desktop.ui.tables.id_list_model import BLOCK
from ct_desktop.ui.targets import PEOPLE, PersonTarget


def search(qtbot, bench, text):
    """Type words, and wait for the pause after which the table follows."""
    bench.page.search.clear()
    qtbot.keyClicks(bench.page.search, text)
    with qtbot.waitSignal(bench.page.filters.changed):
        pass
    bench.settle()


def test_an_empty_register_says_what_it_is_for(qtbot, bench):
    nobody = bench.page.nobody
    assert nobody.isVisible()
    assert not bench.page.table.isVisible()
    assert "drop the file" in nobody.accessibleName()
    assert not bench.page.export_button.isVisible()
    qtbot.mouseClick(nobody.import_button, Qt.MouseButton.LeftButton)
    bench.settle()
    assert bench.page.assistant.isVisible()


def test_everybody_stands_in_dutch_order_and_is_counted(filled):
    assert filled.page.header.subtitle.full_text == "14 people"
    assert filled.names()[:4] == [
        "Amrani, Yasmina el",
        "Bakker, Sanne",
        "Berg, Daan van den",
        "Çelik, Emre",
    ]
    assert filled.page.table.isVisible()


def test_search_as_you_type_ignores_case_and_accents(qtbot, filled):
    search(qtbot, filled, "celik")
    assert filled.names() == ["Çelik, Emre"]
    assert filled.page.header.subtitle.full_text == "1 person"
    search(qtbot, filled, "boxtel")
    assert len(filled.names()) == 3


def test_a_pause_in_typing_asks_once(qtbot, filled):
    asked = []
    filled.page.filters.changed.connect(lambda: asked.append(1))
    search(qtbot, filled, "sanne bakker")
    assert asked == [1]


def test_no_hit_offers_to_clear_the_filters(qtbot, filled):
    search(qtbot, filled, "zzz")
    assert filled.page.no_hit.isVisible()
    with qtbot.waitSignal(filled.page.filters.changed):
        qtbot.mouseClick(filled.page.no_hit.clear_button, Qt.MouseButton.LeftButton)
    filled.settle()
    assert len(filled.names()) == 14
    assert not filled.page.no_hit.isVisible()


@pytest.mark.parametrize(
    ("choice", "word", "count"),
    [
        ("role", "participant", 14),
        ("role", "course leader", 1),
        ("cohort", "Najaar", 14),
        ("town", "Boxtel", 3),
        ("talent", "judo", 2),
        ("active", "Active", 14),
        ("active", "Quiet", 1),
    ],
)
def test_filters(qtbot, office, filled, choice, word, count):
    from ct_desktop.rules.enumerations import Role
    from ct_desktop.services.persons import PersonFacts

    leader = PersonFacts(given_name="Noor", family_name="Prins", town="Vught")
    office.persons.save(leader, frozenset({Role.COURSE_LEADER}))
    filled.settle()
    names = {"role": "Role", "cohort": "Group", "town": "Town", "talent": "Talent"}
    name = names.get(choice, "Active or quiet")
    boxes = filled.page.filters.findChildren(QComboBox)
    box = next(one for one in boxes if one.accessibleName() == name)
    with qtbot.waitSignal(filled.page.filters.changed):
        box.setFocus()
        place = box.findText(word)
        for _ in range(place):
            qtbot.keyClick(box, Qt.Key.Key_Down)
    filled.settle()
    assert len(filled.names()) == count


def test_a_header_sorts_and_turns_round(qtbot, filled):
    header = filled.page.table.horizontalHeader()
    column = [c.key for c in filled.page.model.columns].index("town")
    place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    for turned in (False, True):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        filled.settle()
        ids = filled.page.model.ids
        towns = [row.town for row in filled.office.people.rows(ids)]
        assert towns == sorted(towns, reverse=turned)


def test_columns_are_chosen_and_remembered(filled, office):
    filled.page.table.columns.toggle("birth_date")
    assert "birth_date" in filled.page.table.columns.shown()
    kept = filled.ui.preferences.get(f"columns.{PEOPLE}")
    assert "birth_date" in kept
    assert "14-03-2007" in [
        filled.page.model.index(0, c).data() for c in range(filled.page.model.columnCount())
    ]


def test_enter_in_the_search_goes_to_the_table_and_enter_there_opens(qtbot, filled):
    search(qtbot, filled, "haddad")
    qtbot.keyClick(filled.page.search, Qt.Key.Key_Return)
    assert filled.page.table.hasFocus()
    qtbot.keyClick(filled.page.table, Qt.Key.Key_Return)
    filled.settle()
    assert filled.page.detail.header.title.full_text == "Sami Haddad"
    qtbot.keyClick(filled.window, Qt.Key.Key_Escape)
    assert filled.page.detail is None


def test_the_navigator_opens_a_person(filled):
    sanne = filled.person("Sanne Bakker")
    filled.ui.navigator.open(PEOPLE, PersonTarget(sanne))
    filled.settle()
    assert filled.page.detail.header.title.full_text == "Sanne Bakker"


def test_addresses_of_the_selection_are_copied_each_once(qtbot, filled, office):
    add(office, "Tim", "Zonder")
    filled.settle()
    filled.page.table.selectAll()
    assert filled.page.mail_button.text() == "Copy 15 e-mail addresses"
    qtbot.mouseClick(filled.page.mail_button, Qt.MouseButton.LeftButton)
    filled.settle()
    copied = QApplication.clipboard().text().split("; ")
    assert len(copied) == len(set(copied)) == 14
    assert "sanne.2@voorbeeld.example" in copied
    assert "1 person has none" in filled.ui.prompts.toast_shown.accessibleName()


def test_a_selection_is_exported_in_its_order(filled, tmp_path):
    filled.page.table.selectRow(1)
    target = tmp_path / "selection.csv"
    write_people(filled.ui, filled.office, filled.page.table.selected_ids(), target)
    filled.settle()
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 2
    assert rows[1][:3] == ["Sanne", "", "Bakker"]


def test_a_dropped_list_opens_the_assistant_with_it(bench):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(CLEAN))])
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    nothing = Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(QPoint(50, 50), action, data, left, nothing)
    QApplication.sendEvent(bench.page, over)
    assert over.isAccepted()
    QApplication.sendEvent(bench.page, QDropEvent(QPointF(50, 50), action, data, left, nothing))
    bench.settle()
    assert bench.page.assistant.draft.path == CLEAN
    assert bench.page.assistant.steps.currentWidget() is bench.page.assistant.columns


def test_twenty_thousand_people_cost_one_list_and_the_blocks_seen(qapp, office):
    rows = [
        {
            "given_name": f"Kind{n}",
            "family_name": f"Naam{n:05}",
            "sort_key": f"naam{n:05} kind{n}",
            "search_text": f"kind{n} naam{n:05}",
            "added_on": office.timeline._clock.today(),
        }
        for n in range(20_000)
    ]
    store = office.persons._store
    with store.write("person changed") as session, unrecorded(session):
        session.execute(insert(Person), rows)
    bench = make_bench(office)
    asked, fetched = [], []

    def note(*call):
        if call[2].startswith("SELECT"):
            asked.append(call[2])

    event.listen(store.engine, "before_cursor_execute", note)
    people = bench.page.model._rows
    bench.page.model._rows = lambda ids: fetched.append(len(ids)) or people(ids)
    try:
        bench.page.reload()
        bench.settle()
        assert bench.page.header.subtitle.full_text == "20000 people"
        assert fetched == [BLOCK]
        assert len(asked) == 11  # three for the filters, one for the ids, seven for a block
        asked.clear()
        bench.page.table.scrollToBottom()
        bench.page.table.viewport().repaint()
        bench.settle()
        assert fetched == [BLOCK, BLOCK]
        assert len(asked) == 7
        assert bench.page.model.index(19_999, 0).data() == "Naam19999, Kind19999"
    finally:
        bench.close()
