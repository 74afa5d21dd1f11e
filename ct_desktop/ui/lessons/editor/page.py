"""The editor of a lesson package: its tree, what the chosen item shows, and where it goes."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QSplitter, QVBoxLayout, QWidget

from ct_desktop.errors import AppError, NotFound
from ct_desktop.language import tr
from ct_desktop.services.lesson_content import LessonRole, Quiz, ResourceKind, Tags
from ct_desktop.services.lesson_drafts import LessonDrafts, OpenDraft
from ct_desktop.services.lesson_editing import (
    Draft,
    DraftItem,
    copy_of,
    insert_beside,
    make_key,
)
from ct_desktop.services.lesson_library import ShelfEntry
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.editor.autosave import Autosave
from ct_desktop.ui.lessons.editor.draft_tree import DraftTree, kind_words
from ct_desktop.ui.lessons.editor.filing import Filing
from ct_desktop.ui.lessons.editor.item_panel import ItemPanel, PanelNeeds
from ct_desktop.ui.lessons.editor.state import EditorState
from ct_desktop.ui.page import Page
from ct_desktop.ui.targets import LESSONS
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, IconButton
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.flow import flowing


class EditorPage(Page):
    """``done`` gets the key of the package that was put on the shelf, or None.

    Everything is kept as it is typed; Ctrl+Z and Ctrl+Y take back and repeat steps in the editor
    and never reach the store of people.
    """

    def __init__(
        self,
        ui: UiContext,
        drafts: LessonDrafts,
        draft_key: str,
        done: Callable[[str | None], object],
    ) -> None:
        super().__init__(ui, LESSONS, tr("Lesson package in the making"))
        self._drafts = drafts
        self._key = draft_key
        self._done = done
        self._begun = False
        self.state = EditorState(Draft("", ""), self)
        self.saving = Autosave(ui, drafts, self.state, self.key)
        self.filing = Filing(ui, drafts, draft_key, self.state, self, self._insert)
        self.tree = DraftTree(self.state)
        self.panel = ItemPanel(
            self.state,
            PanelNeeds(
                self.filing.file,
                self.filing.choose_picture,
                lambda: self.filing.replace(self.panel.key),
                self.filing.set_cover,
                self.tree.retitle,
            ),
        )
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read the draft, the first time only: after that the editor knows best."""
        if not self._begun:
            self.ui.tasks.read(lambda: self._drafts.open(self._key), self._show, self._refused)

    def save(self) -> None:
        """Keep the work now."""
        self.saving.save()

    def publish(self) -> None:
        """Put the package on the shelf and close the editor."""
        self.saving.when_saved(
            lambda: self.ui.tasks.long(
                tr("Putting {title} on the shelf").format(title=self.state.draft.title),
                lambda _: self._drafts.publish(self._key),
                self._published,
            )
        )

    def export(self) -> None:
        """Ask for a file and write the package into it."""
        proposed = Path.home() / f"{make_key(self.state.draft.title, ())}.imscc"
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Export"), str(proposed), "Common Cartridge (*.imscc)"
        )
        if name:
            target = Path(name)
            self.saving.when_saved(
                lambda: self.ui.tasks.long(
                    tr("Exporting {title}").format(title=self.state.draft.title),
                    lambda _: self._drafts.export(self._key, target),
                    partial(self._exported, target),
                )
            )

    def preview(self) -> None:
        """Show the chosen item as a reader will see it."""
        snapshot = self.saving.snapshot()
        if snapshot is None:
            return
        first = next((item.key for item in self.state.draft.walk()), "")
        key = self.tree.key or first
        if not key:
            self.ui.prompts.toast(tr("There is nothing to show yet."))
            return
        folder = tempfile.TemporaryDirectory(prefix="citytrainer-preview-")
        file = Path(folder.name) / "preview.imscc"

        def show(_: object) -> None:
            from ct_desktop.ui.lessons.editor.preview_dialog import PreviewDialog

            dialog = PreviewDialog(self.ui, folder, file, key, self)
            dialog.exec()
            dialog.deleteLater()

        def refused(error: AppError) -> None:
            folder.cleanup()
            self.ui.prompts.show_error(error)

        self.ui.tasks.read(lambda: self._drafts.preview(snapshot, file), show, refused)

    def add(self, kind: ResourceKind | None) -> None:
        """Add a folder, page, quiz, discussion or link after the chosen item."""
        words = kind_words(kind)
        taken = {item.key for item in self.state.draft.walk()}
        title = tr("New: {kind}").format(kind=words.lower())
        tags = Tags(roles=frozenset({LessonRole.LEARNER})) if kind is not None else Tags()
        item = DraftItem(make_key(words, taken), title, kind, tags=tags)
        if kind is ResourceKind.QUIZ:
            item.quiz = Quiz(title, ())
        self._insert(item)
        self.panel.facts.title.setFocus()
        self.panel.facts.title.selectAll()

    def undo(self) -> None:
        """Take the last step in the editor back."""
        self.state.stack.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.state.stack.redo()

    def event(self, event: QEvent) -> bool:
        # What no field of the editor can undo arrives here before the window's own keys look at
        # it: those would undo a change in the store of people.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Undo):
                self.undo()
                event.accept()
                return True
            if event.matches(QKeySequence.StandardKey.Redo):
                self.redo()
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
        if not (event.matches(undo) or event.matches(redo)):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.save()
        super().hideEvent(event)

    def _build(self) -> None:
        self.preview_button = self.header.add_secondary(tr("Preview"), self.preview)
        self.export_button = self.header.add_secondary(tr("Export…"), self.export, "export")
        self.shelf_button = self.header.set_primary(tr("Put on the shelf"), self.publish)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(px(8), px(10), px(4), px(8))
        column.setSpacing(px(6))
        column.addWidget(self._tree_bar())
        column.addWidget(self.tree, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.panel)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setSizes([px(300), px(760)])
        card = Card(flush=True)
        card.body.addWidget(split)
        self.body.addWidget(card, 1)
        self.setFocusProxy(self.tree)

    def _tree_bar(self) -> QWidget:
        holder = QWidget()
        row = flowing(holder, px(2))
        self.add_button = Button(tr("Add"), "secondary", "plus")
        menu = QMenu(self.add_button)
        for kind in (
            ResourceKind.PAGE,
            None,
            ResourceKind.QUIZ,
            ResourceKind.DISCUSSION,
            ResourceKind.WEB_LINK,
        ):
            menu.addAction(kind_words(kind), partial(self.add, kind))
        menu.addAction(tr("Files…"), self.filing.add)
        self.add_button.setMenu(menu)
        row.addWidget(self.add_button)
        for name, icon, act in (
            (tr("Move up (Alt+Up)"), "chevron-up", lambda: self.tree.shift(-1)),
            (tr("Move down (Alt+Down)"), "chevron-down", lambda: self.tree.shift(1)),
            (tr("Out of the folder (Alt+Left)"), "chevron-left", self.tree.outdent),
            (tr("Into the folder above (Alt+Right)"), "chevron-right", self.tree.indent),
            (tr("Undo (Ctrl+Z)"), "undo", self.undo),
            (tr("Redo (Ctrl+Y)"), "redo", self.redo),
        ):
            button = IconButton(name, icon)
            button.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(button)
        return holder

    def _connect(self) -> None:
        self.saving.said.connect(self._say)
        self.saving.refused.connect(self._refused)
        self.state.rebuilt.connect(self.panel.show_key)
        self.tree.chosen.connect(self.panel.show_key)
        self.tree.removed.connect(
            lambda title: self.ui.prompts.toast(
                tr("Removed: {title}").format(title=title), self.undo
            )
        )
        self.tree.customContextMenuRequested.connect(self._menu)

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self.tree)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addMenu(self.add_button.menu()).setText(tr("Add"))
        if self.tree.key:
            menu.addAction(tr("Rename"), self.tree.rename, QKeySequence(Qt.Key.Key_F2))
            menu.addAction(tr("Duplicate"), self.tree.duplicate, QKeySequence("Ctrl+D"))
            menu.addAction(tr("Remove"), self.tree.remove, QKeySequence.StandardKey.Delete)
        menu.popup(self.tree.viewport().mapToGlobal(place))

    def _show(self, opened: OpenDraft) -> None:
        self._begun = True
        self.state.draft = copy_of(opened.draft)
        self.state.stack.clear()
        self.saving.begin(opened)
        self.tree.show_draft("")
        self.panel.show_key("")
        self.tree.setFocus()

    def _say(self, words: str) -> None:
        title = self.state.draft.title or self.title
        self.header.set_title(title, words)

    def _refused(self, error: AppError) -> None:
        self.ui.prompts.show_error(error)
        if isinstance(error, NotFound):
            self._done(None)

    def _published(self, entry: ShelfEntry) -> None:
        self.ui.prompts.toast(tr("“{title}” is on the shelf.").format(title=entry.title))
        self._done(entry.key)

    def _exported(self, target: Path, lost: tuple[str, ...]) -> None:
        text = tr("Saved as {name}").format(name=target.name)
        if lost:
            self.ui.prompts.tell(text, tr("Not in the file:") + "\n\n" + "\n".join(lost))
        else:
            self.ui.prompts.toast(text)

    def _insert(self, item: DraftItem) -> None:
        beside = self.tree.key or None
        self.state.apply(
            tr("Add"),
            lambda draft: insert_beside(draft, replace(item), beside),
            go_to=item.key,
            back_to=beside or "",
        )
