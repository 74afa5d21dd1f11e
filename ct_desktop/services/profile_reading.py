"""Competence profiles as they hold here: shipped, reworded, own; read in one query."""

from collections.abc import Collection
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.errors import NotFound
from ct_desktop.language import tr
from ct_desktop.models import Cohort, CompetenceProfile, Programme
from ct_desktop.rules.competences import PARTICIPANT, Profile, profile_from_json
from ct_desktop.rules.supervisor_form import ITEMS
from ct_desktop.rules.supervisor_form import PROFILE as FORM_PROFILE
from ct_desktop.services.shipped_profiles import shipped_profiles


class KnownProfiles:
    """Every profile, archived ones too, the shipped ones first and then own ones by name."""

    def __init__(self, session: Session) -> None:
        rows = {row.key: row for row in session.scalars(select(CompetenceProfile))}
        self.profiles = tuple(
            _held(rows.pop(one.key), shipped=one) if one.key in rows else _as_shipped(one)
            for one in shipped_profiles()
        ) + tuple(sorted((_held(row) for row in rows.values()), key=_name))

    def find(self, key: str) -> Profile | None:
        """The profile with this key."""
        return next((one for one in self.profiles if one.key == key), None)

    def get(self, key: str) -> Profile:
        """The profile with this key; raises NotFound."""
        found = self.find(key)
        if found is None:
            raise NotFound(
                tr("This competence profile no longer exists."), tr("Choose another one.")
            )
        return found

    def or_participants(self, key: str) -> Profile:
        """The profile with this key, or that of participants where it is gone."""
        return self.find(key) or self.get(PARTICIPANT)

    def asked_on(self, key: str) -> frozenset[str]:
        """The items that can be scored on a profile; the supervisor's form is one of its own."""
        if key == FORM_PROFILE:
            return frozenset(ITEMS)
        return frozenset(one.key for one in self.or_participants(key).asked)

    def item_names(self, language: str) -> dict[str, str]:
        """What every item is called; where profiles share a key, as the first of them has it."""
        return {
            item.key: item.name.in_language(language)
            for profile in reversed(self.profiles)
            for item in profile.items
        }


def profile_keys(session: Session, cohort_ids: Collection[int]) -> dict[int, str]:
    """The key of the profile that a cohort's programme asks, by cohort id; one query."""
    query = (
        select(Cohort.id, Programme.profile)
        .join(Programme, Programme.id == Cohort.programme_id)
        .where(Cohort.id.in_(cohort_ids))
    )
    return {cohort_id: key for cohort_id, key in session.execute(query)}


def stored_profile(session: Session, key: str) -> CompetenceProfile | None:
    """What was stored of a profile; None when it is as it came."""
    return session.scalar(select(CompetenceProfile).where(CompetenceProfile.key == key))


def _as_shipped(profile: Profile) -> Profile:
    return replace(profile, shipped=True)


def _held(row: CompetenceProfile, shipped: Profile | None = None) -> Profile:
    profile = profile_from_json(row.content)
    return replace(
        profile,
        key=row.key,
        shipped=shipped is not None,
        changed=shipped is not None and profile != shipped,
        archived=row.archived,
    )


def _name(profile: Profile) -> tuple[str, str]:
    return profile.name.in_language("nl").casefold(), profile.key
