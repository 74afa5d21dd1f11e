"""What worked: stars and a remark about one tool of one meeting."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_tools import LessonTools
from ct_desktop.services.office import Office
from ct_desktop.services.tool_notes import NoteFacts
from ct_desktop.services.tool_planning import MeetingPlan, PlannedToolFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import COHORTS
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.stars import StarsField


class NoteDialog(FormDialog):
    """Shows the note that this meeting has on the tool already, or makes one."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        library: LessonTools,
        plan: MeetingPlan,
        tool: PlannedToolFacts,
        parent: QWidget,
    ) -> None:
        super().__init__(tr("What worked"), tr("Save"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._library = library
        self._tool = tool
        self._meeting_id = plan.meeting.id
        self._note: NoteFacts | None = None
        self.form.add_widget(wrapped(tool.title, "strong"))
        self.stars = StarsField(tr("Stars"))
        self.remark = QPlainTextEdit()
        self.remark.setTabChangesFocus(True)
        self.remark.setMinimumHeight(px(120))
        self.form.add(tr("Stars"), self.stars)
        self.form.add(
            tr("Remark"),
            self.remark,
            hint=tr("What went well, what would you do otherwise? It stays in your own store."),
        )
        self.fit_to_form()
        ui.tasks.read(lambda: office.tool_notes.of_meetings([self._meeting_id]), self._show)

    def _show(self, notes: tuple[NoteFacts, ...]) -> None:
        for note in notes:
            if note.tool.item_key == self._tool.item_key and not note.source:
                self._note = note
                self.stars.set_stars(note.stars)
                self.remark.setPlainText(note.remark)
                return

    def _submit(self, _: FormDialog) -> None:
        notes, note, tool, meeting = (
            self._office.tool_notes,
            self._note,
            self._tool,
            self._meeting_id,
        )
        stars, remark = self.stars.stars, self.remark.toPlainText()

        def write() -> None:
            if note is not None:
                notes.change(note.id, stars, remark)
            else:
                ref = self._library.ref(tool.package_key, tool.item_key, tool.title)
                notes.add(ref, stars, remark, meeting)

        self._ui.tasks.write(write, self.finish, self.refuse, initiator=COHORTS)
