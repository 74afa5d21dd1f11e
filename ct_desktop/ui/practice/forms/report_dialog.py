"""What reading forms in came to: how many, which were known, which are no forms and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.received_forms import ReadReport, RefusedFile
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.dot import Dot
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.scroll import scrolled
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow


class ReadReportDialog(QDialog):
    """``wants_check_list`` when the user goes on to the check list."""

    wants_check_list = Signal()

    def __init__(self, report: ReadReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = _title(report)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(px(520))
        self.rows = SectionList()
        self.rows.set_rows([*_counted(report), *(_refused(one) for one in report.refused)])
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(16))
        column.addWidget(label(title, "heading"))
        card = Card(flush=True)
        card.body.addWidget(scrolled(self.rows))
        column.addWidget(card, 1)
        column.addWidget(wrapped(_onward(report), "muted"))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        self.close_button = secondary(tr("Close"), self.reject)
        self.list_button = Button(tr("To the check list"), "primary")
        self.list_button.clicked.connect(self._go)
        buttons.addWidget(self.close_button)
        if report.received or report.again:
            self.list_button.setDefault(True)
            buttons.addWidget(self.list_button)
        else:
            self.close_button.setDefault(True)
        column.addLayout(buttons)
        height = px(230) + px(66) * len(self.rows.rows) + px(40) * len(report.refused)
        self.resize(px(560), min(height, px(600), self.screen().availableSize().height()))

    @property
    def lines(self) -> list[str]:
        """What the dialog says, from the top."""
        return [row.accessibleName() for row in self.rows.rows]

    def _go(self) -> None:
        self.accept()
        self.wants_check_list.emit()


def _title(report: ReadReport) -> str:
    if report.received:
        return ntr("{n} form read in", "{n} forms read in", len(report.received))
    return tr("No new form was found")


def _onward(report: ReadReport) -> str:
    if report.received:
        return tr("They wait in the check list. Nothing is in the record until you accept it.")
    return tr("Nothing was changed.")


def _counted(report: ReadReport) -> list[SectionRow]:
    rows = []
    clean = sum(row.clean for row in report.received)
    other = len(report.received) - clean
    if clean:
        text = ntr("{n} form is clean", "{n} forms are clean", clean)
        why = tr("It agrees with the record or adds to it.")
        rows.append(SectionRow(text, why, mark=Dot("good")))
    if other:
        text = ntr("{n} form to look at", "{n} forms to look at", other)
        why = tr("It differs from the record, or something is the matter with it.")
        rows.append(SectionRow(text, why, mark=Dot("warning")))
    if report.again:
        text = ntr(
            "{n} form was read in before", "{n} forms were read in before", len(report.again)
        )
        names = ", ".join(path.name for path in report.again)
        rows.append(SectionRow(text, names, mark=Dot("primary")))
    return rows


def _refused(one: RefusedFile) -> SectionRow:
    title = tr("Refused: {file}").format(file=one.file.name)
    return SectionRow(title, f"{one.message} {one.advice}".strip(), mark=Dot("bad"))
