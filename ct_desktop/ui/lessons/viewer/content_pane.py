"""Shows the content of one item at a time, each kind in its own way."""

from collections.abc import Callable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.language import current, tr
from ct_desktop.services.lesson_content import (
    Content,
    DiscussionContent,
    FileContent,
    FolderContent,
    Item,
    LinkContent,
    MissingContent,
    OpenPackage,
    PageContent,
    PlatformContent,
    QuizContent,
    UnknownContent,
    is_for_leaders,
)
from ct_desktop.ui.lesson_paper.fragments import discussion_page
from ct_desktop.ui.lesson_web.address import address
from ct_desktop.ui.lesson_web.unreadable import UNREADABLE
from ct_desktop.ui.lessons.viewer import cards
from ct_desktop.ui.lessons.viewer.card_pane import CardWords
from ct_desktop.ui.lessons.viewer.doors import Doors
from ct_desktop.ui.lessons.viewer.file_panes import LARGEST_IMAGE, FilePanes
from ct_desktop.ui.lessons.viewer.folder_pane import FolderPane
from ct_desktop.ui.lessons.viewer.page_panes import PagePanes
from ct_desktop.ui.lessons.viewer.pane import Pane
from ct_desktop.ui.lessons.viewer.pane_stack import PaneStack
from ct_desktop.ui.lessons.viewer.private_files import PrivateFiles
from ct_desktop.ui.tasks import Tasks


class ContentPane(QWidget):
    """``followed`` carries the address of a link that was clicked, ``chosen`` the key of an item.

    ``for_group`` leaves out of folders what is for the leader.
    """

    followed = Signal(QUrl)
    chosen = Signal(str)

    def __init__(
        self,
        tasks: Tasks,
        files: PrivateFiles,
        doors: Doors,
        *,
        for_group: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._doors = doors
        self._for_group = for_group
        self._package: OpenPackage | None = None
        self._quiz_base = ""
        self._stack = PaneStack()
        self._file_panes = FilePanes(self._stack, tasks, files, slides=for_group)
        self.pages = PagePanes(self._stack.add)
        self.pages.followed.connect(self.followed)
        self.pages.turned.connect(self._stack.turn_to)
        self.setFocusProxy(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def set_package(self, package: OpenPackage, *, trusted: bool) -> None:
        """Show content of this package from now on."""
        self._package = package
        self.pages.set_package(package, trusted=trusted)

    @property
    def pane(self) -> Pane | None:
        """The pane on show."""
        return self._stack.pane

    def zoom(self, factor: float) -> None:
        """Show this content, and what comes after it, at ``factor``."""
        self._stack.zoom(factor)

    def find_words(self, words: str, forward: bool, found: Callable[[bool], object]) -> None:
        """Go to the next place with ``words`` in the content on show."""
        if self.pane is not None:
            self.pane.find_words(words, forward, found)

    def step(self, way: int) -> bool:
        """Go on or back within the content on show; False when it has no more of it."""
        return self.pane is not None and self.pane.step(way)

    def leave(self) -> None:
        """Stop what plays."""
        if self.pane is not None:
            self.pane.leave()

    def let_go(self) -> None:
        """Read nothing any more: the package is about to be closed."""
        self._package = None
        self._stack.let_go()

    def show_content(self, item: Item, content: Content) -> None:
        """Show ``content`` of an item; what cannot be read becomes a card that says so."""
        if self._package is None:
            return
        self._stack.turns += 1
        try:
            self._show(self._package, item, content)
        except UNREADABLE as error:
            self.show_trouble(_title(item), str(error))

    def show_words(self, words: CardWords) -> None:
        """Show a card."""
        self._stack.show_card(words)

    def show_trouble(self, title: str, reason: str) -> None:
        """Say that something in the package cannot be read."""
        self._stack.show_trouble(title, reason)

    def _show(self, package: OpenPackage, item: Item, content: Content) -> None:
        title = _title(item)

        def go(name: str) -> None:
            self._doors.open_document(package, name)

        match content:
            case PageContent(name, suffix):
                self._stack.turn_to(self.pages.show_entry(name, suffix))
            case DiscussionContent():
                page = discussion_page(content, title, current())
                self._stack.turn_to(self.pages.show_html(page, content.base))
            case QuizContent():
                self._show_quiz(package, content)
            case FileContent():
                if not self._file_panes.show(package, content, title):
                    self.show_words(cards.document_card(content, title, go))
            case FolderContent():
                self._show_folder(item)
            case LinkContent():
                self.show_words(
                    cards.link_card(content, title, lambda url: self._doors.open_link(QUrl(url)))
                )
            case PlatformContent():
                self.show_words(cards.platform_card(content, title))
            case UnknownContent():
                self.show_words(cards.unknown_card(content, title, go))
            case MissingContent():
                self.show_words(cards.missing_card(content, title))

    def _show_quiz(self, package: OpenPackage, content: QuizContent) -> None:
        from ct_desktop.ui.lessons.viewer.quiz_pane import QuizPane

        def load_image(href: str) -> bytes | None:
            name = package.resolve(content.base, href)
            try:
                return None if name is None else package.archive.read(name, limit=LARGEST_IMAGE)
            except UNREADABLE:
                return None

        def make() -> QuizPane:
            made = QuizPane()
            made.followed.connect(self._follow_from_quiz)
            return made

        self._quiz_base = content.base
        pane = self._stack.made("quiz", make)
        pane.show_quiz(content.quiz, load_image)
        self._stack.turn_to(pane)

    def _follow_from_quiz(self, url: QUrl) -> None:
        base = address(f"{self._quiz_base.rstrip('/')}/" if self._quiz_base else "")
        self.followed.emit(base.resolved(url))

    def _show_folder(self, item: Item) -> None:
        shown = item.children
        if self._for_group:
            shown = tuple(child for child in shown if not is_for_leaders(child.tags))

        def make() -> FolderPane:
            made = FolderPane()
            made.chosen.connect(self.chosen)
            return made

        pane = self._stack.made("folder", make)
        pane.show_folder(item, shown)
        self._stack.turn_to(pane)


def _title(item: Item) -> str:
    return item.title.strip() or tr("Without a title")
