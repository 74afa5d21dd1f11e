"""The dialog that makes a cohort, with the meetings it would get beside it."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import Role
from ct_desktop.services.cohorts import DEFAULT_TIME, MadeCohort, NewCohort
from ct_desktop.services.office import Office
from ct_desktop.services.programme_facts import ProgrammeFacts
from ct_desktop.ui.cohorts.plan_preview import PlanPreviewCard
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.people_choices import ChosenPeople, people_search
from ct_desktop.ui.targets import COHORTS
from ct_desktop.ui.tasks import Task
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.number_field import NumberField
from ct_desktop.ui.widgets.person_picker import PersonPicker
from ct_desktop.ui.widgets.time_field import TimeField


class NewCohortDialog(FormDialog):
    """``made`` carries the id of the cohort."""

    made = Signal(int)

    def __init__(self, ui: UiContext, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(tr("New group"), tr("Make the group"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._people = ChosenPeople(office)
        self._asking: Task | None = None
        self._programmes: dict[int, ProgrammeFacts] = {}
        self.programme = QComboBox()
        self.name = QLineEdit()
        self.start = DateField(ui.clock.today())
        self.time = TimeField(DEFAULT_TIME)
        self.interval = NumberField(1, 8, 1)
        self.place = QLineEdit()
        self.room = QLineEdit()
        self.leader = PersonPicker(people_search(office, Role.COURSE_LEADER), ui.tasks)
        self.capacity = NumberField(1, 500, 15)
        self.preview = PlanPreviewCard()
        self._build()
        self._connect()
        ui.tasks.read(self._read, self._offer)

    def _build(self) -> None:
        self.name.setMaxLength(120)
        form = self.form
        form.add(tr("Programme"), self.programme, check=self._programme_error)
        form.add(tr("Name"), self.name, required=True)
        side_by_side(
            form,
            form.add(tr("Start date"), self.start, check=self.start.error),
            form.add(tr("Time"), self.time, check=self.time.error),
        )
        side_by_side(
            form,
            form.add(tr("Weeks between meetings"), self.interval),
            form.add(tr("Places"), self.capacity),
        )
        side_by_side(form, form.add(tr("Place"), self.place), form.add(tr("Room"), self.room))
        form.add(
            tr("Course leader"),
            self.leader,
            check=self._leader_error,
            hint=tr("Type a name. Someone who is not in the list yet can be added."),
        )
        self.set_aside(self.preview)
        room = self.screen().availableSize()
        self.resize(min(px(1040), room.width()), min(px(640), room.height()))
        self.setWindowModality(Qt.WindowModality.WindowModal)

    def _connect(self) -> None:
        self.programme.currentIndexChanged.connect(lambda _: self._programme_chosen())
        self.start.textChanged.connect(lambda _: self._dates_changed())
        self.time.textChanged.connect(lambda _: self._ask())
        self.interval.valueChanged.connect(lambda _: self._ask())

    def _read(self) -> tuple[tuple[ProgrammeFacts, ...], list[str]]:
        places = {row.place for row in self._office.cohorts.rows() if row.place}
        return self._office.programmes.all(), sorted(places)

    def _offer(self, read: tuple[tuple[ProgrammeFacts, ...], list[str]]) -> None:
        programmes, places = read
        self._programmes = {p.id: p for p in programmes if p.id is not None}
        for programme in self._programmes.values():
            self.programme.addItem(programme.name, programme.id)
        completer = QCompleter(places, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.place.setCompleter(completer)

    def _programme_chosen(self) -> None:
        programme = self._programmes.get(self.programme.currentData())
        if programme is not None:
            self.capacity.setValue(programme.capacity)
        self._dates_changed()

    def _dates_changed(self) -> None:
        self._propose_name()
        self._ask()

    def _propose_name(self) -> None:
        """A name of programme and season, until the user types another."""
        programme = self._programmes.get(self.programme.currentData())
        if programme is None or self.name.isModified():
            return
        day = self.start.value() or self._ui.clock.today()
        self.name.setText(f"{programme.name} · {season(day)}")

    def _ask(self) -> None:
        if self._asking is not None:
            self._asking.drop()
        new = self._filled_in()
        if new is None:
            self.preview.show_words(tr("Choose a programme and a start date to see the meetings."))
            return
        self._asking = self._ui.tasks.read(
            lambda: self._office.cohorts.preview(new),
            self.preview.show_plan,
            self.preview.show_error,
        )

    def _filled_in(self) -> NewCohort | None:
        """What was filled in, without the leader; None while dates are missing."""
        programme_id, start, moment = (
            self.programme.currentData(),
            self.start.value(),
            self.time.value(),
        )
        if not isinstance(programme_id, int) or start is None or moment is None:
            return None
        return NewCohort(
            self.name.text(),
            programme_id,
            start,
            moment,
            self.interval.value(),
            self.place.text(),
            self.room.text(),
            None,
            self.capacity.value(),
        )

    def _submit(self, _: FormDialog) -> None:
        new = self._filled_in()
        if new is None:
            return
        leader = self.leader.choice

        def make() -> MadeCohort:
            leader_id = self._people.id_of(leader) if leader else None
            return self._office.cohorts.create(NewCohort(**{**vars(new), "leader_id": leader_id}))

        self._ui.tasks.write(make, self._made, self.refuse, initiator=COHORTS)

    def _made(self, made: MadeCohort) -> None:
        self.finish()
        self._ui.prompts.toast(
            ntr(
                "The group has been made, with {n} meeting.",
                "The group has been made, with {n} meetings.",
                made.meetings,
            ),
            self._ui.undo.undo,
        )
        self.made.emit(made.id)

    def _programme_error(self) -> str:
        if self._programmes:
            return ""
        return tr("There is no programme. Make one in the settings first.")

    def _leader_error(self) -> str:
        return self.leader.error() if self.leader.text().strip() else ""


def season(day: date) -> str:
    """``autumn 2026``: the season in which a cohort that starts on ``day`` runs."""
    if day.month <= 6:
        return tr("spring {year}").format(year=day.year)
    if day.month <= 8:
        return tr("summer {year}").format(year=day.year)
    return tr("autumn {year}").format(year=day.year)
