"""Files that come into the package: asked for, copied, and given a place."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ct_desktop.errors import NotFound
from ct_desktop.language import tr
from ct_desktop.services.lesson_content import LessonRole, Tags
from ct_desktop.services.lesson_drafts import AddedFile, LessonDrafts
from ct_desktop.services.lesson_editing import FILE_KINDS, Draft, DraftItem, make_key
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.editor.state import EditorState


class Filing:
    """``insert`` puts a new item into the tree; dialogs stand over ``page``."""

    def __init__(
        self,
        ui: UiContext,
        drafts: LessonDrafts,
        key: str,
        state: EditorState,
        page: QWidget,
        insert: Callable[[DraftItem], object],
    ) -> None:
        self._ui = ui
        self._drafts = drafts
        self._key = key
        self._state = state
        self._page = page
        self._insert = insert

    def file(self, name: str) -> Path | None:
        """Where a file of the draft lies, if it does."""
        try:
            return self._drafts.file(self._key, name)
        except NotFound:
            return None

    def add(self) -> None:
        """Ask for files and add an item for each."""
        names, _ = QFileDialog.getOpenFileNames(self._page, tr("Add files"), str(Path.home()))
        for name in names:
            self.take(Path(name))

    def take(self, file: Path) -> None:
        """Copy a file into the package and add an item that shows it."""

        def show(added: AddedFile) -> None:
            taken = {item.key for item in self._state.draft.walk()}
            title = file.stem.replace("_", " ").strip() or added.name
            tags = Tags(roles=frozenset({LessonRole.LEARNER}))
            item = DraftItem(make_key(title, taken), title, added.kind, file=added.name, tags=tags)
            self._insert(item)

        self._copy(file, self._drafts.add_file, show)

    def choose_picture(self, show: Callable[[str], object]) -> None:
        """Ask for a picture and hand the address that pages use on."""
        name = self._ask_picture()
        if name:
            self._copy(Path(name), self._drafts.add_file, lambda added: show(f"files/{added.name}"))

    def replace(self, key: str) -> None:
        """Ask for another file for an item."""
        name, _ = QFileDialog.getOpenFileName(self._page, tr("Choose a file"), str(Path.home()))

        def show(added: AddedFile) -> None:
            def change(draft: Draft) -> None:
                item = draft.item(key)
                if item is not None and item.kind in FILE_KINDS:
                    item.kind, item.file = added.kind, added.name

            self._state.apply(tr("Another file"), change, go_to=key)

        if name:
            self._copy(Path(name), self._drafts.add_file, show)

    def set_cover(self, wanted: bool) -> None:
        """Ask for another cover, or take it away."""
        if not wanted:
            self._change_cover(None)
            return
        name = self._ask_picture()
        if name:
            self._copy(
                Path(name), self._drafts.add_cover, lambda added: self._change_cover(added.name)
            )

    def _change_cover(self, name: str | None) -> None:
        def change(draft: Draft) -> None:
            draft.cover = name

        self._state.apply(tr("Another cover"), change, go_to="")

    def _copy(
        self,
        file: Path,
        add: Callable[[str, Path], AddedFile],
        show: Callable[[AddedFile], object],
    ) -> None:
        self._ui.tasks.long(
            tr("Adding {name}").format(name=file.name), lambda _: add(self._key, file), show
        )

    def _ask_picture(self) -> str:
        kinds = tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif *.svg *.bmp *.tif)")
        name, _ = QFileDialog.getOpenFileName(self._page, tr("Picture"), str(Path.home()), kinds)
        return name
