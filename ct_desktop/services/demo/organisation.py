"""Our own organisation of the demonstration, its signers, partners, holidays and staff."""

from datetime import date, timedelta

from ct_desktop.rules.enumerations import Gender, OrganisationKind, Role
from ct_desktop.services.closed_days import closed_periods
from ct_desktop.services.demo.city import demo_file
from ct_desktop.services.demo.logo import draw_logo
from ct_desktop.services.demo.school_holidays import school_holidays, season_of
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.organisations import OrganisationFacts, OrganisationService
from ct_desktop.services.persons import PersonFacts, PersonService
from ct_desktop.services.settings import OwnOrganisation, SettingsService, SignerFacts

LOOK_BACK = timedelta(days=730)


def found(stage: Stage) -> None:
    """Fill in the organisation, its holidays and its people."""
    _own(stage)
    _holidays(stage)
    _staff(stage)


def _own(stage: Stage) -> None:
    settings = SettingsService(stage.store)
    settings.save_organisation(
        OwnOrganisation(kind=OrganisationKind.WELFARE, logo=draw_logo(), **stage.city.organisation)
    )
    settings.save_signers(
        tuple(
            SignerFacts(None, one["name"], one["function_nl"], one["function_en"])
            for one in stage.city.signers
        )
    )
    partners = OrganisationService(stage.store)
    for partner in stage.city.partners:
        words = {key: value for key, value in partner.items() if key not in ("name", "kind")}
        kind = OrganisationKind(partner["kind"])
        partners.save(OrganisationFacts(None, partner["name"], kind, **words))


def _holidays(stage: Stage) -> None:
    """The season before, this one and the next."""
    this = season_of(stage.today)
    days = [one for season in (this - 1, this, this + 1) for one in school_holidays(season)]
    SettingsService(stage.store).save_school_holidays(tuple(days))
    earlier = closed_periods(stage.session, stage.today - LOOK_BACK, "nl")
    later = closed_periods(stage.session, stage.today + timedelta(days=365), "nl")
    stage.closed = tuple(dict.fromkeys((*earlier, *later)))


def _staff(stage: Stage) -> None:
    persons = PersonService(stage.store, stage.at(stage.today - LOOK_BACK))
    for one in demo_file("cast.json")["staff"]:
        facts = PersonFacts(
            given_name=one["given"],
            infix=one["infix"],
            family_name=one["family"],
            gender=Gender(one["gender"]),
            education=4,
            birth_date=date(one["born"], stage.rng.randint(1, 12), stage.rng.randint(1, 28)),
        )
        stage.maker.names.reserve(facts.name)
        roles = frozenset(Role(role) for role in one["roles"])
        stage.staff[one["key"]] = persons.save(stage.maker.complete(facts), roles)
