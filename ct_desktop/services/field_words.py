"""Tables and columns of the history in words, and their values as people write them."""

from collections.abc import Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import (
    AssessmentMoment,
    Assessor,
    AttendanceStatus,
    ConsentGiver,
    ConsentMedium,
    ConsentPurpose,
    DocumentKind,
    EnrolmentStatus,
    Field,
    FormLineState,
    FormStatus,
    Gender,
    PlacementBlock,
    PlacementStage,
    Role,
)
from ct_desktop.services import words
from ct_desktop.services.assessment_words import assessor_text, item_text, level_text, moment_text
from ct_desktop.services.practice_words import block_text, stage_text

LONGEST = 120


def table_text(table: str) -> str:
    """What sort of record it is."""
    return {
        "person": tr("person"),
        "person_role": tr("role"),
        "consent": tr("consent"),
        "enrolment": tr("enrolment"),
        "attendance": tr("attendance"),
        "issued_document": tr("document"),
        "meeting_leader": tr("leader of a meeting"),
        "cohort": tr("group"),
        "supervisor": tr("practice supervisor"),
        "placement": tr("placement"),
        "placement_move": tr("step of a placement"),
        "placement_override": tr("reason against a rule"),
        "handover": tr("warm handover"),
        "practice_entry": tr("practice hours"),
        "vog": tr("VOG"),
        "assessment": tr("assessment"),
        "assessment_score": tr("score"),
        "intake": tr("intake"),
        "plan_step": tr("step of the personal plan"),
        "final_work": tr("final report and presentation"),
        "received_form": tr("form of a supervisor"),
        "received_line": tr("line of a form"),
    }.get(table, table)


def column_text(column: str) -> str:
    """The name of a field; empty for fields that say nothing to people."""
    return {
        "given_name": tr("First name"),
        "infix": tr("Infix"),
        "family_name": tr("Family name"),
        "birth_date": tr("Birth date"),
        "gender": tr("Gender"),
        "education": tr("Education"),
        "email": tr("E-mail"),
        "phone": tr("Phone"),
        "address": tr("Address"),
        "postcode": tr("Postcode"),
        "town": tr("Town"),
        "school": tr("School"),
        "talents": tr("Talents"),
        "found_through": tr("Found through"),
        "recruited_by_name": tr("Recruited by"),
        "parent_name": tr("Name of parent"),
        "parent_phone": tr("Phone of parent"),
        "parent_email": tr("E-mail of parent"),
        "emergency_name": tr("Emergency contact"),
        "emergency_phone": tr("Phone in an emergency"),
        "emergency_relation": tr("Relation of the emergency contact"),
        "notes": tr("Notes"),
        "walk_in": tr("Walk-in"),
        "status": tr("Status"),
        "role": tr("Role"),
        "purpose": tr("Purpose"),
        "granted": tr("Answer"),
        "given_by": tr("Given by"),
        "giver_name": tr("Name of the giver"),
        "given_on": tr("Given on"),
        "medium": tr("How"),
        "withdrawn_on": tr("Withdrawn on"),
        "minutes_late": tr("Minutes late"),
        "minutes_early": tr("Minutes early"),
        "age_reason": tr("Reason for the age"),
        "over_maximum_reason": tr("Reason to go over the maximum"),
        "end_reason": tr("Reason"),
        "counts_from": tr("Counts from"),
        "pinned": tr("Pinned"),
        "number": tr("Number"),
        "issued_on": tr("Issued on"),
        "holder_name": tr("Name on the document"),
        "practice_hours": tr("Practice hours"),
        "practice_at": tr("Practice at"),
        "revoked_on": tr("Revoked on"),
        "revoke_reason": tr("Reason of revoking"),
        **_practice_columns(),
        **_growth_columns(),
    }.get(column, "")


