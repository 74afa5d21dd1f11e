"""The part of a package for a meeting is found by its title, in Dutch and English."""

import pytest

from ct_desktop.rules.enumerations import MeetingKind
from ct_desktop.rules.meeting_nodes import fitting_node

DUTCH = (
    "Voor de cursusleider",
    "Overzicht van bijeenkomst 1 tot en met 7",
    "Bijeenkomst 1: Kennismaken",
    "Bijeenkomst 2 – Talent",
    "BIJEENKOMST 10",
    "Terugkomdag 1",
    "Terugkomdag 2",
    "Eindpresentatie",
    "Certificaatuitreiking",
)
ENGLISH = (
    "Start",
    "Meeting one",
    "Meeting 02. Talent",
    "Follow-up day 1",
    "Follow up meeting 2",
    "Final presentation",
    "Ceremony",
)


@pytest.mark.parametrize(
    ("titles", "kind", "number", "place"),
    [
        (DUTCH, MeetingKind.MEETING, 1, 2),
        (DUTCH, MeetingKind.MEETING, 2, 3),
        (DUTCH, MeetingKind.MEETING, 10, 4),
        (DUTCH, MeetingKind.MEETING, 3, None),
        (DUTCH, MeetingKind.FOLLOW_UP, 2, 6),
        (DUTCH, MeetingKind.FINAL_PRESENTATION, 1, 7),
        (DUTCH, MeetingKind.FINAL_PRESENTATION, 2, None),
        (DUTCH, MeetingKind.CEREMONY, 1, 8),
        (ENGLISH, MeetingKind.MEETING, 1, 1),
        (ENGLISH, MeetingKind.MEETING, 2, 2),
        (ENGLISH, MeetingKind.FOLLOW_UP, 1, 3),
        (ENGLISH, MeetingKind.FOLLOW_UP, 2, 4),
        (ENGLISH, MeetingKind.FINAL_PRESENTATION, 1, 5),
        (ENGLISH, MeetingKind.CEREMONY, 1, 6),
        (("Les 1", "Les 11"), MeetingKind.MEETING, 11, 1),
        ((), MeetingKind.MEETING, 1, None),
        (("Alles over presenteren",), MeetingKind.FINAL_PRESENTATION, 1, None),
    ],
)
def test_the_node_of_a_meeting(titles, kind, number, place) -> None:
    assert fitting_node(titles, kind, number) == place
