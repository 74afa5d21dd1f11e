"""After a handover was planned: the calendar file, and the form to take along."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.services.board import PlacementCard
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.messages.dialog import MessageDialog
from ct_desktop.ui.practice.placement_papers import PlacementPapers
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.labels import wrapped


class PlannedDialog(MessageDialog):
    """Stays open, so that both can be taken."""

    def __init__(
        self, ui: UiContext, office: Office, card: PlacementCard, *, sharing: bool, parent: QWidget
    ) -> None:
        super().__init__(
            tr("The handover is planned"),
            tr(
                "The calendar file goes to the three people as an invitation; the form is signed "
                "at the handover."
            ),
            parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.papers = PlacementPapers(ui, office, self, card.id)
        if not sharing:
            self.body.addWidget(
                wrapped(
                    tr(
                        "{name} has not consented to sharing contact data with the practice "
                        "place: the form leaves room to write them down."
                    ).format(name=card.name),
                    "muted",
                )
            )
        self.calendar_button = secondary(
            tr("Save calendar file…"), self.papers.save_calendar, "calendar"
        )
        self.print_button = secondary(tr("Print form…"), self.papers.handover_form, "print")
        for button in (self.calendar_button, self.print_button):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.done_button = self.add_button(tr("Done"), "primary", accepts=True, default=True)
