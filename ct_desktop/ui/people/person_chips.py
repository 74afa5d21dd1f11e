"""The chips under the name of a person: roles, and what asks for attention."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import VogState
from ct_desktop.services import words
from ct_desktop.ui.people.person_content import PersonContent
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.chip import chip


class PersonChips(QWidget):
    """Takes no room when there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "none")
        self._chips: list[QLabel] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(8))
        self._row.addStretch(1)
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What the chips say."""
        return [one.text() for one in self._chips]

    def show_content(self, content: PersonContent) -> None:
        """Show the chips of a person."""
        for old in self._chips:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = [chip(words.role(role), "primary") for role in content.page.roles]
        for says, applies in (
            (tr("walk-in: complete or merge"), content.page.facts.walk_in),
            (tr("birth date missing"), content.page.facts.birth_date is None),
            (tr("parent's permission missing"), content.permission_missing),
            (tr("16 by now: ask consent again"), bool(content.to_ask_again)),
            (tr("VOG missing"), content.vog.state is VogState.MISSING),
            (tr("VOG to be renewed"), content.vog.state is VogState.RENEWAL_DUE),
        ):
            if applies:
                self._chips.append(chip(says, "warning"))
        for place, one in enumerate(self._chips):
            self._row.insertWidget(place, one)
        self.setVisible(bool(self._chips))
