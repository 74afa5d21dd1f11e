"""Asks for the title and language of a package to make."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ct_desktop.language import current, tr
from ct_desktop.services.lesson_drafts import DraftEntry, LessonDrafts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.language_names import language_name
from ct_desktop.ui.widgets.form_dialog import FormDialog

_LANGUAGES = ("nl", "en", "de", "fr", "tr", "ar", "pl", "uk")


def begin_package(
    ui: UiContext, drafts: LessonDrafts, on_open: Callable[[str], object], over: QWidget
) -> None:
    """Ask for title and language; ``on_open`` gets the key of the empty draft."""
    title, language = QLineEdit(), QComboBox()
    for code in _LANGUAGES:
        language.addItem(language_name(code), code)
    language.setCurrentIndex(_LANGUAGES.index(current()))

    def submit(dialog: FormDialog) -> None:
        def begun(entry: DraftEntry) -> None:
            dialog.finish()
            on_open(entry.key)

        ui.tasks.write(
            partial(drafts.new, title.text(), str(language.currentData())), begun, dialog.refuse
        )

    dialog = FormDialog(tr("New package"), tr("Begin"), submit, over)
    dialog.form.add(tr("Title"), title, required=True)
    dialog.form.add(tr("Language"), language)
    dialog.fit_to_form()
    dialog.exec()
    dialog.deleteLater()
