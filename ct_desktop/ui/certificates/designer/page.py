"""The designer: the sheet as it will be printed, and beside it all that can be set."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication

from ct_desktop.errors import AppError, NotFound
from ct_desktop.language import tr
from ct_desktop.rules.certificate_design import Art, Design
from ct_desktop.services.office import Office
from ct_desktop.ui.certificates.designer.blank import blank
from ct_desktop.ui.certificates.designer.deeds import DesignDeeds, Pictures
from ct_desktop.ui.certificates.designer.desk import Desk
from ct_desktop.ui.certificates.designer.element_menu import element_menu
from ct_desktop.ui.certificates.designer.picture_deeds import PictureDeeds
from ct_desktop.ui.certificates.designer.previewing import Previewing
from ct_desktop.ui.certificates.designer.state import DesignerState
from ct_desktop.ui.certificates.designer.undo_through import UndoThrough, is_redo, is_undo
from ct_desktop.ui.certificates.designer.words import design_words, orientation_words
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.leaving import may_leave
from ct_desktop.ui.page import Page
from ct_desktop.ui.preview.document_languages import languages
from ct_desktop.ui.preview.pdf_preview import PreviewJob, show_preview
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.widgets.buttons import primary, secondary
from ct_desktop.ui.widgets.labels import wrapped

Read = tuple[Design, Pictures, dict[Art, tuple[str, ...]]]
_SHOWS = ("certificate_template", "template_picture", "organisation", "signer")


class DesignerPage(Page):
    """A shipped design is only looked at, with one button that makes an own copy of it.

    Undo and redo walk through the changes here until they are saved; after that undo is that of
    the window, which takes the saving back. ``left`` says that the design is gone.
    """

    left = Signal()

    def __init__(self, ui: UiContext, office: Office, key: str) -> None:
        super().__init__(ui, SETTINGS, tr("Certificate design"), _SHOWS)
        self.office = office
        self.design_key = key
        self.deeds = DesignDeeds(ui, office)
        self.state = DesignerState(blank(), self)
        self.previewing = Previewing(ui, office, self.state, self)
        self._kept_here = False
        self.refusal = wrapped("", "error")
        self.refusal.hide()
        self.pictures = PictureDeeds(self.deeds, self.state, self)
        self.desk = Desk(self.state, self.pictures.add)
        self.body.setSpacing(0)
        self.body.addWidget(self.refusal)
        self.body.addWidget(self.desk, 1)
        self.copy_button = secondary(tr("Copy"), self.copy, "copy")
        self.export_button = secondary(tr("Export…"), self.export, "export")
        self.save_button = primary(tr("Save"), self.save)
        self.own_copy_button = primary(tr("Make a copy to change it"), self.copy, "copy")
        self._undo_through = UndoThrough(self)
        self._undo_through.watch(self.desk.panel)
        self._undo_through.watch(self.desk.sheet)
        self._connect()
        self.setFocusProxy(self.desk.view)

    def reload(self) -> None:
        key, templates = self.design_key, self.office.templates

        def read() -> Read:
            shipped = (templates.get(row.key) for row in templates.rows("nl") if row.shipped)
            palettes = {one.art: one.colours.art for one in shipped}
            return templates.get(key), templates.pictures(key), palettes

        self.ui.tasks.read(read, self._loaded, self._gone)

    def unsaved(self) -> str:
        """What is not saved, in words; "" when nothing."""
        self._take_typed()
        if self.state.design == self.state.saved:
            return ""
        return tr("design “{name}”").format(name=self._name())

    def discard(self) -> None:
        """Show the design as it is kept."""
        self.state.show(self.state.saved, self.state.pictures)

    def close_detail(self) -> bool:
        """True also when the user stays: nothing unsaved goes without a question."""
        return not may_leave(self.ui.prompts, self) or super().close_detail()

    def save(self) -> None:
        """Store the design."""
        self._take_typed()
        design = self.state.design
        self.refusal.hide()
        self.save_button.setEnabled(False)
        self.deeds.save(design, partial(self._saved, design), self._refuse)

    def copy(self) -> None:
        """Make a copy of the design as it is kept, and open it."""
        if may_leave(self.ui.prompts, self):
            self.deeds.copy(self.design_key, tr("{name} (own)").format(name=self._name()))

    def export(self) -> None:
        """Write the design as it is kept to a file."""
        if may_leave(self.ui.prompts, self):
            self.deeds.export(self.design_key, self._name(), self)

    def print_page(self) -> None:
        """The example on paper."""
        design, pictures, seen = self.state.design, self.state.pictures, self.state.seen
        job = PreviewJob(
            self._name(),
            "design.pdf",
            lambda language: self.office.issued_papers.preview(
                design, pictures, seen.kind, language, long_name=seen.long_name
            ),
            languages(),
        )
        show_preview(job, self.ui.tasks, self.ui.prompts, self)

    def event(self, event: QEvent) -> bool:
        claims = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if claims and self._own_key(event) is not None:
            event.accept()  # before the window's own keys look at it
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._own_key(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _own_key(self, event: QEvent) -> Callable[[], object] | None:
        """What is saved is taken back by the window, like every other change in the store."""
        if self.detail is not None or not isinstance(event, QKeyEvent):
            return None
        if is_undo(event) and (self.state.can_undo or not self._kept_here):
            return self.state.undo
        if is_redo(event) and (self.state.can_redo or not self._kept_here):
            return self.state.redo
        # The window looks whether there is something to save before a number is typed out.
        return self._save_typed if event.matches(QKeySequence.StandardKey.Save) else None

    def _save_typed(self) -> None:
        if self.unsaved():
            self.save()

    def _connect(self) -> None:
        desk = self.desk
        desk.view.dropped.connect(self.pictures.put)
        desk.view.menu_wanted.connect(self._menu)
        desk.sheet.background_wanted.connect(self.pictures.ask_background)
        desk.sheet.removed.connect(self.pictures.remove)
        self.previewing.made.connect(self._show_preview)
        self.previewing.refused.connect(self._refuse)
        self.state.changed.connect(self._follow)

    def _loaded(self, read: Read) -> None:
        design, pictures, self.state.palettes = read
        if self.state.design.key and self.state.design != self.state.saved:
            self.state.rebase(design, pictures)
        elif design != self.state.saved:
            self.state.show(design, pictures)
        else:
            self.state.rebase(design, pictures)
        self.previewing.again()
        self._follow()

    def _gone(self, error: AppError) -> None:
        """Removed, here or by undo: back to the list."""
        if not isinstance(error, NotFound):
            self.ui.prompts.show_error(error)
        self.discard()
        self.left.emit()

    def _saved(self, design: Design) -> None:
        self._kept_here = True
        self.state.keep(design)
        self.ui.prompts.toast(tr("Saved"), self.ui.undo.undo)

    def _refuse(self, error: AppError) -> None:
        self.refusal.setText(str(error))
        self.refusal.show()
        self._follow()

    def _show_preview(self, pdf: bytes) -> None:
        self.refusal.hide()
        self.desk.show_pdf(pdf)

    def _menu(self, place: QPoint) -> None:
        menu = element_menu(self.state, self.desk.view)
        if menu is not None:
            menu.popup(place)

    def _take_typed(self) -> None:
        """A number that is still being typed counts too."""
        typing = QApplication.focusWidget()
        if isinstance(typing, QAbstractSpinBox) and self.isAncestorOf(typing):
            typing.interpretText()

    def _name(self) -> str:
        return design_words(self.state.design, self.state.seen.language)

    def _follow(self) -> None:
        design, own = self.state.design, self.state.own
        if not design.key:
            return
        whose = tr("Own design") if own else tr("Ships with the program")
        said = f"{whose} · A4, {orientation_words(design.orientation)}"
        self.header.set_title(self._name(), said)
        wanted = (
            [self.copy_button, self.export_button, self.save_button]
            if own
            else [self.export_button, self.own_copy_button]
        )
        if self.header.primary is not wanted[-1]:
            self.header.swap_actions(wanted)
        self.save_button.setEnabled(own and design != self.state.saved)
