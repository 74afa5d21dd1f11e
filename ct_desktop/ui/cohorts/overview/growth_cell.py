"""How far a participant is with assessments and the end, short enough for a cell of the matrix."""

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import AssessmentMoment
from ct_desktop.services.assessment_status import AssessmentStatus
from ct_desktop.services.assessment_words import assessor_text, moment_text
from ct_desktop.ui.dates import show_date


def growth_text(growth: AssessmentStatus) -> str:
    """At how many of the three moments somebody said where the participant stands."""
    moments = {moment for moment, _ in growth.given}
    return tr("{given} of {all}").format(given=len(moments), all=len(AssessmentMoment))


def growth_tip(growth: AssessmentStatus) -> str:
    """Intake, every assessment with its day and by whom, final report and presentation."""
    lines = [tr("Intake held") if growth.intake else tr("No intake yet")]
    for (moment, assessor), day in sorted(growth.given.items(), key=_in_order):
        lines.append(
            tr("Assessed {moment} by {assessor} on {date}").format(
                moment=moment_text(moment), assessor=assessor_text(assessor), date=show_date(day)
            )
        )
    if growth.report_on is not None:
        lines.append(tr("Final report received on {date}").format(date=show_date(growth.report_on)))
    if growth.presentation_on is not None:
        lines.append(
            tr("Final presentation held on {date}").format(date=show_date(growth.presentation_on))
        )
    return "\n".join(lines)


def _in_order(entry: tuple[tuple[AssessmentMoment, object], object]) -> int:
    return list(AssessmentMoment).index(entry[0][0])
