"""Competence profiles: the shipped ones, those reworded here, and own ones."""

from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.errors import UserError
from ct_desktop.language import current, tr
from ct_desktop.models import Assessment, AssessmentScore, CompetenceProfile, Programme
from ct_desktop.rules.competences import (
    PARTICIPANT,
    Audience,
    Profile,
    Words,
    profile_as_json,
)
from ct_desktop.rules.names import fold, normalise
from ct_desktop.rules.profile_check import faults, form_items
from ct_desktop.rules.supervisor_form import PROFILE as FORM_PROFILE
from ct_desktop.services.lookup import stored_cohort
from ct_desktop.services.profile_reading import KnownProfiles, profile_keys, stored_profile
from ct_desktop.services.profile_words import fault_error
from ct_desktop.services.shipped_profiles import shipped_profile
from ct_desktop.storage.store import Store


class ProfileService:
    """Reads and changes competence profiles.

    The shipped ones are read from ``resources/competences/*.json``; a stored profile with the
    same key takes its place until ``restore`` takes it away again.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self, *, archived: bool = False) -> tuple[Profile, ...]:
        """Every profile, the shipped ones first, archived ones only when asked for."""
        with self._store.read() as session:
            known = KnownProfiles(session).profiles
        return tuple(one for one in known if archived or not one.archived)

    def get(self, key: str) -> Profile:
        """One profile, archived or not; raises NotFound."""
        with self._store.read() as session:
            return KnownProfiles(session).get(key)

    def of_cohort(self, cohort_id: int) -> Profile:
        """The profile of the cohort's programme; that of participants where it is gone."""
        with self._store.read() as session:
            stored_cohort(session, cohort_id)
            key = profile_keys(session, [cohort_id])[cohort_id]
            return KnownProfiles(session).or_participants(key)

    def scored(self, key: str) -> frozenset[str]:
        """Its items on which somebody was assessed: they can be retired, not removed."""
        with self._store.read() as session:
            return frozenset(_scored(session, KnownProfiles(session).get(key)))

    def save(self, profile: Profile) -> None:
        """Store a profile. Label "competence profile changed".

        Raises UserError: no name in Dutch or English, no strand, no item, an item without a name
        or without words for all four levels in at least one language, a strand or item twice, an
        item removed that the supervisor's form asks or that was scored already (retire it).
        """
        for fault in faults(profile):
            raise fault_error(fault, profile)
        with self._store.write("competence profile changed") as session:
            known = KnownProfiles(session)
            before = known.get(profile.key)
            _refuse_same_name(known, profile.name.in_language(current()), profile.key)
            _refuse_removed(session, before, profile)
            _put(session, profile, archived=before.archived)

    def make(self, name: str, audience: Audience, copy_of: str) -> str:
        """A new profile, copied from another one; its key. Label "competence profile made"."""
        name = normalise(name)
        if not name:
            raise UserError(
                tr("The competence profile has no name."),
                tr("Fill in a name in Dutch or in English."),
            )
        with self._store.write("competence profile made") as session:
            known = KnownProfiles(session)
            _refuse_same_name(known, name)
            number = 1
            while known.find(key := f"own-{number}") is not None:
                number += 1
            named = Words(en=name) if current() == "en" else Words(nl=name)
            copied = replace(known.get(copy_of), key=key, name=named, audience=audience)
            session.add(CompetenceProfile(key=key, content=profile_as_json(copied)))
            return key

    def restore(self, key: str) -> None:
        """The words of a shipped profile as they came. Label "competence profile restored".

        An item that was added here and scored already stays, as one that is no longer asked.
        Raises UserError for a profile that did not come with the program.
        """
        shipped = shipped_profile(key)
        if shipped is None:
            raise UserError(
                tr("This competence profile was made here."),
                tr("Only the profiles that come with the program can be put back."),
            )
        with self._store.write("competence profile restored") as session:
            held = KnownProfiles(session).get(key)
            _put(session, _with_scored(session, shipped, held), archived=held.archived)

    def archive(self, key: str, archived: bool = True) -> None:
        """Offer a profile no more, or again. Label "competence profile archived".

        Raises UserError for the profile of participants and for one that a programme uses.
        """
        with self._store.write("competence profile archived") as session:
            held = KnownProfiles(session).get(key)
            if archived and key == PARTICIPANT:
                raise UserError(
                    tr("Every programme can fall back on the profile of participants."),
                    tr("Leave it on the list."),
                )
            if archived:
                _refuse_used(session, held)
            _put(session, held, archived=archived)

    def remove(self, key: str) -> None:
        """Remove an own profile. Label "competence profile removed".

        Raises UserError for a shipped one (restore it), one that a programme uses or on which
        somebody was assessed.
        """
        with self._store.write("competence profile removed") as session:
            held = KnownProfiles(session).get(key)
            if held.shipped:
                raise UserError(
                    tr("This competence profile comes with the program."),
                    tr("Put its words back as they came, or archive it."),
                )
            _refuse_used(session, held)
            assessed = select(func.count(Assessment.id)).where(Assessment.profile == key)
            if session.scalar(assessed):
                raise UserError(
                    tr("People were assessed on “{name}”.").format(name=_name(held)),
                    tr("Archive it instead: then it is no longer offered."),
                )
            row = stored_profile(session, key)
            if row is not None:
                session.delete(row)


