"""Quick entry for a group: the choice above, the sheet, the words of its levels beside it."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.competences import LEVELS
from ct_desktop.services.assessments import SheetPerson
from ct_desktop.services.office import Office
from ct_desktop.ui.cohorts.assessments.content import Kind
from ct_desktop.ui.cohorts.assessments.sheet.content import SheetContent, read_sheet
from ct_desktop.ui.cohorts.assessments.sheet.entry_bar import EntryBar
from ct_desktop.ui.cohorts.assessments.sheet.scoring import Scoring
from ct_desktop.ui.cohorts.assessments.sheet.sheet_model import SheetModel
from ct_desktop.ui.cohorts.assessments.sheet.sheet_view import SheetView
from ct_desktop.ui.cohorts.assessments.sheet.words_panel import WordsPanel
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.tasks import Task
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import wrapped

_ROOM_FOR_HINT = 460  # px at 100 %


class SheetPane(QWidget):
    """``left`` when the user is done; ``person_wanted`` carries who to open in the dialog."""

    left = Signal()
    person_wanted = Signal(object)

    def __init__(self, ui: UiContext, office: Office, cohort_id: int) -> None:
        super().__init__()
        self.setProperty("ground", "none")
        self._ui = ui
        self._office = office
        self._cohort_id = cohort_id
        self._reading: Task | None = None
        self._wanted: int | None = None
        self._settled = 0
        self.menu: QMenu | None = None
        self.model = SheetModel(self)
        self.view = SheetView(self.model)
        self.bar = EntryBar(ui.clock.today(), ui.preferences)
        self.words = WordsPanel(self.model)
        self.scoring = Scoring(ui, office, cohort_id, self.view, self.bar)
        self.hint = wrapped(
            tr(
                "1 to 4 give a level · 0 or Delete empties · Backspace goes back and empties · "
                "Enter goes on · arrows to walk · Ctrl+Z undoes · Esc: done"
            ),
            "muted",
        )
        self._build()
        self._connect()

    @property
    def kind(self) -> Kind:
        """The assessment that is filled in."""
        return self.bar.kind

    def begin(self, kind: Kind, enrolment_id: int | None = None) -> None:
        """Fill in this assessment, beginning with somebody when given."""
        self.bar.kinds.choose(kind)
        self._wanted = enrolment_id
        self.reload(fresh=True)

    def reload(self, *, fresh: bool = False) -> None:
        """Read the sheet of the kind chosen; ``fresh`` when it is another one than before."""
        if self._reading is not None:
            self._reading.drop()
        office, cohort_id, kind = self._office, self._cohort_id, self.kind
        if fresh:
            self.model.unsettled.settled(self.model.unsettled.latest)
        ticket = self.model.unsettled.latest
        own = ticket > self._settled and not fresh
        known = self.model.content.others if own else None
        self._reading = self._ui.tasks.read(
            lambda: read_sheet(office, cohort_id, kind, known),
            lambda content: self._show(content, ticket, fresh=fresh),
        )

    def event(self, event: QEvent) -> bool:
        """Esc ends filling in, before the page takes it to go back."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.hint.setVisible(event.size().height() >= px(_ROOM_FOR_HINT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        card = Card(flush=True)
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        card.body.addWidget(self.view)
        sheet = QVBoxLayout()
        sheet.setSpacing(0)
        sheet.addWidget(card)
        sheet.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(px(12))
        middle.addLayout(sheet, 1)
        middle.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.bar)
        column.addLayout(middle, 1)
        column.addWidget(self.hint)
        self.setFocusProxy(self.view)
        self.view.keys.by_item = self.bar.by_item

    def _connect(self) -> None:
        view, bar = self.view, self.bar
        bar.kind_changed.connect(lambda: self.reload(fresh=True))
        bar.direction_changed.connect(self._turn)
        bar.copying.connect(self.scoring.start_from_before)
        view.current_moved.connect(self._say)
        view.keys.opened.connect(self._open)
        view.person_wanted.connect(self._open)
        view.menu_wanted.connect(self._show_menu)
        self.model.dataChanged.connect(lambda *_: self._say())
        self.words.chosen.connect(self._give)

    def _show(self, content: SheetContent, ticket: int, *, fresh: bool) -> None:
        at, item = self.view.currentIndex(), None
        enrolment_id = self._wanted
        if at.isValid():
            found = self.model.item(at.column())
            item = found.key if found else None
            if enrolment_id is None:
                enrolment_id = self.model.person(at.row()).enrolment_id
        self._wanted = None
        self._settled = ticket
        self.model.unsettled.settled(ticket)
        self.model.show_content(content)
        self.bar.show_content(content, fresh=fresh)
        if self.model.rowCount() and self.model.columnCount():
            row, column = self.model.place_of(enrolment_id or 0, item or "")
            if fresh or not self.view.currentIndex().isValid():
                self.view.go_to(row or 0, column or 0)
        self._say()

    def _turn(self) -> None:
        self.view.keys.by_item = self.bar.by_item
        self.view.setFocus()

    def _say(self) -> None:
        at = self.view.currentIndex()
        if at.isValid():
            self.words.show_cell(at.row(), at.column())

    def _give(self, level: int) -> None:
        """By the mouse: a level leads on as a key does, taking one away stays."""
        at = self.view.currentIndex()
        if not at.isValid():
            return
        if level:
            self.view.keys.give(at.row(), at.column(), level)
        else:
            self.scoring.give(at.row(), at.column(), 0)
        self.view.setFocus()

    def _open(self, row: int) -> None:
        self.person_wanted.emit(self.model.person(row))

    def _show_menu(self, place: QPoint) -> None:
        at = self.view.currentIndex()
        item, person = self.model.item(at.column()), self.model.person(at.row())
        menu = QMenu(self)
        if item is not None:
            for level in LEVELS:
                words = self.words.levels[level - 1].words
                menu.addAction(f"{level} · {words}\t{level}").triggered.connect(
                    lambda _=False, given=level: self._give(given)
                )
            menu.addAction(tr("Take the level away") + "\t0").triggered.connect(
                lambda _=False: self._give(0)
            )
            menu.addSeparator()
        menu.addAction(_open_words(person)).triggered.connect(lambda _=False: self._open(at.row()))
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu
        menu.popup(place)


def _open_words(person: SheetPerson) -> str:
    return tr("Remarks and all items of {name}…").format(name=person.full_name)
