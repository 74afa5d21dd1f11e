"""What the package says of itself, and the picture on its cover."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ct_desktop.language import tr
from ct_desktop.services.lesson_editing import Draft
from ct_desktop.ui.lessons.language_names import language_name
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet, secondary
from ct_desktop.ui.widgets.form import Form


@dataclass(frozen=True)
class PackageFacts:
    """What can be typed here."""

    title: str
    language: str
    edition: str
    description: str
    rights: str
    keywords: tuple[str, ...]


class PackageForm(QWidget):
    """``edited`` carries PackageFacts; ``cover_wanted`` True for another cover, False for none."""

    edited = Signal(object)
    cover_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others = ""
        self.title = QLineEdit()
        self.language = QComboBox()
        for code in ("nl", "en"):
            self.language.addItem(language_name(code), code)
        self.edition = QLineEdit()
        self.description = QPlainTextEdit()
        self.description.setTabChangesFocus(True)
        self.description.setMinimumHeight(px(84))
        self.description.setMaximumHeight(px(120))
        self.keywords = QLineEdit()
        self.rights = QLineEdit()
        self.cover = QLabel()
        self.cover.setFixedSize(px(200), px(132))
        self.cover.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.cover.setProperty("ground", "sunken")
        self.choose = secondary(tr("Choose a picture…"), lambda: self.cover_wanted.emit(True))
        self.away = quiet(tr("Remove"), lambda: self.cover_wanted.emit(False))
        form = Form()
        title = form.add(tr("Title"), self.title, required=True)
        edition = form.add(tr("Version"), self.edition)
        form.side_by_side(title, edition, widths=(4, 1))
        form.add(tr("Language"), self.language)
        form.add(tr("What it is about"), self.description)
        form.add(tr("Keywords"), self.keywords, hint=tr("With commas between them."))
        form.add(
            tr("Rights"),
            self.rights,
            hint=tr("Who made it, and what others may do with it."),
        )
        form.add(tr("Cover"), self._cover_row())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(8), 0)
        column.addWidget(form)
        column.addStretch(1)
        for field in (self.title, self.edition, self.keywords, self.rights):
            field.textEdited.connect(lambda _: self._tell())
        self.description.textChanged.connect(self._tell)
        self.language.activated.connect(lambda _: self._tell())

    def show_package(self, draft: Draft, cover: bytes | None) -> None:
        """Show what the draft says; what is being typed stays as it is."""
        if self.facts() != _facts_of(draft):
            self.title.setText(draft.title)
            self.edition.setText(draft.edition)
            self.rights.setText(draft.rights)
            self.keywords.setText(", ".join(draft.keywords))
            self.description.blockSignals(True)
            self.description.setPlainText(draft.description)
            self.description.blockSignals(False)
            self._show_language(draft.language)
        picture = QPixmap()
        if cover is not None and picture.loadFromData(cover):
            keep = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self.cover.setPixmap(picture.scaled(self.cover.size(), keep, smooth))
            self.cover.setAccessibleName(tr("Cover"))
        else:
            self.cover.setPixmap(QPixmap())
            self.cover.setText(tr("none"))
            self.cover.setAccessibleName(tr("Cover: none"))
        self.away.setVisible(cover is not None)

    def facts(self) -> PackageFacts:
        """What is typed; blanks and line breaks count as one blank."""
        words = (word.strip() for word in self.keywords.text().split(","))
        return PackageFacts(
            self.title.text().strip(),
            str(self.language.currentData()),
            self.edition.text().strip(),
            " ".join(self.description.toPlainText().split()),
            " ".join(self.rights.text().split()),
            tuple(dict.fromkeys(word for word in words if word)),
        )

    def _tell(self) -> None:
        facts = self.facts()
        if facts.title:
            self.edited.emit(facts)

    def _show_language(self, code: str) -> None:
        place = self.language.findData(code)
        if place < 0:
            # A package of another maker may be in any language; keep what it says.
            self.language.addItem(code or tr("not stated"), code)
            place = self.language.count() - 1
        self.language.setCurrentIndex(place)

    def _cover_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.cover)
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        return holder


def _facts_of(draft: Draft) -> PackageFacts:
    return PackageFacts(
        draft.title,
        draft.language,
        draft.edition,
        draft.description,
        draft.rights,
        draft.keywords,
    )
