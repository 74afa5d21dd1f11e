"""The columns of the table of people."""

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.services.people_table import PeopleOrder, PersonRow
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.tables.column import Align, ColumnSpec


def people_columns() -> tuple[ColumnSpec[PersonRow], ...]:
    """Those that stand there at first, and those to choose."""
    return (
        ColumnSpec(
            "name",
            tr("Name"),
            lambda row: row.name,
            230,
            sort_key=PeopleOrder.NAME,
            strong=True,
            tooltip=lambda row: row.full_name,
        ),
        ColumnSpec(
            "age",
            tr("Age"),
            lambda row: "" if row.age is None else str(row.age),
            60,
            Align.RIGHT,
            tooltip=lambda row: show_date(row.birth_date),
        ),
        ColumnSpec("town", tr("Town"), lambda row: row.town, 140, sort_key=PeopleOrder.TOWN),
        ColumnSpec("roles", tr("Roles"), roles_text, 150, tooltip=roles_text),
        ColumnSpec("cohorts", tr("Groups"), cohorts_text, 170, tooltip=cohorts_text),
        ColumnSpec("phone", tr("Phone"), lambda row: row.phone, 120),
        ColumnSpec(
            "email",
            tr("E-mail"),
            lambda row: row.email,
            190,
            sort_key=PeopleOrder.EMAIL,
            tooltip=lambda row: row.email,
        ),
        ColumnSpec(
            "birth_date",
            tr("Birth date"),
            lambda row: show_date(row.birth_date),
            100,
            sort_key=PeopleOrder.BIRTH_DATE,
            optional=True,
        ),
        ColumnSpec(
            "gender", tr("Gender"), lambda row: words.gender(row.gender), 100, optional=True
        ),
        ColumnSpec(
            "education",
            tr("Education"),
            lambda row: words.education(row.education),
            160,
            optional=True,
        ),
        ColumnSpec("postcode", tr("Postcode"), lambda row: row.postcode, 90, optional=True),
        ColumnSpec(
            "talents",
            tr("Talents"),
            lambda row: row.talents,
            180,
            tooltip=lambda row: row.talents,
            optional=True,
        ),
        ColumnSpec(
            "recruited_by", tr("Recruited by"), lambda row: row.recruited_by, 140, optional=True
        ),
    )


def roles_text(row: PersonRow) -> str:
    """The roles in words; who walked in without applying is called so."""
    found = [words.role(role) for role in row.roles]
    if row.walk_in:
        found.append(tr("walk-in"))
    return ", ".join(found)


def cohorts_text(row: PersonRow) -> str:
    """The groups with a place in them, the latest last."""
    return ", ".join(row.cohorts)
