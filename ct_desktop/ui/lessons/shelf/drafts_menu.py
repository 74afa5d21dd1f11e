"""Begin a package, or go on with one that is in the making."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QWidget

from ct_desktop.language import current, tr
from ct_desktop.services.lesson_drafts import DraftEntry, LessonDrafts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.language_names import language_name
from ct_desktop.ui.widgets.form_dialog import FormDialog

_LANGUAGES = ("nl", "en", "de", "fr", "tr", "ar", "pl", "uk")


class DraftsMenu(QMenu):
    """``on_open`` gets the key of the draft that was chosen or begun."""

    def __init__(
        self,
        ui: UiContext,
        drafts: LessonDrafts,
        entries: Sequence[DraftEntry],
        on_open: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._drafts = drafts
        self._on_open = on_open
        self._over = parent
        self.aboutToHide.connect(self.deleteLater)
        self.addAction(tr("New package…"), self.begin)
        if entries:
            self.addSection(tr("Go on with"))
        for entry in entries:
            shown = f"{entry.title} · {entry.changed:%d-%m-%Y}"
            self.addAction(shown.replace("&", "&&"), partial(on_open, entry.key))

    def begin(self) -> None:
        """Ask for title and language, and open the editor on an empty package."""
        title, language = QLineEdit(), QComboBox()
        for code in _LANGUAGES:
            language.addItem(language_name(code), code)
        language.setCurrentIndex(_LANGUAGES.index(current()))

        def submit(dialog: FormDialog) -> None:
            self._ui.tasks.write(
                partial(self._drafts.new, title.text(), str(language.currentData())),
                partial(self._begun, dialog),
                dialog.refuse,
            )

        dialog = FormDialog(tr("New package"), tr("Begin"), submit, self._over)
        dialog.form.add(tr("Title"), title, required=True)
        dialog.form.add(tr("Language"), language)
        dialog.fit_to_form()
        dialog.exec()
        dialog.deleteLater()

    def _begun(self, dialog: FormDialog, entry: DraftEntry) -> None:
        dialog.finish()
        self._on_open(entry.key)
