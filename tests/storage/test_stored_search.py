from sqlalchemy import select
from stored_samples import person

from ct_desktop.models import Person
from ct_desktop.rules.names import fold
from ct_desktop.storage.search import contains
from ct_desktop.storage.store import Store


def found(store: Store, text: str) -> list[str]:
    with store.read() as session:
        query = select(Person.given_name).where(contains(Person.search_text, text))
        return list(session.scalars(query.order_by(Person.id)))


def test_search_ignores_accents_and_capitals_and_takes_nothing_as_a_pattern(store: Store) -> None:
    with store.write("Add") as session:
        for name in ("Şenay", "Łukasz", "Zoë", "100%", "a_b", "axb", r"back\slash"):
            one = person(name)
            one.search_text = fold(name)
            session.add(one)
    for text, names in {
        "senay": ["Şenay"],
        "ŞENAY": ["Şenay"],
        "lukas": ["Łukasz"],
        "ZOE": ["Zoë"],
        "%": ["100%"],
        "_": ["a_b"],
        "\\": [r"back\slash"],
        "'": [],
    }.items():
        assert found(store, text) == names
