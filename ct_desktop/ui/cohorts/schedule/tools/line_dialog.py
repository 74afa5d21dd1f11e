"""The dialog for one line of a plan: a line of one's own, or other words for a tool."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.tool_planning import LONGEST, PlannedToolFacts, ToolChoice
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import COHORTS
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.number_field import NumberField

_USUAL = 15


class LineDialog(FormDialog):
    """Adds a line to ``meeting_id``, or changes ``tool`` when it is given."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        meeting_id: int,
        tool: PlannedToolFacts | None,
        parent: QWidget,
    ) -> None:
        title = tr("Line of your own") if tool is None else tr("Title and minutes")
        super().__init__(title, tr("Save") if tool else tr("Add"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._meeting_id = meeting_id
        self._tool = tool
        self.line = QLineEdit(tool.title if tool else "")
        self.line.setMaxLength(200)
        self.line.setPlaceholderText(tr("for instance: Break"))
        self.minutes = NumberField(0, LONGEST, tool.minutes if tool else _USUAL)
        self.form.add(tr("Title"), self.line, required=True)
        self.form.add(tr("Minutes"), self.minutes)
        self.fit_to_form()

    def _submit(self, _: FormDialog) -> None:
        title, minutes = self.line.text(), self.minutes.value()
        planning, tool, meeting = self._office.tool_planning, self._tool, self._meeting_id

        def write() -> None:
            if tool is None:
                planning.add(meeting, (ToolChoice(title, minutes),))
            else:
                planning.change(tool.id, title, minutes)

        self._ui.tasks.write(write, self.finish, self.refuse, initiator=COHORTS)
