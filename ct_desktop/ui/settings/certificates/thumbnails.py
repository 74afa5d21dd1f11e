"""Small pictures of designs, made one after the other so that nothing waits for them."""

from importlib.util import find_spec

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from ct_desktop.errors import AppError
from ct_desktop.language import current
from ct_desktop.rules.certificate_design import Design
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext


class Thumbnails(QObject):
    """``made`` carries the key of a design and the image of its front."""

    made = Signal(str, QImage)

    def __init__(self, ui: UiContext, office: Office, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._office = office
        self._known: dict[str, tuple[Design, QSize, QImage]] = {}
        self._waiting: dict[str, QSize] = {}
        self._making = ""

    def ask(self, sizes: dict[str, QSize]) -> None:
        """Have the designs with these keys drawn at these sizes (pixels of the screen)."""
        self._waiting = dict(sizes)
        for key, size in sizes.items():
            known = self._known.get(key)
            if known is not None and known[1] == size:
                self.made.emit(key, known[2])
        self._next()

    def forget(self) -> None:
        """Draw all anew when asked: something that is on all of them changed."""
        self._known.clear()

    def _next(self) -> None:
        if self._making or not self._waiting or find_spec("PySide6.QtPdf") is None:
            return
        key = next(iter(self._waiting))
        size = self._waiting.pop(key)
        known = self._known.get(key)
        before = known[0] if known is not None and known[1] == size else None
        self._making = key
        self._ui.tasks.read(
            lambda: self._drawn(key, before), lambda made: self._show(key, size, made), self._skip
        )

    def _drawn(self, key: str, before: Design | None) -> tuple[Design, bytes] | None:
        """Runs on the worker; None when the design is still as it was drawn."""
        design = self._office.templates.get(key)
        if design == before:
            return None
        pictures = self._office.templates.pictures(key)
        pdf = self._office.issued_papers.preview(
            design, pictures, DocumentKind.CERTIFICATE, current()
        )
        return design, pdf

    def _show(self, key: str, size: QSize, made: tuple[Design, bytes] | None) -> None:
        self._making = ""
        if made is not None:
            from ct_desktop.ui.certificates.designer.page_picture import PagePicture

            page = PagePicture(self)
            page.load(made[1])
            image = page.image(0, size).copy()
            page.deleteLater()
            self._known[key] = (made[0], size, image)
            self.made.emit(key, image)
        self._next()

    def _skip(self, error: AppError) -> None:
        """A design that cannot be drawn keeps an empty sheet; opening it says why."""
        self._making = ""
        self._next()
