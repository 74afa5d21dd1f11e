"""The whole program in its own event loop, with a script that plays its user."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from desk import WindowHands, settle
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from ct_desktop.clock import fixed_clock
from ct_desktop.ui.desktop import Desktop, Wish
from ct_desktop.ui.start.assistant import StartAssistant
from ct_desktop.ui.start.unlock_dialog import UnlockDialog

AtStart = Callable[["Program", StartAssistant | UnlockDialog], object]
InWindow = Callable[[WindowHands], object]


class Program:
    """Runs ``Desktop`` on a folder: first what ``at_start`` does, then ``in_window``."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.app = app
        self.folder = folder
        self.desktop: Desktop | None = None
        self._error: BaseException | None = None

    def run(
        self,
        moment: datetime,
        at_start: AtStart | None = None,
        in_window: InWindow | None = None,
        language: str | None = "en",
        wish: Wish | None = None,
    ) -> int:
        """Play one run, from the start to the closed window; its exit code.

        Without ``at_start`` nothing may be asked. The window is closed after ``in_window``, a
        dialog of the start is given up when ``at_start`` leaves it open.
        """
        self._error = None
        asked = wish or Wish(language=language)
        self.desktop = Desktop(self.app, self.folder, fixed_clock(moment), asked)
        left = [self._start_with(at_start)] if at_start else []
        left.append(self._window_with(in_window))
        timer = QTimer()

        def play() -> None:
            if not left[0]():
                return
            left.pop(0)
            if not left:
                timer.stop()

        timer.timeout.connect(lambda: self._guarded(play, timer))
        timer.start(0)
        code = self.desktop.run()
        timer.stop()
        if self._error is not None:
            raise self._error
        return code

    def tidy(self) -> None:
        """Let go of a store that a broken off run still holds."""
        if self.desktop is not None and self.desktop.office is not None:
            self.desktop.office.close()

    def settle(self, dialog: StartAssistant | UnlockDialog) -> None:
        """Until the work behind a dialog of the start is done."""
        settle(dialog.ctx.tasks)

    def _start_with(self, act: AtStart) -> Callable[[], bool]:
        def step() -> bool:
            dialog = self.app.activeModalWidget()
            if not isinstance(dialog, StartAssistant | UnlockDialog):
                return False
            self.settle(dialog)
            act(self, dialog)
            if dialog.isVisible():
                dialog.reject()
            return True

        return step

    def _window_with(self, act: InWindow | None) -> Callable[[], bool]:
        def step() -> bool:
            desktop = self.desktop
            if desktop is None or desktop.window is None:
                return False
            hands = WindowHands(desktop.window)
            hands.window.resize(1366, 768)
            hands.window.activateWindow()
            hands.settle()
            if act is not None:
                act(hands)
            hands.settle()
            hands.window.close()
            return True

        return step

    def _guarded(self, play: Callable[[], None], timer: QTimer) -> None:
        """The program must end also when the script fails; the failure is told afterwards."""
        timer.stop()
        try:
            play()
        except BaseException as error:  # noqa: BLE001
            self._error = error
            self._break_off()
        else:
            timer.start(0)

    def _break_off(self) -> None:
        while isinstance(dialog := self.app.activeModalWidget(), QDialog):
            dialog.done(0)
        desktop = self.desktop
        if desktop is not None and desktop.window is not None:
            desktop.window.window.close()
        self.app.exit(1)
