"""An item as a reader will see it: written into a package, and shown by the viewer."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import OpenPackage
from ct_desktop.services.lesson_editing import open_package
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lesson_web.address import SCHEME
from ct_desktop.ui.lessons.viewer.content_pane import ContentPane
from ct_desktop.ui.lessons.viewer.doors import Doors
from ct_desktop.ui.lessons.viewer.following import place_of
from ct_desktop.ui.lessons.viewer.private_files import PrivateFiles
from ct_desktop.ui.theme.current import px


class PreviewDialog(QDialog):
    """``file`` lies in ``folder``, which goes when the dialog closes; Esc closes."""

    def __init__(
        self,
        ui: UiContext,
        folder: "tempfile.TemporaryDirectory[str]",
        file: Path,
        key: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._files = PrivateFiles()
        self._doors = Doors(ui.tasks, ui.prompts, self._files)
        self._package: OpenPackage = open_package(file)
        self.content = ContentPane(ui.tasks, self._files, self._doors)
        self.content.set_package(self._package, trusted=False)
        self.content.followed.connect(self._follow)
        self.content.chosen.connect(self.show_key)
        self.resize(min(px(1000), parent.window().width()), min(px(720), parent.window().height()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.content)
        self.finished.connect(lambda _: self._let_go())
        self.show_key(key)

    def show_key(self, key: str) -> None:
        """Show an item of the package."""
        item = self._package.package.item(key)
        if item is not None:
            self.setWindowTitle(tr("Preview: {title}").format(title=item.title))
            self.content.show_content(item, self._package.content(item))

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._let_go()

    def _follow(self, url: QUrl) -> None:
        if url.scheme() != SCHEME:
            self._doors.open_link(url)
            return
        place = place_of(self._package, url, "")
        if place is not None:
            self.show_key(place.key)

    def _let_go(self) -> None:
        self.content.leave()
        self.content.let_go()
        self._files.close()
        self._package.close()
        self._folder.cleanup()
