import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget
from window_kit import Commit

from ct_desktop.ui.page import Page


class Counting(Page):
    def __init__(self, ui, key="cohorts"):
        super().__init__(ui, key, "Cohorts", shows={"cohort", "meeting"})
        self.reloads = 0

    def reload(self) -> None:
        self.reloads += 1


@pytest.fixture
def page(qtbot, ui):
    holder = QWidget()
    qtbot.addWidget(holder)
    made = Counting(ui)
    QVBoxLayout(holder).addWidget(made)
    holder.resize(1000, 600)
    made.holder = holder
    return made


def commit(*tables: str) -> Commit:
    return Commit("x", frozenset(tables))


def test_a_page_reads_when_it_is_first_seen(page):
    assert page.reloads == 0
    page.holder.show()
    assert page.reloads == 1


def test_only_changes_it_shows_make_it_read_again(page, ui):
    page.holder.show()
    ui.bus.publish(commit("person"))
    assert page.reloads == 1
    ui.bus.publish(commit("person", "meeting"))
    assert page.reloads == 2


def test_hidden_it_waits_until_it_is_seen_and_then_reads_once(page, ui):
    page.holder.show()
    page.hide()
    ui.bus.publish(commit("cohort"))
    ui.bus.publish(commit("cohort"))
    assert page.reloads == 1
    page.show()
    assert page.reloads == 2
    page.hide()
    page.show()
    assert page.reloads == 2


def test_behind_a_detail_it_waits_too(qtbot, page, ui):
    page.holder.show()
    detail, moves = Counting(ui), []
    page.moved.connect(moves.append)
    page.show_detail(detail, 12)
    assert detail.reloads == 1
    ui.bus.publish(commit("cohort"))
    assert (page.reloads, detail.reloads) == (1, 2)
    assert page.innermost() is detail
    names = {b.accessibleName(): b for b in detail.header.findChildren(QToolButton)}
    back = names["Back to Cohorts"]
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert (page.reloads, page.detail) == (2, None)
    assert moves == [12, None]
    assert not page.close_detail()


def test_details_close_from_the_inside_out(page, ui):
    page.holder.show()
    detail, inner = Counting(ui), Counting(ui)
    page.show_detail(detail, 1)
    detail.show_detail(inner, 2)
    assert page.innermost() is inner
    assert page.close_detail()
    assert page.innermost() is detail
    page.open(None)
    assert page.innermost() is page


def test_actions_that_do_not_fit_move_into_a_menu_and_still_work(qtbot, page):
    pressed = []
    page.header.add_search("Search cohorts")
    for word in ("Print the list", "Export everything", "Move to another year"):
        page.header.add_secondary(word, lambda w=word: pressed.append(w))
    main = page.header.set_primary("New cohort", lambda: pressed.append("new"))
    page.holder.resize(1400, 600)
    page.holder.show()
    buttons = page.header.findChildren(type(main))
    assert all(b.isVisible() for b in buttons)
    page.holder.resize(760, 600)
    hidden = [b.text() for b in buttons if not b.isVisible()]
    assert "Move to another year" in hidden
    assert main.isVisible()
    more = next(b for b in page.header.findChildren(QToolButton) if b.menu())
    assert more.isVisible()
    actions = more.menu().actions()
    assert [a.text() for a in actions] == hidden
    actions[-1].trigger()
    assert pressed == ["Move to another year"]
    assert page.holder.width() == 760


def test_what_folded_away_can_be_used_as_soon_as_its_button_can(page):
    pressed = []
    for word in ("Print the list", "Export everything", "Move to another year"):
        button = page.header.add_secondary(word, lambda w=word: pressed.append(w))
        button.setEnabled(False)
    page.holder.resize(600, 600)
    page.holder.show()
    assert not button.isVisible()
    button.setEnabled(True)
    button.setText("Move 3")
    more = next(b for b in page.header.findChildren(QToolButton) if b.menu())
    more.menu().popup(more.mapToGlobal(QPoint(0, 0)))
    enabled = [(a.text(), a.isEnabled()) for a in more.menu().actions()]
    assert enabled[-2:] == [("Export everything", False), ("Move 3", True)]
    more.menu().actions()[-1].trigger()
    more.menu().close()
    assert pressed == ["Move to another year"]


def test_a_page_has_one_primary_button(page):
    page.header.set_primary("New cohort", lambda: None)
    with pytest.raises(ValueError, match="one primary"):
        page.header.set_primary("Another", lambda: None)


def test_a_long_title_is_shortened_but_said_whole(page):
    long = "Ik train mijn stad in het najaar met jongeren uit drie wijken " * 3
    page.header.set_title(long, "sub")
    page.holder.show()
    assert page.header.title.text().endswith("…")
    assert page.header.title.accessibleName() == long
    assert page.header.title.toolTip() == long
