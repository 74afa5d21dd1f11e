"""The dialog with the intake: talents, story, challenge and goal in the person's own words."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.services.intakes import IntakeFacts
from ct_desktop.services.office import Office
from ct_desktop.ui.choices import USER
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.leaving import may_leave
from ct_desktop.ui.targets import PEOPLE
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.labels import wrapped


class IntakeDialog(FormDialog):
    """The steps of the plan are kept on the tab itself; call ``open`` to show it."""

    def __init__(self, ui: UiContext, office: Office, facts: IntakeFacts, parent: QWidget) -> None:
        super().__init__(tr("Intake"), tr("Save"), lambda _: self._save(), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._facts = facts
        today = ui.clock.today()
        new = facts.held_on is None
        self.held_on = DateField(today, today if new else facts.held_on, optional=True)
        self.held_by = QLineEdit(facts.held_by or ((ui.preferences.get(USER) or "") if new else ""))
        self.held_by.setMaxLength(120)
        self.talents = _own_words(facts.talents)
        self.story = _own_words(facts.story)
        self.challenge = _own_words(facts.challenge)
        self.goal = _own_words(facts.goal)
        self._build()
        self._begun = self._filled()
        self.setMinimumWidth(px(620))
        self.fit_to_form()

    def unsaved(self) -> str:
        """What would be lost, in words; "" when nothing."""
        if self._filled() == self._begun:
            return ""
        return tr("the intake of {name}").format(name=self._facts.person)

    def discard(self) -> None:
        """Nothing has to be undone: the dialog goes."""

    def reject(self) -> None:
        """Close, after a question when something was typed."""
        if may_leave(self._ui.prompts, self):
            super().reject()

    def _build(self) -> None:
        form, facts = self.form, self._facts
        form.add_widget(
            wrapped(" · ".join(part for part in (facts.person, facts.cohort) if part), "muted")
        )
        side_by_side(
            form,
            form.add(tr("Day of the intake"), self.held_on, check=self._wrong_day),
            form.add(tr("Held by"), self.held_by),
        )
        form.add(
            tr("Talents"), self.talents, hint=tr("What are you good at, what do you like to do?")
        )
        form.add(
            tr("Own story"),
            self.story,
            hint=tr("Nothing about health, origin or belief: that may not be kept."),
        )
        form.add(tr("Challenge"), self.challenge, hint=tr("What is still difficult?"))
        form.add(tr("Goal"), self.goal, hint=tr("What do you want to be able to do at the end?"))

    def _wrong_day(self) -> str:
        day = self.held_on.value()
        if day is not None and day > self._ui.clock.today():
            return tr("This day has not come yet.")
        return self.held_on.error()

    def _filled(self) -> IntakeFacts:
        return replace(
            self._facts,
            held_on=self.held_on.value(),
            held_by=" ".join(self.held_by.text().split()),
            talents=self.talents.toPlainText().strip(),
            story=self.story.toPlainText().strip(),
            challenge=self.challenge.toPlainText().strip(),
            goal=self.goal.toPlainText().strip(),
        )

    def _save(self) -> None:
        facts = self._filled()
        self._ui.tasks.write(
            lambda: self._office.intakes.save(facts), self.finish, self.refuse, initiator=PEOPLE
        )


def _own_words(text: str) -> QPlainTextEdit:
    made = QPlainTextEdit(text)
    made.setTabChangesFocus(True)
    made.setFixedHeight(px(84))
    return made
