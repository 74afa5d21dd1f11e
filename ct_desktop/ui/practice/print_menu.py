"""Which paper of a placement to print."""

from PySide6.QtWidgets import QMenu, QWidget

from ct_desktop.services.board import PlacementCard
from ct_desktop.services.print_kinds import PrintKind, kind_text
from ct_desktop.ui.practice.placement_papers import PlacementPapers


class PrintMenu(QMenu):
    """Headed by whose papers these are; deletes itself when it closes."""

    def __init__(self, card: PlacementCard, papers: PlacementPapers, parent: QWidget) -> None:
        super().__init__(card.name, parent)
        self.aboutToHide.connect(self.deleteLater)
        head = self.addAction(card.name.replace("&", "&&"))
        head.setEnabled(False)
        self.addSeparator()
        for kind, show in (
            (PrintKind.HANDOVER, papers.handover_form),
            (PrintKind.PRACTICE_LOG, papers.practice_log),
            (PrintKind.SUPERVISOR_FORM, papers.supervisor_form),
        ):
            self.addAction(kind_text(kind)).triggered.connect(lambda _=False, show=show: show())
