"""Before a package goes on the shelf: what is in it, and what differs from the one it replaces."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.lesson_content import CheckReport
from ct_desktop.services.lesson_library import Arrival, Comparison
from ct_desktop.ui.lessons.shelf.report_view import ReportView
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button
from ct_desktop.ui.widgets.labels import label, wrapped

_NAMED = 8


class Choice(Enum):
    """What is done with a package that arrives."""

    CANCEL = auto()
    ADD = auto()
    REPLACE = auto()


class ArrivalDialog(QDialog):
    """``choice`` after it closed."""

    def __init__(self, arrival: Arrival, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = Choice.CANCEL
        title = arrival.package.title or arrival.file.name
        column = _frame(self, title)
        column.addWidget(wrapped(_sentence(arrival)))
        if arrival.comparison is not None and not arrival.same:
            column.addWidget(wrapped(comparison_text(arrival.comparison), "muted"))
        column.addWidget(ReportView(arrival.report), 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(px(8))
        self.buttons.addStretch(1)
        column.addLayout(self.buttons)
        self._add_buttons(arrival)

    def _add_buttons(self, arrival: Arrival) -> None:
        if arrival.same:
            self._button(tr("Close"), "primary", Choice.CANCEL)
            return
        self._button(tr("Cancel"), "secondary", Choice.CANCEL)
        if arrival.replaces is None:
            self._button(tr("Put on the shelf"), "primary", Choice.ADD)
            return
        self._button(tr("Keep both"), "secondary", Choice.ADD)
        self._button(tr("Replace"), "primary", Choice.REPLACE)

    def _button(self, text: str, look: str, choice: Choice) -> None:
        button = Button(text, look)
        button.clicked.connect(lambda: self._choose(choice))
        if look == "primary":
            button.setDefault(True)
            button.setFocus()
        self.buttons.addWidget(button)

    def _choose(self, choice: Choice) -> None:
        self.choice = choice
        self.accept() if choice is not Choice.CANCEL else self.reject()


class ReportDialog(QDialog):
    """The check of a package that is on the shelf."""

    def __init__(self, title: str, report: CheckReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = _frame(self, title)
        column.addWidget(ReportView(report), 1)
        row = QHBoxLayout()
        row.addStretch(1)
        close = Button(tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)


def comparison_text(found: Comparison) -> str:
    """What is new, changed and gone, with the first titles of each."""
    parts = [
        _named(ntr("{n} new", "{n} new", len(found.new)), found.new),
        _named(ntr("{n} changed", "{n} changed", len(found.changed)), found.changed),
        _named(ntr("{n} gone", "{n} gone", len(found.gone)), found.gone),
    ]
    told = [part for part in parts if part]
    return "\n".join(told) if told else tr("The tools are the same as before.")


def _sentence(arrival: Arrival) -> str:
    if arrival.same:
        return tr("Exactly this package is on the shelf already.")
    if arrival.replaces is None:
        return tr("This package is new on your shelf.")
    old, new = arrival.replaces.edition, arrival.package.edition
    if old and new and old != new:
        return tr(
            "Your shelf holds version {old} of it, this is version {new}. "
            "Notes and plans stay when it is replaced."
        ).format(old=old, new=new)
    return tr("Your shelf holds another edition of it. Notes and plans stay when it is replaced.")


def _named(count: str, titles: Sequence[str]) -> str:
    if not titles:
        return ""
    shown = ", ".join(titles[:_NAMED])
    return f"{count}: {shown}{' …' if len(titles) > _NAMED else ''}"


def _frame(dialog: QDialog, title: str) -> QVBoxLayout:
    dialog.setWindowTitle(title)
    dialog.setAccessibleName(title)
    dialog.resize(px(620), px(520))
    column = QVBoxLayout(dialog)
    column.setContentsMargins(px(24), px(20), px(24), px(20))
    column.setSpacing(px(14))
    column.addWidget(label(title, "heading"))
    return column
