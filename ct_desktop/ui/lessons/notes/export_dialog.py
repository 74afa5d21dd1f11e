"""Looking through our notes before they go to the makers: no names leave the store."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ct_desktop.language import ntr, tr
from ct_desktop.services.note_exchange import ExportLine, export_day
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.notes.columns import stars_shown
from ct_desktop.ui.tables.column import ColumnSpec
from ct_desktop.ui.tables.section_model import Section, SectionModel
from ct_desktop.ui.tables.section_table import SectionTable
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, secondary
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.labels import label, wrapped

_PAUSE_MS = 300


@dataclass(frozen=True)
class SentLine:
    """A note as it would be sent."""

    line: ExportLine
    remark: str
    named: tuple[str, ...]
    left_out: bool = False

    @property
    def id(self) -> int:
        """The id of the note."""
        return self.line.note.id


class ExportDialog(QDialog):
    """Remarks that name someone the store knows stand first, marked; each can be changed here.

    What is changed here is sent so; the store keeps the note as it was written.
    """

    def __init__(self, ui: UiContext, office: Office, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._ui = ui
        self._office = office
        self._lines: dict[int, SentLine] = {}
        title = tr("Notes for the makers of the method")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.model = SectionModel[SentLine](_columns(), lambda line: line.id, self)
        empty = EmptyState(
            "star", tr("No notes yet"), tr("Give tools stars or a remark after a meeting.")
        )
        self.table = SectionTable(self.model, tr("Notes"), empty)
        self.table.setSelectionMode(SectionTable.SelectionMode.SingleSelection)
        self.table.action_keys = frozenset({Qt.Key.Key_Delete})
        self.remark = QPlainTextEdit()
        self.remark.setAccessibleName(tr("Remark as it will be sent"))
        self.remark.setTabChangesFocus(True)
        self.remark.setMaximumHeight(px(110))
        self.warning = wrapped("", "error")
        self.clean_button = secondary(tr("Take the names out"), self.take_names_out)
        self.leave_button = secondary(tr("Leave out"), self.leave_out)
        self.save_button = Button(tr("Save as…"), "primary", "save")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out(title)
        self._connect()
        screen = self.screen().availableSize()
        self.resize(min(px(860), screen.width()), min(px(620), screen.height()))
        ui.tasks.read(office.note_exchange.preview, self._offer)

    def take_names_out(self) -> None:
        """Put […] for the names in every remark that has some."""
        for line in list(self._lines.values()):
            if line.named:
                proposal = line.line.proposal
                self._lines[line.id] = replace(line, remark=proposal, named=())
        self._show()
        self._check()

    def leave_out(self) -> None:
        """Leave the selected note out, or put it back."""
        line = self._current()
        if line is not None:
            self._lines[line.id] = replace(line, left_out=not line.left_out)
            self._show()

    def save(self) -> None:
        """Ask where and write the file; names that are left are asked about first."""
        named = [line for line in self._sent() if line.named]
        if named and not self._ui.prompts.confirm(
            ntr(
                "{n} remark still holds what looks like a name.",
                "{n} remarks still hold what looks like a name.",
                len(named),
            ),
            tr("These are no names of people: save"),
            ", ".join(dict.fromkeys(name for line in named for name in line.named)),
            danger=True,
        ):
            return
        proposed = str(Path.home() / export_day(self._ui.clock.today()))
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save as"), proposed, tr("Notes on tools (*.json)")
        )
        if name:
            self.save_to(Path(name))

    def save_to(self, target: Path) -> None:
        """Write the file."""
        remarks = {line.id: line.remark for line in self._sent()}
        self._ui.tasks.read(
            lambda: self._office.note_exchange.export(target, remarks),
            lambda count: self._saved(target, count),
        )

    def _sent(self) -> list[SentLine]:
        return [line for line in self._lines.values() if not line.left_out]

    def _current(self) -> SentLine | None:
        current = self.table.current_id()
        return None if current is None else self._lines[current]

    def _offer(self, lines: tuple[ExportLine, ...]) -> None:
        self._lines = {line.note.id: SentLine(line, line.note.remark, line.named) for line in lines}
        self._show()
        if lines:
            self.table.select_id(lines[0].note.id)
        self.table.setFocus()

    def _show(self) -> None:
        self.table.set_sections([Section("", list(self._lines.values()))])
        self._chosen()
        named = sum(bool(line.named) for line in self._sent())
        self.clean_button.setEnabled(bool(named))
        self.save_button.setEnabled(bool(self._sent()))
        self.warning.setText(
            ntr(
                "{n} remark names someone you know. Names must not leave your organisation.",
                "{n} remarks name someone you know. Names must not leave your organisation.",
                named,
            )
            if named
            else ""
        )

    def _chosen(self) -> None:
        line = self._current()
        self.remark.setEnabled(line is not None and not line.left_out)
        self.leave_button.setEnabled(line is not None)
        left_out = line is not None and line.left_out
        self.leave_button.setText(tr("Put back") if left_out else tr("Leave out"))
        text = line.remark if line else ""
        if self.remark.toPlainText() != text:
            self.remark.blockSignals(True)
            self.remark.setPlainText(text)
            self.remark.blockSignals(False)

    def _typed(self) -> None:
        line = self._current()
        if line is not None:
            self._lines[line.id] = replace(line, remark=self.remark.toPlainText())
            self._pause.start()

    def _check(self) -> None:
        lines = list(self._lines.values())
        remarks = [line.remark for line in lines]

        def show(named: tuple[tuple[str, ...], ...]) -> None:
            for line, names in zip(lines, named, strict=True):
                now = self._lines[line.id]
                if now.remark == line.remark:
                    self._lines[line.id] = replace(now, named=names)
            self._show()

        self._ui.tasks.read(lambda: self._office.note_exchange.named_in(remarks), show)

    def _saved(self, target: Path, count: int) -> None:
        self.accept()
        notes = ntr("{n} note", "{n} notes", count)
        self._ui.prompts.toast(tr("Saved as {name}: {notes}").format(name=target.name, notes=notes))

    def _connect(self) -> None:
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _: self.remark.setFocus())
        self.table.keyed.connect(lambda _: self.leave_out())
        self.remark.textChanged.connect(self._typed)
        self._pause.timeout.connect(self._check)
        self.save_button.clicked.connect(self.save)

    def _lay_out(self, title: str) -> None:
        cancel = secondary(tr("Cancel"), self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.clean_button)
        foot.addWidget(self.leave_button)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(10))
        column.addWidget(label(title, "heading"))
        column.addWidget(
            wrapped(
                tr(
                    "This is what they get: your organisation, the tools, stars, remarks and "
                    "dates. Look through the remarks; you can change them here."
                ),
                "muted",
            )
        )
        column.addWidget(self.table, 1)
        column.addWidget(self.remark)
        column.addWidget(self.warning)
        column.addLayout(foot)


def _columns() -> tuple[ColumnSpec[SentLine], ...]:
    return (
        ColumnSpec("tool", tr("Tool"), lambda line: line.line.note.tool.title, 210, strong=True),
        ColumnSpec("stars", tr("Stars"), lambda line: stars_shown(line.line.note), 76),
        ColumnSpec("remark", tr("Remark"), lambda line: " ".join(line.remark.split()), 0),
        ColumnSpec("mark", tr("Attention"), _mark, 170, tone=_tone),
    )


def _mark(line: SentLine) -> str:
    if line.left_out:
        return tr("left out")
    return tr("names {words}").format(words=", ".join(line.named)) if line.named else ""


def _tone(line: SentLine) -> str:
    return "neutral" if line.left_out else "warning" if line.named else ""
