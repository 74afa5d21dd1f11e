"""The overview of a group's assessments: the matrix, and what can be done with who is chosen."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.assessments import AssessmentStatus
from ct_desktop.ui.cohorts.assessments.content import Kind, StatusContent
from ct_desktop.ui.cohorts.assessments.deeds import AssessmentDeeds
from ct_desktop.ui.cohorts.assessments.status_columns import FINAL, Shows, kind_words
from ct_desktop.ui.cohorts.assessments.status_model import StatusModel
from ct_desktop.ui.cohorts.assessments.status_view import StatusView
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton, secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.elided_label import ElidedLabel
from ct_desktop.ui.widgets.flow import flowing
from ct_desktop.ui.widgets.labels import wrapped

_ROOM_FOR_HINT = 460  # px at 100 %


class OverviewPane(QWidget):
    """``entry_wanted`` carries the kind of assessment to fill in for the whole group."""

    entry_wanted = Signal(object)

    def __init__(self, deeds: AssessmentDeeds) -> None:
        super().__init__()
        self.setProperty("ground", "none")
        self._deeds = deeds
        self.model = StatusModel(self)
        self.view = StatusView(self.model)
        self.menu: QMenu | None = None
        self.chosen_words = ElidedLabel("", "muted")
        self.report_button = secondary(
            tr("Final report received"), lambda: self._today(Shows.REPORT)
        )
        self.presentation_button = secondary(
            tr("Final presentation held"), lambda: self._today(Shows.PRESENTATION)
        )
        self.final_button = secondary(
            tr("Days, topics, guests…"), lambda: self._deeds.finish(self.chosen())
        )
        self.print_button = IconButton(tr("Print for them"), "print", "ink")
        self.print_button.clicked.connect(self._print_for_them)
        self._build()
        self._connect()
        self._follow()

    def show_content(self, content: StatusContent) -> None:
        """Show what was read; the cursor and the choice stay where they were."""
        chosen, at = self.view.chosen_ids(), self.view.currentIndex()
        row = self.model.person(at.row()).enrolment_id if at.isValid() else None
        self.model.show_content(content)
        if not content.rows:
            self._follow()
            return
        line = self.model.line_of(row) if row is not None else None
        if not self.view.currentIndex().isValid():
            column = at.column() if at.isValid() else self.model.column_of(content.next_kind())
            self.view.go_to(line or 0, column)
            self.view.choose(chosen)
        self._follow()

    @property
    def content(self) -> StatusContent:
        """What is on show."""
        return self.model.content

    def chosen(self) -> list[AssessmentStatus]:
        """The selected people."""
        rows = (self.content.row(one) for one in self.view.chosen_ids())
        return [row for row in rows if row is not None]

    def kind(self) -> Kind:
        """The assessment under the cursor, else the one that is most likely next."""
        at = self.view.currentIndex()
        kind = self.model.columns[at.column()].kind if at.isValid() else None
        return kind or self.content.next_kind()

    def fill_print_menu(self, menu: QMenu, ids: tuple[int, ...]) -> None:
        """Offer the prints: the forms are for ``ids`` or everyone, the sheets for ``ids``."""
        deeds, content = self._deeds, self.content
        for words, call in (
            (
                tr("Assessment forms…"),
                lambda: deeds.ask_forms(content, self.view.chosen_ids(), self.kind()),
            ),
            (tr("Growth, a sheet each"), lambda: deeds.print_growth(content, ids)),
            (
                tr("Intake and personal plan, a sheet each"),
                lambda: deeds.print_intakes(content, ids),
            ),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, do=call: do())

    def pop_up(self, menu: QMenu, place: QPoint) -> None:
        """Show a menu at a place of the screen."""
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu
        menu.popup(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.hint.setVisible(event.size().height() >= px(_ROOM_FOR_HINT))

    def _build(self) -> None:
        deeds = QWidget()
        places = flowing(deeds, px(8))
        for button in (self.report_button, self.presentation_button, self.final_button):
            places.addWidget(button)
        bar = QHBoxLayout()
        bar.setSpacing(px(8))
        bar.addWidget(deeds)
        bar.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignTop)
        bar.addWidget(self.chosen_words, 1)
        card = Card(flush=True)
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        card.body.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(bar)
        column.addWidget(card)
        self.hint = wrapped(
            tr(
                "Enter opens the assessment, the intake or the days · Space notes today for the "
                "final report or presentation · Ctrl+Enter fills in for the whole group"
            ),
            "muted",
        )
        column.addWidget(self.hint)
        column.addStretch(1)
        self.setFocusProxy(self.view)
        self.report_button.setToolTip(tr("Notes today; again takes it back. Key: Space"))
        self.presentation_button.setToolTip(tr("Notes today; again takes it back. Key: Space"))

    def _connect(self) -> None:
        view = self.view
        view.opened.connect(self.open_cell)
        view.spaced.connect(lambda column: self._today(self.model.columns[column].shows))
        view.person_wanted.connect(lambda row: self._deeds.open_growth(self.model.person(row)))
        view.column_wanted.connect(self._enter_column)
        view.menu_wanted.connect(self._show_menu)
        view.chosen.connect(self._follow)

    def open_cell(self, row: int, column: int) -> None:
        """What belongs to a cell: an assessment, the intake, or the final work."""
        person, spec = self.model.person(row), self.model.columns[column]
        if spec.kind is not None:
            self._deeds.assess(person, spec.kind)
        elif spec.shows is Shows.INTAKE:
            self._deeds.open_growth(person)
        else:
            chosen = self.chosen()
            self._deeds.finish(chosen if person in chosen else [person], spec.shows)

    def _enter_column(self, column: int) -> None:
        kind = self.model.columns[column].kind
        if kind is not None:
            self.entry_wanted.emit(kind)

    def _today(self, shows: Shows) -> None:
        if shows in (Shows.REPORT, Shows.PRESENTATION) and self.chosen():
            self._deeds.today(self.chosen(), shows)
            self.view.setFocus()

    def _print_for_them(self) -> None:
        menu = QMenu(self)
        self.fill_print_menu(menu, self.view.chosen_ids())
        self.pop_up(menu, self.print_button.mapToGlobal(self.print_button.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _show_menu(self, place: QPoint) -> None:
        at = self.view.currentIndex()
        person, spec = self.model.person(at.row()), self.model.columns[at.column()]
        menu = QMenu(self)

        def offer(words: str, call: Callable[[], object]) -> None:
            menu.addAction(words).triggered.connect(lambda _=False: call())

        if spec.kind is not None:
            name = kind_words(spec.kind)
            offer(
                tr("Open the {assessment}").format(assessment=name) + "\t" + tr("Enter"),
                lambda: self.open_cell(at.row(), at.column()),
            )
            offer(
                tr("Fill it in for the whole group") + "\t" + tr("Ctrl+Enter"),
                lambda: self._enter_column(at.column()),
            )
            menu.addSeparator()
        for shows, button in (
            (Shows.REPORT, self.report_button),
            (Shows.PRESENTATION, self.presentation_button),
        ):
            key = f"\t{tr('Space')}" if spec.shows is shows else ""
            offer(button.text() + key, button.click)
        key = f"\t{tr('Enter')}" if spec.shows in FINAL else ""
        offer(self.final_button.text() + key, self.final_button.click)
        menu.addSeparator()
        self.fill_print_menu(menu, self.view.chosen_ids())
        menu.addSeparator()
        offer(
            tr("Open {name}").format(name=person.full_name),
            lambda: self._deeds.open_growth(person),
        )
        self.pop_up(menu, place)

    def _follow(self) -> None:
        count = len(self.view.chosen_ids())
        for button in (self.report_button, self.presentation_button, self.final_button):
            button.setEnabled(bool(count))
        self.print_button.setEnabled(bool(count))
        self.chosen_words.set_full_text(
            ntr("{n} selected", "{n} selected", count)
            if count
            else tr("Select people to note how they finish, or to print for them.")
        )
