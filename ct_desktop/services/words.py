"""The words of the domain for people, in the language in use."""

from datetime import date

from ct_desktop.language import current, tr
from ct_desktop.rules.enumerations import (
    AttendanceStatus,
    CohortStatus,
    ConsentGiver,
    ConsentMedium,
    ConsentPurpose,
    DocumentKind,
    EnrolmentStatus,
    Field,
    FormStatus,
    Gender,
    MeetingKind,
    OrganisationKind,
    Role,
    TargetGroup,
    TaskAnchor,
)


def cohort_status(status: CohortStatus) -> str:
    """Planned, running …"""
    return {
        CohortStatus.PLANNED: tr("planned"),
        CohortStatus.RUNNING: tr("running"),
        CohortStatus.IN_PRACTICE: tr("in practice"),
        CohortStatus.COMPLETED: tr("completed"),
        CohortStatus.CANCELLED: tr("cancelled"),
    }[status]


def enrolment_status(status: EnrolmentStatus) -> str:
    """Applied, waiting list …"""
    return {
        EnrolmentStatus.APPLIED: tr("applied"),
        EnrolmentStatus.WAITING: tr("waiting list"),
        EnrolmentStatus.ENROLLED: tr("enrolled"),
        EnrolmentStatus.DECLINED: tr("declined"),
        EnrolmentStatus.WITHDRAWN: tr("withdrawn"),
        EnrolmentStatus.COMPLETED: tr("finished"),
    }[status]


def meeting_kind(kind: MeetingKind) -> str:
    """Meeting, follow-up day …"""
    return {
        MeetingKind.MEETING: tr("meeting"),
        MeetingKind.FOLLOW_UP: tr("follow-up day"),
        MeetingKind.FINAL_PRESENTATION: tr("final presentation"),
        MeetingKind.CEREMONY: tr("certificate ceremony"),
    }[kind]


def meeting_label(label: str) -> str:
    """The short sign of a meeting as shown: T1 and EP in Dutch are F1 and FP in English."""
    if current() == "nl":
        return label
    for dutch, english in (("T", "F"), ("EP", "FP"), ("CU", "C")):
        if label.startswith(dutch):
            return english + label.removeprefix(dutch)
    return label


def attendance_status(status: AttendanceStatus) -> str:
    """Present, late …"""
    return {
        AttendanceStatus.PRESENT: tr("present"),
        AttendanceStatus.LATE: tr("late"),
        AttendanceStatus.LEFT_EARLY: tr("left early"),
        AttendanceStatus.EXCUSED: tr("excused"),
        AttendanceStatus.ABSENT: tr("absent"),
        AttendanceStatus.EXEMPT: tr("exempt"),
    }[status]


def gender(value: Gender | None) -> str:
    """Woman, man, other, not stated."""
    if value is None:
        return tr("not stated")
    return {Gender.WOMAN: tr("woman"), Gender.MAN: tr("man"), Gender.OTHER: tr("other")}[value]


def genders(value: Gender, count: int) -> str:
    """Women, men: the plural used in advice on the mix."""
    one = count == 1
    return {
        Gender.WOMAN: tr("woman") if one else tr("women"),
        Gender.MAN: tr("man") if one else tr("men"),
        Gender.OTHER: tr("other"),
    }[value]


def education(level: int | None) -> str:
    """The level in the words of Dutch schools."""
    return {
        None: tr("not stated"),
        1: tr("primary, practical or special school"),
        2: tr("vmbo, mbo 1"),
        3: tr("havo, vwo, mbo 2–4"),
        4: tr("hbo, wo"),
    }[level]


def field(value: Field) -> str:
    """Sport, culture, welfare."""
    return {
        Field.SPORT: tr("sport"),
        Field.CULTURE: tr("culture"),
        Field.WELFARE: tr("welfare"),
    }[value]


def target_group(value: TargetGroup) -> str:
    """Children, young people, adults."""
    return {
        TargetGroup.CHILDREN: tr("children"),
        TargetGroup.YOUNG_PEOPLE: tr("young people"),
        TargetGroup.ADULTS: tr("adults"),
    }[value]


