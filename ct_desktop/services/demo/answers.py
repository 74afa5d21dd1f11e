"""What people of the demonstration, or their parents, answered on the consent form."""

from datetime import date, timedelta
from random import Random

from ct_desktop.rules.ages import age_on
from ct_desktop.rules.consents import CONSENT_AGE, consent_again_on, giver_for
from ct_desktop.rules.enumerations import ConsentGiver, ConsentMedium, ConsentPurpose
from ct_desktop.services.consents import ConsentFacts
from ct_desktop.services.persons import PersonFacts

PER_PURPOSE = (ConsentPurpose.PHOTO, ConsentPurpose.CONTACT, ConsentPurpose.SHARING)
AGREES = 0.9


def answers(
    rng: Random, today: date, facts: PersonFacts, day: date, *, permission: bool, photo: bool
) -> list[ConsentFacts]:
    """The answers given on a day, and those asked again of who has become 16 since."""
    birth = facts.birth_date
    if birth is None:
        return []
    giver = giver_for(birth, day)
    by_parent = giver is ConsentGiver.PARENT
    given = []
    if by_parent and permission:
        given.append(_answer(facts, ConsentPurpose.TAKING_PART, giver, day, True))
    for purpose in PER_PURPOSE:
        granted = photo if purpose is ConsentPurpose.PHOTO else rng.random() < AGREES
        given.append(_answer(facts, purpose, giver, day, granted))
        if by_parent and age_on(birth, today) >= CONSENT_AGE:
            again = min(consent_again_on(birth) + timedelta(days=6), today)
            given.append(_answer(facts, purpose, ConsentGiver.SELF, again, granted))
    return given


def _answer(
    facts: PersonFacts, purpose: ConsentPurpose, giver: ConsentGiver, day: date, granted: bool
) -> ConsentFacts:
    on_paper = giver is ConsentGiver.PARENT
    return ConsentFacts(
        None,
        purpose,
        granted,
        giver,
        day,
        ConsentMedium.PAPER if on_paper else ConsentMedium.DIGITAL,
        giver_name=facts.parent_name if on_paper else facts.full_name,
        giver_phone=facts.parent_phone if on_paper else "",
        paper_location="Map toestemmingen, kast 2" if on_paper else "",
    )
