"""The right of the viewer: calm lines, the content, notes, find, and the strip at its foot."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.viewer.card_pane import CardWords
from ct_desktop.ui.lessons.viewer.content_pane import ContentPane
from ct_desktop.ui.lessons.viewer.doors import Doors
from ct_desktop.ui.lessons.viewer.find_bar import FindBar
from ct_desktop.ui.lessons.viewer.foot_bar import FootBar, FootCalls
from ct_desktop.ui.lessons.viewer.private_files import PrivateFiles
from ct_desktop.ui.lessons.viewer.quiet_line import QuietLine
from ct_desktop.ui.lessons.viewer.zooming import Zooming
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import line


class ReadingPanel(QWidget):
    """Puts the parts below each other."""

    def __init__(self, ui: UiContext, files: PrivateFiles, doors: Doors, calls: FootCalls) -> None:
        super().__init__()
        self.simple_line = QuietLine()
        self.trust_line = QuietLine()
        self.content = ContentPane(ui.tasks, files, doors)
        self.find_bar = FindBar(self.content.find_words)
        self.foot = FootBar(calls)
        self.zooming = Zooming(ui.preferences, self._zoom)
        self._note: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, px(6), 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.simple_line)
        self._column.addWidget(self.trust_line)
        self._column.addWidget(self.content, 1)
        self._column.addWidget(self.find_bar)
        self._column.addWidget(line())
        self._column.addWidget(self.foot)
        self.find_bar.closed.connect(self.content.setFocus)
        self.content.pages.simple.connect(self._say_simple)
        self.content.pages.zoomed.connect(lambda factor: self.zooming.set(round(factor * 100)))
        self._zoom(self.zooming.percent)

    def show_note(self, note: QWidget | None) -> None:
        """Put the panel of stars and remarks below the content, instead of the one before."""
        if self._note is not None:
            self._column.removeWidget(self._note)
            self._note.deleteLater()
        self._note = note
        if note is not None:
            self._column.insertWidget(self._column.indexOf(self.find_bar), note)

    def say_empty(self) -> None:
        """The package holds nothing that can be shown."""
        self.content.show_words(
            CardWords(
                "",
                "neutral",
                tr("This package holds nothing to show"),
                tr("It may hold settings of a learning platform only. Ask its maker."),
            )
        )

    def _zoom(self, percent: int) -> None:
        self.foot.show_percent(percent)
        self.content.zoom(percent / 100)

    def _say_simple(self) -> None:
        self.simple_line.say(
            tr(
                "Pages are shown in a simple form: this PC could not start the part that "
                "shows web pages."
            )
        )
