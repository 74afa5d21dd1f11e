"""One answer to choose, and one text that counts as right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import AcceptedText, Choice
from ct_desktop.ui.lessons.editor.html_field import HtmlLine
from ct_desktop.ui.theme.current import px


class ChoiceRow(QWidget):
    """Whether it is right, what it says, and what is said to who chose it."""

    edited = Signal()

    def __init__(self, choice: Choice, *, right: bool) -> None:
        super().__init__()
        self.key = choice.key
        self.right = QCheckBox(tr("right"))
        self.right.setChecked(right)
        self.text = HtmlLine(tr("Answer"), choice.html)
        self.feedback = HtmlLine(tr("Said to who chose it"), choice.feedback)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, px(6))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(4))
        grid.addWidget(self.right, 0, 0)
        grid.addWidget(self.text, 0, 1)
        grid.addWidget(self.feedback, 1, 1)
        self.setFocusProxy(self.text)
        self.right.clicked.connect(lambda: self.edited.emit())
        self.text.textEdited.connect(lambda _: self.edited.emit())
        self.feedback.textEdited.connect(lambda _: self.edited.emit())

    def choice(self) -> Choice:
        """The answer as it stands."""
        return Choice(self.key, self.text.html(), self.feedback.html())


class AcceptedRow(QWidget):
    """A text to type, and how strictly it is compared."""

    edited = Signal()

    def __init__(self, accepted: AcceptedText) -> None:
        super().__init__()
        self.text = QLineEdit(accepted.text)
        self.text.setAccessibleName(tr("Right text"))
        self.text.setPlaceholderText(tr("Right text"))
        self.contains = QCheckBox(tr("may stand among other words"))
        self.contains.setChecked(accepted.contains)
        self.case = QCheckBox(tr("capitals count"))
        self.case.setChecked(accepted.case)
        self._feedback = accepted.feedback
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.text, 1)
        row.addWidget(self.contains)
        row.addWidget(self.case)
        self.setFocusProxy(self.text)
        self.text.textEdited.connect(lambda _: self.edited.emit())
        self.contains.clicked.connect(lambda: self.edited.emit())
        self.case.clicked.connect(lambda: self.edited.emit())

    def accepted(self) -> AcceptedText:
        """The text as it stands."""
        return AcceptedText(
            self.text.text().strip(),
            self.contains.isChecked(),
            self.case.isChecked(),
            self._feedback,
        )
