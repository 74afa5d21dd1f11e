"""The right side of the editor: what the chosen item is and shows."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import Quiz, ResourceKind, Tags
from ct_desktop.services.lesson_editing import FILE_KINDS, Draft, DraftItem
from ct_desktop.ui.lessons.editor.block_edit import BlockNeeds
from ct_desktop.ui.lessons.editor.facts_form import FactsForm
from ct_desktop.ui.lessons.editor.package_form import PackageFacts, PackageForm
from ct_desktop.ui.lessons.editor.page_editor import PageEditor
from ct_desktop.ui.lessons.editor.plain_panes import FilePane, FolderPane, LinkPane
from ct_desktop.ui.lessons.editor.quiz_editor import QuizEditor
from ct_desktop.ui.lessons.editor.renaming import rename
from ct_desktop.ui.lessons.editor.state import EditorState
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.scroll import scrolled

_FILES = "files/"


@dataclass(frozen=True)
class PanelNeeds:
    """What the panel asks of the page: files of the draft, and to choose them."""

    file: Callable[[str], Path | None]
    choose_picture: Callable[[Callable[[str], object]], object]
    choose_file: Callable[[], object]
    choose_cover: Callable[[bool], object]
    retitled: Callable[[str], object]


class ItemPanel(QWidget):
    """Every change goes into the state as a step that can be taken back."""

    def __init__(self, state: EditorState, needs: PanelNeeds) -> None:
        super().__init__()
        self._state = state
        self._needs = needs
        self.key = ""
        self.package = PackageForm()
        self.facts = FactsForm()
        self.page = PageEditor(self._picture, needs.choose_picture, self._pages)
        self.quiz = QuizEditor(BlockNeeds(self._picture, lambda _: None))
        self.folder, self.link = FolderPane(), LinkPane()
        self.file = FilePane(needs.file, needs.choose_file)
        self._contents = QStackedWidget()
        for pane in (self.folder, self.page, self.quiz, self.link, self.file):
            self._contents.addWidget(pane)
        item = QWidget()
        column = QVBoxLayout(item)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.facts)
        column.addWidget(self._contents, 1)
        self._sides = QStackedWidget()
        self._sides.addWidget(scrolled(self.package))
        self._sides.addWidget(item)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(20), px(16), px(20), px(16))
        outer.addWidget(self._sides)
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.facts.make_room(event.size().height() < px(520))

    def show_key(self, key: str) -> None:
        """Show an item, or with "" the package itself."""
        item = self._state.item(key)
        changed = key != self.key
        self.key = key if item is not None else ""
        if item is None:
            self._sides.setCurrentIndex(0)
            self.package.show_package(self._state.draft, self._cover())
            return
        self._sides.setCurrentIndex(1)
        self.facts.show_item(item)
        self._show_content(item, anew=changed)

    def _show_content(self, item: DraftItem, *, anew: bool) -> None:
        if item.kind is None:
            self.folder.show_item(item)
            self._contents.setCurrentWidget(self.folder)
        elif item.kind in (ResourceKind.PAGE, ResourceKind.DISCUSSION):
            if anew:
                self.page.html.setChecked(False)
            self.page.show_body(item.body, anew=anew)
            self._contents.setCurrentWidget(self.page)
        elif item.kind is ResourceKind.QUIZ:
            self.quiz.show_quiz(item.quiz or Quiz(item.title, ()), anew=anew)
            self._contents.setCurrentWidget(self.quiz)
        elif item.kind is ResourceKind.WEB_LINK:
            self.link.show_item(item)
            self._contents.setCurrentWidget(self.link)
        elif item.kind in FILE_KINDS:
            self.file.show_item(item)
            self._contents.setCurrentWidget(self.file)

    def _connect(self) -> None:
        self.package.edited.connect(self._set_package)
        self.package.cover_wanted.connect(self._needs.choose_cover)
        self.facts.titled.connect(self._set_title)
        self.facts.tagged.connect(self._set_tags)
        self.page.edited.connect(self._set_body)
        self.quiz.edited.connect(self._set_quiz)
        self.link.edited.connect(self._set_url)

    def _set_package(self, facts: PackageFacts) -> None:
        def change(draft: Draft) -> None:
            draft.title, draft.language, draft.edition = facts.title, facts.language, facts.edition
            draft.description, draft.rights = facts.description, facts.rights
            draft.keywords = facts.keywords

        self._state.apply(tr("Change the package"), change, merge="/package")
        self._needs.retitled("")

    def _set_title(self, title: str) -> None:
        if title:
            self._change(tr("Rename"), "title", lambda item: rename(item, title))
            self._needs.retitled(self.key)

    def _set_tags(self, tags: Tags) -> None:
        self._change(tr("Change for whom it is"), "tags", lambda item: _set(item, "tags", tags))
        self._needs.retitled(self.key)

    def _set_body(self) -> None:
        body = self.page.body()
        self._change(tr("Change the text"), "body", lambda item: _set(item, "body", body))

    def _set_quiz(self) -> None:
        quiz = self.quiz.quiz()
        self._change(tr("Change the quiz"), "quiz", lambda item: _set_questions(item, quiz))

    def _set_url(self, url: str) -> None:
        self._change(tr("Change the address"), "url", lambda item: _set(item, "url", url))

    def _change(self, words: str, what: str, change: Callable[[DraftItem], object]) -> None:
        key = self.key

        def in_draft(draft: Draft) -> None:
            item = draft.item(key)
            if item is not None:
                change(item)

        if self._state.item(key) is not None:
            self._state.apply(words, in_draft, merge=f"{key}/{what}")

    def _picture(self, address: str) -> bytes | None:
        if not address.startswith(_FILES):
            return None
        file = self._needs.file(address.removeprefix(_FILES))
        return file.read_bytes() if file is not None else None

    def _cover(self) -> bytes | None:
        name = self._state.draft.cover
        file = self._needs.file(name) if name else None
        return file.read_bytes() if file is not None else None

    def _pages(self) -> list[tuple[str, str]]:
        return [
            (item.title, f"{item.key}.html")
            for item in self._state.draft.walk()
            if item.kind is ResourceKind.PAGE and item.key != self.key
        ]


def _set(item: DraftItem, name: str, value: object) -> None:
    setattr(item, name, value)


def _set_questions(item: DraftItem, quiz: Quiz) -> None:
    """The editor of the questions does not know of a title that was changed meanwhile."""
    item.quiz = quiz if item.quiz is None else replace(quiz, title=item.quiz.title)
