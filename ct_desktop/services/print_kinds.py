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
    INTAKE = "intake"
    ASSESSMENT_FORM = "assessment-form"
    GROWTH = "growth"
    CERTIFICATE = "certificate"
    CEREMONY_LIST = "ceremony-list"
    CEREMONY_PROGRAMME = "ceremony-programme"
    REGISTER = "register"
    KEY_SHEET = "key-sheet"


OF_PLACEMENTS = (PrintKind.HANDOVER, PrintKind.PRACTICE_LOG, PrintKind.SUPERVISOR_FORM)
"""Prints of the placements of a group or of one person."""

OF_ENROLMENTS = (PrintKind.INTAKE, PrintKind.ASSESSMENT_FORM, PrintKind.GROWTH)
"""Prints of how people grow, of a group or of one person."""
OF_A_CEREMONY = (PrintKind.CEREMONY_LIST, PrintKind.CEREMONY_PROGRAMME)
"""Prints of one evening, for all the groups together."""
ISSUED = (PrintKind.PARTICIPATION_PROOF, PrintKind.CERTIFICATE)
"""Prints of issued documents, of all the groups together in one file."""

ONLY_IN_THE_WINDOW = (PrintKind.OFFER_SHEET, PrintKind.REGISTER, PrintKind.KEY_SHEET)
ON_COMMAND_LINE = tuple(kind for kind in PrintKind if kind not in ONLY_IN_THE_WINDOW)
"""What the command line prints."""


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
        PrintKind.INTAKE: tr("Intake and personal plan"),
        PrintKind.ASSESSMENT_FORM: tr("Assessment form"),
        PrintKind.GROWTH: tr("Growth"),
        PrintKind.CERTIFICATE: tr("Certificates"),
        PrintKind.CEREMONY_LIST: tr("Ceremony list"),
        PrintKind.CEREMONY_PROGRAMME: tr("Programme of the ceremony"),
        PrintKind.REGISTER: tr("Register of issued documents"),
        PrintKind.KEY_SHEET: tr("Fingerprint of the public key"),
    }[kind]
