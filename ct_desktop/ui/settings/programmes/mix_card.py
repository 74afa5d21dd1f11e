"""The mix a programme aims for: equal shares, or shares of its own."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import EDUCATION_LEVELS
from ct_desktop.rules.mix import GENDERS_BALANCED
from ct_desktop.services import words
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.number_field import NumberField

Targets = dict[str, float] | None


class SharesField(QWidget):
    """Shares in per cent of a few categories, that may be left equal."""

    changed = Signal()

    def __init__(self, name: str, categories: Sequence[tuple[str, str]]) -> None:
        """``categories`` are (key, word)."""
        super().__init__()
        self.equal = QCheckBox(tr("{attribute}: equal shares").format(attribute=name))
        self.equal.setChecked(True)
        self._kept: Targets = None
        self.shares: dict[str, NumberField] = {}
        self._grid = QWidget()
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(px(28), 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(0, 1)
        for row, (key, word) in enumerate(categories):
            field = NumberField(0, 100, round(100 / len(categories)), " %")
            field.setAccessibleName(f"{name}: {word}")
            field.valueChanged.connect(lambda _: self._typed())
            self.shares[key] = field
            grid.addWidget(wrapped(word), row, 0)
            grid.addWidget(field, row, 1)
        self.sum = label("", "small")
        grid.addWidget(self.sum, len(categories), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.equal)
        column.addWidget(self._grid)
        self.equal.toggled.connect(lambda _: self._typed())
        self._follow()

    def show_targets(self, targets: Targets) -> None:
        """Show shares as they are kept (0–1 or any weights), or equal ones for None."""
        self._kept = targets
        total = sum((targets or {}).values())
        for key, field in self.shares.items():
            share = (targets or {}).get(key, 0) / total if total else 1 / len(self.shares)
            field.blockSignals(True)
            field.setValue(round(share * 100))
            field.blockSignals(False)
        self.equal.blockSignals(True)
        self.equal.setChecked(not total)
        self.equal.blockSignals(False)
        self._follow()

    def targets(self) -> Targets:
        """The shares as they are kept: None when equal, else they count relative to each other."""
        if self.equal.isChecked():
            return None
        shown = {key: field.value() / 100 for key, field in self.shares.items()}
        # What was not touched stays as it was kept, to the last decimal.
        return self._kept if self._kept and _rounded(self._kept, self.shares) == shown else shown

    def _typed(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        self._grid.setVisible(not self.equal.isChecked())
        total = sum(field.value() for field in self.shares.values())
        self.sum.setText(tr("together {n} %").format(n=total))


class MixCard(Card):
    """Gender over woman and man, education over its four levels."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(tr("The mix aimed for"))
        self.body.addWidget(
            wrapped(
                tr("The balance of a group is measured against these shares of who stated it."),
                "muted",
            )
        )
        self.gender = SharesField(
            tr("Gender"), [(one.value, words.gender(one)) for one in GENDERS_BALANCED]
        )
        self.education = SharesField(
            tr("Education"), [(str(level), words.education(level)) for level in EDUCATION_LEVELS]
        )
        self.body.addWidget(self.gender)
        self.body.addWidget(self.education)
        self.body.addStretch(1)
        self.gender.changed.connect(self.changed)
        self.education.changed.connect(self.changed)

    def show_targets(self, gender: Targets, education: Targets) -> None:
        """Show the targets of a programme."""
        self.gender.show_targets(gender)
        self.education.show_targets(education)

    def gender_targets(self) -> Targets:
        """The targets of gender."""
        return self.gender.targets()

    def education_targets(self) -> Targets:
        """The targets of education."""
        return self.education.targets()


def _rounded(kept: Mapping[str, float], keys: Mapping[str, object]) -> dict[str, float]:
    total = sum(kept.values())
    return {key: round(kept.get(key, 0) / total * 100) / 100 for key in keys} if total else {}
