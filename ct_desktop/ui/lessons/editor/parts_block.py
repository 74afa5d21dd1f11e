"""A numbered programme, or variations for fields and target groups: parts with paragraphs."""

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_editing import VARIATIONS, Paragraph, Part, Parts, PartsKind, Run
from ct_desktop.services.lesson_editing import Style as ParagraphStyle
from ct_desktop.ui.lessons.editor.block_edit import BlockEdit, BlockNeeds
from ct_desktop.ui.lessons.editor.prose_edit import ProseEdit
from ct_desktop.ui.lessons.editor.rows_edit import RowsEdit


class _PartEdit(QWidget):
    def __init__(self, part: Part, field: ProseEdit) -> None:
        super().__init__()
        self.field = field
        self.mark: QComboBox | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        if part.mark:
            self.mark = QComboBox()
            self.mark.setAccessibleName(tr("For whom or what"))
            for mark in VARIATIONS:
                self.mark.addItem(_mark_words()[mark], mark)
            self.mark.setCurrentIndex(VARIATIONS.index(part.mark))
            self.column.addWidget(self.mark)
        self.column.addWidget(field)
        field.show_paragraphs(part.paragraphs)
        self.setFocusProxy(field)

    def part(self) -> Part:
        mark = str(self.mark.currentData()) if self.mark else ""
        return Part(self.field.paragraphs(), mark)


class PartsBlock(BlockEdit):
    """Each part has a text field; a variation also says for whom it is."""

    def __init__(self, content: Parts, needs: BlockNeeds) -> None:
        super().__init__(needs)
        self.kind = content.kind
        script = content.kind is PartsKind.SCRIPT
        self._name = tr("Step") if script else tr("Variation")
        add = tr("Add a step") if script else tr("Add a variation")
        self.rows = RowsEdit(self._name, add, self._new)
        for part in content.parts:
            self.rows.add(self._made(part))
        self.rows.edited.connect(self.edited)
        self.column.addWidget(self.rows)

    def content(self) -> Parts:
        parts = (row.part() for row in self.rows.rows if isinstance(row, _PartEdit))
        return Parts(self.kind, tuple(part for part in parts if part.paragraphs))

    def _new(self) -> _PartEdit:
        if self.kind is PartsKind.SCRIPT:
            return self._made(Part((Paragraph(ParagraphStyle.TEXT),)))
        used = {row.part().mark for row in self.rows.rows if isinstance(row, _PartEdit)}
        mark = next((mark for mark in VARIATIONS if mark not in used), VARIATIONS[0])
        title = Paragraph(ParagraphStyle.SUBHEADING, (Run(_mark_words()[mark].capitalize()),))
        return self._made(Part((title,), mark))

    def _made(self, part: Part) -> _PartEdit:
        made = _PartEdit(part, self.prose(self._name))
        if made.mark is not None:
            made.mark.activated.connect(lambda _: self.edited.emit())
        return made


def _mark_words() -> dict[str, str]:
    return {
        "sport": tr("sport"),
        "culture": tr("culture"),
        "welfare": tr("welfare"),
        "children": tr("children"),
        "young": tr("young people"),
        "adults": tr("adults"),
    }
