"""Everything that can be set on the chosen element."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.certificate_design import Side
from ct_desktop.ui.certificates.designer import sheet_keys
from ct_desktop.ui.certificates.designer.colour_field import ColourField
from ct_desktop.ui.certificates.designer.fields_of import Setting, settings_of
from ct_desktop.ui.certificates.designer.letter_fields import LetterFields
from ct_desktop.ui.certificates.designer.place_fields import PlaceFields
from ct_desktop.ui.certificates.designer.state import DesignerState
from ct_desktop.ui.certificates.designer.text_fields import TextFields
from ct_desktop.ui.certificates.designer.words import kind_words, side_words
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.switch import Switch


class ElementPanel(QWidget):
    """Follows the state; says what to do when nothing is chosen."""

    def __init__(self, state: DesignerState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.nothing = wrapped(
            tr("Choose something on the sheet or in the list to change it."), "muted"
        )
        self.heading = label("", "section")
        self.text = TextFields()
        self.as_list = QCheckBox(tr("As a list, not as chips"))
        self.picture = QComboBox()
        self.picture.setAccessibleName(tr("Picture"))
        self.letters = LetterFields(state)
        self.colour_caption = label(tr("Colour"), "strong")
        self.colour = ColourField()
        self.place = PlaceFields(state)
        self.side = Switch(tr("Side"), [(one.value, side_words(one)) for one in Side])
        self._settings = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(6), px(8))
        column.addWidget(self.nothing)
        column.addWidget(self._settings)
        column.addStretch(1)
        inner = QVBoxLayout(self._settings)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(10))
        for part in (
            self.heading,
            self.text,
            self.as_list,
            self.picture,
            self.letters,
            self.colour_caption,
            self.colour,
            self.place,
            self.side,
        ):
            inner.addWidget(part)
        self._connect()
        self._follow()

    def focus_first(self) -> None:
        """Go to what is most often changed."""
        for field in (self.text.nl, self.picture, self.letters.largest, self.place.from_left):
            if field.isVisible() and field.isEnabled():
                field.setFocus()
                return

    def _connect(self) -> None:
        change = self._state.change_element
        self.text.typed.connect(lambda words: change("text", text=words))
        self.as_list.clicked.connect(lambda on: change(as_list=on))
        self.picture.activated.connect(lambda _: change(picture=str(self.picture.currentData())))
        self.colour.picked.connect(lambda colour: change(colour=colour))
        self.side.chosen.connect(lambda side: sheet_keys.turn(self._state, Side(side)))
        self._state.changed.connect(self._follow)
        self._state.chosen_changed.connect(self._follow)

    def _follow(self) -> None:
        element = self._state.element
        self.nothing.setVisible(element is None)
        self._settings.setVisible(element is not None)
        if element is None:
            return
        settings = settings_of(element.kind)
        self._settings.setEnabled(self._state.own)
        self.heading.setText(kind_words(element.kind))
        words = settings & {Setting.WORDS, Setting.HEADING}
        self.text.setVisible(bool(words))
        if words:
            self.text.show_value(element.text, Setting.HEADING in settings)
        self.as_list.setVisible(Setting.LIST in settings)
        self.as_list.setChecked(element.as_list)
        self._show_pictures(element.picture, shown=Setting.PICTURE in settings)
        self.letters.show_value(element, settings)
        for part in (self.colour_caption, self.colour):
            part.setVisible(Setting.COLOUR in settings)
        self.colour.show_value(element.colour, self._state.design.colours)
        self.place.show_value(self._state.design, element)
        self.side.show_current(element.side.value)

    def _show_pictures(self, chosen: str, *, shown: bool) -> None:
        self.picture.setVisible(shown)
        names = [one.name for one in self._state.pictures]
        if chosen and chosen not in names:
            names.append(chosen)
        if [self.picture.itemData(n) for n in range(self.picture.count())] != names:
            self.picture.clear()
            for name in names:
                self.picture.addItem(name, name)
        self.picture.setCurrentIndex(self.picture.findData(chosen))
