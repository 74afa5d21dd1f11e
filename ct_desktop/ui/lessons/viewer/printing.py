"""From the viewer to paper: ask what, and print it."""

from PySide6.QtWidgets import QDialog, QWidget

from ct_desktop.language import LANGUAGES, current
from ct_desktop.services.lesson_content import Item
from ct_desktop.services.lesson_library import LessonLibrary, ShelfEntry
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lesson_paper.print_items import PrintRun, print_items
from ct_desktop.ui.lesson_paper.sources import PrintWish
from ct_desktop.ui.lessons.viewer.print_dialog import BELOW, CHOSEN, PrintDialog


def ask_and_print(
    ui: UiContext,
    library: LessonLibrary,
    entry: ShelfEntry,
    items: tuple[Item, ...],
    now: Item | None,
    parent: QWidget,
) -> PrintRun | None:
    """Ask what to print of a package; None when the user lets it be."""
    dialog = PrintDialog(items, now, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if not accepted:
        return None
    what = dialog.what.value
    keys = dialog.model.keys() if what == CHOSEN or now is None else [now.key]
    title = entry.title if what == CHOSEN or now is None else now.title.strip() or entry.title
    wish = PrintWish(
        title,
        [(entry.key, key) for key in keys],
        paper_language(entry.language),
        answers=dialog.answers.isChecked(),
        for_group=what == BELOW and not dialog.leaders.isChecked(),
        below=what == BELOW,
    )
    return print_items(ui, library, wish, parent)


def paper_language(tag: str) -> str:
    """The language of the words around: that of the package, else of the window."""
    asked = tag.replace("_", "-").partition("-")[0].lower()
    return asked if asked in LANGUAGES else current()