def _put(session: Session, profile: Profile, *, archived: bool) -> None:
    """Keep a profile; one that is as it came needs no row."""
    row = stored_profile(session, profile.key)
    content = profile_as_json(profile)
    shipped = shipped_profile(profile.key)
    as_it_came = shipped is not None and profile_as_json(shipped) == content
    if as_it_came and not archived:
        if row is not None:
            session.delete(row)
        return
    if row is None:
        row = CompetenceProfile(key=profile.key)
        session.add(row)
    row.content = content
    row.archived = archived


def _with_scored(session: Session, shipped: Profile, held: Profile) -> Profile:
    scored = _scored(session, held)
    extra = tuple(
        replace(item, retired=True)
        for item in held.items
        if item.key in scored and shipped.item(item.key) is None
    )
    known = {strand.key for strand in shipped.strands}
    wanted = {item.strand for item in extra} - known
    strands = tuple(strand for strand in held.strands if strand.key in wanted)
    return replace(shipped, strands=shipped.strands + strands, items=shipped.items + extra)


def _refuse_removed(session: Session, before: Profile, profile: Profile) -> None:
    gone = [item for item in before.items if profile.item(item.key) is None]
    if not gone:
        return
    always, scored = form_items(before), _scored(session, before)
    for item in gone:
        name = item.name.in_language(current())
        if item.key in always:
            raise UserError(
                tr("The form of the practice supervisor asks “{name}”.").format(name=name),
                tr("Reword it if you like, and keep asking it."),
            )
        if item.key in scored:
            raise UserError(
                tr("People were assessed on “{name}”.").format(name=name),
                tr("Let it no longer be asked instead; what was given stays."),
            )


def _scored(session: Session, profile: Profile) -> set[str]:
    """The items that somebody has a level for; the supervisor's form scores those of everyone."""
    on = [profile.key, FORM_PROFILE] if form_items(profile) else [profile.key]
    query = (
        select(AssessmentScore.item)
        .join(Assessment, Assessment.id == AssessmentScore.assessment_id)
        .where(Assessment.profile.in_(on))
        .distinct()
    )
    return set(session.scalars(query))


def _refuse_used(session: Session, profile: Profile) -> None:
    query = select(Programme.name).where(Programme.profile == profile.key).order_by(Programme.name)
    used = session.scalars(query).all()
    if used:
        raise UserError(
            tr("The programme “{programme}” uses “{name}”.").format(
                programme=used[0], name=_name(profile)
            ),
            tr("Choose another competence profile in the programme first."),
        )


def _refuse_same_name(known: KnownProfiles, name: str, key: str = "") -> None:
    for other in known.profiles:
        if other.key != key and fold(name) in (fold(other.name.nl), fold(other.name.en)):
            raise UserError(
                tr("There is already a competence profile “{name}”.").format(name=name),
                tr("Choose another name."),
            )


def _name(profile: Profile) -> str:
    return profile.name.in_language(current())
