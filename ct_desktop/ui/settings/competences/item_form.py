"""One competence in two languages: its name, the words of the four levels, the sentence."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.competences import LEVELS, Competence, Strand
from ct_desktop.services.assessment_words import level_text
from ct_desktop.ui.settings.competences.draft import title_of
from ct_desktop.ui.settings.competences.words_fields import WordsFields
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label, wrapped


class ItemForm(QWidget):
    """``changed`` carries the item after every change by the user."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._item: Competence | None = None
        self.strand = QComboBox()
        self.strand.setAccessibleName(tr("Strand"))
        self.strand.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.asked = QCheckBox(tr("Is asked"))
        self.lock = wrapped("", "small")
        self.fields = WordsFields()
        self.name = self.fields.add_line(tr("Name"))
        self.levels = [
            self.fields.add_lines(tr("Level {level}").format(level=level_text(level)))
            for level in LEVELS
        ]
        self.sentence = self.fields.add_line(
            tr("On the certificate"),
            tr(
                "Of who reached level 3 or 4, without a pronoun, capital or full stop: "
                "“leads a group calmly”."
            ),
        )
        self._build()

    def show_item(self, item: Competence, strands: Sequence[Strand], why_fixed: str) -> None:
        """Show an item; ``why_fixed`` says why it is always asked, "" when it need not be."""
        self._item = None
        self.strand.clear()
        for one in strands:
            self.strand.addItem(title_of(one.name), one.key)
        self.strand.setCurrentIndex(self.strand.findData(item.strand))
        self.asked.setChecked(not item.retired)
        self.strand.setEnabled(not why_fixed)
        self.asked.setEnabled(not why_fixed)
        self.lock.setText(why_fixed)
        self.lock.setVisible(bool(why_fixed))
        self.fields.show_words(self.name, item.name)
        for row, words in zip(self.levels, item.levels, strict=True):
            self.fields.show_words(row, words)
        self.fields.show_words(self.sentence, item.sentence)
        self._item = item

    def focus_name(self) -> None:
        """Put the cursor in the name."""
        self.fields.field(self.name, "nl").setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(px(12))
        caption = label(tr("Strand"), "strong")
        caption.setBuddy(self.strand)
        top.addWidget(caption)
        top.addWidget(self.strand)
        top.addStretch(1)
        top.addWidget(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(8))
        column.addLayout(top)
        column.addWidget(self.lock)
        column.addWidget(self.fields)
        column.addStretch(1)
        self.fields.changed.connect(self._tell)
        self.strand.currentIndexChanged.connect(lambda _: self._tell())
        self.asked.toggled.connect(lambda _: self._tell())

    def _tell(self) -> None:
        if self._item is None:
            return
        first, second, third, fourth = (self.fields.words(row) for row in self.levels)
        self._item = replace(
            self._item,
            strand=str(self.strand.currentData()),
            name=self.fields.words(self.name),
            levels=(first, second, third, fourth),
            sentence=self.fields.words(self.sentence),
            retired=not self.asked.isChecked(),
        )
        self.changed.emit(self._item)
