"""The dialog that prints issued documents: to one PDF, or to a file for each in a folder."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.document_register import IssuedRow
from ct_desktop.services.issued_papers import FileNaming
from ct_desktop.services.office import Office
from ct_desktop.services.prints import Print
from ct_desktop.ui.certificates.printing.folder_field import FolderField
from ct_desktop.ui.certificates.printing.words import chosen_text, file_names, left_out_text
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.preview.document_languages import languages
from ct_desktop.ui.preview.pdf_preview import PdfPreview, PreviewJob, show_preview
from ct_desktop.ui.widgets.choice_rows import ChoiceRows
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import label, wrapped


class Way(StrEnum):
    """What becomes of the documents."""

    ONE = "one"
    """One PDF of them all, in a preview."""
    FILES = "files"
    """A file for each, in a folder."""


class PrintDocumentsDialog(FormDialog):
    """Says what will be printed and what will not; call ``open`` to show it.

    The order is that of ``document_ids``. ``preview`` is the preview once it was opened.
    """

    def __init__(
        self, ui: UiContext, office: Office, document_ids: Sequence[int], parent: QWidget
    ) -> None:
        super().__init__(tr("Print documents"), tr("Show…"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._over = parent
        self._asked = tuple(dict.fromkeys(document_ids))
        self._rows: tuple[IssuedRow, ...] = ()
        self.preview: PdfPreview | None = None
        self.chosen = label("", "strong")
        self.left_out = wrapped("", "error")
        self.left_out.hide()
        self.way = ChoiceRows(tr("What to make"))
        self.naming = ChoiceRows(tr("Names of the files"))
        self.folder = FolderField(tr("Folder for the documents"))
        self.language = QComboBox()
        for code, name in languages():
            self.language.addItem(name, code)
        self.backs = QCheckBox(tr("Print the back sides too"))
        self.backs.setChecked(True)
        self._build()
        self._follow_way()
        self.submit_button.setEnabled(False)
        ui.tasks.read(lambda: tuple(office.register.rows(self._asked)), self._show, self.refuse)
        self.fit_to_form()

    @property
    def printable(self) -> tuple[int, ...]:
        """The ids of what will be printed, in the order asked for."""
        return tuple(row.id for row in self._rows if row.printable)

    def _build(self) -> None:
        form = self.form
        form.add_widget(self.chosen)
        form.add_widget(self.left_out)
        self.way.add(
            Way.ONE,
            tr("One PDF"),
            tr("To look at, print and save: the documents one after the other, in this order."),
        )
        self.way.add(
            Way.FILES, tr("A file for each document"), tr("To send or to keep, in a folder.")
        )
        form.add_widget(self.way)
        self._naming_row = form.add(tr("Names of the files"), self.naming)
        self._folder_row = form.add(
            tr("Folder"), self.folder, required=True, check=self._wrong_folder
        )
        form.add(tr("Language"), self.language)
        form.add_widget(self.backs)
        form.add_widget(
            wrapped(
                tr(
                    "With back sides, choose two-sided printing at the printer. Designs without "
                    "a back get an empty page there, so that front and back stay together."
                ),
                "small",
            )
        )
        self.way.button(Way.ONE).setFocus(Qt.FocusReason.OtherFocusReason)
        self.way.group.buttonClicked.connect(lambda _: self._follow_way())

    def _follow_way(self) -> None:
        files = self.way.value == Way.FILES
        self._naming_row.setVisible(files)
        self._folder_row.setVisible(files)
        self.submit_button.setText(tr("Save the files") if files else tr("Show…"))
        QTimer.singleShot(0, self, self.make_room)

    def _show(self, rows: tuple[IssuedRow, ...]) -> None:
        self._rows = rows
        kept = [row for row in rows if row.printable]
        self.chosen.setText(chosen_text(kept))
        why = left_out_text(rows)
        self.left_out.setText(why)
        self.left_out.setVisible(bool(why))
        by_number, by_name = file_names(kept)
        self.naming.add(FileNaming.NUMBER, tr("Kind and number"), by_number)
        self.naming.add(FileNaming.NAME, tr("Kind, name and number"), by_name)
        self.submit_button.setEnabled(bool(kept))
        QTimer.singleShot(0, self, self.make_room)

    def _wrong_folder(self) -> str:
        if self.way.value != Way.FILES or self.folder.value() is not None:
            return ""
        return tr("Choose the folder for the files.")

    def _submit(self, _: FormDialog) -> None:
        if self.way.value == Way.FILES:
            self._save()
        else:
            self._preview()

    def _preview(self) -> None:
        papers, ids, backs = self._office.issued_papers, self.printable, self.backs.isChecked()
        language = str(self.language.currentData())

        def make(code: str) -> Print:
            return papers.documents(ids, code, backs=backs)

        self._ui.tasks.read(
            lambda: make(language), lambda made: self._open(made, language, make), self.refuse
        )

    def _open(self, first: Print, language: str, make: Callable[[str], Print]) -> None:
        """The preview of a print that was made already; another language makes it anew."""
        job = PreviewJob(
            first.title,
            first.file_name,
            lambda code: first.pdf if code == language else make(code).pdf,
            sorted(languages(), key=lambda pair: pair[0] != language),
        )
        self.finish()
        self.preview = show_preview(job, self._ui.tasks, self._ui.prompts, self._over)
        if first.warnings:
            self._ui.prompts.tell(
                tr("Something is missing on these documents."), "\n".join(first.warnings)
            )

    def _save(self) -> None:
        folder = self.folder.value()
        if folder is None:
            return
        papers, ids, backs = self._office.issued_papers, self.printable, self.backs.isChecked()
        language, naming = str(self.language.currentData()), FileNaming(self.naming.value)

        def done(files: tuple[Path, ...]) -> None:
            self.finish()
            self._ui.prompts.toast(
                ntr(
                    "{n} document saved in {folder}", "{n} documents saved in {folder}", len(files)
                ).format(folder=folder.name or str(folder))
            )

        self._ui.tasks.read(
            lambda: papers.save_files(ids, language, folder, naming, backs=backs), done, self.refuse
        )
