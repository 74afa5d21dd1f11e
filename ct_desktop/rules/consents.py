"""Parent's permission and consents: who gives them and when to ask again.

Source: domain.md §7. The parent's permission to take part (age editable) is something
else than the consents per purpose, which a parent gives under 16 (art. 8 AVG, art. 5
UAVG) and the person from then on.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ct_desktop.rules.ages import date_of_age
from ct_desktop.rules.enumerations import ConsentGiver, ConsentPurpose

CONSENT_AGE = 16
OF_AGE = 18


@dataclass(frozen=True, slots=True)
class Consent:
    """A consent as it was given."""

    purpose: ConsentPurpose
    giver: ConsentGiver
    given_on: date
    withdrawn_on: date | None = None

    def runs_on(self, day: date) -> bool:
        """Whether it is given and not withdrawn on a day."""
        return self.given_on <= day and (self.withdrawn_on is None or day < self.withdrawn_on)


def giver_for(birth: date, day: date, age: int = CONSENT_AGE) -> ConsentGiver:
    """Who gives a consent on a day: a parent until the birthday, then the person."""
    return ConsentGiver.SELF if date_of_age(birth, age) <= day else ConsentGiver.PARENT


def needs_permission(birth: date, day: date, permission_age: int = 16) -> bool:
    """Whether a parent must permit taking part on a day."""
    return day < date_of_age(birth, permission_age)


def permission_missing(
    birth: date, day: date, consents: Iterable[Consent], permission_age: int = 16
) -> bool:
    """Whether the parent's permission is needed on a day and not there."""
    return needs_permission(birth, day, permission_age) and not any(
        consent.purpose is ConsentPurpose.TAKING_PART
        and consent.giver is ConsentGiver.PARENT
        and consent.runs_on(day)
        for consent in consents
    )


def consent_again_on(birth: date) -> date:
    """The birthday from which a parent's consents have to be asked of the person."""
    return date_of_age(birth, CONSENT_AGE)


def birthday_prompt(
    birth: date, consents: Iterable[Consent], day: date
) -> tuple[ConsentPurpose, ...]:
    """The purposes to ask of the person now that they are 16; empty when none.

    Those for which a parent's consent runs and the person has not answered, with yes
    or with a withdrawal, since the birthday. Permission to take part is not asked again.
    """
    birthday = consent_again_on(birth)
    if day < birthday:
        return ()
    listed = tuple(consents)
    answered = {
        consent.purpose
        for consent in listed
        if consent.giver is ConsentGiver.SELF and birthday <= consent.given_on <= day
    }
    running = {
        consent.purpose
        for consent in listed
        if consent.giver is ConsentGiver.PARENT and consent.runs_on(day)
    }
    return tuple(
        purpose
        for purpose in ConsentPurpose
        if purpose in running - answered and purpose is not ConsentPurpose.TAKING_PART
    )
