"""Someone walks in: a name is enough."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped


class WalkInDialog(FormDialog):
    """``meeting`` in words is where the walk-in is marked present."""

    def __init__(
        self, meeting: str, on_submit: Callable[["WalkInDialog"], object], parent: QWidget
    ) -> None:
        super().__init__(tr("Walk-in"), tr("Add"), lambda _: on_submit(self), parent)
        self.name = QLineEdit()
        self.name.setMaxLength(200)
        self.name.setPlaceholderText(tr("First name, or the full name"))
        self.form.add(tr("Name"), self.name, required=True)
        self.form.add_widget(
            wrapped(
                tr(
                    "Is marked present at {meeting} and measured from there on. "
                    "You can merge the walk-in with a person later; no mark is lost."
                ).format(meeting=meeting),
                "muted",
            )
        )
        self.name.setFocus()
