"""The Tab key follows the eye: the order of the layouts, not that in which parts were made."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QRadioButton, QScrollArea, QSplitter, QWidget


def step_focus(window: QWidget, *, forward: bool) -> bool:
    """Move the focus to the next part of ``window`` in reading order, round the end.

    False, with nothing done, when the focus lies in no layout of the window; the order in which
    Qt chained the parts then serves.
    """
    focused = QApplication.focusWidget()
    order = [part for part in _parts(window) if _takes_tab(part)]
    while focused is not None and focused not in order and focused is not window:
        focused = focused.parentWidget()
    if focused is None or focused not in order:
        return False
    step = 1 if forward else -1
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    order[(order.index(focused) + step) % len(order)].setFocus(reason)
    return True


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """``widget`` and all within it, from left to right and top to bottom."""
    yield widget
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    if inner is not None:
        yield from _parts(inner)
        return
    layout = widget.layout()
    within = [child for child in widget.children() if isinstance(child, QWidget)]
    placed = list(_laid_out(layout, within)) if layout is not None else []
    if isinstance(widget, QSplitter):
        panes = (widget.widget(place) for place in range(widget.count()))
        placed = [pane for pane in panes if pane is not None]
    for part in placed:
        yield from _parts(part)
    for child in within:  # what stands in no layout, such as an empty state
        if child not in placed and not child.isWindow():
            yield from _parts(child)


def _laid_out(layout: QLayout, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    """Those of ``widgets`` that stand in a layout, in its order.

    Asked part by part and not item by item: Python keeps hold of an item it was given, also when
    its widget is gone, and takes what comes at that address in memory later for the item.
    """
    parts: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(one), one) for one in widgets]
    inner = [one for one in layout.children() if isinstance(one, QLayout)]
    parts += [(layout.indexOf(one), one) for one in inner]
    for place, part in sorted(parts, key=lambda one: one[0]):
        if isinstance(part, QLayout):
            yield from _laid_out(part, widgets)
        elif place >= 0:
            yield part


def _takes_tab(part: QWidget) -> bool:
    policy = part.focusPolicy() & Qt.FocusPolicy.TabFocus
    if isinstance(part, QRadioButton) and not part.isChecked():
        return False  # the arrow keys go on from the chosen one
    return bool(policy) and part.focusProxy() is None and part.isVisible() and part.isEnabled()