def role(value: Role) -> str:
    """Participant, Citytrainer, course leader …"""
    return {
        Role.PARTICIPANT: tr("participant"),
        Role.CITYTRAINER: tr("Citytrainer"),
        Role.COURSE_LEADER: tr("course leader"),
        Role.PRACTICE_SUPERVISOR: tr("practice supervisor"),
        Role.PROJECT_LEADER: tr("project leader"),
    }[value]


def organisation_kind(value: OrganisationKind) -> str:
    """Club, school …"""
    return {
        OrganisationKind.CLUB: tr("club"),
        OrganisationKind.SCHOOL: tr("school"),
        OrganisationKind.WELFARE: tr("welfare organisation"),
        OrganisationKind.MUNICIPALITY: tr("municipality"),
        OrganisationKind.CULTURE: tr("cultural institution"),
        OrganisationKind.OTHER: tr("other organisation"),
    }[value]


def document_kind(value: DocumentKind) -> str:
    """Proof of participation, certificate."""
    return {
        DocumentKind.PROOF: tr("proof of participation"),
        DocumentKind.CERTIFICATE: tr("certificate"),
    }[value]


def form_status(value: FormStatus) -> str:
    """What was done with a supervisor's form that was read in."""
    return {
        FormStatus.OPEN: tr("not looked at yet"),
        FormStatus.ACCEPTED: tr("accepted"),
        FormStatus.DISMISSED: tr("set aside"),
    }[value]


def consent_purpose(value: ConsentPurpose) -> str:
    """What the consent is for."""
    return {
        ConsentPurpose.TAKING_PART: tr("permission to take part"),
        ConsentPurpose.PHOTO: tr("photo and film"),
        ConsentPurpose.CONTACT: tr("contact afterwards"),
        ConsentPurpose.SHARING: tr("sharing with the practice place"),
    }[value]


def consent_giver(value: ConsentGiver) -> str:
    """Who gave it."""
    return {ConsentGiver.SELF: tr("given by the person"), ConsentGiver.PARENT: tr("parent")}[value]


def consent_medium(value: ConsentMedium) -> str:
    """On paper or digitally."""
    return {
        ConsentMedium.PAPER: tr("on paper"),
        ConsentMedium.DIGITAL: tr("digitally"),
    }[value]


def task_anchor(value: TaskAnchor) -> str:
    """The date from which a task counts."""
    return {
        TaskAnchor.START: tr("start"),
        TaskAnchor.FIRST_PRACTICE: tr("first practice day"),
        TaskAnchor.LAST_MEETING: tr("last meeting"),
        TaskAnchor.END: tr("end"),
    }[value]


def weekday(day: date) -> str:
    """Monday … in full."""
    return weekday_name(day.weekday())


def weekday_name(number: int) -> str:
    """The name of weekday ``number``, 0 = Monday."""
    return (
        tr("Monday"),
        tr("Tuesday"),
        tr("Wednesday"),
        tr("Thursday"),
        tr("Friday"),
        tr("Saturday"),
        tr("Sunday"),
    )[number]


def weekday_short(day: date) -> str:
    """Two or three letters, as in the head of the attendance grid."""
    return (tr("Mo"), tr("Tu"), tr("We"), tr("Th"), tr("Fr"), tr("Sa"), tr("Su"))[day.weekday()]


def month_name(month: int) -> str:
    """January … in full, 1 = January."""
    return (
        tr("January"),
        tr("February"),
        tr("March"),
        tr("April"),
        tr("May"),
        tr("June"),
        tr("July"),
        tr("August"),
        tr("September"),
        tr("October"),
        tr("November"),
        tr("December"),
    )[month - 1]


def date_text(day: date) -> str:
    """dd-mm-yyyy, as on every screen and sheet."""
    return f"{day:%d-%m-%Y}"


def day_month(day: date) -> str:
    """dd-mm."""
    return f"{day:%d-%m}"


def hours_text(hours: float) -> str:
    """Hours with a decimal comma in Dutch, a point in English; no needless zeros."""
    text = f"{hours:.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if current() == "nl" else text
