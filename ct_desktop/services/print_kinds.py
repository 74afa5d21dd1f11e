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
    }[kind]
