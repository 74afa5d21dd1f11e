"""What is the matter with a form, in a sentence, and the button that settles it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import FormProblem, FormStatus
from ct_desktop.services.received_forms import ReceivedFormPage
from ct_desktop.ui.practice.forms.form_words import problem_title
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.dot import Dot
from ct_desktop.ui.widgets.labels import label, wrapped

ASSIGNABLE = frozenset(FormProblem) - {FormProblem.SECOND_FORM, FormProblem.STOPPED}
"""Problems that are settled by saying whose form it is."""


class ProblemCard(QFrame):
    """Hidden while nothing is the matter."""

    def __init__(self, on_assign: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.title = label("", "section")
        self.words = wrapped("")
        self.assign_button = secondary(tr("Assign to a placement…"), on_assign, "people")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), px(14), px(18), px(14))
        row.setSpacing(px(14))
        row.addWidget(Dot("bad"))
        said = QVBoxLayout()
        said.setSpacing(px(2))
        said.addWidget(self.title)
        said.addWidget(self.words)
        row.addLayout(said, 1)
        row.addWidget(self.assign_button)
        self.hide()

    def show_form(self, page: ReceivedFormPage) -> None:
        """Show the problem of a form that is still open."""
        row = page.row
        problem = row.problem if row.status is FormStatus.OPEN else None
        self.setVisible(problem is not None)
        if problem is None:
            return
        self.title.setText(problem_title(problem))
        self.words.setText(row.problem_text)
        self.setAccessibleName(f"{self.title.text()}. {row.problem_text}")
        self.assign_button.setVisible(page.assignable and problem in ASSIGNABLE)
