"""Keeps the work of the editor as it is done, and does things once all of it is kept."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.services.lesson_drafts import LessonDrafts, OpenDraft
from ct_desktop.services.lesson_editing import copy_of
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.editor.state import EditorState

_PAUSE = 700  # ms without a change before the work is kept


class Autosave(QObject):
    """``said`` carries a word on how it stands, ``refused`` why the work could not be kept."""

    said = Signal(str)
    refused = Signal(object)

    def __init__(
        self, ui: UiContext, drafts: LessonDrafts, state: EditorState, initiator: str
    ) -> None:
        super().__init__(state)
        self._ui = ui
        self._drafts = drafts
        self._state = state
        self._initiator = initiator
        self._opened: OpenDraft | None = None
        self._unsaved = False
        self._saving = False
        self._waiting: list[Callable[[], object]] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.save)
        state.changed.connect(self._note)

    def begin(self, opened: OpenDraft) -> None:
        """Keep the work in this draft from now on."""
        self._opened, self._unsaved = opened, False
        self._pause.stop()
        self.said.emit(tr("All changes are kept"))

    def snapshot(self) -> OpenDraft | None:
        """The draft as it stands, for work elsewhere; None before it was read."""
        if self._opened is None:
            return None
        return replace(self._opened, draft=copy_of(self._state.draft))

    def save(self) -> None:
        """Keep the work now; what is typed meanwhile is kept right after."""
        self._pause.stop()
        snapshot = self.snapshot()
        if snapshot is None or self._saving:
            return
        if not self._unsaved:
            self._run_waiting()
            return
        self._unsaved, self._saving = False, True
        self.said.emit(tr("Saving…"))
        self._ui.tasks.write(
            partial(self._drafts.save, snapshot),
            self._saved,
            self._refuse,
            initiator=self._initiator,
        )

    def when_saved(self, act: Callable[[], object]) -> None:
        """Do something as soon as all work is kept; not at all when that fails."""
        self._waiting.append(act)
        self.save()

    def _note(self) -> None:
        self._unsaved = True
        self._pause.start()

    def _saved(self, opened: OpenDraft) -> None:
        self._opened, self._saving = opened, False
        if self._unsaved:
            self.save()
            return
        self.said.emit(tr("All changes are kept"))
        self._run_waiting()

    def _refuse(self, error: AppError) -> None:
        self._saving, self._unsaved = False, True
        self._waiting.clear()
        self.said.emit(tr("Not saved"))
        self.refused.emit(error)

    def _run_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()
