"""Choosing one of the practice supervisors of an organisation."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from ct_desktop.language import tr
from ct_desktop.services.supervisors import SupervisorRow


class SupervisorChoice(QComboBox):
    """The names with their function; the first entry, while nobody is chosen, says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(tr("nobody yet"), None)

    def offer(self, rows: Sequence[SupervisorRow], chosen: int | None) -> None:
        """Offer these supervisors and choose one; the only one is chosen by itself."""
        self.clear()
        self.addItem(tr("nobody yet"), None)
        for row in rows:
            parts = [row.full_name, row.facts.function]
            if row.left_on is not None:
                parts.append(tr("has left"))
            self.addItem(" · ".join(part for part in parts if part), row.facts.id)
        if chosen is None and len(rows) == 1:
            chosen = rows[0].facts.id
        place = self.findData(chosen)
        self.setCurrentIndex(max(0, place))

    @property
    def chosen(self) -> int | None:
        """The id of the supervisor, None for nobody."""
        value = self.currentData()
        return None if value is None else int(value)

    def error(self) -> str:
        """For a form's ``check``: somebody has to be there."""
        if self.chosen is not None:
            return ""
        if self.count() == 1:
            return tr("The organisation has no practice supervisor yet; add one on its page.")
        return tr("Choose the practice supervisor.")
