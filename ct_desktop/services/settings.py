"""Settings that belong to the data: our own organisation, signers, school holidays."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.errors import UserError
from ct_desktop.exchange.phones import format_phone
from ct_desktop.exchange.postcodes import normalise_postcode
from ct_desktop.language import tr
from ct_desktop.models import Organisation, SchoolHoliday, Setting, Signer
from ct_desktop.rules.enumerations import OrganisationKind
from ct_desktop.rules.names import normalise
from ct_desktop.services.contact_values import checked_email, checked_phone
from ct_desktop.services.pictures import check_picture
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class OwnOrganisation:
    """Our own organisation, as it stands on every print."""

    name: str = ""
    kind: OrganisationKind = OrganisationKind.WELFARE
    address: str = ""
    postcode: str = ""
    town: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    logo: bytes | None = None


@dataclass(frozen=True)
class SignerFacts:
    """Someone who signs documents; functions in both languages."""

    id: int | None
    name: str
    function_nl: str = ""
    function_en: str = ""
    signature: bytes | None = None


@dataclass(frozen=True)
class SchoolHolidayFacts:
    """A stretch of closed days, both ends included."""

    id: int | None
    name: str
    first_day: date
    last_day: date


def own_organisation(session: Session) -> OwnOrganisation:
    """Our own organisation, empty when it was never filled in."""
    row = session.scalar(select(Organisation).where(Organisation.own.is_(True)))
    if row is None:
        return OwnOrganisation()
    return OwnOrganisation(
        row.name,
        row.kind,
        row.address,
        row.postcode,
        row.town,
        format_phone(row.phone),
        row.email,
        row.website,
        row.logo,
    )


def value_of(session: Session, name: str, default: Any = None) -> Any:
    """A named setting, or ``default`` when it was never set."""
    row = session.scalar(select(Setting).where(Setting.name == name))
    return default if row is None else row.value


def set_value(session: Session, name: str, value: Any) -> None:
    """Store a named setting (anything JSON can hold)."""
    row = session.scalar(select(Setting).where(Setting.name == name))
    if row is None:
        session.add(Setting(name=name, value=value))
    else:
        row.value = value


class SettingsService:
    """Reads and changes what the Settings page shows of the organisation."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def organisation(self) -> OwnOrganisation:
        """Our own organisation."""
        with self._store.read() as session:
            return own_organisation(session)

    def save_organisation(self, facts: OwnOrganisation) -> None:
        """Change our own organisation; a logo must be a readable PNG or JPEG."""
        if not normalise(facts.name):
            raise UserError(
                tr("The organisation has no name."), tr("Fill in the name that prints show.")
            )
        checked = replace(
            facts,
            phone=checked_phone(facts.phone),
            email=checked_email(facts.email),
            postcode=normalise_postcode(facts.postcode)[0],
            logo=check_picture(facts.logo) if facts.logo is not None else None,
        )
        with self._store.write("organisation changed") as session:
            row = session.scalar(select(Organisation).where(Organisation.own.is_(True)))
            if row is None:
                row = Organisation(own=True)
                session.add(row)
            for key, value in vars(checked).items():
                setattr(row, key, normalise(value) if isinstance(value, str) else value)
            row.kind = facts.kind

    def signers(self) -> tuple[SignerFacts, ...]:
        """Who signs documents, in their order."""
        with self._store.read() as session:
            rows = session.scalars(select(Signer).order_by(Signer.position, Signer.id))
            return tuple(
                SignerFacts(r.id, r.name, r.function_nl, r.function_en, r.signature) for r in rows
            )

    def save_signers(self, signers: tuple[SignerFacts, ...]) -> None:
        """Replace the list of signers by ``signers``, in that order."""
        with self._store.write("signers changed") as session:
            known = {row.id: row for row in session.scalars(select(Signer))}
            for position, facts in enumerate(signers):
                if not normalise(facts.name):
                    raise UserError(
                        tr("A signer has no name."), tr("Fill in the name or remove the line.")
                    )
                row = known.pop(facts.id, None) if facts.id is not None else None
                if row is None:
                    row = Signer()
                    session.add(row)
                row.name = normalise(facts.name)
                row.function_nl = normalise(facts.function_nl)
                row.function_en = normalise(facts.function_en)
                row.signature = check_picture(facts.signature) if facts.signature else None
                row.position = position
            for row in known.values():
                session.delete(row)

    def school_holidays(self) -> tuple[SchoolHolidayFacts, ...]:
        """The closed weeks, in order of date."""
        with self._store.read() as session:
            rows = session.scalars(select(SchoolHoliday).order_by(SchoolHoliday.first_day))
            return tuple(SchoolHolidayFacts(r.id, r.name, r.first_day, r.last_day) for r in rows)

    def save_school_holidays(self, holidays: tuple[SchoolHolidayFacts, ...]) -> None:
        """Replace the list of closed weeks."""
        with self._store.write("school holidays changed") as session:
            known = {row.id: row for row in session.scalars(select(SchoolHoliday))}
            for facts in holidays:
                if facts.last_day < facts.first_day:
                    raise UserError(
                        tr("“{name}” ends before it begins.").format(name=facts.name),
                        tr("Correct one of the two dates."),
                    )
                row = known.pop(facts.id, None) if facts.id is not None else None
                if row is None:
                    row = SchoolHoliday()
                    session.add(row)
                row.name = normalise(facts.name)
                row.first_day, row.last_day = facts.first_day, facts.last_day
            for row in known.values():
                session.delete(row)

    def value(self, name: str, default: Any = None) -> Any:
        """A named setting."""
        with self._store.read() as session:
            return value_of(session, name, default)

    def set_value(self, name: str, value: Any) -> None:
        """Change a named setting."""
        with self._store.write("setting changed") as session:
            set_value(session, name, value)
