"""Keys that act on the chosen element, on the sheet and in the list of elements."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent

from ct_desktop.rules.certificate_design import Side
from ct_desktop.ui.certificates.designer import edits
from ct_desktop.ui.certificates.designer.geometry import moved
from ct_desktop.ui.certificates.designer.state import DesignerState

STEP, FINE_STEP, LONG_STEP = 1.0, 0.2, 10.0
"""Millimetres of an arrow key, with Ctrl, with Shift."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_DOUBLE = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_D)


def claims(event: QKeyEvent) -> bool:
    """Keys that would else be taken for something of the window."""
    return bool(event.keyCombination() == _DOUBLE)


def press(state: DesignerState, event: QKeyEvent) -> bool:
    """Arrows move, Delete removes, Ctrl+D doubles the chosen element; whether it was one."""
    if state.element is None:
        return False
    way = _ARROWS.get(Qt.Key(event.key()))
    if way is not None and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
        nudge(state, *way, _step(event.modifiers()))
        return True
    return press_deed(state, event)


def press_deed(state: DesignerState, event: QKeyEvent) -> bool:
    """Only what removes and doubles: in the list arrows go from one element to the next."""
    if state.element is None:
        return False
    if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        remove(state)
        return True
    if event.keyCombination() == _DOUBLE:
        double(state)
        return True
    return False


def nudge(state: DesignerState, across: int, down: int, step: float) -> None:
    """Move the chosen element; steps in a row are taken back as one."""
    element = state.element
    if element is not None:
        place = moved(element.place, across * step, down * step, state.design.size)
        state.place_element(element.key, place, "nudge")


def remove(state: DesignerState) -> None:
    """Take the chosen element away, and choose its neighbour."""
    keys = [one.key for one in state.on_show]
    if state.own and state.chosen in keys:
        at = keys.index(state.chosen)
        beside = (keys[at + 1 : at + 2] or keys[:at][-1:] or [""])[0]
        state.change(edits.without(state.design, state.chosen))
        state.choose(beside)


def double(state: DesignerState) -> None:
    """Double the chosen element, and choose the double."""
    design, key = edits.doubled(state.design, state.chosen)
    state.change(design)
    state.choose(key)


def raise_by(state: DesignerState, step: int) -> None:
    """Put the chosen element behind (-1) or before (1) the next one."""
    state.change(edits.raised(state.design, state.chosen, step))


def turn(state: DesignerState, side: Side) -> None:
    """Put the chosen element on a side of the sheet, and show that side."""
    key = state.chosen
    state.change(edits.on_side(state.design, key, side))
    state.choose(key)


def _step(modifiers: Qt.KeyboardModifier) -> float:
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return LONG_STEP
    return FINE_STEP if modifiers & Qt.KeyboardModifier.ControlModifier else STEP
