"""The designs of proofs and certificates: look, choose, copy, exchange."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from ct_desktop.language import current, tr
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.certificate_templates import TemplateRow
from ct_desktop.services.office import Office
from ct_desktop.ui.certificates.designer.deeds import DesignDeeds
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.settings.certificates.design_tile import DesignTile
from ct_desktop.ui.settings.certificates.thumbnails import Thumbnails
from ct_desktop.ui.targets import SETTINGS, DesignTarget
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.flow import flowing
from ct_desktop.ui.widgets.labels import wrapped


class DesignsCard(Card):
    """Enter or a double click opens a design; ``chosen`` when another one is chosen."""

    chosen = Signal()

    def __init__(self, ui: UiContext, office: Office) -> None:
        super().__init__(tr("Designs"))
        self._ui = ui
        self._office = office
        self.deeds = DesignDeeds(ui, office)
        self.thumbnails = Thumbnails(ui, office, self)
        self.thumbnails.made.connect(self._show_image)
        self.tiles: dict[str, DesignTile] = {}
        self._group = QButtonGroup(self)
        self._key = ""
        self.for_certificates = secondary(
            tr("Use for certificates"), lambda: self.use(DocumentKind.CERTIFICATE), "check"
        )
        self.for_proofs = secondary(
            tr("Use for proofs"), lambda: self.use(DocumentKind.PROOF), "check"
        )
        self.body.addWidget(
            wrapped(
                tr(
                    "Every design is good for both documents. Copy one to change it:"
                    " words, colours, logos, background."
                ),
                "muted",
            )
        )
        uses = QWidget()
        row = flowing(uses, px(8))
        row.addWidget(self.for_certificates)
        row.addWidget(self.for_proofs)
        self.body.addWidget(uses)
        self._holder = QWidget()
        self._flow = flowing(self._holder, px(12))
        self.body.addWidget(self._holder)

    @property
    def row(self) -> TemplateRow | None:
        """The design chosen."""
        tile = self.tiles.get(self._key)
        return None if tile is None else tile.row

    def show_rows(self, rows: Sequence[TemplateRow]) -> None:
        """Show other designs; what was chosen stays so."""
        shown = {key: tile.row for key, tile in self.tiles.items()}
        if shown != {row.key: row for row in rows}:
            self._rebuild(rows)
        self.thumbnails.ask({key: tile.picture_size for key, tile in self.tiles.items()})

    def choose(self, key: str) -> None:
        """Choose a design."""
        if key in self.tiles:
            self.tiles[key].setChecked(True)

    def open(self) -> None:
        """Open the design chosen."""
        if self.row is not None:
            self._open(self.row.key)

    def use(self, kind: DocumentKind) -> None:
        """Print documents of a kind with the design chosen, from now on."""
        row = self.row
        if row is None:
            return
        key = row.key
        said = (
            tr("“{name}” is used for certificates from now on.")
            if kind is DocumentKind.CERTIFICATE
            else tr("“{name}” is used for proofs from now on.")
        ).format(name=row.name)
        self._ui.tasks.write(
            lambda: self._office.templates.choose(kind, key),
            lambda _: self._ui.prompts.toast(said, self._ui.undo.undo),
            initiator=SETTINGS,
        )

    def copy(self) -> None:
        """Copy the design chosen and open the copy."""
        row = self.row
        if row is not None:
            self.deeds.copy(row.key, tr("{name} (own)").format(name=row.name))

    def export(self) -> None:
        """Write the design chosen to a file."""
        row = self.row
        if row is not None:
            self.deeds.export(row.key, row.name, self)

    def read_in(self) -> None:
        """Read a design from a file."""
        self.deeds.read_in(self)

    def remove(self) -> None:
        """Remove the design chosen, when it is an own one."""
        row = self.row
        if row is not None and not row.shipped:
            self.deeds.remove(row.key, tr("Removed: {title}").format(title=row.name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self.remove()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            self._redraw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._redraw()

    def _redraw(self) -> None:
        """Where letters have another size now, so have the pictures."""
        tiles = self.tiles.items()
        if any(tile.image.size() != tile.picture_size for _, tile in tiles):
            self.thumbnails.ask({key: tile.picture_size for key, tile in tiles})

    def _open(self, key: str) -> None:
        self.choose(key)
        self._ui.navigator.open(SETTINGS, DesignTarget(key))

    def _rebuild(self, rows: Sequence[TemplateRow]) -> None:
        images = {key: tile.image for key, tile in self.tiles.items()}
        focused = any(tile.hasFocus() for tile in self.tiles.values())
        for tile in self.tiles.values():
            self._group.removeButton(tile)
            self._flow.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = {}
        for row in rows:
            tile = DesignTile(row, self._holder)
            tile.show_image(images.get(row.key, QImage()))
            tile.toggled.connect(lambda on, key=row.key: self._toggled(key, on))
            tile.opened.connect(lambda key=row.key: self._open(key))
            self.tiles[row.key] = tile
            self._group.addButton(tile)
            self._flow.addWidget(tile)
            tile.show()
        wanted = self._key if self._key in self.tiles else self._first(rows)
        if wanted:
            self.tiles[wanted].setChecked(True)
            if focused:
                self.tiles[wanted].setFocus()
        self._toggled(wanted, True)

    @staticmethod
    def _first(rows: Sequence[TemplateRow]) -> str:
        used = [row.key for row in rows if DocumentKind.CERTIFICATE in row.used_for]
        return (used or [row.key for row in rows] or [""])[0]

    def _toggled(self, key: str, on: bool) -> None:
        if not on:
            return
        self._key = key
        row = self.row
        used = row.used_for if row is not None else ()
        self.for_certificates.setEnabled(row is not None and DocumentKind.CERTIFICATE not in used)
        self.for_proofs.setEnabled(row is not None and DocumentKind.PROOF not in used)
        self.chosen.emit()

    def _show_image(self, key: str, image: QImage) -> None:
        if key in self.tiles:
            self.tiles[key].show_image(image)


def rows_of(office: Office) -> tuple[TemplateRow, ...]:
    """The designs with their names in the language of the window; runs on the worker."""
    return office.templates.rows(current())
