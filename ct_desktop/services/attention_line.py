"""A line of the Today page: something that asks for attention."""

from dataclasses import dataclass
from enum import StrEnum


class AttentionKind(StrEnum):
    """Why something stands on the list; decides which button deals with it."""

    ABSENCE = "absence"
    OUT_OF_REACH = "out_of_reach"
    PERMISSION = "permission"
    CONSENT_AGAIN = "consent_again"
    APPLICANTS = "applicants"
    WAITING_PLACE = "waiting_place"
    UNMARKED = "unmarked"
    WALK_IN = "walk_in"
    TASK = "task"
    PROOFS = "proofs"
    CERTIFICATES = "certificates"
    STATUS = "status"
    VOG = "vog"
    HANDOVER = "handover"
    NO_HOURS = "no_hours"
    PLACE_CLOSED = "place_closed"
    LOOKING = "looking"
    FORMS = "forms"
    OPEN_HOURS = "open_hours"
    ASSESSMENT = "assessment"
    ASSESSMENTS = "assessments"
    BACKUP = "backup"


class Urgency(StrEnum):
    """How much it presses: the sign and colour beside the line."""

    BAD = "bad"
    WARNING = "warning"
    INFO = "info"
    GOOD = "good"


@dataclass(frozen=True)
class Attention:
    """One line that asks for attention, with what its button needs."""

    kind: AttentionKind
    urgency: Urgency
    title: str
    text: str
    person_id: int | None = None
    cohort_id: int | None = None
    enrolment_id: int | None = None
    meeting_id: int | None = None
    task_id: int | None = None
    phone: str = ""
    placement_id: int | None = None
    offer_id: int | None = None
