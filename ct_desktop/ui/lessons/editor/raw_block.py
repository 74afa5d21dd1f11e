"""A block the editor does not take apart: shown as it looks, changed as HTML if need be."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QTextBrowser

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import clean_html
from ct_desktop.services.lesson_editing import Raw
from ct_desktop.ui.lessons.editor.block_edit import BlockEdit, BlockNeeds
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.labels import wrapped


class _Look(QTextBrowser):
    """What the block looks like; pictures come from the draft and nowhere else."""

    def __init__(self, needs: BlockNeeds) -> None:
        super().__init__()
        self._needs = needs
        self.setOpenLinks(False)
        self.setAccessibleName(tr("How it looks"))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        address = name.toString() if isinstance(name, QUrl) else name
        if kind == QTextDocument.ResourceType.ImageResource.value:
            image = QImage()
            image.loadFromData(self._needs.picture(address) or b"")
            return image
        return None


class RawBlock(BlockEdit):
    """Kept to the letter until somebody changes its HTML."""

    def __init__(self, content: Raw, needs: BlockNeeds) -> None:
        super().__init__(needs)
        self.look = _Look(needs)
        self.source = QPlainTextEdit(content.html)
        self.source.setAccessibleName(tr("HTML of this part"))
        self.source.setTabChangesFocus(True)
        self.source.setMinimumHeight(px(160))
        self.source.hide()
        self.button = quiet(tr("Change its HTML"), self._swap)
        row = QHBoxLayout()
        hint = tr("This part has a form of its own. It is kept exactly as it is.")
        row.addWidget(wrapped(hint, "small"), 1)
        row.addWidget(self.button)
        self.column.addLayout(row)
        self.column.addWidget(self.look)
        self.column.addWidget(self.source)
        self.source.textChanged.connect(self.edited)
        self._show()

    def content(self) -> Raw:
        return Raw(self.source.toPlainText())

    def _swap(self) -> None:
        editing = self.source.isHidden()
        self.source.setVisible(editing)
        self.look.setVisible(not editing)
        self.button.setText(tr("Show how it looks") if editing else tr("Change its HTML"))
        if editing:
            self.source.setFocus()
        else:
            self._show()

    def _show(self) -> None:
        self.look.setHtml(clean_html(self.source.toPlainText()))
        self.look.document().setTextWidth(px(560))
        height = int(self.look.document().size().height()) + px(24)
        self.look.setFixedHeight(min(max(height, px(56)), px(360)))
