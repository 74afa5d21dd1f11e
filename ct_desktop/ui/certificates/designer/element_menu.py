"""What can be done with the chosen element, under the right mouse button."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.certificate_design import Side
from ct_desktop.ui.certificates.designer import edits, sheet_keys
from ct_desktop.ui.certificates.designer.state import DesignerState


def element_menu(state: DesignerState, parent: QWidget) -> QMenu | None:
    """The menu, or None when nothing can be done."""
    element = state.element
    if element is None or not state.own:
        return None
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    double = menu.addAction(tr("Double"), QKeySequence("Ctrl+D"), lambda: sheet_keys.double(state))
    double.setEnabled(edits.may_add(state.design, element.kind))
    menu.addAction(tr("In front"), lambda: sheet_keys.raise_by(state, 1))
    menu.addAction(tr("Behind"), lambda: sheet_keys.raise_by(state, -1))
    front = element.side is Side.FRONT
    menu.addAction(
        tr("To the back side") if front else tr("To the front side"),
        lambda: sheet_keys.turn(state, Side.BACK if front else Side.FRONT),
    )
    menu.addSeparator()
    menu.addAction(
        tr("Remove"),
        QKeySequence(QKeySequence.StandardKey.Delete),
        lambda: sheet_keys.remove(state),
    )
    return menu
