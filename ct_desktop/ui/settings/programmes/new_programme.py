"""What a new programme begins with: the standard shape of the method, to be edited."""

from datetime import time

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import Field, MeetingKind, TargetGroup
from ct_desktop.services.programme_facts import ProgrammeFacts
from ct_desktop.services.programme_parts import ProgrammeItemFacts

MEETINGS, MEETING_MINUTES, DAY_MINUTES = 7, 150, 240
_AFTER = 3
_SATURDAY = 5


def new_programme() -> ProgrammeFacts:
    """Seven meetings of 2.5 h, two follow-up days of 4 h, a presentation, from 14 years."""
    meetings = [
        ProgrammeItemFacts(MeetingKind.MEETING, tr("Meeting {n}").format(n=number), MEETING_MINUTES)
        for number in range(1, MEETINGS + 1)
    ]
    first, second = (
        ProgrammeItemFacts(
            MeetingKind.FOLLOW_UP,
            tr("Follow-up day {n}").format(n=number),
            DAY_MINUTES,
            number,
            _SATURDAY,
            time(10, 0),
        )
        for number in (1, 2)
    )
    ending = ProgrammeItemFacts(
        MeetingKind.FINAL_PRESENTATION, tr("Final presentation"), MEETING_MINUTES, 3
    )
    return ProgrammeFacts(
        None,
        "",
        Field.SPORT,
        TargetGroup.YOUNG_PEOPLE,
        minimum_age=14,
        items=(*meetings[:_AFTER], first, *meetings[_AFTER:], second, ending),
    )
