"""Check a certificate: paste its code, drop or choose a file, or type its number."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.ui.certificates.checking.answer_card import AnswerCard
from ct_desktop.ui.certificates.checking.answer_list import AnswerList
from ct_desktop.ui.certificates.checking.answers import Answer, answer_of_unread_file
from ct_desktop.ui.certificates.checking.code_field import CodeField, local_files
from ct_desktop.ui.certificates.checking.looking import (
    look_at_files,
    look_at_picture,
    look_at_text,
)
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.targets import (
    COHORTS,
    SETTINGS,
    RegisterTarget,
    SettingsSection,
    SettingsTarget,
)
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.as_high_as_needed import AsHighAsNeeded
from ct_desktop.ui.widgets.beside_or_below import BesideOrBelow
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.current_stack import CurrentStack
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.scroll import scrolled

_PICTURES = "*.png *.jpg *.jpeg *.tif *.tiff *.webp *.gif *.bmp *.avif"


class CheckPage(Page):
    """Nothing goes over a network: the keys of issuers are known here or they are not."""

    def __init__(self, ui: UiContext, office: Office, file: Path | None = None) -> None:
        """``file`` is looked at once."""
        super().__init__(ui, COHORTS, tr("Check a certificate"))
        self._office = office
        self._asked = 0
        self.setAcceptDrops(True)
        self.header.set_title(
            self.title, tr("By the public keys of issuers that are known here; no network is used")
        )
        self.field = CodeField()
        self.answers: tuple[Answer, ...] = ()
        self.card = AnswerCard(self._open_register, self._open_keys)
        self.list = AnswerList(self.card.show_answer)
        self.nothing = EmptyState(
            "certificate",
            tr("Is this document genuine?"),
            tr(
                "Paste the code that stands on the document, or drop the PDF or a photo of its "
                "QR code anywhere on this page. With only its number it is looked up in your own "
                "register."
            ),
            tr("Choose a file…"),
            self.choose_files,
            action_icon="import",
        )
        self._views = CurrentStack()
        self._build()
        self.field.asked.connect(self.check)
        self.field.picture_pasted.connect(self.check_picture)
        self.field.files_pasted.connect(self.check_files)
        if file is not None:
            first = (file,)
            QTimer.singleShot(0, self, lambda: self.check_files(first))

    def check(self) -> None:
        """Look at what stands in the field."""
        text = self.field.toPlainText()
        if text.strip():
            self._look(lambda: look_at_text(self._office, text))
        else:
            self.field.setFocus()

    def choose_files(self) -> None:
        """Ask for PDFs or pictures, and look at them."""
        kinds = tr("PDF documents and pictures ({endings})").format(endings=f"*.pdf {_PICTURES}")
        names, _ = QFileDialog.getOpenFileNames(
            self, tr("Check a certificate"), str(Path.home()), kinds
        )
        if names:
            self.check_files(tuple(Path(name) for name in names))

    def check_files(self, files: Sequence[Path]) -> None:
        """Look for codes in these files; their progress is shown and can be stopped."""
        asked, wanted = self._ask(), tuple(files)
        self.field.clear()
        self.ui.tasks.long(
            tr("Looking for codes"),
            lambda work: look_at_files(self._office, wanted, work),
            lambda answers: self._show(asked, answers),
            lambda error: self._show(asked, (answer_of_unread_file(error, ""),)),
        )

    def check_picture(self, data: bytes) -> None:
        """Look for codes in a picture that was pasted."""
        self.field.clear()
        self._look(lambda: look_at_picture(self._office, data))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = local_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.check_files(files)

    def _build(self) -> None:
        self.file_button = self.header.add_secondary(
            tr("Choose a file…"), self.choose_files, "import"
        )
        self.keys_button = self.header.add_secondary(tr("Known keys"), self._open_keys, "lock")
        self.check_button = self.header.set_primary(tr("Check now"), self.check, "check")
        ask = Card()
        ask.body.addWidget(wrapped(tr("Code or number of the document"), "strong"))
        ask.body.addWidget(self.field)
        found = AsHighAsNeeded()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(BesideOrBelow(self.list, self.card, shares=(4, 5)))
        column.addStretch(1)
        self._found = scrolled(found)
        self._views.addWidget(scrolled(self.nothing))
        self._views.addWidget(self._found)
        self.body.addWidget(ask)
        self.body.addWidget(self._views, 1)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+O"), self, self.choose_files, context=within)
        self.setFocusProxy(self.field)
        self.list.hide()

    def _look(self, look: Callable[[], tuple[Answer, ...]]) -> None:
        asked = self._ask()
        self.ui.tasks.read(
            look,
            lambda answers: self._show(asked, answers),
            lambda error: self._refuse(asked, error),
        )

    def _ask(self) -> int:
        """A number for what is asked now: an answer to an earlier question is not shown."""
        self._asked += 1
        return self._asked

    def _refuse(self, asked: int, error: AppError) -> None:
        self._show(asked, (answer_of_unread_file(error, ""),))

    def _show(self, asked: int, answers: tuple[Answer, ...]) -> None:
        if asked != self._asked or not answers:
            return
        self.answers = answers
        self._views.setCurrentWidget(self._found)
        several = len(answers) > 1
        self.list.setVisible(several)
        if several:
            self.list.show_answers(answers)
            self.list.setFocus()
        else:
            self.card.show_answer(answers[0])
        self._found.verticalScrollBar().setValue(0)

    def _open_register(self, number: str) -> None:
        self.ui.navigator.open(COHORTS, RegisterTarget(number))

    def _open_keys(self) -> None:
        self.ui.navigator.open(SETTINGS, SettingsTarget(SettingsSection.CERTIFICATES))
