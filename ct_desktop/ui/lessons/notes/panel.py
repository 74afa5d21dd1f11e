"""Stars and a remark beside a tool in the viewer: what worked."""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.services.lesson_tools import LessonTools
from ct_desktop.services.office import Office
from ct_desktop.services.tool_notes import NoteFacts
from ct_desktop.ui.bus import Changes
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.notes.content import (
    PanelContent,
    origin_text,
    read_panel,
    used_text,
)
from ct_desktop.ui.targets import LESSONS
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet, secondary
from ct_desktop.ui.widgets.elided_label import ElidedLabel
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.scroll import scrolled
from ct_desktop.ui.widgets.stars import StarsField, stars_text

_TABLES = frozenset({"tool_note", "planned_tool", "meeting"})
_SHOWN = 20


class NotePanel(QWidget):
    """A line of stars; the remark and the notes of others unfold below it.

    Stars are kept at once, the remark with Ctrl+Enter, its button, or when it loses focus.
    """

    def __init__(self, ui: UiContext, office: Office, package_key: str, item_key: str) -> None:
        super().__init__()
        self._ui = ui
        self._office = office
        self._library = LessonTools(office.lessons)
        self._place = (package_key, item_key)
        self.content: PanelContent | None = None
        self._sent: str | None = None
        self.setAccessibleName(tr("What worked"))
        self.stars = StarsField(tr("What worked"))
        self.used = ElidedLabel("", "muted")
        self.more = QWidget()
        self.more_button = quiet(tr("Remark…"), self._turn)
        self.remark = QPlainTextEdit()
        self.remark.setAccessibleName(tr("Remark"))
        self.remark.setPlaceholderText(tr("What went well, what would you do otherwise?"))
        self.remark.setTabChangesFocus(True)
        self.remark.setEnabled(False)
        self.stars.setEnabled(False)
        self.save_button = secondary(tr("Save the remark"), self.save)
        self.save_button.setEnabled(False)
        self.said = label("", "small")
        self._earlier = QWidget()
        self._earlier_column = QVBoxLayout(self._earlier)
        self._lay_out()
        self.stars.given.connect(self._give)
        self.remark.textChanged.connect(self._typed)
        self.remark.installEventFilter(self)
        keys = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return)
        shortcut = QShortcut(QKeySequence(keys), self.remark, self.save)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        ui.bus.changed.connect(self._changed)
        self.reload()

    def reload(self) -> None:
        """Read the notes anew."""
        office, library, (package, item) = self._office, self._library, self._place
        self._ui.tasks.read(lambda: read_panel(office, library, package, item), self._show)

    def save(self) -> None:
        """Keep the remark, if it was changed."""
        typed = self.remark.toPlainText()
        # Losing the focus and going away come together: the same words are sent once.
        if self._dirty() and typed != self._sent:
            self._write(self.stars.stars, typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.remark and event.type() == QEvent.Type.FocusOut:
            self.save()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.save()
        super().hideEvent(event)

    def unfold(self, *, shown: bool = True) -> None:
        """Show the remark and the earlier notes, or only the line of stars."""
        self.more.setVisible(shown)
        self.more_button.setText(tr("Less") if shown else tr("Remark…"))
        if shown:
            self.remark.setFocus()

    def _lay_out(self) -> None:
        self._earlier_column.setContentsMargins(0, 0, 0, 0)
        self._earlier_column.setSpacing(px(8))
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(label(tr("What worked"), "section"))
        top.addWidget(self.stars)
        top.addWidget(self.used, 1)
        top.addWidget(self.more_button)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self.save_button)
        self.remark.setFixedHeight(px(72))
        earlier = scrolled(self._earlier)
        earlier.setMaximumHeight(px(120))
        below = QVBoxLayout(self.more)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(px(8))
        below.addWidget(self.remark)
        below.addLayout(foot)
        below.addWidget(earlier)
        self.more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(4), px(16), px(4))
        column.setSpacing(px(8))
        column.addLayout(top)
        column.addWidget(self.more)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _dirty(self) -> bool:
        if self.content is None:
            return False
        current = self.content.current
        return self.remark.toPlainText().strip() != (current.remark if current else "")

    def _show(self, content: PanelContent) -> None:
        keep_typed = self._dirty()
        self.content = content
        current = content.current
        self.stars.setEnabled(True)
        self.remark.setEnabled(True)
        self.stars.set_stars(current.stars if current else None)
        if not keep_typed:
            self.remark.blockSignals(True)
            self.remark.setPlainText(current.remark if current else "")
            self.remark.blockSignals(False)
        said = current.remark if current else ""
        self.used.set_full_text(" ".join(said.split()) or used_text(content.used))
        self._typed()
        self._show_earlier(content.earlier)

    def _turn(self) -> None:
        self.unfold(shown=self.more.isHidden())

    def _show_earlier(self, notes: tuple[NoteFacts, ...]) -> None:
        while (item := self._earlier_column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for note in notes[:_SHOWN]:
            head = origin_text(note)
            if note.stars is not None:
                head = f"{stars_text(note.stars)} · {head}"
            self._earlier_column.addWidget(wrapped(head, "small"))
            if note.remark:
                self._earlier_column.addWidget(wrapped(note.remark))
        self._earlier_column.addStretch(1)

    def _typed(self) -> None:
        dirty = self._dirty()
        self.save_button.setEnabled(dirty)
        self.said.setText(tr("Not saved yet") if dirty else "")

    def _give(self, stars: int) -> None:
        self._write(stars or None, self.remark.toPlainText())

    def _write(self, stars: int | None, remark: str) -> None:
        if self.content is None:
            return
        notes, tool, current = self._office.tool_notes, self.content.tool, self.content.current
        meeting = self.content.used.meeting_id if self.content.used else None
        empty = stars is None and not remark.strip()
        self._sent = remark

        def write() -> None:
            if current is None and not empty:
                notes.add(tool, stars, remark, meeting)
            elif current is not None and empty:
                notes.remove(current.id)
            elif current is not None:
                notes.change(current.id, stars, remark)

        self._ui.tasks.write(write, lambda _: self._saved(), self._refused, initiator=LESSONS)

    def _refused(self, error: AppError) -> None:
        self._sent = None
        self._ui.prompts.show_error(error)

    def _saved(self) -> None:
        self._sent = None
        self.said.setText(tr("Saved"))
        self.save_button.setEnabled(False)

    def _changed(self, changes: Changes) -> None:
        if _TABLES & changes.tables:
            self.reload()
