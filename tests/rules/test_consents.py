"""Who gives consent, and when to ask again."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.consents import (
    Consent,
    birthday_prompt,
    consent_again_on,
    giver_for,
    needs_permission,
    permission_missing,
)
from ct_desktop.rules.enumerations import ConsentGiver, ConsentPurpose

SELF, PARENT = ConsentGiver.SELF, ConsentGiver.PARENT
PHOTO, CONTACT = ConsentPurpose.PHOTO, ConsentPurpose.CONTACT
TAKING_PART = ConsentPurpose.TAKING_PART
BIRTH = date(2010, 10, 15)
BIRTHDAY = date(2026, 10, 15)
BEFORE = date(2026, 9, 1)


def test_giver_changes_on_the_birthday() -> None:
    assert giver_for(BIRTH, BIRTHDAY - timedelta(1)) is PARENT
    assert giver_for(BIRTH, BIRTHDAY) is SELF
    assert giver_for(BIRTH, BIRTHDAY, 18) is PARENT
    assert consent_again_on(BIRTH) == BIRTHDAY
    assert consent_again_on(date(2008, 2, 29)) == date(2024, 2, 29)


def test_permission_of_a_minor() -> None:
    permission = Consent(TAKING_PART, PARENT, BEFORE)
    own = Consent(TAKING_PART, SELF, BEFORE)
    day = date(2026, 9, 10)
    assert permission_missing(BIRTH, day, [])
    assert permission_missing(BIRTH, day, [own, Consent(PHOTO, PARENT, BEFORE)])
    assert not permission_missing(BIRTH, day, [permission])
    assert permission_missing(BIRTH, day, [Consent(TAKING_PART, PARENT, BEFORE, day)])
    assert not permission_missing(BIRTH, BIRTHDAY, [])
    assert permission_missing(BIRTH, BIRTHDAY, [], 18)
    assert needs_permission(BIRTH, BIRTHDAY, 18)


def test_prompt_on_the_sixteenth_birthday() -> None:
    given_by_parent = [
        Consent(CONTACT, PARENT, BEFORE),
        Consent(PHOTO, PARENT, BEFORE),
        Consent(ConsentPurpose.SHARING, PARENT, BEFORE, date(2026, 9, 5)),
        Consent(TAKING_PART, PARENT, BEFORE),
    ]
    assert birthday_prompt(BIRTH, given_by_parent, BIRTHDAY - timedelta(1)) == ()
    assert birthday_prompt(BIRTH, given_by_parent, BIRTHDAY) == (PHOTO, CONTACT)
    yes = Consent(PHOTO, SELF, BIRTHDAY)
    assert birthday_prompt(BIRTH, [*given_by_parent, yes], BIRTHDAY) == (CONTACT,)
    no_more = Consent(CONTACT, SELF, BIRTHDAY, BIRTHDAY)
    assert birthday_prompt(BIRTH, [*given_by_parent, yes, no_more], BIRTHDAY) == ()
    assert birthday_prompt(BIRTH, [], BIRTHDAY) == ()


def test_consent_runs_from_given_until_withdrawn() -> None:
    consent = Consent(PHOTO, SELF, date(2026, 1, 2), date(2026, 3, 1))
    assert not consent.runs_on(date(2026, 1, 1))
    assert consent.runs_on(date(2026, 1, 2))
    assert consent.runs_on(date(2026, 2, 28))
    assert not consent.runs_on(date(2026, 3, 1))


@given(st.dates(date(1950, 1, 1), date(2030, 1, 1)), st.dates(date(1950, 1, 1), date(2060, 1, 1)))
def test_permission_is_needed_exactly_while_a_parent_gives(birth: date, day: date) -> None:
    assert needs_permission(birth, day) is (giver_for(birth, day) is PARENT)
