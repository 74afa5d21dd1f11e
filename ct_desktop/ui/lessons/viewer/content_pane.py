"""Shows the content of one item at a time, each kind in its own way."""

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import TypeVar

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

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
    ResourceKind,
    UnknownContent,
    is_for_leaders,
)
from ct_desktop.ui.lesson_paper.fragments import discussion_page
from ct_desktop.ui.lesson_web.address import address
from ct_desktop.ui.lesson_web.unreadable import UNREADABLE
from ct_desktop.ui.lessons.viewer import cards
from ct_desktop.ui.lessons.viewer.card_pane import CardPane, CardWords
from ct_desktop.ui.lessons.viewer.doors import Doors
from ct_desktop.ui.lessons.viewer.folder_pane import FolderPane
from ct_desktop.ui.lessons.viewer.page_panes import PagePanes
from ct_desktop.ui.lessons.viewer.pane import Pane
from ct_desktop.ui.lessons.viewer.private_files import PrivateFiles
from ct_desktop.ui.tasks import Tasks

_LARGEST_FILE = 512 * 1024 * 1024
_LARGEST_IMAGE = 128 * 1024 * 1024

P = TypeVar("P", bound=Pane)


class ContentPane(QWidget):
    """A stack of panes, each made when it is first needed.

    ``followed`` carries the address of a link that was clicked, ``chosen`` the key of an item.
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
        self._tasks = tasks
        self._files = files
        self._doors = doors
        self._for_group = for_group
        self._package: OpenPackage | None = None
        self._panes: dict[str, Pane] = {}
        self._factor = 1.0
        self._shown = 0
        self._quiz_base = ""
        self.pages = PagePanes(self._add)
        self.pages.followed.connect(self.followed)
        self.pages.turned.connect(self._turn_to)
        self._stack = QStackedWidget()
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
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Pane) else None

    def zoom(self, factor: float) -> None:
        """Show this content, and what comes after it, at ``factor``."""
        self._factor = factor
        if self.pane is not None:
            self.pane.zoom(factor)

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
        self._shown += 1
        for pane in self._panes.values():
            pane.let_go()

    def show_content(self, item: Item, content: Content) -> None:
        """Show ``content`` of an item; what cannot be read becomes a card that says so."""
        package = self._package
        if package is None:
            return
        self._shown += 1
        try:
            self._show(package, item, content)
        except UNREADABLE as error:
            self.show_trouble(_title(item), str(error))

    def show_trouble(self, title: str, reason: str) -> None:
        """Say that something in the package cannot be read."""
        self.show_words(cards.unreadable_card(title, reason))

    def _show(self, package: OpenPackage, item: Item, content: Content) -> None:
        title = _title(item)

        def go(name: str) -> None:
            self._doors.open_document(package, name)

        match content:
            case PageContent(name, suffix):
                self._turn_to(self.pages.show_entry(name, suffix))
            case DiscussionContent():
                page = discussion_page(content, title, current())
                self._turn_to(self.pages.show_html(page, content.base))
            case QuizContent():
                self._show_quiz(package, content)
            case FileContent():
                self._show_file(package, content, title, go)
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

    def _show_file(
        self,
        package: OpenPackage,
        content: FileContent,
        title: str,
        go: Callable[[str], object],
    ) -> None:
        match content.kind:
            case ResourceKind.PDF:
                self._show_pdf(package.archive.read(content.name, limit=_LARGEST_FILE), title)
            case ResourceKind.IMAGE:
                self._show_image(package.archive.read(content.name, limit=_LARGEST_IMAGE), title)
            case ResourceKind.AUDIO | ResourceKind.VIDEO:
                self._fetch_media(package, content.name)
            case _:
                self.show_words(cards.document_card(content, title, go))

    def _show_pdf(self, pdf: bytes, title: str) -> None:
        try:
            from ct_desktop.ui.lessons.viewer.pdf_pane import PdfPane
        except ImportError:
            self.show_trouble(title, tr("This PC cannot show PDF documents here."))
            return
        pane = self._pane("pdf", lambda: PdfPane(slides=self._for_group))
        if pane.show_pdf(pdf):
            self._turn_to(pane)
        else:
            self.show_trouble(title, tr("This PDF is damaged or protected by a password."))

    def _show_image(self, image: bytes, title: str) -> None:
        from ct_desktop.ui.lessons.viewer.image_pane import ImagePane

        pane = self._pane("image", ImagePane)
        if pane.show_image(image, title):
            self._turn_to(pane)
        else:
            self.show_trouble(title, tr("This picture is damaged, or of a kind not known here."))

    def _fetch_media(self, package: OpenPackage, name: str) -> None:
        """A player needs a file, and taking out a film takes a while."""
        asked = self._shown
        short = PurePosixPath(name).name
        self.show_words(CardWords("", "neutral", short, tr("Getting the recording ready…")))

        def show(file: Path) -> None:
            if asked == self._shown:
                self._show_media(file)

        self._tasks.long(
            tr("Getting {name} ready").format(name=short),
            lambda progress: self._files.put(package, name, progress),
            show,
        )

    def _show_media(self, file: Path) -> None:
        try:
            from ct_desktop.ui.lessons.viewer.media_pane import MediaPane
        except ImportError:
            self.show_trouble(file.name, tr("This PC cannot play sound and film here."))
            return
        pane = self._pane("media", MediaPane)
        pane.show_file(file)
        self._turn_to(pane)

    def _show_quiz(self, package: OpenPackage, content: QuizContent) -> None:
        from ct_desktop.ui.lessons.viewer.quiz_pane import QuizPane

        def load_image(href: str) -> bytes | None:
            name = package.resolve(content.base, href)
            try:
                return None if name is None else package.archive.read(name, limit=_LARGEST_IMAGE)
            except UNREADABLE:
                return None

        def make() -> QuizPane:
            made = QuizPane()
            made.followed.connect(self._follow_from_quiz)
            return made

        self._quiz_base = content.base
        pane = self._pane("quiz", make)
        pane.show_quiz(content.quiz, load_image)
        self._turn_to(pane)

    def _follow_from_quiz(self, url: QUrl) -> None:
        base = address(f"{self._quiz_base.rstrip('/')}/" if self._quiz_base else "")
        self.followed.emit(base.resolved(url))

    def _show_folder(self, item: Item) -> None:
        shown = item.children
        if self._for_group:
            shown = tuple(child for child in shown if not is_for_leaders(child.tags))
        pane = self._pane("folder", self._folder_pane)
        pane.show_folder(item, shown)
        self._turn_to(pane)

    def _folder_pane(self) -> FolderPane:
        made = FolderPane()
        made.chosen.connect(self.chosen)
        return made

    def show_words(self, words: CardWords) -> None:
        """Show a card."""
        pane = self._pane("card", CardPane)
        pane.show_card(words)
        self._turn_to(pane)

    def _pane(self, name: str, make: Callable[[], P]) -> P:
        found = self._panes.get(name)
        if found is None:
            found = self._panes[name] = make()
            self._stack.addWidget(found)
        return found  # type: ignore[return-value]  # one kind under each name

    def _add(self, pane: Pane) -> None:
        self._panes[f"page {len(self._panes)}"] = pane
        self._stack.addWidget(pane)

    def _turn_to(self, pane: Pane) -> None:
        before = self.pane
        if before is not None and before is not pane:
            before.leave()
        self._stack.setCurrentWidget(pane)
        self.setFocusProxy(pane)
        pane.zoom(self._factor)


def _title(item: Item) -> str:
    return item.title.strip() or tr("Without a title")
