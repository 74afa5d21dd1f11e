"""The table of 20,000 people against the bare SQL it cannot do without.

Run: ``make bench``. Results on the machine of record stand in ``tests/benchmarks/README.md``.
"""

from ratio import measure
from sqlalchemy import text

from ct_desktop.services.people_table import PeopleFilter, PeopleOrder


def bare(office, statement):
    with office.people._store.read() as session:
        return session.execute(text(statement)).all()


def test_all_ids_sorted_by_name(large):
    ratio = measure(
        "ids of 20,000 people sorted by name",
        lambda: large.people.ids(),
        lambda: bare(large, "SELECT id FROM person ORDER BY sort_key, id"),
    )
    assert ratio.times < 3


def test_search_as_you_type(large):
    ratio = measure(
        "search “berg” in 20,000 people",
        lambda: large.people.ids(PeopleFilter(words="berg"), PeopleOrder.NAME),
        lambda: bare(large, "SELECT id FROM person WHERE search_text LIKE '%berg%'"),
    )
    assert ratio.times < 4


def test_a_block_of_rows(large):
    ids = large.people.ids()[:200]
    ratio = measure(
        "a block of 200 rows",
        lambda: large.people.rows(ids),
        lambda: bare(large, "SELECT * FROM person ORDER BY sort_key LIMIT 200"),
    )
    assert ratio.times < 40


def test_search_everywhere(large):
    ratio = measure(
        "search everywhere in 20,000 people",
        lambda: large.search.find("jansen"),
        lambda: bare(large, "SELECT id FROM person WHERE search_text LIKE '%jansen%' LIMIT 8"),
    )
    assert ratio.times < 100
