import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from real_window import new_office, real_window

from ct_desktop import language
from ct_desktop.ui.targets import PEOPLE, PRACTICE, OfferTarget, OrganisationTarget, PersonTarget

sys.path.insert(0, str(Path(__file__).parents[2] / "services"))

from practice_kit import offer, organisation, supervisor


@pytest.fixture(autouse=True)
def english():
    before = language.current()
    language.use("en")
    yield
    language.use(before)


@pytest.fixture
def office(tmp_path):
    made = new_office(tmp_path / "data")
    yield made
    made.close()


@pytest.fixture
def screen(qapp, office):
    with real_window(office) as made:
        yield made


def search(screen, words):
    """Type words in the palette; the hits as kind and title."""
    screen.window.show()
    screen.window.search()
    palette = screen.window.palette_
    palette.field.clear()
    QTest.keyClicks(palette.field, words)
    screen.settle()
    role = Qt.ItemDataRole.UserRole
    hits = [palette.hits.item(row).data(role) for row in range(palette.hits.count())]
    return [(hit.kind, hit.title) for hit in hits]


def enter(screen):
    QTest.keyClick(screen.window.palette_.field, Qt.Key.Key_Return)
    screen.settle()


def test_a_practice_place_opens_in_the_bank(screen, office):
    made = offer(office, "Zwemles voor kleuters")
    assert search(screen, "zwemles") == [("practice place", "Zwemles voor kleuters")]
    enter(screen)
    assert screen.place() == (PRACTICE, OfferTarget(made))


def test_an_organisation_opens_in_practice(screen, office):
    made = organisation(office, "Judoclub Ken")
    assert search(screen, "judoclub") == [("organisation", "Judoclub Ken")]
    enter(screen)
    assert screen.place() == (PRACTICE, OrganisationTarget(made))


def test_a_supervisor_opens_as_a_person(screen, office):
    supervisor(office, "Ria Maas", organisation(office, "Judoclub Ken"))
    found = search(screen, "maas judoclub")
    assert found == [("practice supervisor", "Maas, Ria")]
    enter(screen)
    assert screen.place() == (PEOPLE, PersonTarget(office.persons.find("Ria Maas")))
