"""Fields for the same words in Dutch and in English, beside each other."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from ct_desktop.rules.competences import Words
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label, wrapped

LANGUAGES = (("nl", "Nederlands"), ("en", "English"))
"""In the order in which they stand; each by its own name."""
_LONGEST_LINE, _LINES_HIGH = 200, 76


class WordsFields(QWidget):
    """Rows of two fields under a caption; ``changed`` after every change by the user."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "none")
        self._rows: list[tuple[QWidget, QWidget]] = []
        self._showing = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(4))
        for place, (_, name) in enumerate(LANGUAGES):
            self._grid.setColumnStretch(place, 1)
            self._grid.addWidget(label(name, "section"), 0, place)

    def add_line(self, caption: str, hint: str = "") -> int:
        """A row of one line each; its number."""
        return self._add(caption, hint, self._line)

    def add_lines(self, caption: str, hint: str = "") -> int:
        """A row of a few lines each; its number."""
        return self._add(caption, hint, self._lines)

    def field(self, row: int, language: str) -> QWidget:
        """The field of a row in a language."""
        return self._rows[row][[code for code, _ in LANGUAGES].index(language)]

    def words(self, row: int) -> Words:
        """What stands in a row."""
        nl, en = (_text(field) for field in self._rows[row])
        return Words(nl, en)

    def show_words(self, row: int, words: Words) -> None:
        """Show other words; what already says the same is left alone, with its cursor."""
        self._showing = True
        for field, text in zip(self._rows[row], (words.nl, words.en), strict=True):
            if _text(field) != text:
                if isinstance(field, QPlainTextEdit):
                    field.setPlainText(text)
                elif isinstance(field, QLineEdit):
                    field.setText(text)
                    field.setCursorPosition(0)
        self._showing = False

    def _add(self, caption: str, hint: str, make: Callable[[], QWidget]) -> int:
        grid, line = self._grid, self._grid.rowCount()
        head = label(caption, "strong")
        head.setContentsMargins(0, px(8), 0, 0)
        grid.addWidget(head, line, 0, 1, len(LANGUAGES))
        dutch, english = make(), make()
        for place, (field, (_, name)) in enumerate(zip((dutch, english), LANGUAGES, strict=True)):
            field.setAccessibleName(f"{caption}, {name}")
            field.setAccessibleDescription(hint)
            grid.addWidget(field, line + 1, place)
        if hint:
            grid.addWidget(wrapped(hint, "small"), line + 2, 0, 1, len(LANGUAGES))
        self._rows.append((dutch, english))
        return len(self._rows) - 1

    def _line(self) -> QWidget:
        made = QLineEdit()
        made.setMaxLength(_LONGEST_LINE)
        made.textChanged.connect(lambda _: self._tell())
        return made

    def _lines(self) -> QWidget:
        made = QPlainTextEdit()
        made.setTabChangesFocus(True)
        made.setFixedHeight(px(_LINES_HIGH))
        made.textChanged.connect(self._tell)
        return made

    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()


def _text(field: QWidget) -> str:
    if isinstance(field, QPlainTextEdit):
        return " ".join(field.toPlainText().split())
    return " ".join(field.text().split()) if isinstance(field, QLineEdit) else ""
