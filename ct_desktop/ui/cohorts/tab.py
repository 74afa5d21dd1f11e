"""The base of every tab of a cohort's page."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.ui.bus import Changes
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import COHORTS
from ct_desktop.ui.widgets.buttons import Button


class CohortTab(QWidget):
    """One tab. It reads its content when it is first shown and after changes of ``tables``.

    ``tables`` names the tables a tab shows something of. Writes of a tab name ``self.key`` as
    their initiator; the change comes back through ``hear``, so that undo looks like any change.
    """

    key = COHORTS
    tables: frozenset[str] = frozenset()

    def __init__(self, ui: UiContext, office: Office, cohort_id: int) -> None:
        super().__init__()
        self.ui = ui
        self.office = office
        self.cohort_id = cohort_id
        self.stale = True
        self.setProperty("ground", "none")

    def reload(self) -> None:
        """Read the content anew (with ``ui.tasks.read``) and show it; tabs override this."""
        raise NotImplementedError

    def header_actions(self) -> Sequence[Button]:
        """Buttons for the header of the page while this tab is on show, in reading order.

        Made once and kept; at most one of them, the last, has the look ``primary``.
        """
        return ()

    def print_tab(self) -> None:
        """Print what is on the tab (Ctrl+P); tabs with a print override this."""
        self.ui.prompts.toast(tr("There is nothing to print on this page."))

    def choose_meeting(self, meeting_id: int) -> None:
        """Bring a meeting into view; tabs that show meetings override this."""

    def shown(self) -> None:
        """The page brought this tab into view: read when what it shows may have changed."""
        if self.stale:
            self.stale = False
            self.reload()

    def hear(self, changes: Changes) -> None:
        """The page tells of a change: read anew now when in view, else when shown next."""
        if self.tables and not self.tables & changes.tables:
            return
        self.stale = True
        if self.isVisible():
            self.shown()
