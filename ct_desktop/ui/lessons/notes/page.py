"""All notes on tools: every tool with its average, the notes on one, files out and in."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QSplitter

from ct_desktop.language import current, ntr, tr
from ct_desktop.services.note_exchange import ReadIn, read_in_text
from ct_desktop.services.office import Office
from ct_desktop.services.tool_notes import NoteFacts, ToolVerdict
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.notes.columns import (
    VerdictLine,
    answers,
    note_columns,
    verdict_columns,
    verdict_lines,
)
from ct_desktop.ui.lessons.notes.edit_dialog import EditNoteDialog
from ct_desktop.ui.lessons.notes.export_dialog import ExportDialog
from ct_desktop.ui.page import Page
from ct_desktop.ui.preview.pdf_preview import PreviewJob, show_preview
from ct_desktop.ui.tables.filter_bar import FilterBar
from ct_desktop.ui.tables.section_model import Section, SectionModel
from ct_desktop.ui.tables.section_table import SectionTable
from ct_desktop.ui.targets import LESSONS
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.empty_state import EmptyState

_SHOWS = ("tool_note", "meeting", "cohort", "organisation")
_LANGUAGES = (("nl", "Nederlands"), ("en", "English"))


@dataclass(frozen=True)
class NotesContent:
    """Everything the page shows."""

    own: str
    verdicts: tuple[ToolVerdict, ...]
    notes: tuple[NoteFacts, ...]


class NotesPage(Page):
    """A detail of the Lessons page."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        super().__init__(ui, LESSONS, tr("Notes on tools"), _SHOWS)
        self.office = office
        self.lines: list[VerdictLine] = []
        self._own = tr("own")
        self.filters = FilterBar()
        self.search = self.filters.add_search("words", tr("Search tool or remark"))
        self.search.setMinimumWidth(px(220))
        self.sources = self.filters.add_choice(
            "source", tr("Organisation"), [(None, tr("All organisations"))]
        )
        self.model = SectionModel[VerdictLine](verdict_columns(), lambda line: line.id, self)
        self.empty = EmptyState(
            "star",
            tr("No notes yet"),
            tr(
                "Here stands what worked: stars and remarks that leaders gave to tools after a "
                "meeting. Makers of the method read in the notes of many organisations."
            ),
            tr("Read in a file…"),
            self.read_in,
        )
        self.table = SectionTable(self.model, tr("Tools"), self.empty)
        self.table.setSelectionMode(SectionTable.SelectionMode.SingleSelection)
        self.notes_model = SectionModel[NoteFacts](
            note_columns(self._own), lambda note: note.id, self
        )
        self.notes = SectionTable(self.notes_model, tr("Notes on this tool"))
        self.notes.setSelectionMode(SectionTable.SelectionMode.SingleSelection)
        self.notes.action_keys = frozenset({Qt.Key.Key_Delete})
        self.header.add_secondary(tr("Read in…"), self.read_in, "import")
        self.header.add_secondary(tr("Save the table…"), self.save_table, "export")
        self.header.add_secondary(tr("Print"), self.print_page, "print")
        self.header.set_primary(tr("Save for the makers…"), self.export, "save")
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(px(10))
        parts.addWidget(self.table)
        parts.addWidget(self.notes)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        for table in (self.table, self.notes):
            table.setMinimumHeight(px(110))
        self.body.addWidget(self.filters)
        self.body.addWidget(parts, 1)
        self.filters.changed.connect(self._filter)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _: self._to_notes())
        self.notes.opened.connect(self._edit)
        self.notes.keyed.connect(lambda _: self._remove())
        self.setFocusProxy(self.table)

    def reload(self) -> None:
        notes = self.office.tool_notes
        self.ui.tasks.read(
            lambda: NotesContent(notes.own_name(), notes.verdicts(), notes.all()), self._show
        )

    def print_page(self) -> None:
        printed = self.office.note_exchange.printed
        languages = tuple(sorted(_LANGUAGES, key=lambda pair: pair[0] != current()))
        job = PreviewJob(
            self.title, "tool-notes.pdf", lambda language: printed(language).pdf, languages
        )
        show_preview(job, self.ui.tasks, self.ui.prompts, self)

    def export(self) -> None:
        """Look through our own notes and save them for the makers."""
        ExportDialog(self.ui, self.office, self).open()

    def read_in(self) -> None:
        """Ask for files of other organisations and read them in."""
        names, _ = QFileDialog.getOpenFileNames(
            self, tr("Read in"), str(Path.home()), tr("Notes on tools (*.json)")
        )
        if names:
            self.read_files([Path(name) for name in names])

    def read_files(self, files: Sequence[Path]) -> None:
        """Read these files in."""
        self.ui.tasks.write(
            lambda: self.office.note_exchange.read_in(files), self._read, initiator=self.key
        )

    def save_table(self) -> None:
        """Save number, average and remarks per tool and organisation as a spreadsheet."""
        kinds = f"{tr('Excel workbooks (*.xlsx)')};;{tr('CSV files (*.csv)')}"
        proposed = str(Path.home() / "tool-notes.xlsx")
        name, _ = QFileDialog.getSaveFileName(self, tr("Save as"), proposed, kinds)
        if name:
            target = Path(name)
            self.ui.tasks.read(
                lambda: self.office.note_exchange.write_table(target),
                lambda _: self.ui.prompts.toast(tr("Saved as {name}").format(name=target.name)),
            )

    def _show(self, content: NotesContent) -> None:
        if content.own and content.own != self._own:
            self._own = content.own
            self.notes_model.columns = note_columns(self._own)
        self.lines = verdict_lines(content.verdicts, content.notes)
        tools = ntr("{n} tool", "{n} tools", len(self.lines))
        count = ntr("{n} note", "{n} notes", len(content.notes))
        self.header.set_title(self.title, f"{tools} · {count}" if content.notes else "")
        self._offer_sources(sorted({note.source for note in content.notes}))
        self._filter()

    def _offer_sources(self, sources: list[str]) -> None:
        chosen = self.sources.currentData()
        self.sources.blockSignals(True)
        while self.sources.count() > 1:
            self.sources.removeItem(1)
        for source in sources:
            self.sources.addItem(source or self._own, source)
        self.sources.setCurrentIndex(max(self.sources.findData(chosen), 0))
        self.sources.blockSignals(False)
        self.sources.setVisible(len(sources) > 1)

    def _filter(self) -> None:
        asked, source = self.filters.text("words"), self.filters.value("source")
        wanted = source if isinstance(source, str) else None
        shown = [line for line in self.lines if answers(line, asked, wanted)]
        if self.filters.is_filtering():
            self.empty.say(tr("No note answers to this"), tr("Change or clear the filters above."))
        self.table.set_sections([Section("", shown)])
        if self.table.current_id() is None and shown:
            self.table.select_id(shown[0].id)
        self.filters.set_count(ntr("{n} tool", "{n} tools", len(shown)) if shown else "")

    def _chosen(self) -> None:
        line = self.model.row_at(self.table.currentIndex().row())
        self.notes.set_sections([Section("", line.notes if line else ())])
        self.notes.setVisible(line is not None)

    def _to_notes(self) -> None:
        self.notes.setFocus()
        if self.notes.current_id() is None and self.notes_model.rowCount():
            self.notes.setCurrentIndex(self.notes_model.index(0, 0))

    def _edit(self, note_id: int) -> None:
        note = next(one for one in self.notes_model.rows() if one.id == note_id)
        EditNoteDialog(self.ui, self.office, note, self).open()

    def _remove(self) -> None:
        note_id = self.notes.current_id()
        if note_id is not None:
            self.ui.tasks.write(
                lambda: self.office.tool_notes.remove(note_id),
                lambda _: self.ui.prompts.toast(
                    tr("The note has been removed."), self.ui.undo.undo
                ),
                initiator=self.key,
            )

    def _read(self, result: ReadIn) -> None:
        self.ui.prompts.toast(read_in_text(result), self.ui.undo.undo)
