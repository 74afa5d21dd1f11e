"""Words for the items of a cohort's schedule."""

from collections.abc import Mapping
from dataclasses import dataclass

from ct_desktop.rules.enumerations import MeetingKind


@dataclass(frozen=True)
class MeetingWords:
    """Names and the short signs above columns."""

    names: Mapping[MeetingKind, str]
    prefixes: Mapping[MeetingKind, str]
    leader: str
    leaders: str
    cancelled: str


WORDS = {
    "nl": MeetingWords(
        names={
            MeetingKind.MEETING: "bijeenkomst",
            MeetingKind.FOLLOW_UP: "terugkomdag",
            MeetingKind.FINAL_PRESENTATION: "eindpresentatie",
            MeetingKind.CEREMONY: "certificaatuitreiking",
        },
        prefixes={
            MeetingKind.MEETING: "",
            MeetingKind.FOLLOW_UP: "T",
            MeetingKind.FINAL_PRESENTATION: "EP",
            MeetingKind.CEREMONY: "CU",
        },
        leader="cursusleider",
        leaders="cursusleiders",
        cancelled="vervalt",
    ),
    "en": MeetingWords(
        names={
            MeetingKind.MEETING: "meeting",
            MeetingKind.FOLLOW_UP: "follow-up day",
            MeetingKind.FINAL_PRESENTATION: "final presentation",
            MeetingKind.CEREMONY: "ceremony",
        },
        prefixes={
            MeetingKind.MEETING: "",
            MeetingKind.FOLLOW_UP: "F",
            MeetingKind.FINAL_PRESENTATION: "FP",
            MeetingKind.CEREMONY: "C",
        },
        leader="course leader",
        leaders="course leaders",
        cancelled="cancelled",
    ),
}
