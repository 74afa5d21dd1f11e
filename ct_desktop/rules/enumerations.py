"""The words of the domain that are one of a fixed few.

Values are the English snake_case of the JSON contract and of the database.
"""

from enum import StrEnum


class CohortStatus(StrEnum):
    """One run of a programme, from plan to end."""

    PLANNED = "planned"
    RUNNING = "running"
    IN_PRACTICE = "in_practice"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class EnrolmentStatus(StrEnum):
    """A person in a cohort."""

    APPLIED = "applied"
    WAITING = "waiting"
    ENROLLED = "enrolled"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    COMPLETED = "completed"


class MeetingKind(StrEnum):
    """What a dated item of a cohort is."""

    MEETING = "meeting"
    FOLLOW_UP = "follow_up"
    FINAL_PRESENTATION = "final_presentation"
    CEREMONY = "ceremony"


class AttendanceStatus(StrEnum):
    """One person at one meeting."""

    PRESENT = "present"
    LATE = "late"
    LEFT_EARLY = "left_early"
    EXCUSED = "excused"
    ABSENT = "absent"
    EXEMPT = "exempt"


class Gender(StrEnum):
    """Optional; not stated is None."""

    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"


class Field(StrEnum):
    """The three fields of the method."""

    SPORT = "sport"
    CULTURE = "culture"
    WELFARE = "welfare"


class TargetGroup(StrEnum):
    """Whom a programme or tool is for."""

    CHILDREN = "children"
    YOUNG_PEOPLE = "young_people"
    ADULTS = "adults"


class Role(StrEnum):
    """What a person is to the organisation; roles come and go."""

    PARTICIPANT = "participant"
    CITYTRAINER = "citytrainer"
    COURSE_LEADER = "course_leader"
    PRACTICE_SUPERVISOR = "practice_supervisor"
    PROJECT_LEADER = "project_leader"


class OrganisationKind(StrEnum):
    """What kind of organisation it is."""

    CLUB = "club"
    SCHOOL = "school"
    WELFARE = "welfare"
    MUNICIPALITY = "municipality"
    CULTURE = "culture"
    OTHER = "other"


class DocumentKind(StrEnum):
    """The two documents that are issued once and numbered."""

    PROOF = "proof"
    CERTIFICATE = "certificate"


class ConsentPurpose(StrEnum):
    """Taking part is the parent's permission; the others are consents per purpose."""

    TAKING_PART = "taking_part"
    PHOTO = "photo"
    CONTACT = "contact"
    SHARING = "sharing"


class ConsentGiver(StrEnum):
    """Who gives it."""

    SELF = "self"
    PARENT = "parent"


class ConsentMedium(StrEnum):
    """How it was given."""

    PAPER = "paper"
    DIGITAL = "digital"


class TaskAnchor(StrEnum):
    """The date of a cohort from which a task's offset counts."""

    START = "start"
    FIRST_PRACTICE = "first_practice"
    LAST_MEETING = "last_meeting"
    END = "end"


class PlacementStage(StrEnum):
    """Where a placement stands, in the order of the board; stopped is not a column."""

    LOOKING = "looking"
    PROPOSED = "proposed"
    HANDOVER_PLANNED = "handover_planned"
    IN_PRACTICE = "in_practice"
    HOURS_DONE = "hours_done"
    ASSESSED = "assessed"
    STOPPED = "stopped"


class PlacementBlock(StrEnum):
    """Why a placement may not go on; each can be overridden with a reason."""

    VOG = "vog"
    SUPERVISOR_VOG = "supervisor_vog"
    PERMISSION = "permission"
    FULL = "full"
    TOO_YOUNG = "too_young"
    OFFER_CLOSED = "offer_closed"
    SUPERVISOR_LEFT = "supervisor_left"
    NO_HANDOVER = "no_handover"
    HOURS_SHORT = "hours_short"
    NO_ASSESSMENT = "no_assessment"
    BACKWARDS = "backwards"


class VogState(StrEnum):
    """How it stands with somebody's VOG (certificate of conduct)."""

    NOT_NEEDED = "not_needed"
    MISSING = "missing"
    REQUESTED = "requested"
    SEEN = "seen"
    RENEWAL_DUE = "renewal_due"


class AssessmentMoment(StrEnum):
    """When an assessment is made."""

    START = "start"
    MIDWAY = "midway"
    END = "end"


class Assessor(StrEnum):
    """Who assesses."""

    SELF = "self"
    LEADER = "leader"
    SUPERVISOR = "supervisor"


class FormStatus(StrEnum):
    """A supervisor's form that was read in."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


class FormProblem(StrEnum):
    """Why a form that was read in is not taken over without a person looking at it."""

    NO_IDENTIFIER = "no_identifier"
    CHANGED_IDENTIFIER = "changed_identifier"
    UNKNOWN_PLACEMENT = "unknown_placement"
    OTHER_PERSON = "other_person"
    OTHER_ORGANISATION = "other_organisation"
    SECOND_FORM = "second_form"
    STOPPED = "stopped"


class FormLineKind(StrEnum):
    """What a line of a form states."""

    HOURS = "hours"
    ASSESSMENT = "assessment"
    REMARKS = "remarks"


class FormLineState(StrEnum):
    """What was done with a line of a form."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


EDUCATION_LEVELS = (1, 2, 3, 4)
"""1 primary, practical, special; 2 vmbo, mbo 1; 3 havo, vwo, mbo 2–4; 4 hbo, wo."""
