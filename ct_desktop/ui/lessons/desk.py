"""What can be done with lesson packages besides showing them, with a store or without one."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ct_desktop.services.lesson_drafts import LessonDrafts
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.viewer.extras import ViewerExtras
from ct_desktop.ui.page import Page


class LessonDesk:
    """``office`` is None in the window of a volunteer: no notes then."""

    def __init__(self, ui: UiContext, drafts: LessonDrafts, office: Office | None) -> None:
        self._ui = ui
        self._office = office
        self.drafts = drafts

    @property
    def has_notes(self) -> bool:
        """Whether notes on tools can be kept: they lie in the store."""
        return self._office is not None

    def extras(
        self, search: Callable[[str], object], edit: Callable[[str], object]
    ) -> ViewerExtras:
        """What the viewer may offer."""
        return ViewerExtras(note=self._note if self.has_notes else None, edit=edit, search=search)

    def notes_page(self) -> Page:
        """All notes on tools; raises RuntimeError without a store."""
        from ct_desktop.ui.lessons.notes.page import NotesPage

        return NotesPage(self._ui, self._opened())

    def editor(self, draft_key: str, done: Callable[[str | None], object]) -> Page:
        """The editor on a draft; ``done`` gets the key of the package it put on the shelf."""
        from ct_desktop.ui.lessons.editor.page import EditorPage

        return EditorPage(self._ui, self.drafts, draft_key, done)

    def _note(self, package_key: str, item_key: str) -> QWidget:
        from ct_desktop.ui.lessons.notes.panel import NotePanel

        return NotePanel(self._ui, self._opened(), package_key, item_key)

    def _opened(self) -> Office:
        if self._office is None:
            raise RuntimeError("notes are kept in the store")
        return self._office
