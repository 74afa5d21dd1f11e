"""Makes a store from the answers of the first-start assistant; runs on the worker."""

from ct_desktop.clock import Clock
from ct_desktop.services.access import Access, Made
from ct_desktop.services.office import Office
from ct_desktop.services.official_holidays import with_official
from ct_desktop.services.settings import OwnOrganisation
from ct_desktop.ui.start.answers import Answers, Shield


def make_store(access: Access, answers: Answers) -> Made:
    """The new store under the protection chosen; raises what ``Access`` raises."""
    match answers.shield:
        case Shield.PASSWORD:
            return access.create_with_password(answers.password, answers.user)
        case Shield.KEYCHAIN:
            return access.create_with_keychain(answers.user)
        case Shield.NONE:
            return access.create_open(answers.user)


def fill_settings(office: Office, answers: Answers, clock: Clock) -> None:
    """Write the organisation and the school holidays of its region into a new store."""
    if answers.name:
        office.settings.save_organisation(
            OwnOrganisation(
                name=answers.name,
                town=answers.town,
                phone=answers.phone,
                email=answers.email,
                logo=answers.logo,
            )
        )
    if answers.region is not None:
        present = office.settings.school_holidays()
        office.settings.save_school_holidays(with_official(present, answers.region, clock.today()))
