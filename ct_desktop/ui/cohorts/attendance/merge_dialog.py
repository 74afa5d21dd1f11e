"""A walk-in turns out to be somebody: look them up, compare, and make one record of two."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.people_table import PeopleFilter, PersonRow
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.tasks import Tasks
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.person_picker import Choice, PersonPicker

_MOST = 9


class MergeDialog(FormDialog):
    """``person_id`` is who was chosen; the walk-in's record goes up in that one."""

    def __init__(
        self,
        office: Office,
        tasks: Tasks,
        walk_in: PersonRow,
        on_submit: Callable[["MergeDialog"], object],
        parent: QWidget,
    ) -> None:
        title = tr("Who is {name}?").format(name=walk_in.full_name)
        super().__init__(title, tr("Merge"), lambda _: on_submit(self), parent)
        self._office = office
        self._tasks = tasks
        self._walk_in = walk_in
        self.person: PersonRow | None = None
        self.picker = PersonPicker(self._search, tasks)
        self.picker.chosen.connect(self._read)
        self.form.add(tr("Person"), self.picker, check=self.picker.error)
        self.comparison = Card(tr("Compare"))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(px(16))
        self.grid.setVerticalSpacing(px(4))
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(2, 1)
        self.comparison.body.addLayout(self.grid)
        self.comparison.hide()
        self.form.add_widget(self.comparison)
        self.form.add_widget(
            wrapped(
                tr(
                    "All marks of the walk-in go to this person; what this person has stays. "
                    "Undo brings the walk-in back."
                ),
                "muted",
            )
        )
        self.picker.setFocus()

    @property
    def person_id(self) -> int:
        """Who was chosen. Raises ValueError when nobody was."""
        if self.picker.choice is None:
            raise ValueError("nobody chosen")
        return self.picker.choice.id

    def _search(self, text: str) -> list[Choice]:
        ids = self._office.people.ids(PeopleFilter(words=text))
        others = [found for found in ids if found != self._walk_in.id][:_MOST]
        return [Choice(r.id, r.full_name, _note(r)) for r in self._office.people.rows(others)]

    def _read(self, choice: Choice | None) -> None:
        if choice is None:
            self.comparison.hide()
            return
        self._tasks.read(lambda: self._office.people.rows([choice.id]), self._compare)

    def _compare(self, rows: tuple[PersonRow, ...]) -> None:
        if not rows:
            return
        self.person = rows[0]
        while self.grid.count():
            item = self.grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        lines: tuple[tuple[str, Callable[[PersonRow], str]], ...] = (
            ("", lambda r: tr("Walk-in") if r.id == self._walk_in.id else tr("Person")),
            (tr("Name"), lambda r: r.full_name),
            (tr("Born"), lambda r: show_date(r.birth_date)),
            (tr("Phone"), lambda r: r.phone),
            (tr("E-mail"), lambda r: r.email),
            (tr("Town"), lambda r: r.town),
            (tr("Groups"), lambda r: ", ".join(r.cohorts)),
        )
        for place, (caption, text) in enumerate(lines):
            self.grid.addWidget(label(caption, "muted"), place, 0)
            for column, row in enumerate((self._walk_in, rows[0]), start=1):
                look = "muted" if place == 0 else "strong"
                self.grid.addWidget(wrapped(text(row) or "–", look), place, column)
        self.comparison.show()
        self.fit_to_form()


def _note(row: PersonRow) -> str:
    parts = (show_date(row.birth_date), row.town, ", ".join(row.cohorts))
    return ", ".join(part for part in parts if part)
