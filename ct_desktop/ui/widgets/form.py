"""A form: a caption above each field, and what is wrong with it right under it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.as_high_as_needed import AsHighAsNeeded
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.restyle import restyle

Check = Callable[[], str]


class FormRow(QWidget):
    """Caption, field and room for one error; ``check`` gives the error, or "" when all is well."""

    def __init__(
        self, caption: str, field: QWidget, check: Check, hint: str, *, required: bool
    ) -> None:
        super().__init__()
        self.field = field
        self.check = check
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        words = label(f"{caption} *" if required else caption, "strong")
        words.setBuddy(field)
        if required:
            words.setToolTip(tr("Required"))
        name = tr("{field}, required").format(field=caption) if required else caption
        field.setAccessibleName(name)
        column.addWidget(words)
        column.addWidget(field)
        if hint:
            column.addWidget(wrapped(hint, "small"))
        self.error = wrapped("", "error")
        self.error.hide()
        column.addWidget(self.error)

    def show_error(self, text: str) -> None:
        """Show what is wrong, or nothing for ""."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.field.setProperty("wrong", "true" if text else "false")
        self.field.setAccessibleDescription(text)
        restyle(self.field)


class Form(AsHighAsNeeded):
    """Rows from top to bottom, in the order of reading and of the Tab key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[FormRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(12))
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def add(
        self,
        caption: str,
        field: QWidget,
        *,
        required: bool = False,
        check: Check | None = None,
        hint: str = "",
    ) -> FormRow:
        """Add a field; a required text field may not be blank, and ``check`` may refuse more."""

        def wrong() -> str:
            if required and isinstance(field, QLineEdit) and not field.text().strip():
                return tr("Fill this in.")
            return check() if check else ""

        row = FormRow(caption, field, wrong, hint, required=required)
        self._rows.append(row)
        self._column.addWidget(row)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(lambda _: row.show_error(""))
        return row

    def side_by_side(self, *rows: FormRow, widths: tuple[int, ...] = ()) -> None:
        """Put rows added last beside each other; ``widths`` are their shares of the room."""
        line = QHBoxLayout()
        line.setSpacing(px(12))
        for place, row in enumerate(rows):
            self._column.removeWidget(row)
            share = widths[place] if widths else 1
            line.addWidget(row, share, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(line)

    def add_heading(self, text: str) -> QLabel:
        """A heading between fields."""
        made = label(text, "heading")
        self._column.addWidget(made)
        return made

    def add_widget(self, widget: QWidget) -> None:
        """Something that is no field."""
        self._column.addWidget(widget)

    def focus_first(self) -> None:
        """Put the cursor in the first field."""
        if self._rows:
            self._rows[0].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_valid(self) -> bool:
        """Check all fields, show every error, and go to the first field that is wrong."""
        first: FormRow | None = None
        for row in self._rows:
            text = row.check()
            row.show_error(text)
            if text and first is None:
                first = row
        if first is not None:
            first.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return first is None
