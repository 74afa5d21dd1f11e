"""The columns of the overview: intake, nine assessments, final report, final presentation."""

from dataclasses import dataclass
from enum import StrEnum

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.services.assessment_words import assessor_text, moment_text
from ct_desktop.services.assessments import AssessmentStatus
from ct_desktop.services.words import date_text
from ct_desktop.ui.cohorts.assessments.content import Kind


class Shows(StrEnum):
    """What a column is about."""

    INTAKE = "intake"
    ASSESSMENT = "assessment"
    REPORT = "report"
    PRESENTATION = "presentation"
    TOPIC = "topic"
    GUESTS = "guests"


FINAL = (Shows.REPORT, Shows.PRESENTATION, Shows.TOPIC, Shows.GUESTS)


@dataclass(frozen=True)
class StatusColumn:
    """``group`` stands above ``title``, over all columns that share it.

    ``width`` in px at 100 %, 0 takes the room that is left; ``kind`` only for an assessment.
    """

    shows: Shows
    group: str
    title: str
    width: int
    kind: Kind | None = None

    @property
    def dots(self) -> bool:
        """Whether a dot says that it is there."""
        return self.shows in (Shows.INTAKE, Shows.ASSESSMENT)

    def text(self, row: AssessmentStatus) -> str:
        """What the cell shows; ● for what is there."""
        match self.shows:
            case Shows.INTAKE:
                return "●" if row.intake else ""
            case Shows.ASSESSMENT:
                return "●" if self.kind in row.given else "○" if self.remarks_only(row) else ""
            case Shows.REPORT:
                return date_text(row.report_on) if row.report_on else ""
            case Shows.PRESENTATION:
                return date_text(row.presentation_on) if row.presentation_on else ""
            case Shows.TOPIC:
                return row.topic
        return "" if row.guests is None else str(row.guests)

    def has(self, row: AssessmentStatus) -> bool:
        """Whether somebody has it; what the figure in the head counts."""
        return bool(self.text(row)) and not self.remarks_only(row)

    def remarks_only(self, row: AssessmentStatus) -> bool:
        """Whether an assessment has remarks and no level, which is none yet."""
        return self.kind in row.remarked and self.kind not in row.given

    def words(self, row: AssessmentStatus) -> str:
        """The cell in words, for the tooltip and for who listens."""
        match self.shows:
            case Shows.INTAKE:
                return tr("intake held") if row.intake else tr("no intake yet")
            case Shows.ASSESSMENT:
                return self._given(row)
            case Shows.REPORT:
                if row.report_on is None:
                    return tr("final report not received yet")
                return tr("final report received on {date}").format(date=date_text(row.report_on))
            case Shows.PRESENTATION:
                if row.presentation_on is None:
                    return tr("final presentation not held yet")
                return tr("final presentation held on {date}").format(
                    date=date_text(row.presentation_on)
                )
            case Shows.TOPIC:
                return row.topic or tr("no topic yet")
        if row.guests is None:
            return tr("number of guests not known yet")
        return ntr("{n} guest", "{n} guests", row.guests)

    def _given(self, row: AssessmentStatus) -> str:
        if self.kind is None:
            return ""
        words = kind_words(self.kind)
        day = row.given.get(self.kind)
        if day is None and self.remarks_only(row):
            return tr("{assessment}: only remarks, no level yet").format(assessment=words)
        if day is None:
            return tr("{assessment}: not yet").format(assessment=words)
        return tr("{assessment}: {date}").format(assessment=words, date=date_text(day))


def status_columns() -> tuple[StatusColumn, ...]:
    """The columns in their order."""
    short = {
        Assessor.SELF: tr("self"),
        Assessor.LEADER: tr("leader"),
        Assessor.SUPERVISOR: tr("practice"),
    }
    presentation = tr("Final presentation")
    return (
        StatusColumn(Shows.INTAKE, "", tr("Intake"), 54),
        *(
            StatusColumn(
                Shows.ASSESSMENT, moment_title(moment), short[assessor], 50, (moment, assessor)
            )
            for moment in AssessmentMoment
            for assessor in Assessor
        ),
        StatusColumn(Shows.REPORT, tr("Final report"), tr("received"), 92),
        StatusColumn(Shows.PRESENTATION, presentation, tr("held"), 92),
        StatusColumn(Shows.TOPIC, presentation, tr("topic"), 0),
        StatusColumn(Shows.GUESTS, presentation, tr("guests"), 54),
    )


def moment_title(moment: AssessmentMoment) -> str:
    """A moment at the beginning of a line."""
    text = moment_text(moment)
    return text[:1].upper() + text[1:]


def assessor_title(assessor: Assessor) -> str:
    """An assessor at the beginning of a line."""
    text = assessor_text(assessor)
    return text[:1].upper() + text[1:]


def kind_words(kind: Kind) -> str:
    """``assessment at the end by the course leader``."""
    moment, assessor = kind
    return tr("assessment {moment} by {assessor}").format(
        moment=moment_text(moment), assessor=assessor_text(assessor)
    )
