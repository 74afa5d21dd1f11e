"""Our own organisation: facts, logo, signers."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.settings import OwnOrganisation, SignerFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.settings.organisation.facts_form import FactsForm
from ct_desktop.ui.settings.organisation.signers_card import SignersCard
from ct_desktop.ui.settings.section import Section
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import primary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.scroll import scrolled


class OrganisationSection(Section):
    """The facts are saved with the button; signers each at once."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        super().__init__(ui, office, ("organisation", "signer"))
        self._saved: OwnOrganisation | None = None
        self.form = FactsForm(ui.prompts)
        self.signers = SignersCard(ui, office)
        self.refusal = wrapped("", "error")
        self.refusal.hide()
        self.save_button = primary(tr("Save"), self.save)
        self.save_button.setEnabled(False)
        self.buttons = [self.save_button]
        self.form.changed.connect(self._follow)
        card = Card(tr("Your organisation"))
        card.body.addWidget(wrapped(tr("It stands at the head of everything you print."), "muted"))
        card.body.addWidget(self.form)
        card.body.addWidget(self.refusal)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(16))
        column.addWidget(card)
        column.addWidget(self.signers, 1)
        self.column.addWidget(scrolled(content))

    def reload(self) -> None:
        settings = self.office.settings
        self.ui.tasks.read(lambda: (settings.organisation(), settings.signers()), self._show)

    def unsaved(self) -> str:
        if self._saved is None or self.form.value() == self._saved:
            return ""
        return tr("facts of your organisation")

    def discard(self) -> None:
        if self._saved is not None:
            self.form.set_value(self._saved)
        self._follow()

    def save(self) -> None:
        """Write what stands in the form."""
        self.refusal.hide()
        if not self.form.is_valid():
            return
        facts = self.form.value()
        self.save_button.setEnabled(False)
        self.ui.tasks.write(
            lambda: self.office.settings.save_organisation(facts),
            lambda _: self._done(facts),
            self._refuse,
            initiator=SETTINGS,
        )

    def _show(self, read: tuple[OwnOrganisation, tuple[SignerFacts, ...]]) -> None:
        facts, signers = read
        typing = bool(self.unsaved())
        self._saved = facts
        if not typing:
            self.form.set_value(facts)
        self.signers.show_rows(signers)
        self._follow()

    def _done(self, facts: OwnOrganisation) -> None:
        self._saved = facts
        self._follow()
        self.ui.prompts.toast(tr("Saved"), self.ui.undo.undo)

    def _refuse(self, error: AppError) -> None:
        self.refusal.setText(str(error))
        self.refusal.show()
        self._follow()

    def _follow(self) -> None:
        self.save_button.setEnabled(bool(self.unsaved()))
