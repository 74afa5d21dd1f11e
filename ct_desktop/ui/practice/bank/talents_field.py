"""Talents separated by commas, with completion of the one that is being typed."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from ct_desktop.language import tr


class TalentsField(QLineEdit):
    """``offer`` gives the talents to complete from; others can be typed."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setMaxLength(300)
        self.setAccessibleName(tr("Talents"))
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setWidget(self)
        self.popup = QListView()
        self.popup.setAccessibleName(tr("Found"))
        completer.setPopup(self.popup)
        # The stubs do not know that a signal with overloads is indexed by its type.
        activated = completer.activated[str]  # type: ignore[index]
        activated.connect(self.complete)
        self._completer = completer
        self.textEdited.connect(self._ask)

    def offer(self, talents: Sequence[str]) -> None:
        """Complete from these."""
        self._words.setStringList(list(talents))

    def matches(self) -> list[str]:
        """What completes the talent at the cursor."""
        found = self._completer.completionModel()
        return [str(found.index(row, 0).data()) for row in range(found.rowCount())]

    def complete(self, talent: str) -> None:
        """Put a talent in the place of the one at the cursor."""
        before, after = self._around()
        ahead = f"{before.rstrip()} " if before.strip() else ""
        self.setText(f"{ahead}{talent}{after}")
        self.setCursorPosition(len(ahead) + len(talent))

    def _ask(self) -> None:
        before, after = self._around()
        whole = self.text()
        typed = whole[len(before) : len(whole) - len(after)].strip()
        if not typed:
            self.popup.hide()
            return
        self._completer.setCompletionPrefix(typed)
        if self._completer.completionCount() and self.hasFocus():
            self._completer.complete()
        else:
            self.popup.hide()

    def _around(self) -> tuple[str, str]:
        """The text before and after the talent at the cursor, commas included."""
        text, place = self.text(), self.cursorPosition()
        start = text.rfind(",", 0, place) + 1
        stop = text.find(",", place)
        return text[:start], text[stop:] if stop >= 0 else ""
