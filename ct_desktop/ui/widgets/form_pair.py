"""Two or three short fields of a form in one line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.form import Form, FormRow


def side_by_side(form: Form, *rows: FormRow) -> None:
    """Put rows that ``form`` has just got beside each other; the form still checks them."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(px(12))
    for row in rows:
        line.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
    form.add_widget(holder)
