"""What is found in the record, as hits of the search everywhere, each with where it opens."""

from ct_desktop.language import tr
from ct_desktop.services.search import HitKind, SearchHit, SearchService
from ct_desktop.ui.navigator import Target
from ct_desktop.ui.shell.hit_list import Hit
from ct_desktop.ui.targets import (
    COHORTS,
    PEOPLE,
    PRACTICE,
    SETTINGS,
    CohortTarget,
    OfferTarget,
    OrganisationTarget,
    PersonTarget,
    RegisterTarget,
    SettingsSection,
    SettingsTarget,
)


def office_hits(search: SearchService, words: str) -> list[Hit]:
    """The best few of each kind; runs on the worker."""
    return [
        Hit(_kind_word(hit.kind), hit.title, hit.subtitle, _target(hit))
        for hit in search.find(words)
    ]


def _kind_word(kind: HitKind) -> str:
    return {
        HitKind.COHORT: tr("group"),
        HitKind.PROGRAMME: tr("programme"),
        HitKind.ORGANISATION: tr("organisation"),
        HitKind.DOCUMENT: tr("document"),
        HitKind.PERSON: tr("person"),
        HitKind.OFFER: tr("practice place"),
        HitKind.SUPERVISOR: tr("practice supervisor"),
    }[kind]


def _target(hit: SearchHit) -> Target:
    match hit.kind:
        case HitKind.COHORT:
            return Target(COHORTS, CohortTarget(hit.id))
        case HitKind.PROGRAMME:
            return Target(SETTINGS, SettingsTarget(SettingsSection.PROGRAMMES, hit.id))
        case HitKind.ORGANISATION:
            return Target(PRACTICE, OrganisationTarget(hit.id))
        case HitKind.OFFER:
            return Target(PRACTICE, OfferTarget(hit.id))
        case HitKind.DOCUMENT:
            return Target(COHORTS, RegisterTarget(hit.title))
        case HitKind.PERSON | HitKind.SUPERVISOR:
            return Target(PEOPLE, PersonTarget(hit.id))
