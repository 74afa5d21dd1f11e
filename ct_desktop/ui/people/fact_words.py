"""The facts of a person in words, to set two records side by side."""

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.services.import_rows import field_text
from ct_desktop.services.persons import PersonPage
from ct_desktop.ui.dates import show_date

_TEXTS = (
    "email",
    "phone",
    "address",
    "postcode",
    "town",
    "school",
    "talents",
    "found_through",
    "parent_name",
    "parent_phone",
    "parent_email",
    "emergency_name",
    "emergency_phone",
    "emergency_relation",
    "notes",
)


def fact_pairs(one: PersonPage, other: PersonPage) -> list[tuple[str, str, str]]:
    """(field, of one, of the other) for every field, in the order of the form."""
    left, right = _texts(one), _texts(other)
    return [(name, left[name], right[name]) for name in left]


def _texts(page: PersonPage) -> dict[str, str]:
    facts = page.facts
    return {
        tr("Name"): facts.full_name,
        tr("Birth date"): show_date(facts.birth_date),
        tr("Gender"): words.gender(facts.gender) if facts.gender else "",
        tr("Education"): words.education(facts.education) if facts.education else "",
        **{field_text(name): str(getattr(facts, name)) for name in _TEXTS},
        tr("Recruited by"): page.recruited_by,
        tr("Roles"): ", ".join(words.role(role) for role in page.roles),
        tr("In the register since"): show_date(page.added_on),
    }
