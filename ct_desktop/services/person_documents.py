"""What was issued to a person, for the printed record: everything a document states."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.documents.person_record import TableSection
from ct_desktop.language import ntr, tr
from ct_desktop.models import IssuedDocument
from ct_desktop.services.words import date_text, document_kind, hours_text


def document_sections(session: Session, person_id: int) -> tuple[TableSection, ...]:
    """The documents of a person in order of date; nothing when there are none."""
    query = select(IssuedDocument).where(IssuedDocument.person_id == person_id)
    rows = session.scalars(query.order_by(IssuedDocument.issued_on, IssuedDocument.id)).all()
    if not rows:
        return ()
    columns = (tr("Number"), tr("Document"), tr("Name"), tr("Group"), tr("What it states"))
    return (
        TableSection(
            tr("Issued documents"),
            columns,
            tuple(
                (
                    row.number,
                    f"{document_kind(row.kind)}, {date_text(row.issued_on)}",
                    row.holder_name,
                    row.cohort_name,
                    _states(row),
                )
                for row in rows
            ),
        ),
    )


def _states(row: IssuedDocument) -> str:
    meetings = ntr("{n} meeting", "{n} meetings", row.meetings) if row.meetings else ""
    follow_ups = (
        ntr("{n} follow-up day", "{n} follow-up days", row.follow_ups) if row.follow_ups else ""
    )
    hours = tr("{hours} hours").format(hours=hours_text(row.hours)) if row.hours else ""
    practice = (
        tr("{hours} practice hours").format(hours=hours_text(row.practice_hours))
        if row.practice_hours
        else ""
    )
    place = tr("at {place}").format(place=row.practice_at) if row.practice_at else ""
    revoked = (
        tr("revoked on {date}: {reason}").format(
            date=date_text(row.revoked_on), reason=row.revoke_reason
        )
        if row.revoked_on
        else ""
    )
    imported = tr("from an earlier list") if row.imported else ""
    parts = (
        ", ".join(part for part in (meetings, follow_ups, hours) if part),
        " ".join(part for part in (practice, place) if part),
        ", ".join(row.competences),
        imported,
        revoked,
    )
    return "; ".join(part for part in parts if part)
