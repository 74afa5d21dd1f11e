"""The dialog that counts backgrounds: words with a number, never linked to names."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import COHORTS
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton, quiet
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.number_field import NumberField


class CountLine(QWidget):
    """A word and how many; the cross empties it."""

    def __init__(self, word: str = "", count: int = 0) -> None:
        super().__init__()
        self.word = QLineEdit(word)
        self.word.setMaxLength(80)
        self.word.setPlaceholderText(tr("A word, as the group would say it"))
        self.word.setAccessibleName(tr("Background"))
        self.count = NumberField(0, 500, count)
        self.count.setAccessibleName(tr("How many"))
        self.remove = IconButton(tr("Remove this line"), "close")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.word, 1)
        row.addWidget(self.count)
        row.addWidget(self.remove)


class BackgroundsDialog(FormDialog):
    """Lines without a word are left out."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        cohort_id: int,
        counts: tuple[tuple[str, int], ...],
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Count backgrounds"), tr("Save"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._cohort_id = cohort_id
        self.lines: list[CountLine] = []
        explanation = tr(
            "How mixed the group is, as you see it. Only these words and numbers are kept: "
            "nothing is written down about a person."
        )
        self.form.add_widget(wrapped(explanation, "muted"))
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self.form.add_widget(holder)
        self.form.add_widget(quiet(tr("Another line"), self.add_line, "plus"))
        for word, count in counts:
            self._add(CountLine(word, count))
        for _ in range(max(0, 3 - len(counts))):
            self._add(CountLine())
        self.resize(px(480), px(420))
        self.setWindowModality(Qt.WindowModality.WindowModal)

    def add_line(self) -> None:
        """An empty line at the end."""
        self._add(CountLine())
        self.lines[-1].word.setFocus()

    def _add(self, made: CountLine) -> None:
        self.lines.append(made)
        self._column.addWidget(made)
        made.remove.clicked.connect(lambda: self._drop(made))

    def _drop(self, gone: CountLine) -> None:
        self.lines.remove(gone)
        self._column.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def _submit(self, _: FormDialog) -> None:
        counts = tuple(
            (one.word.text(), one.count.value()) for one in self.lines if one.word.text().strip()
        )
        self._ui.tasks.write(
            lambda: self._office.mix.save_backgrounds(self._cohort_id, counts),
            self.finish,
            self.refuse,
            initiator=COHORTS,
        )
