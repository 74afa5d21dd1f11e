"""What can be printed, light enough for the command line to name before anything is loaded."""

from enum import StrEnum

from ct_desktop.language import tr


class PrintKind(StrEnum):
    """What can be printed; the values are those of the command line."""

    ATTENDANCE_SHEET = "attendance-sheet"
    PARTICIPANT_LIST = "participant-list"
    NAME_BADGES = "name-badges"
    CONSENT_FORM = "consent-form"
    PARTICIPATION_PROOF = "participation-proof"
    SCHEDULE = "schedule"
    CALL_LIST = "call-list"
    PERSON_RECORD = "person-record"
    HANDOVER = "handover"
    PRACTICE_LOG = "practice-log"
    SUPERVISOR_FORM = "supervisor-form"
    OFFER_SHEET = "offer-sheet"


OF_PLACEMENTS = (PrintKind.HANDOVER, PrintKind.PRACTICE_LOG, PrintKind.SUPERVISOR_FORM)
"""Prints of the placements of a group or of one person."""

ON_COMMAND_LINE = tuple(kind for kind in PrintKind if kind is not PrintKind.OFFER_SHEET)
"""What the command line prints; the sheet of a practice place is made in the window."""


def kind_text(kind: PrintKind) -> str:
    """The name of a print for people."""
    return {
        PrintKind.ATTENDANCE_SHEET: tr("Attendance sheet"),
        PrintKind.PARTICIPANT_LIST: tr("List of participants"),
        PrintKind.NAME_BADGES: tr("Name badges"),
        PrintKind.CONSENT_FORM: tr("Consent forms"),
        PrintKind.PARTICIPATION_PROOF: tr("Proofs of participation"),
        PrintKind.SCHEDULE: tr("Schedule"),
        PrintKind.CALL_LIST: tr("Call list"),
        PrintKind.PERSON_RECORD: tr("Everything about one person"),
        PrintKind.HANDOVER: tr("Form of the warm handover"),
        PrintKind.PRACTICE_LOG: tr("Practice log"),
        PrintKind.SUPERVISOR_FORM: tr("Form for the supervisor"),
        PrintKind.OFFER_SHEET: tr("Sheet of the practice place"),
    }[kind]
