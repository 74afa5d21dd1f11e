"""How the window speaks and looks on this PC."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.ui.choices import LANGUAGE, PERCENT, SCHEME, chosen_language
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.settings.section import Section
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.theme.theme import Scheme
from ct_desktop.ui.widgets.beside_or_below import BesideOrBelow
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.choice_rows import ChoiceRows
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.scroll import scrolled

SIZES = (90, 100, 110, 125, 150)
_SYSTEM = "system"


class AppearanceSection(Section):
    """Choices are kept for this PC and take effect at once; there is nothing to save or undo."""

    def __init__(self, ui: UiContext, office: Office, rebuild: Callable[[], object]) -> None:
        super().__init__(ui, office)
        self._rebuild = rebuild
        self.languages = self._make_languages()
        self.schemes = self._make_schemes()
        self.sizes: dict[int, QPushButton] = {}
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(16))
        words = Card(tr("Language of the program"))
        words.body.addWidget(self.languages)
        words.body.addWidget(
            wrapped(tr("Every document can be printed in Dutch and in English."), "small")
        )
        words.body.addStretch(1)
        colours = Card(tr("Colours"))
        colours.body.addWidget(self.schemes)
        colours.body.addStretch(1)
        column.addWidget(BesideOrBelow(words, colours))
        column.addWidget(self._size_card())
        column.addStretch(1)
        self.column.addWidget(scrolled(content))

    def choose_language(self, code: str) -> None:
        """Speak another language from now on: ``nl``, ``en``, or "" for that of the system."""
        if code != chosen_language(self.ui.preferences):
            self.ui.preferences.put(LANGUAGE, code)
            self._rebuild()

    def choose_scheme(self, scheme: Scheme) -> None:
        """Take other colours at once."""
        self.ui.preferences.put(SCHEME, scheme.value)
        self.ui.theme.set_scheme(scheme)

    def choose_size(self, percent: int) -> None:
        """Take another size of type; distances follow when the window is made anew."""
        self.ui.preferences.put(PERCENT, str(percent))
        if percent != self.ui.theme.percent:
            self.ui.theme.set_percent(percent)
            self._rebuild()

    def _make_languages(self) -> ChoiceRows:
        rows = ChoiceRows(tr("Language of the program"))
        rows.add(_SYSTEM, tr("As the system"))
        rows.add("nl", "Nederlands")
        rows.add("en", "English")
        rows.choose(chosen_language(self.ui.preferences) or _SYSTEM)
        rows.group.buttonClicked.connect(
            lambda _: self.choose_language("" if rows.value == _SYSTEM else rows.value)
        )
        return rows

    def _make_schemes(self) -> ChoiceRows:
        rows = ChoiceRows(tr("Colours"))
        rows.add(Scheme.SYSTEM, tr("As the system"))
        rows.add(Scheme.LIGHT, tr("Light"))
        rows.add(Scheme.DARK, tr("Dark"))
        rows.choose(self.ui.theme.scheme)
        rows.group.buttonClicked.connect(lambda _: self.choose_scheme(Scheme(rows.value)))
        return rows

    def _size_card(self) -> Card:
        card = Card(tr("Size of the text"))
        card.body.addWidget(
            wrapped(tr("Comes on top of the size that the system gives its text."), "muted")
        )
        row = QHBoxLayout()
        row.setSpacing(px(6))
        group = QButtonGroup(self)
        for percent in SIZES:
            words = tr("{n} %").format(n=percent)
            button = QPushButton(words)
            button.setProperty("look", "filter")
            button.setCheckable(True)
            button.setChecked(percent == self.ui.theme.percent)
            button.setAccessibleName(tr("Size of the text: {n} %").format(n=percent))
            button.clicked.connect(lambda _=False, percent=percent: self.choose_size(percent))
            group.addButton(button)
            self.sizes[percent] = button
            row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        return card
