"""Every page, tab and dialog in both languages, at the smallest and the largest type."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from crawler import Crawler
from openings import openings
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QTreeView,
    QWidget,
)

from ct_desktop import language
from ct_desktop.ui.messages.defect_dialog import DefectDialog

PO = Path(__file__).parents[2] / "resources/translations/nl/LC_MESSAGES/ct_desktop.po"
DIALOGS = {
    "AddPersonDialog",
    "ApplyDialog",
    "AskFormDialog",
    "AssessmentDialog",
    "BackgroundsDialog",
    "ComposerDialog",
    "ConsentDialog",
    "CopyPlanDialog",
    "EarlierDialog",
    "EditCohortDialog",
    "FillDialog",
    "FinalDialog",
    "GroupsDialog",
    "GuestDialog",
    "ImportAssistant",
    "IntakeDialog",
    "IssueDialog",
    "LeaveDialog",
    "LineDialog",
    "MatchDialog",
    "MeetingDialog",
    "MergeDialog",
    "MessageDialog",
    "MoveMeetingDialog",
    "NewCohortDialog",
    "NewPlacementDialog",
    "NewProfileDialog",
    "NoteDialog",
    "NumbersDialog",
    "OfferDialog",
    "OrganisationDialog",
    "PartDialog",
    "PdfPreview",
    "PersonDialog",
    "PlanHandoverDialog",
    "PrintDocumentsDialog",
    "PrintFormsDialog",
    "PrintMeetingDialog",
    "ReadKeyDialog",
    "ReasonDialog",
    "ReasonsDialog",
    "RecordHandoverDialog",
    "ReplaceKeyDialog",
    "SignerDialog",
    "StepDialog",
    "SupervisorDialog",
    "TaskDialog",
    "ToolPicker",
    "VogDialog",
    "WalkInDialog",
    "WishesDialog",
}
CLOSE_ENOUGH = 2  # px: rounding of a scaled font


class Telephone(QObject):
    """Takes the calls that the Today page would make."""

    @Slot("QUrl")
    def take(self, url):
        self.called = url


@pytest.fixture(autouse=True)
def telephone():
    made = Telephone()
    QDesktopServices.setUrlHandler("tel", made, "take")
    yield
    QDesktopServices.unsetUrlHandler("tel")


@pytest.mark.crawl
@pytest.mark.parametrize(("code", "percent"), [("nl", 150), ("en", 90)])
def test_every_page_and_dialog(desk, tmp_path, code, percent):
    language.use(code)
    made = desk(percent=percent)
    english = English() if code == "nl" else None
    lessons = titles_in(made.office.lessons)
    faults: list[str] = []

    def look(where: str, shown: QWidget) -> None:
        assert not isinstance(shown, DefectDialog), where
        for text in texts(shown):
            if english is not None and text not in lessons and english.knows(text):
                faults.append(f"English: {where}: {text!r}")
        faults.extend(f"clipped: {where}: {words}" for words in clipped(shown))
        if shown is made.window and (shown.width(), shown.height()) != (1366, 768):
            faults.append(f"too large: {where}: {shown.width()} × {shown.height()}")

    crawler = Crawler(made, look, openings(tmp_path))
    crawler.everything()
    assert not faults, "\n".join(sorted(set(faults)))
    assert crawler.dialogs >= DIALOGS, DIALOGS - crawler.dialogs


def titles_in(library) -> set[str]:
    """Titles of lesson packages: content, in the language of its makers."""
    library.prepare()
    titles: set[str] = set()
    for entry in library.shelf():
        with library.open(entry.key) as opened:
            titles |= {entry.title, *(item.title for item in opened.package.walk())}
    return titles


class English:
    """The texts of the code that ought to be different in Dutch."""

    def __init__(self) -> None:
        with PO.open("rb") as stream:
            catalogue = read_po(stream, locale="nl")
        plain, filled = set(), []
        for message in catalogue:
            if not message.id:
                continue
            pairs = (
                zip(message.id, message.string, strict=False)
                if isinstance(message.id, tuple)
                else [(message.id, message.string)]
            )
            for english, dutch in pairs:
                if english == dutch:
                    continue
                if "{" in english:
                    filled.append(english)
                else:
                    plain.add(english)
        # A Dutch text may be an English word too: "Contact", "Start".
        same = {m.string for m in catalogue if isinstance(m.string, str)}
        self._plain = plain - same
        told = [text for text in filled if len(re.findall(r"[a-z]{3,}", _bare(text))) > 1]
        self._filled = [re.compile(_pattern(text), re.DOTALL) for text in told]

    def knows(self, text: str) -> bool:
        return text in self._plain or any(p.fullmatch(text) for p in self._filled)


def _bare(text: str) -> str:
    return re.sub(r"\{[a-z_]*\}", "", text)


def _pattern(text: str) -> str:
    return "".join(
        ".+" if part.startswith("{") else re.escape(part)
        for part in re.split(r"(\{[a-z_]*\})", text)
    )


def texts(shown: QWidget) -> Iterator[str]:
    """Every text to be read or heard in a widget."""
    for one in (shown, *shown.findChildren(QWidget)):
        if not one.isVisible():
            continue
        said = [one.windowTitle(), one.toolTip(), one.accessibleName(), one.accessibleDescription()]
        if isinstance(one, QLabel | QAbstractButton):
            said.append(one.text())
        elif isinstance(one, QLineEdit):
            said.append(one.placeholderText())
        elif isinstance(one, QComboBox):
            said += [one.itemText(place) for place in range(one.count())]
        elif isinstance(one, QTableView | QTreeView) and one.model() is not None:
            way = Qt.Orientation.Horizontal
            count = range(one.model().columnCount())
            said += [str(one.model().headerData(place, way) or "") for place in count]
        yield from (text for text in said if text)


def clipped(shown: QWidget) -> Iterator[str]:
    """Labels and buttons with less room than their text needs; an elided one tells by tooltip."""
    for one in shown.findChildren(QWidget):
        if not one.isVisible() or not isinstance(
            one, QLabel | QPushButton | QCheckBox | QRadioButton
        ):
            continue
        if not one.text() or one.toolTip():
            continue
        if isinstance(one, QLabel) and one.wordWrap():
            short = one.heightForWidth(one.width()) - one.height()
        else:
            wanted, has = one.sizeHint(), one.size()
            short = max(wanted.width() - has.width(), wanted.height() - has.height())
        if short > CLOSE_ENOUGH:
            yield f"{type(one).__name__} {one.text()!r} lacks {short} px"
