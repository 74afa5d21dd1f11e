"""Everything about one person in the form of the printed record, in the document's language."""

from datetime import date

from sqlalchemy.orm import Session

from ct_desktop.documents.person_record import FactsSection, PersonRecord, TableSection
from ct_desktop.exchange.phones import format_phone
from ct_desktop.language import speaking, tr
from ct_desktop.models import Consent, Person
from ct_desktop.rules.names import full_name
from ct_desktop.services import words
from ct_desktop.services.consents import consents_of
from ct_desktop.services.lookup import name_of
from ct_desktop.services.paper import letterhead
from ct_desktop.services.person_documents import document_sections
from ct_desktop.services.person_growth import growth_sections
from ct_desktop.services.person_practice import practice_sections
from ct_desktop.services.persons import stored_person
from ct_desktop.services.roles import roles_of
from ct_desktop.services.timeline import happenings


def person_record_data(
    session: Session, person_id: int, today: date, language: str
) -> PersonRecord:
    """The record of a person: facts, consents, growth, practice, everything that happened."""
    person = stored_person(session, person_id)
    with speaking(language):
        return PersonRecord(
            full_name(name_of(person)),
            letterhead(session),
            (
                _facts(session, person),
                _consents(consents_of(session, person_id)),
                *growth_sections(session, person_id),
                *practice_sections(session, person_id),
                *document_sections(session, person_id),
                TableSection(
                    tr("What happened"),
                    (tr("Date"), tr("What"), tr("Details")),
                    tuple(
                        (words.date_text(one.on), one.text, one.detail)
                        for one in happenings(session, person_id)
                    ),
                ),
            ),
            today,
        )


def _facts(session: Session, person: Person) -> FactsSection:
    recruiter = session.get(Person, person.recruited_by_id) if person.recruited_by_id else None
    roles = roles_of(session, (person.id,))[person.id]
    emergency = (person.emergency_name, format_phone(person.emergency_phone))
    parent = (person.parent_name, format_phone(person.parent_phone), person.parent_email)
    facts = (
        (tr("Name"), full_name(name_of(person))),
        (tr("Birth date"), words.date_text(person.birth_date) if person.birth_date else ""),
        (tr("Gender"), words.gender(person.gender)),
        (tr("Education"), words.education(person.education)),
        (tr("E-mail"), person.email),
        (tr("Phone"), format_phone(person.phone)),
        (tr("Address"), person.address),
        (tr("Postcode"), person.postcode),
        (tr("Town"), person.town),
        (tr("School"), person.school),
        (tr("Talents"), person.talents),
        (tr("Found through"), person.found_through),
        (
            tr("Recruited by"),
            full_name(name_of(recruiter)) if recruiter else person.recruited_by_name,
        ),
        (tr("Parent"), _joined(*parent)),
        (tr("Emergency contact"), _joined(*emergency, person.emergency_relation)),
        (tr("Roles"), ", ".join(words.role(role) for role in roles)),
        (tr("Notes"), person.notes),
        (tr("In the register since"), words.date_text(person.added_on)),
    )
    return FactsSection(tr("Person"), tuple(fact for fact in facts if fact[1]))


def _consents(rows: list[Consent]) -> TableSection:
    return TableSection(
        tr("Consents"),
        (tr("For"), tr("Answer"), tr("By"), tr("Date"), tr("Withdrawn on")),
        tuple(
            (
                words.consent_purpose(row.purpose),
                tr("yes") if row.granted else tr("no"),
                row.giver_name or words.consent_giver(row.given_by),
                words.date_text(row.given_on),
                words.date_text(row.withdrawn_on) if row.withdrawn_on else "",
            )
            for row in rows
        ),
    )


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
