"""Certificates: their designs, and below them the keys they are checked with."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.ui.bus import Changes
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.settings.certificates.designs_card import DesignsCard, rows_of
from ct_desktop.ui.settings.certificates.keys_card import KeysCard
from ct_desktop.ui.settings.section import Section
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import primary, secondary
from ct_desktop.ui.widgets.scroll import scrolled

_ON_EVERY_SHEET = frozenset({"organisation", "signer"})


class CertificatesSection(Section):
    """The buttons act on the design chosen."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        super().__init__(
            ui,
            office,
            ("certificate_template", "template_picture", "setting", *_ON_EVERY_SHEET),
        )
        self.designs = DesignsCard(ui, office)
        self.keys = KeysCard(ui, office)
        self.read_button = secondary(tr("Read in…"), self.designs.read_in, "import")
        self.copy_button = secondary(tr("Copy"), self.designs.copy, "copy")
        self.export_button = secondary(tr("Export…"), self.designs.export, "export")
        self.remove_button = secondary(tr("Delete"), self.designs.remove, "trash")
        self.open_button = primary(tr("Open the design"), self.designs.open)
        self.buttons = [
            self.read_button,
            self.copy_button,
            self.export_button,
            self.remove_button,
            self.open_button,
        ]
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(16))
        column.addWidget(self.designs)
        column.addWidget(self.keys)
        column.addStretch(1)
        self.column.addWidget(scrolled(content))
        self.designs.chosen.connect(self._follow)
        self._follow()

    def reload(self) -> None:
        self.ui.tasks.read(lambda: rows_of(self.office), self.designs.show_rows)

    def wants(self, changes: Changes) -> bool:
        if _ON_EVERY_SHEET & changes.tables:
            self.designs.thumbnails.forget()
        return super().wants(changes)

    def _follow(self) -> None:
        row = self.designs.row
        for button in (self.copy_button, self.export_button, self.open_button):
            button.setEnabled(row is not None)
        self.remove_button.setEnabled(row is not None and not row.shipped)
