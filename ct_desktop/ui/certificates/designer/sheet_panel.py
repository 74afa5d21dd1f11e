"""What holds for the sheet as a whole: name, drawing, colours, background, back side, pictures."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.certificate_design import Art, Side
from ct_desktop.rules.competences import Words
from ct_desktop.ui.certificates.designer.colours_form import ColoursForm
from ct_desktop.ui.certificates.designer.pictures_list import PicturesList
from ct_desktop.ui.certificates.designer.state import DesignerState
from ct_desktop.ui.certificates.designer.words import art_words, orientation_words
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.labels import label, wrapped


class SheetPanel(QWidget):
    """``background_wanted``: a file is to be chosen; ``removed`` carries a picture's name."""

    background_wanted = Signal()
    removed = Signal(str)

    def __init__(self, state: DesignerState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.paper = wrapped("", "muted")
        self.nl, self.en = QLineEdit(), QLineEdit()
        self.art = QComboBox()
        for art in Art:
            self.art.addItem(art_words(art), art.value)
        self.colours = ColoursForm(state)
        self.background = QComboBox()
        self.background_button = secondary(
            tr("Choose a file…"), self.background_wanted.emit, "import"
        )
        self.back = QCheckBox(tr("Print a back side"))
        self.pictures_caption = label(tr("Pictures in this design"), "strong")
        self.pictures = PicturesList(state)
        self.pictures.removed.connect(self.removed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, px(6), px(8))
        self._column.setSpacing(px(4))
        self._column.addWidget(self.paper)
        self._column.addSpacing(px(4))
        self._add(tr("Name in Dutch"), self.nl)
        self._add(tr("Name in English"), self.en)
        self._add(tr("Drawn on the sheet"), self.art)
        self._add(tr("Background of the front"), self.background)
        hint = tr("PNG, JPEG or the first page of a PDF.")
        self._column.addWidget(wrapped(hint, "small"))
        self._column.addWidget(self.background_button)
        self._column.addSpacing(px(8))
        self._column.addWidget(self.back)
        self._column.addSpacing(px(8))
        self._add(tr("Colours"), self.colours)
        self._column.addWidget(self.pictures_caption)
        self._column.addWidget(self.pictures)
        self._column.addStretch(1)
        self._connect()
        self._follow()

    def _add(self, words: str, field: QWidget) -> None:
        caption = label(words, "strong")
        caption.setBuddy(field)
        field.setAccessibleName(words)
        self._column.addWidget(caption)
        self._column.addWidget(field)
        self._column.addSpacing(px(8))

    def _connect(self) -> None:
        self.nl.textEdited.connect(lambda _: self._rename())
        self.en.textEdited.connect(lambda _: self._rename())
        self.art.activated.connect(lambda _: self._draw(Art(str(self.art.currentData()))))
        self.background.activated.connect(
            lambda _: self._change(background=str(self.background.currentData()))
        )
        self.back.clicked.connect(self._set_back)
        self._state.changed.connect(self._follow)

    def _change(self, mark: str = "", **facts: Any) -> None:
        self._state.change(replace(self._state.design, **facts), mark)

    def _draw(self, art: Art) -> None:
        """Another drawing comes in colours of its own: those of this one would not fit it."""
        kept = self._state.design
        if art is not kept.art:
            own = self._state.palettes.get(art, ())
            self._change(art=art, colours=replace(kept.colours, art=own))

    def _rename(self) -> None:
        self._change("name", name=Words(self.nl.text(), self.en.text()))

    def _set_back(self, on: bool) -> None:
        """Without a back its elements go too; one step back brings them again."""
        design = self._state.design
        kept = design.elements if on else design.on(Side.FRONT)
        self._state.change(replace(design, back=on, elements=kept))
        self._state.see(side=Side.BACK if on else Side.FRONT)

    def _follow(self) -> None:
        design = self._state.design
        words = tr("A4, {orientation}.").format(orientation=orientation_words(design.orientation))
        self.paper.setText(words)
        for field, text in ((self.nl, design.name.nl), (self.en, design.name.en)):
            if field.text() != text:
                field.setText(text)
        self.art.setCurrentIndex(self.art.findData(design.art.value))
        self._show_backgrounds()
        self.back.setChecked(design.back)
        self.colours.follow()
        self.pictures.follow()
        self.pictures_caption.setVisible(bool(self._state.pictures))
        self.setEnabled(self._state.own)

    def _show_backgrounds(self) -> None:
        chosen = self._state.design.background
        names = ["", *(one.name for one in self._state.pictures)]
        if chosen not in names:
            names.append(chosen)
        if [self.background.itemData(n) for n in range(self.background.count())] != names:
            self.background.clear()
            for name in names:
                self.background.addItem(name or tr("None"), name)
        self.background.setCurrentIndex(self.background.findData(chosen))
