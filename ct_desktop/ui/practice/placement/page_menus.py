"""The two menus of a placement's page: what goes on paper, and what else can be done."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.print_kinds import PrintKind, kind_text
from ct_desktop.ui.practice.placement.content import PlacementContent
from ct_desktop.ui.practice.placement.deeds import PlacementDeeds


def print_menu(deeds: PlacementDeeds, content: PlacementContent, parent: QWidget) -> QMenu:
    """The papers of a placement; a person who is looking has none yet."""
    menu, papers = QMenu(parent), deeds.papers
    if papers is not None and content.card.offer_id is not None:
        _add(menu, kind_text(PrintKind.HANDOVER), papers.handover_form)
        _add(menu, kind_text(PrintKind.PRACTICE_LOG), papers.practice_log)
        _add(menu, kind_text(PrintKind.SUPERVISOR_FORM), papers.supervisor_form)
        menu.addSeparator()
        _add(menu, tr("Send the form to the supervisor…"), deeds.ask_assessment)
    return menu


def more_menu(deeds: PlacementDeeds, content: PlacementContent, parent: QWidget) -> QMenu:
    """Everything that is not the next step."""
    menu, card = QMenu(parent), content.card
    _add(menu, tr("Open {name}").format(name=card.name), deeds.open_person)
    if content.offer is not None:
        _add(menu, tr("Open practice place"), deeds.open_offer)
    menu.addSeparator()
    if content.stopped:
        _add(menu, tr("Take up again"), deeds.resume)
    else:
        if card.stage is PlacementStage.LOOKING and card.matched_offer_id is not None:
            _add(menu, tr("Find another place…"), deeds.find_place)
        if card.offer_id is not None:
            _add(menu, tr("Another supervisor…"), deeds.change_supervisor)
        _add(menu, tr("Stop the placement…"), deeds.stop)
    menu.addSeparator()
    remove = _add(menu, tr("Remove the placement…"), deeds.remove)
    remove.setEnabled(not content.page.entries)
    return menu


def _add(menu: QMenu, text: str, call: Callable[[], object]) -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(lambda _=False: call())
    return action
