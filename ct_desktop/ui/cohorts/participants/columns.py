"""The columns of the table of participants, and what stands out about each of them."""

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import EnrolmentStatus
from ct_desktop.services import words
from ct_desktop.services.participants import ParticipantRow
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.tables.column import Align, ColumnSpec
from ct_desktop.ui.tables.section_model import Section

_OPEN = (EnrolmentStatus.APPLIED, EnrolmentStatus.WAITING)
_OVER = (EnrolmentStatus.DECLINED, EnrolmentStatus.WITHDRAWN)


def columns() -> tuple[ColumnSpec[ParticipantRow], ...]:
    """Name, age on the start date, what stands out, gender, education, phone, remarks."""
    return (
        ColumnSpec("name", tr("Name"), lambda r: r.name, 176, strong=True),
        ColumnSpec(
            "age",
            tr("Age"),
            lambda r: str(r.age) if r.age is not None else "?",
            52,
            align=Align.RIGHT,
            tooltip=lambda _: tr("Age on the start date of the group"),
        ),
        ColumnSpec(
            "attention", tr("Attention"), attention, 176, tone=attention_tone, tooltip=all_notes
        ),
        ColumnSpec(
            "gender", tr("Gender"), lambda r: words.gender(r.gender) if r.gender else "", 72
        ),
        ColumnSpec(
            "education",
            tr("Education"),
            lambda r: words.education(r.education) if r.education else "",
            156,
            tooltip=lambda r: words.education(r.education),
        ),
        ColumnSpec("remarks", tr("Remarks"), remarks, 0, muted=True, tooltip=all_notes),
    )


def sections(rows: tuple[ParticipantRow, ...], capacity: int) -> list[Section[ParticipantRow]]:
    """Enrolled by name, waiting and applied in order of application, then who is out."""

    def having(*statuses: EnrolmentStatus) -> list[ParticipantRow]:
        return [row for row in rows if row.status in statuses]

    def in_queue(status: EnrolmentStatus) -> list[ParticipantRow]:
        return sorted(having(status), key=lambda row: row.queue)

    placed = having(EnrolmentStatus.ENROLLED, EnrolmentStatus.COMPLETED)
    waiting, applied = in_queue(EnrolmentStatus.WAITING), in_queue(EnrolmentStatus.APPLIED)
    declined, withdrawn = (having(status) for status in _OVER)
    return [
        Section(
            tr("Enrolled · {taken} of {places} places").format(taken=len(placed), places=capacity),
            placed,
        ),
        Section(tr("Waiting list, in order of application · {n}").format(n=len(waiting)), waiting),
        Section(tr("Applied, in order of application · {n}").format(n=len(applied)), applied),
        Section(tr("Declined · {n}").format(n=len(declined)), declined),
        Section(tr("Withdrawn · {n}").format(n=len(withdrawn)), withdrawn),
    ]


def attention(row: ParticipantRow) -> str:
    """The one thing that stands in the way most, or nothing."""
    if row.status in _OVER:
        return ""
    if row.too_young_until is not None and not row.age_reason:
        return tr("may join from {date}").format(date=show_date(row.too_young_until))
    if row.age is None:
        return tr("no birth date")
    return tr("permission missing") if row.permission_missing else ""


def attention_tone(row: ParticipantRow) -> str:
    """Bad for too young, warning for what can be asked for."""
    if not attention(row):
        return ""
    return "bad" if row.too_young_until is not None and not row.age_reason else "warning"


def remarks(row: ParticipantRow) -> str:
    """Everything else, in a few words."""
    parts = [
        tr("keep in the group") if row.pinned and row.status in _OPEN else "",
        tr("walk-in") if row.walk_in else "",
        tr("too young, with a reason") if row.age_reason else "",
        tr("over the maximum, with a reason") if row.over_maximum_reason else "",
        tr("counts from {date}").format(date=show_date(row.counts_from)) if row.counts_from else "",
        row.end_reason if row.status in _OVER else "",
    ]
    return ", ".join(part for part in parts if part)


def all_notes(row: ParticipantRow) -> str:
    """What the tooltip says: everything, reasons in full."""
    lines = [
        tr("Applied on {date}, number {n} in the queue").format(
            date=show_date(row.applied_at.date()), n=row.queue
        ),
        tr("Too young until {date}").format(date=show_date(row.too_young_until))
        if row.too_young_until
        else "",
        tr("Reason for the age: {reason}").format(reason=row.age_reason) if row.age_reason else "",
        tr("Reason for going over the maximum: {reason}").format(reason=row.over_maximum_reason)
        if row.over_maximum_reason
        else "",
        tr("The parent's permission to take part is missing") if row.permission_missing else "",
        row.end_reason,
    ]
    return "\n".join(line for line in lines if line)
