"""What the Schedule tab shows, read in one go."""

from dataclasses import dataclass

from ct_desktop.services.cohort_facts import CohortFacts
from ct_desktop.services.lesson_tools import LessonTools
from ct_desktop.services.office import Office
from ct_desktop.services.schedule import ScheduleFacts
from ct_desktop.ui.cohorts.schedule.tools.content import ToolsContent, read_tools


@dataclass(frozen=True)
class ScheduleContent:
    """Everything the tab shows."""

    cohort: CohortFacts
    schedule: ScheduleFacts
    tools: ToolsContent


def read_schedule(office: Office, library: LessonTools, cohort_id: int) -> ScheduleContent:
    """Read everything; runs on the worker."""
    return ScheduleContent(
        office.cohorts.get(cohort_id),
        office.schedule.of_cohort(cohort_id),
        read_tools(office, library, cohort_id),
    )
