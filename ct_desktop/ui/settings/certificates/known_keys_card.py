"""The keys of other organisations: read in, looked at, forgotten."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog

from ct_desktop.language import ntr, tr
from ct_desktop.services.code_check import Arrival, ArrivingKey, KnownIssuer
from ct_desktop.services.code_words import organisation_words
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.settings.certificates.own_key_card import ENDING
from ct_desktop.ui.settings.certificates.read_key_dialog import ReadKeyDialog
from ct_desktop.ui.tables.column import Align, ColumnSpec
from ct_desktop.ui.tables.short_table import ShortTable
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.labels import word

_NOTHING_NEW = (Arrival.SAME, Arrival.OLDER)


@dataclass(frozen=True)
class KnownLine:
    """An organisation and its number in the list."""

    number: int
    issuer: KnownIssuer


class KnownKeysCard(ShortTable):
    """A key file may be dropped on it; Enter shows the fingerprint in full."""

    def __init__(self, ui: UiContext, office: Office, on_changed: Callable[[], object]) -> None:
        empty = EmptyState(
            "lock",
            tr("No keys of other organisations yet"),
            tr(
                "With the key of an organisation its certificates can be checked here. Ask it for "
                "its key file and read that in."
            ),
            tr("Read in a key…"),
            self.read_in,
            action_icon="import",
        )
        super().__init__(
            tr("Keys of other organisations"),
            _columns(),
            lambda line: line.number,
            empty,
            lambda _: self.show_fingerprint(),
        )
        self._ui = ui
        self._checker = office.issuer_keys.checker
        self._on_changed = on_changed
        self.dialog: ReadKeyDialog | None = None
        self.setAcceptDrops(True)
        self.read_button = self.add_tool(quiet(tr("Read in a key…"), self.read_in, "import"))
        self.forget_button = self.add_row_tool(tr("Forget this key"), "trash", self.forget)
        self.on_key(QKeySequence.StandardKey.Delete, self.forget)
        self.problems = word("", "warning")
        self.problems.setWordWrap(True)
        self.problems.setContentsMargins(px(18), px(12), px(18), px(12))
        self.problems.hide()
        self.body.addWidget(self.problems)

    def show_known(self, known: Sequence[KnownIssuer], problems: Sequence[str]) -> None:
        """Show other keys than the own one, and which files cannot be used."""
        others = [one for one in known if not one.own]
        self.show_rows([KnownLine(number, one) for number, one in enumerate(others)])
        self.table.setMinimumHeight(px(150 if others else 300))
        self.problems.setText("\n".join(problems))
        self.problems.setVisible(bool(problems))

    def read_in(self) -> None:
        """Ask for a key file, and show what it is."""
        kinds = tr("Public keys (*{ending})").format(ending=ENDING)
        title = tr("Read in a key")
        name, _ = QFileDialog.getOpenFileName(self, title, str(Path.home()), kinds)
        if name:
            self.read_from(Path(name))

    def read_from(self, file: Path) -> None:
        """Show what a key file is, before it is kept."""
        self._ui.tasks.read(
            lambda: self._checker.read_key(file), lambda key: self._show_arriving(file, key)
        )

    def forget(self) -> None:
        """Ask, and no longer hold the key chosen."""
        line = self.row()
        if not isinstance(line, KnownLine):
            return
        name = organisation_words(line.issuer.organisation)
        if not self._ui.prompts.confirm(
            tr("Forget the key of {organisation}?").format(organisation=name),
            tr("Forget"),
            tr("Its certificates cannot be checked here until the key is read in again."),
            danger=True,
        ):
            return
        fingerprint = line.issuer.fingerprint
        self._ui.tasks.write(
            lambda: self._checker.forget(fingerprint),
            lambda _: self._on_changed(),
            initiator=SETTINGS,
        )

    def show_fingerprint(self) -> None:
        """The fingerprint of the key chosen in full."""
        line = self.row()
        if isinstance(line, KnownLine):
            name = organisation_words(line.issuer.organisation)
            title = tr("Key of {organisation}").format(organisation=name)
            self._ui.prompts.tell(title, f"{line.issuer.fingerprint}\n{_listed(line)}")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = _dropped(event)
        if file is not None:
            event.acceptProposedAction()
            self.read_from(file)

    def _show_arriving(self, file: Path, key: ArrivingKey) -> None:
        if key.arrival in _NOTHING_NEW:
            name = organisation_words(key.organisation)
            title = tr("Key of {organisation}").format(organisation=name)
            self._ui.prompts.tell(title, key.message)
            return
        self.dialog = ReadKeyDialog(self._ui, self._checker, file, key, self._kept, self)
        self.dialog.open()

    def _kept(self) -> None:
        self._ui.prompts.toast(tr("The key is kept: its certificates can be checked here."))
        self._on_changed()


def _columns() -> tuple[ColumnSpec[KnownLine], ...]:
    return (
        ColumnSpec(
            "organisation",
            tr("Organisation"),
            lambda line: organisation_words(line.issuer.organisation),
            0,
            tooltip=lambda line: organisation_words(line.issuer.organisation),
            strong=True,
        ),
        ColumnSpec(
            "fingerprint",
            tr("Fingerprint"),
            lambda line: f"{line.issuer.fingerprint[:19]} …",
            210,
            tooltip=lambda line: line.issuer.fingerprint,
            muted=True,
        ),
        ColumnSpec("list", tr("List of"), lambda line: show_date(line.issuer.list_of), 104),
        ColumnSpec(
            "revoked", tr("Revoked"), lambda line: str(line.issuer.revoked), 100, Align.RIGHT
        ),
    )


def _listed(line: KnownLine) -> str:
    revoked = ntr("{n} revoked document", "{n} revoked documents", line.issuer.revoked)
    date = show_date(line.issuer.list_of)
    return tr("List of {date}: {revoked}.").format(date=date, revoked=revoked)


def _dropped(event: QDropEvent) -> Path | None:
    """The one key file that is dragged over it."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() == ENDING else None
