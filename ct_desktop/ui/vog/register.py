"""The VOG register: who needs one, who asked for it, whose original was seen."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import VogState
from ct_desktop.rules.names import fold
from ct_desktop.services.office import Office
from ct_desktop.services.practice_words import vog_text
from ct_desktop.services.vogs import VogFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.saving import ask_where
from ct_desktop.ui.tables.filter_bar import FilterBar
from ct_desktop.ui.tables.section_model import Section, SectionModel
from ct_desktop.ui.tables.section_table import SectionTable
from ct_desktop.ui.targets import PEOPLE, PRACTICE, PersonTarget
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.vog.columns import vog_columns
from ct_desktop.ui.vog.policy_field import PolicyField
from ct_desktop.ui.vog.vog_dialog import VogDialog
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.labels import wrapped


@dataclass(frozen=True)
class _Read:
    people: tuple[VogFacts, ...]
    years: int


class VogRegister(QWidget):
    """Enter opens the VOG of a person; the selection can be noted as requested today.

    ``counted`` says in words how many VOGs are missing.
    """

    counted = Signal(str)

    def __init__(self, ui: UiContext, office: Office, search: QLineEdit) -> None:
        """``search`` is a field of the page's header."""
        super().__init__()
        self._ui = ui
        self._office = office
        self._people: tuple[VogFacts, ...] = ()
        self.filters = FilterBar()
        self.filters.adopt_search("words", search)
        self.filters.add_choice(
            "state",
            tr("How it stands"),
            [
                (None, tr("Everyone who needs one or has one")),
                *((one, vog_text(one)) for one in VogState if one is not VogState.NOT_NEEDED),
            ],
        )
        self.empty = EmptyState("certificate", "", "")
        self.model = SectionModel[VogFacts](vog_columns(), lambda one: one.person_id)
        self.table = SectionTable(self.model, tr("VOG register"), self.empty)
        self.model.setParent(self.table)
        self.policy = PolicyField(ui, office)
        self.request_button = secondary(tr("Requested today"), self.request)
        self.export_button = secondary(tr("Export…"), self.export, "export")
        self._build()

    def reload(self) -> None:
        """Read the register anew."""
        vogs = self._office.vogs
        self._ui.tasks.read(lambda: _Read(vogs.register(), vogs.policy_years()), self._show)

    def open(self, person_id: int) -> None:
        """The VOG of a person."""
        VogDialog(self._ui, self._office, person_id, self).open()

    def request(self) -> None:
        """Note that the VOGs of the people selected were requested today."""
        ids, today = self.table.selected_ids(), self._ui.clock.today()
        if not ids:
            return
        said = ntr("{n} VOG noted as requested", "{n} VOGs noted as requested", len(ids))
        self._ui.tasks.write(
            lambda: self._office.vogs.request(ids, today),
            lambda _: self._ui.prompts.toast(said, self._ui.undo.undo),
            initiator=PRACTICE,
        )

    def export(self) -> None:
        """Ask where, and write the list as it is shown."""
        kinds = f"{tr('Excel workbook')} (*.xlsx);;{tr('Comma separated text')} (*.csv)"
        path = ask_where(self, f"{tr('vog-register')}.xlsx", kinds)
        if path is None:
            return
        target = path if path.suffix else path.with_suffix(".xlsx")
        columns = [column.title for column in self.model.columns]
        lines = [[column.text(one) for column in self.model.columns] for one in self.model.rows()]
        said = tr("Saved as {name}").format(name=target.name)
        self._ui.tasks.read(
            lambda: self._office.sheets.table(columns, lines, target, tr("VOG register")),
            lambda _: self._ui.prompts.toast(said),
        )

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(16))
        foot.addWidget(
            wrapped(
                tr("Only that the original was seen is noted here, by whom and when: no scan."),
                "muted",
            ),
            1,
        )
        foot.addWidget(self.policy)
        column.addLayout(foot)
        self.filters.changed.connect(self._filter)
        self.table.opened.connect(self.open)
        self.table.chosen.connect(self._follow)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.setFocusProxy(self.table)

    def _show(self, read: _Read) -> None:
        self._people = read.people
        self.policy.show_years(read.years)
        self._filter()

    def _filter(self) -> None:
        state, parts = self.filters.value("state"), fold(self.filters.text("words")).split()
        found = [
            one
            for one in self._people
            if (state is None or one.state == state)
            and all(part in fold(f"{one.name} {one.needed_for} {one.roles}") for part in parts)
        ]
        if self._people:
            self.empty.say(tr("Nobody answers to this"), tr("Change or clear the filters above."))
        else:
            self.empty.say(
                tr("Nobody needs a VOG now"),
                tr(
                    "Somebody needs one as soon as a practice place asks for it, or when it was "
                    "set on the person's page."
                ),
            )
        self.table.set_sections([Section("", found)])
        if found and self.table.current_id() is None:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.filters.set_count(ntr("{n} person", "{n} people", len(found)) if found else "")
        self.counted.emit(_summary(self._people))
        self._follow()

    def _follow(self) -> None:
        count = len(self.table.selected_ids())
        self.request_button.setEnabled(count > 0)
        self.request_button.setText(
            tr("Requested today") if count < 2 else tr("{n} requested today").format(n=count)
        )
        self.export_button.setEnabled(bool(self.model.rows()))

    def _menu(self) -> None:
        person_id = self.table.current_id()
        if person_id is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("VOG…"), lambda: self.open(person_id))
        menu.addAction(
            tr("Open this person"),
            lambda: self._ui.navigator.open(PEOPLE, PersonTarget(person_id)),
        )
        menu.addAction(self.request_button.text(), self.request)
        menu.popup(self.cursor().pos())


def _summary(people: tuple[VogFacts, ...]) -> str:
    missing = sum(one.state is VogState.MISSING for one in people)
    due = sum(one.state is VogState.RENEWAL_DUE for one in people)
    parts = [
        ntr("{n} VOG missing", "{n} VOGs missing", missing) if missing else "",
        ntr("{n} to be renewed", "{n} to be renewed", due) if due else "",
    ]
    return " · ".join(part for part in parts if part) or tr("no VOG is missing")
