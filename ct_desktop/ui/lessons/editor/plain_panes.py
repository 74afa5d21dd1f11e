"""What folders, files and web links show in the editor."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.lesson_content import ResourceKind
from ct_desktop.services.lesson_editing import DraftItem
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.form import Form
from ct_desktop.ui.widgets.labels import label, wrapped


class FolderPane(QWidget):
    """Says what is in the folder."""

    def __init__(self) -> None:
        super().__init__()
        self.words = wrapped("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addStretch(1)

    def show_item(self, item: DraftItem) -> None:
        """Count what is in it, and its minutes."""
        below = [one for one in item.walk() if one is not item and one.kind is not None]
        if not below:
            self.words.setText(tr("This folder is empty. Add a page, a quiz or a file to it."))
            return
        minutes = sum(one.tags.minutes or 0 for one in below)
        items = ntr("{n} item", "{n} items", len(below)).format(n=len(below))
        text = tr("{items}, together {minutes} minutes.").format(items=items, minutes=minutes)
        self.words.setText(text if minutes else f"{items}.")


class LinkPane(QWidget):
    """The address of a web page; ``edited`` carries it."""

    edited = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.address = QLineEdit()
        self.address.setPlaceholderText("https://")
        form = Form()
        self._row = form.add(
            tr("Address"),
            self.address,
            hint=tr("Works only where there is internet. The program asks before it opens it."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        column.addStretch(1)
        self.address.textEdited.connect(self._edited)

    def show_item(self, item: DraftItem) -> None:
        """Show the address."""
        if self.address.text().strip() != item.url:
            self.address.setText(item.url)
        self._check()

    def _edited(self, text: str) -> None:
        self._check()
        self.edited.emit(text.strip())

    def _check(self) -> None:
        text = self.address.text().strip().lower()
        fine = not text or text.startswith(("https://", "http://"))
        self._row.show_error("" if fine else tr("Begin a web address with https://"))


class FilePane(QWidget):
    """The file of an item; ``replace`` asks for another."""

    def __init__(self, file: Callable[[str], Path | None], replace: Callable[[], object]) -> None:
        super().__init__()
        self._file = file
        self.name = label("", "strong")
        self.size_words = label("", "muted")
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.button = secondary(tr("Choose another file…"), replace)
        row = QHBoxLayout()
        row.addWidget(self.name)
        row.addWidget(self.size_words)
        row.addStretch(1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(row)
        column.addWidget(self.picture)
        column.addStretch(1)

    def show_item(self, item: DraftItem) -> None:
        """Show name, size, and a picture as it is."""
        file = self._file(item.file or "")
        self.name.setText(item.file or "")
        self.size_words.setText(
            size_words(file.stat().st_size) if file else tr("not in the package")
        )
        shown = QPixmap()
        if file is not None and item.kind is ResourceKind.IMAGE:
            shown.load(str(file))
        if shown.isNull():
            self.picture.clear()
        else:
            keep = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            small = shown.scaled(px(520), px(380), keep, smooth)
            self.picture.setPixmap(small if shown.width() > small.width() else shown)
        self.picture.setAccessibleName(item.title)


def size_words(size: int) -> str:
    """A size in kB or MB, as people say it."""
    if size < 1_000_000:
        return tr("{n} kB").format(n=max(1, round(size / 1000)))
    return tr("{n} MB").format(n=round(size / 1_000_000, 1))
