"""Has the preview made on the worker; of all that changes meanwhile only the newest is made."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from ct_desktop.errors import AppError
from ct_desktop.rules.certificate_design import Design, Side
from ct_desktop.services.certificate_templates import TemplatePictureFacts
from ct_desktop.services.office import Office
from ct_desktop.ui.certificates.designer.state import DesignerState, Seen
from ct_desktop.ui.context import UiContext

Wanted = tuple[Design, tuple[TemplatePictureFacts, ...], Seen]


class Previewing(QObject):
    """``made`` carries the bytes of a PDF, ``refused`` what is wrong with the design."""

    made = Signal(bytes)
    refused = Signal(object)
    busy_changed = Signal(bool)

    def __init__(
        self, ui: UiContext, office: Office, state: DesignerState, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._office = office
        self._state = state
        self._making: Wanted | None = None
        self._shown: Wanted | None = None
        self.count = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.ask)
        state.changed.connect(self._soon.start)
        state.seen_changed.connect(self._soon.start)

    @property
    def busy(self) -> bool:
        """Whether what is shown is not yet what the design says."""
        return self._soon.isActive() or self._making is not None

    @property
    def shown_design(self) -> Design | None:
        """The design of the last preview."""
        return self._shown[0] if self._shown is not None else None

    def again(self) -> None:
        """Make it anew: something that the design does not hold, such as the logo, may differ."""
        self._shown = None
        self._soon.start()

    def ask(self) -> None:
        """Have the preview made, unless it is there or one is being made: then after that one."""
        self._soon.stop()
        wanted = self._wanted()
        if self._making is not None or wanted == self._shown or not wanted[0].key:
            return
        self._making = wanted
        self.count += 1
        design, pictures, seen = wanted
        self.busy_changed.emit(True)
        self._ui.tasks.read(
            lambda: self._office.issued_papers.preview(
                design, pictures, seen.kind, seen.language, long_name=seen.long_name
            ),
            self._take,
            self._refuse,
        )

    def _wanted(self) -> Wanted:
        # Both sides are in one document, so which of them is seen makes no other one.
        seen = replace(self._state.seen, side=Side.FRONT)
        return self._state.design, self._state.pictures, seen

    def _take(self, pdf: bytes) -> None:
        self._end()
        self.made.emit(pdf)
        self.ask()

    def _refuse(self, error: AppError) -> None:
        self._end()
        self.refused.emit(error)
        self.ask()

    def _end(self) -> None:
        self._shown, self._making = self._making, None
        self.busy_changed.emit(False)
