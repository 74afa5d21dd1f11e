"""Notices that a package was removed or replaced while it is shown."""

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from ct_desktop.services.lesson_content import OpenPackage
from ct_desktop.services.lesson_library import ShelfEntry
from ct_desktop.ui.lessons.viewer.package_hold import PackageHold
from ct_desktop.ui.tasks import Tasks


class PackageWatch(QObject):
    """``gone`` is emitted once, when the shelf no longer has the package that was opened."""

    gone = Signal()

    def __init__(self, tasks: Tasks, hold: PackageHold, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._hold = hold
        self._watching = False
        self._files = QFileSystemWatcher(self)
        self._files.fileChanged.connect(lambda _: self.look())
        self._files.directoryChanged.connect(lambda _: self.look())

    def start(self, package: OpenPackage) -> None:
        """Keep an eye on the file of a package, and on what lies beside it."""
        self._watching = True
        self._files.addPath(str(package.path.parent))
        self._files.addPath(str(package.path))

    def look(self) -> None:
        """Ask the shelf now."""
        if self._watching:
            self._tasks.read(self._hold.entry, self.hear)

    def hear(self, entry: ShelfEntry | None) -> None:
        """What the shelf said: None when the package is not there any more as it was."""
        if entry is None and self._watching:
            self._watching = False
            self.gone.emit()
