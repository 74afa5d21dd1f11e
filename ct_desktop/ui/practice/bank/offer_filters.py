"""What narrows the practice bank, and the choices that exist for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QLineEdit

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import Field, TargetGroup
from ct_desktop.services import words
from ct_desktop.services.offers import OfferFilter
from ct_desktop.services.office import Office
from ct_desktop.services.practice_words import weekday_text
from ct_desktop.ui.tables.filter_bar import FilterBar
from ct_desktop.ui.theme.current import px

_LEAST, _BESIDE = 132, 56


@dataclass(frozen=True)
class OfferChoices:
    """What occurs in the bank; read on the worker with ``read_choices``."""

    towns: tuple[str, ...]
    talents: tuple[str, ...]


def read_choices(office: Office) -> OfferChoices:
    """The towns and talents to filter on."""
    towns = {row.town for row in office.offers.rows(OfferFilter(closed=True)) if row.town}
    return OfferChoices(tuple(sorted(towns)), office.offers.talents())


class OfferFilters(FilterBar):
    """Field, day, town, talent, target group; the words are typed in the header's field."""

    def __init__(self, search: QLineEdit) -> None:
        super().__init__(wraps=True)
        self.adopt_search("words", search)
        fields = [(one, words.field(one)) for one in Field]
        days = [(number, weekday_text(number)) for number in range(7)]
        groups = [(one, words.target_group(one)) for one in TargetGroup]
        self._boxes = {
            "field": self.add_choice("field", tr("Field"), [(None, tr("All fields")), *fields]),
            "day": self.add_choice("day", tr("Day"), [(None, tr("All days")), *days]),
            "town": self.add_choice("town", tr("Town"), [("", tr("All towns"))]),
            "talent": self.add_choice("talent", tr("Talent"), [("", tr("All talents"))]),
            "group": self.add_choice(
                "group", tr("Target group"), [(None, tr("All target groups")), *groups]
            ),
        }
        for box in self._boxes.values():
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            # "All towns" stands there whole; a long town or talent may be cut off.
            box.setMinimumContentsLength(len(box.itemText(0)))
            box.ensurePolished()
            width = box.fontMetrics().horizontalAdvance(box.itemText(0)) + px(_BESIDE)
            box.setMinimumWidth(max(width, px(_LEAST)))
            box.setMaximumWidth(max(width, px(_LEAST)))
            box.view().setMinimumWidth(px(200))
        self.add_switch("free", tr("Free places only"))
        self.add_switch("closed", tr("Closed ones too"))

    def wanted(self) -> OfferFilter:
        """The filter as it stands; take it in the GUI thread."""
        field, group, day = self.value("field"), self.value("group"), self.value("day")
        return OfferFilter(
            text=self.text("words"),
            field=Field(str(field)) if field else None,
            weekday=day if isinstance(day, int) else None,
            talent=str(self.value("talent") or ""),
            target_group=TargetGroup(str(group)) if group else None,
            town=str(self.value("town") or ""),
            free_only=self.is_on("free"),
            closed=self.is_on("closed"),
        )

    def offer(self, choices: OfferChoices) -> None:
        """Show what there is to choose from now; what was chosen stays chosen."""
        self._fill("town", choices.towns)
        self._fill("talent", choices.talents)

    def _fill(self, key: str, options: Sequence[str]) -> None:
        box = self._boxes[key]
        chosen = box.currentData()
        blocker = QSignalBlocker(box)
        while box.count() > 1:
            box.removeItem(1)
        for one in options:
            box.addItem(one, one)
        place = box.findData(chosen) if chosen else 0
        box.setCurrentIndex(max(0, place))
        blocker.unblock()
        if place < 0:
            self.changed.emit()
