"""Whether the pages of a package may run scripts: never by itself, and always to be undone."""

from ct_desktop.language import tr
from ct_desktop.services.lesson_library import LessonLibrary, ShelfEntry
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.viewer.reading_panel import ReadingPanel


class Trusting:
    """Says in the quiet line what a page wants, and takes the deliberate step."""

    def __init__(
        self,
        ui: UiContext,
        library: LessonLibrary,
        package_key: str,
        panel: ReadingPanel,
        initiator: str,
    ) -> None:
        self._ui = ui
        self._library = library
        self._key = package_key
        self._panel = panel
        self._initiator = initiator
        self.trusted = False
        panel.content.pages.scripted.connect(self.say)

    def next_page(self) -> None:
        """Another page comes; whether it has scripts is not known yet."""
        self._panel.trust_line.say("")

    def say(self) -> None:
        """A page with scripts is on show."""
        line = self._panel.trust_line
        if self.trusted:
            line.say(
                tr("Programs of this package may run in its pages."),
                tr("Stop that"),
                lambda: self._set(False),
            )
        else:
            line.say(
                tr("This package wants to run programs of its own."),
                tr("Let them run…"),
                self.ask,
            )

    def ask(self) -> None:
        """Explain and ask; then let the scripts run."""
        if self._ui.prompts.confirm(
            tr("Let the programs of this package run?"),
            tr("Let them run"),
            tr(
                "Some exercises need it. They run within this package only: they reach neither "
                "the internet nor files of this PC nor the data of Citytrainer. Do this only for "
                "a package from a maker you know. You can stop it at any time."
            ),
        ):
            self._set(True)

    def _set(self, trusted: bool) -> None:
        self._ui.tasks.write(
            lambda: self._library.trust(self._key, trusted), self._done, initiator=self._initiator
        )

    def _done(self, entry: ShelfEntry) -> None:
        self.trusted = entry.trusted
        self._panel.content.pages.trust(entry.trusted)
        self.say()
