"""A menu of when and by whom, for giving an assessment and for printing its form."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.services.assessment_words import assessor_text, moment_text
from ct_desktop.ui.people.growth.entry import GrowthEntry

Choose = Callable[[AssessmentMoment, Assessor, int | None], object]
"""Moment, assessor, and the placement where it is one of several supervisors."""


def assessment_menu(
    entry: GrowthEntry, choose: Choose, parent: QWidget, *, each_place: bool
) -> QMenu:
    """A menu per moment with who assesses; what was given already carries a tick.

    With ``each_place`` the supervisor of every placement has a line of its own.
    """
    menu = QMenu(parent)
    given = {(one.moment, one.assessor, one.placement_id) for one in entry.growth.assessments}
    for moment in AssessmentMoment:
        words = moment_text(moment)
        below = menu.addMenu(words[:1].upper() + words[1:])
        for assessor in Assessor:
            several = each_place and assessor is Assessor.SUPERVISOR and len(entry.placements) > 1
            for place in entry.placements if several else (None,):
                text = assessor_text(assessor)
                if place is not None:
                    text = tr("{assessor} at {organisation}").format(
                        assessor=text, organisation=place.organisation
                    )
                action = below.addAction(text.replace("&", "&&"))
                action.setCheckable(True)
                wanted = place.id if place is not None else None
                action.setChecked(
                    any(
                        (when, who) == (moment, assessor) and wanted in (None, where)
                        for when, who, where in given
                    )
                )
                action.triggered.connect(partial(choose, moment, assessor, wanted))
    return menu
