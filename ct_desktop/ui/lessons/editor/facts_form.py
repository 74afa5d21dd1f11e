"""Title, minutes, and for whom an item is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import Field, TargetGroup
from ct_desktop.services.lesson_content import LessonRole, Tags
from ct_desktop.services.lesson_editing import DraftItem
from ct_desktop.ui.lessons.editor.choice_chips import ChoiceChips
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.labels import label
from ct_desktop.ui.widgets.number_field import NumberField


class FactsForm(QWidget):
    """``titled`` carries a new title, ``tagged`` what the user chose."""

    titled = Signal(str)
    tagged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLineEdit()
        self.minutes = NumberField(0, 999, 0, tr(" min"))
        self.minutes.setSpecialValueText(tr("none"))
        self.roles = ChoiceChips(tr("For whom"), role_words())
        self.fields = ChoiceChips(tr("Fields"), field_words())
        self.groups = ChoiceChips(tr("Target groups"), group_words())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self._captions: list[QLabel] = []
        minutes = label(tr("Minutes"), "strong")
        minutes.setBuddy(self.minutes)
        self.minutes.setAccessibleName(tr("Minutes"))
        first = self._row(column, tr("Title"), self.title)
        first.addWidget(minutes)
        first.addWidget(self.minutes)
        self.toggle = quiet("", lambda: self.unfold(self.details.isHidden()), "")
        self.toggle.hide()
        column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self.details = QWidget()
        inner = QVBoxLayout(self.details)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(6))
        column.addWidget(self.details)
        for words, chips in (
            (tr("For whom"), self.roles),
            (tr("Fields"), self.fields),
            (tr("Target groups"), self.groups),
        ):
            self._row(inner, words, chips)
            chips.edited.connect(self._tag)
        self.title.textEdited.connect(lambda text: self.titled.emit(text.strip()))
        self.minutes.valueChanged.connect(lambda _: self._tag())

    def show_item(self, item: DraftItem) -> None:
        """Show the facts of an item; a title that is being typed stays as it is."""
        if self.title.text().strip() != item.title:
            self.title.setText(item.title)
            self.title.setCursorPosition(0)
        self.minutes.blockSignals(True)
        self.minutes.setValue(item.tags.minutes or 0)
        self.minutes.blockSignals(False)
        self.roles.set_value(item.tags.roles)
        self.fields.set_value(item.tags.fields)
        self.groups.set_value(item.tags.target_groups)

    def make_room(self, scarce: bool) -> None:
        """Where height is scarce, fold for whom it is into one line that opens it."""
        if self.toggle.isHidden() == scarce:
            self.toggle.setVisible(scarce)
            self.details.setVisible(not scarce)
            self._name_toggle()

    def unfold(self, open_: bool) -> None:
        """Show or hide the choices."""
        self.details.setVisible(open_)
        self._name_toggle()

    def tags(self) -> Tags:
        """What is chosen."""
        return Tags(
            self.minutes.value() or None,
            frozenset(LessonRole(one) for one in self.roles.value()),
            frozenset(Field(one) for one in self.fields.value()),
            frozenset(TargetGroup(one) for one in self.groups.value()),
        )

    def _name_toggle(self) -> None:
        folded = self.details.isHidden()
        self.toggle.setText(tr("Show for whom it is") if folded else tr("Hide for whom it is"))

    def _tag(self) -> None:
        self.tagged.emit(self.tags())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only now the style sheet has made the captions as wide as they are.
        scarce = not self.toggle.isHidden()
        widest = 0 if scarce else max(caption.sizeHint().width() for caption in self._captions)
        for caption in self._captions:
            caption.setMinimumWidth(widest)

    def _row(self, column: QVBoxLayout, words: str, field: QWidget) -> QHBoxLayout:
        caption = label(words, "strong")
        caption.setBuddy(field)
        field.setAccessibleName(words)
        self._captions.append(caption)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(caption)
        row.addWidget(field, 1)
        column.addLayout(row)
        return row


def role_words() -> list[tuple[LessonRole, str]]:
    """For whom an item can be."""
    return [
        (LessonRole.LEARNER, tr("participant")),
        (LessonRole.INSTRUCTOR, tr("course leader")),
        (LessonRole.MENTOR, tr("practice supervisor")),
    ]


def field_words() -> list[tuple[Field, str]]:
    """The three fields."""
    return [
        (Field.SPORT, tr("sport")),
        (Field.CULTURE, tr("culture")),
        (Field.WELFARE, tr("welfare")),
    ]


def group_words() -> list[tuple[TargetGroup, str]]:
    """The three target groups."""
    return [
        (TargetGroup.CHILDREN, tr("children")),
        (TargetGroup.YOUNG_PEOPLE, tr("young people")),
        (TargetGroup.ADULTS, tr("adults")),
    ]
