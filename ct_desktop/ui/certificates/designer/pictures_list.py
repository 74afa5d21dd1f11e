"""The pictures that a design holds: which are used, and a way to take one out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.certificate_design import Design, ElementKind
from ct_desktop.ui.certificates.designer.state import DesignerState
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton
from ct_desktop.ui.widgets.elided_label import ElidedLabel
from ct_desktop.ui.widgets.labels import label


class PicturesList(QWidget):
    """``removed`` carries the name of a picture to take out."""

    removed = Signal(str)

    def __init__(self, state: DesignerState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._shown: tuple[tuple[str, bool], ...] = ()
        self.rows: dict[str, IconButton] = {}
        self._holders: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))

    def follow(self) -> None:
        """Show the pictures of the design as they are used now."""
        design, own = self._state.design, self._state.own
        shown = tuple((one.name, is_used(design, one.name)) for one in self._state.pictures)
        if shown != self._shown:
            self._shown = shown
            self._fill()
        for button in self.rows.values():
            button.setEnabled(own)

    def _fill(self) -> None:
        for holder in self._holders:
            self._column.removeWidget(holder)
            holder.hide()
            holder.deleteLater()
        self._holders, self.rows = [], {}
        for name, used in self._shown:
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(8))
            row.addWidget(ElidedLabel(name), 1)
            row.addWidget(label(tr("used") if used else tr("not used"), "small"))
            button = IconButton(tr("Remove the picture {name}").format(name=name), "trash")
            button.clicked.connect(lambda _=False, name=name: self.removed.emit(name))
            row.addWidget(button)
            self.rows[name] = button
            self._holders.append(holder)
            self._column.addWidget(holder)


def is_used(design: Design, name: str) -> bool:
    """Whether a picture is the background or stands on the sheet."""
    shows = (one.picture for one in design.elements if one.kind is ElementKind.PICTURE)
    return name == design.background or name in shows
