"""The ways out of a package, each asked for: the browser and the programs of this PC."""

from pathlib import Path, PurePosixPath

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.services.lesson_content import OpenPackage
from ct_desktop.ui.lessons.viewer.private_files import PrivateFiles
from ct_desktop.ui.lessons.viewer.refused_files import may_be_opened
from ct_desktop.ui.prompts import Prompts
from ct_desktop.ui.tasks import Tasks

_OUT = frozenset({"http", "https", "mailto", "tel"})


class Doors:
    """Nothing goes out without a question, and files of the disk never."""

    def __init__(self, tasks: Tasks, prompts: Prompts, files: PrivateFiles) -> None:
        self._tasks = tasks
        self._prompts = prompts
        self._files = files

    def open_link(self, url: QUrl) -> None:
        """Ask, and open an address outside the package in the browser."""
        if url.scheme() not in _OUT:
            return
        shown = url.toDisplayString()
        if self._prompts.confirm(
            tr("Open this in the browser?"),
            tr("Open in the browser"),
            tr(
                "{address}\n\nThe browser goes on the internet; the site sees that you visit."
            ).format(address=shown),
        ):
            self._hand_over(url)

    def open_document(self, package: OpenPackage, name: str) -> None:
        """Ask, and open a file of the package in the program that the system has for it."""
        short = PurePosixPath(name).name
        if not may_be_opened(name) or not self._prompts.confirm(
            tr("Open {name} with the program of this PC?").format(name=short),
            tr("Open"),
            tr(
                "The file comes from the lesson package. A copy opens; what you change in it is "
                "not kept in the package. Save it elsewhere to keep it."
            ),
        ):
            return
        self._tasks.long(
            tr("Opening {name}").format(name=short),
            lambda progress: self._files.put(package, name, progress),
            self._open_file,
        )

    def _open_file(self, file: Path) -> None:
        self._hand_over(QUrl.fromLocalFile(str(file)))

    def _hand_over(self, url: QUrl) -> None:
        if not QDesktopServices.openUrl(url):
            self._prompts.show_error(
                UserError(
                    tr("This PC has no program that opens this."),
                    tr("Install a program for it, or ask who looks after this PC."),
                )
            )
