"""The card with the intake, in the person's own words."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.intakes import IntakeFacts
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.people.growth.deeds import GrowthDeeds
from ct_desktop.ui.people.growth.entry import GrowthEntry
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton, secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import label, wrapped


class IntakeCard(Card):
    """Captions with what was said below each; only what was said."""

    def __init__(self, deeds: GrowthDeeds) -> None:
        super().__init__(tr("Intake"))
        self._deeds = deeds
        self._entry: GrowthEntry | None = None
        self._parts: list[QWidget] = []
        self.print_button = IconButton(tr("Print the intake"), "print")
        self.print_button.clicked.connect(self._print)
        self.edit_button = secondary(tr("Edit…"), self._edit, "edit")
        self.tools.setSpacing(px(4))
        self.tools.addWidget(self.print_button)
        self.tools.addWidget(self.edit_button)

    def show_entry(self, entry: GrowthEntry) -> None:
        """Show the intake of an enrolment."""
        self._entry = entry
        for old in self._parts:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._parts = _parts(entry.intake)
        for part in self._parts:
            self.body.addWidget(part)
        held = entry.intake.held_on is not None or any(_said(entry.intake))
        self.edit_button.setText(tr("Edit…") if held else tr("Write down…"))

    def _edit(self) -> None:
        if self._entry is not None:
            self._deeds.edit_intake(self._entry)

    def _print(self) -> None:
        if self._entry is not None:
            self._deeds.print_intake(self._entry.enrolment_id)


def _said(intake: IntakeFacts) -> tuple[str, ...]:
    return intake.talents, intake.story, intake.challenge, intake.goal


def _parts(intake: IntakeFacts) -> list[QWidget]:
    captions = (tr("Talents"), tr("Own story"), tr("Challenge"), tr("Goal"))
    parts = [
        _part(caption, text) for caption, text in zip(captions, _said(intake), strict=True) if text
    ]
    if not parts:
        words = (
            tr("Nothing was written down of what was said.")
            if intake.held_on
            else tr("Talents, story, challenge and goal, in the person's own words.")
        )
        parts.append(wrapped(words, "muted"))
    held = tr("Held on {date}").format(date=show_date(intake.held_on)) if intake.held_on else ""
    by = tr("by {name}").format(name=intake.held_by) if intake.held_by and held else intake.held_by
    below = " ".join(part for part in (held, by) if part)
    return [*parts, wrapped(below, "small")] if below else parts


def _part(caption: str, text: str) -> QWidget:
    part = QWidget()
    part.setProperty("ground", "none")
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(2))
    column.addWidget(label(caption, "small"))
    words = wrapped(text)
    words.setAccessibleName(f"{caption}: {text}")
    column.addWidget(words)
    return part
