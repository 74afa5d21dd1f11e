"""When which assessment is to be asked for."""

from dataclasses import dataclass
from datetime import date, timedelta

from ct_desktop.rules.enumerations import AssessmentMoment

SETTLING_IN = timedelta(days=14)
"""After two weeks in the group somebody can say where they stand."""


@dataclass(frozen=True, slots=True)
class Course:
    """The time of one participant in a cohort: the day it began, and the last meeting.

    ``began`` is later than the first meeting for who joined late.
    """

    first: date
    last: date
    began: date

    @property
    def halfway(self) -> date:
        """The middle between the first and the last meeting."""
        return self.first + (self.last - self.first) // 2


def due(course: Course, hours_done: bool | None, today: date) -> AssessmentMoment | None:
    """The moment to ask an assessment for, None when it is too early for any.

    Only the latest is asked: what was not said at the start cannot be said afterwards.
    ``hours_done``: whether the practice hours are made; None when the programme asks none, and
    then the last meeting is the end.
    """
    if today > course.last if hours_done is None else hours_done:
        return AssessmentMoment.END
    if today < course.began + SETTLING_IN:
        return None
    return AssessmentMoment.MIDWAY if today >= course.halfway else AssessmentMoment.START
