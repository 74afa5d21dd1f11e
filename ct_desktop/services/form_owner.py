"""Whose form it is: what its identifier says, held beside what the form and the record say."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import ReceivedForm, StoreKey
from ct_desktop.rules.enumerations import FormProblem, FormStatus, PlacementStage
from ct_desktop.rules.form_identifier import FormIdentity, IdentifierError, read_identifier
from ct_desktop.rules.names import fold, matches, split_name
from ct_desktop.services.form_places import FormPlace

KEY_NAME = "supervisor_form"

ASKS_WHOSE = frozenset(
    {
        FormProblem.NO_IDENTIFIER,
        FormProblem.CHANGED_IDENTIFIER,
        FormProblem.OTHER_PERSON,
        FormProblem.OTHER_ORGANISATION,
    }
)
"""Problems that stay until somebody has said whose form it is."""


@dataclass(frozen=True)
class Owner:
    """Whose form it is, as far as that is certain, and what is the matter."""

    placement_id: int | None = None
    person_id: int | None = None
    problem: FormProblem | None = None


def form_key(session: Session) -> bytes:
    """The key with which this store makes and knows its identifiers."""
    return session.scalars(select(StoreKey.key).where(StoreKey.name == KEY_NAME)).one()


def identity_of(key: bytes, identifier: str) -> FormIdentity | None:
    """What an identifier says; None when it says nothing that can be relied on."""
    try:
        return read_identifier(key, identifier)
    except IdentifierError:
        return None


def owner_of(
    identity: FormIdentity | None,
    identifier: str,
    participant: str,
    organisation: str,
    places: Mapping[int, FormPlace],
) -> Owner:
    """Whose form it is; ``participant`` and ``organisation`` as stated on it, may be empty."""
    if identity is None:
        unsaid = FormProblem.CHANGED_IDENTIFIER if identifier else FormProblem.NO_IDENTIFIER
        return Owner(problem=unsaid)
    place = places.get(identity.placement_id)
    if place is None:
        return Owner(problem=FormProblem.UNKNOWN_PLACEMENT)
    if not _same_person(participant, place.person):
        return Owner(problem=FormProblem.OTHER_PERSON)
    problem = None
    elsewhere = place.organisation_id != identity.organisation_id
    if elsewhere or (organisation and fold(organisation) != fold(place.organisation)):
        problem = FormProblem.OTHER_ORGANISATION
    elif place.placement.stage is PlacementStage.STOPPED:
        problem = FormProblem.STOPPED
    return Owner(place.placement.id, place.person_id, problem)


def part_from_forms(session: Session, placement_id: int, organisation_id: int) -> None:
    """The placement goes to this organisation: open forms made for another ask whose they are."""
    key = form_key(session)
    query = select(ReceivedForm).where(
        ReceivedForm.placement_id == placement_id, ReceivedForm.status == FormStatus.OPEN
    )
    for form in session.scalars(query):
        identity = identity_of(key, form.identifier)
        if identity is None or identity.organisation_id != organisation_id:
            form.problem = FormProblem.OTHER_ORGANISATION


def problem_now(form: ReceivedForm, place: FormPlace | None, doubled: bool) -> FormProblem | None:
    """What is the matter with a form today: a placement may have changed since it was read.

    ``doubled``: another form with its identifier is in the check list or was taken over.
    """
    if form.status is not FormStatus.OPEN or form.problem in ASKS_WHOSE:
        return form.problem
    if place is None:
        return FormProblem.UNKNOWN_PLACEMENT
    if place.organisation_id is None:
        return FormProblem.OTHER_ORGANISATION
    if place.placement.stage is PlacementStage.STOPPED:
        return FormProblem.STOPPED
    second = form.problem is FormProblem.SECOND_FORM and doubled
    return FormProblem.SECOND_FORM if second else None


def _same_person(stated: str, name: str) -> bool:
    return not stated or fold(stated) == fold(name) or matches(stated, split_name(name))
