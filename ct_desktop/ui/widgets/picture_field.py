"""Chooses a picture, a logo or a signature, and shows it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.services.pictures import check_picture
from ct_desktop.ui.prompts import Prompts
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet, secondary
from ct_desktop.ui.widgets.labels import label


class PictureField(QWidget):
    """``value`` is the picture as it was read, or None; ``changed`` when the user chose."""

    changed = Signal()

    def __init__(self, name: str, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._prompts = prompts
        self._value: bytes | None = None
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setFixedSize(px(180), px(72))
        self.picture.setProperty("ground", "sunken")
        self.words = label("", "small")
        self.choose_button = secondary(tr("Choose a picture…"), self.choose)
        self.remove_button = quiet(tr("Remove"), self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.picture)
        side = QVBoxLayout()
        side.setSpacing(px(4))
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.choose_button)
        above.addStretch(1)
        below.addWidget(self.words)
        below.addWidget(self.remove_button)
        below.addStretch(1)
        side.addLayout(above)
        side.addLayout(below)
        row.addLayout(side, 1)
        self.set_value(None)

    def value(self) -> bytes | None:
        """The picture, or None."""
        return self._value

    def set_value(self, value: bytes | None) -> None:
        """Show another picture, or none."""
        self._value = value
        shown = QPixmap()
        if value is not None:
            shown.loadFromData(value)
        if shown.isNull():
            self.picture.clear()
            self.picture.setText(tr("none"))
        else:
            keep = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self.picture.setPixmap(shown.scaled(px(168), px(60), keep, smooth))
        size = tr("{width} × {height} pixels").format(width=shown.width(), height=shown.height())
        self.words.setText(size if value is not None else tr("PNG or JPEG"))
        state = self._name if value is not None else tr("{field}: none").format(field=self._name)
        self.picture.setAccessibleName(state)
        self.remove_button.setVisible(value is not None)

    def choose(self) -> None:
        """Ask for a file."""
        kinds = tr("Pictures (*.png *.jpg *.jpeg)")
        name, _ = QFileDialog.getOpenFileName(self, self._name, str(Path.home()), kinds)
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Read a picture from a file; what is none is refused with the reason."""
        try:
            content = path.read_bytes()
            check_picture(content)
        except OSError as error:
            refusal = UserError(
                tr("{name} cannot be read.").format(name=path.name), tr("Choose another file.")
            )
            refusal.__cause__ = error
            self._prompts.show_error(refusal)
            return
        except UserError as error:
            self._prompts.show_error(error)
            return
        self.set_value(content)
        self.changed.emit()

    def _remove(self) -> None:
        self.set_value(None)
        self.changed.emit()
