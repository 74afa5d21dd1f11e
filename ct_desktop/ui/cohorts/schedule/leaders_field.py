"""The leaders of one meeting: names to take away, and a field to add one."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import Role
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.people_choices import people_search
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton
from ct_desktop.ui.widgets.labels import label
from ct_desktop.ui.widgets.person_picker import Choice, PersonPicker


class LeadersField(QWidget):
    """``chosen`` holds the leaders of the meeting itself; none means those of the group."""

    def __init__(self, ui: UiContext, office: Office, chosen: tuple[Choice, ...]) -> None:
        super().__init__()
        self.chosen: list[Choice] = []
        self.picker = PersonPicker(
            people_search(office, Role.COURSE_LEADER), ui.tasks, tr("Add a leader by name")
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._column.addWidget(self.picker)
        self.setFocusProxy(self.picker)
        for one in chosen:
            self.add(one)
        self.picker.chosen.connect(self._picked)

    def add(self, choice: Choice) -> None:
        """Add a leader; someone already there is not added twice."""
        if any((c.id, c.name) == (choice.id, choice.name) for c in self.chosen):
            return
        self.chosen.append(choice)
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(choice.name), 1)
        remove = IconButton(tr("Remove {name}").format(name=choice.name), "close")
        remove.clicked.connect(lambda: self._remove(choice, made))
        row.addWidget(remove)
        self._column.insertWidget(self._column.count() - 1, made)

    def error(self) -> str:
        """For a form's ``check``: a name typed but not chosen is an error."""
        return self.picker.error() if self.picker.text().strip() else ""

    def _picked(self, choice: Choice | None) -> None:
        if choice is not None:
            self.add(choice)
            self.picker.set_choice(None)

    def _remove(self, choice: Choice, made: QWidget) -> None:
        self.chosen.remove(choice)
        self._column.removeWidget(made)
        made.hide()
        made.deleteLater()