def _practice_columns() -> dict[str, str]:
    return {
        "activity": tr("Activity"),
        "agreements": tr("Agreements"),
        "assessor": tr("Assessed by"),
        "assessor_name": tr("Name of the assessor"),
        "block": tr("Rule"),
        "closed_reason": tr("Reason"),
        "confirmed_by": tr("Confirmed by"),
        "confirmed_on": tr("Confirmed on"),
        "day": tr("Day"),
        "early_reason": tr("Reason for hours before the handover"),
        "file_name": tr("File"),
        "filled_on": tr("Filled in on"),
        "first_day": tr("First practice day"),
        "function": tr("Function"),
        "held_on": tr("Held on"),
        "item": tr("Item"),
        "leader_name": tr("Course leader"),
        "left_on": tr("Left on"),
        "left_reason": tr("Reason for leaving"),
        "level": tr("Level"),
        "minutes": tr("Hours"),
        "moment": tr("Moment"),
        "needed": tr("Needed"),
        "paper_location": tr("Where the paper is"),
        "place": tr("Place"),
        "reason": tr("Reason"),
        "remarks": tr("Remarks"),
        "renew_on": tr("To be renewed on"),
        "requested_on": tr("Requested on"),
        "seen_by": tr("Seen by"),
        "seen_on": tr("Original seen on"),
        "since": tr("Since"),
        "stage": tr("Stage"),
        "start": tr("Time"),
        "state": tr("State"),
        "stated_organisation": tr("Organisation on the form"),
        "stated_person": tr("Name on the form"),
        "supervisor_name": tr("Practice supervisor"),
        "text": tr("Text"),
        "trained_on": tr("Trained on"),
        "unreadable": tr("Could not be read"),
        "wanted_days": tr("Days on which the person can"),
        "wanted_field": tr("Field wanted"),
        "wishes": tr("Wishes"),
    }


def _growth_columns() -> dict[str, str]:
    return {
        "challenge": tr("Challenge"),
        "done_on": tr("Done on"),
        "due_on": tr("To be done by"),
        "goal": tr("Goal"),
        "guests": tr("Guests"),
        "held_by": tr("Held by"),
        "presentation_on": tr("Final presentation held on"),
        "report_on": tr("Final report received on"),
        "story": tr("Story"),
        "topic": tr("Topic"),
    }


def column_value(column: str, value: Any, item_names: Mapping[str, str] | None = None) -> str:
    """The value of a field as people write it: weekdays by name, minutes as hours.

    ``item_names``: what the items of competence profiles are called, by key.
    """
    match column, value:
        case "wanted_days", list():
            return ", ".join(words.weekday_name(day) for day in value)
        case "minutes", int():
            return words.hours_text(value / 60)
        case "level", int():
            return level_text(value)
        case "item", str():
            return item_text(value, item_names)
        case _:
            return value_text(value)


def value_text(value: Any) -> str:
    """A value as people write it; empty for nothing."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, datetime):
        return f"{value:%d-%m-%Y %H:%M}"
    if isinstance(value, date):
        return words.date_text(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, StrEnum):
        return _enumerated(value)
    text = str(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _enumerated(value: StrEnum) -> str:
    match value:
        case AttendanceStatus():
            return words.attendance_status(value)
        case EnrolmentStatus():
            return words.enrolment_status(value)
        case Gender():
            return words.gender(value)
        case Role():
            return words.role(value)
        case ConsentPurpose():
            return words.consent_purpose(value)
        case ConsentGiver():
            return words.consent_giver(value)
        case ConsentMedium():
            return words.consent_medium(value)
        case DocumentKind():
            return words.document_kind(value)
        case Field():
            return words.field(value)
        case PlacementStage():
            return stage_text(value)
        case PlacementBlock():
            return block_text(value)
        case AssessmentMoment():
            return moment_text(value)
        case Assessor():
            return assessor_text(value)
        case FormStatus() | FormLineState():
            return words.form_status(FormStatus(value.value))
        case _:
            return value.value
