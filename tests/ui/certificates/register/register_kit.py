"""The real window at the register, over a real store with proofs, certificates and earlier ones."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from bank_kit import Bench
from growth_kit import cohort_of, ready_for_certificate
from kept_stores import open_copy
from real_window import CLOCK

from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.office import Office
from ct_desktop.services.settings import OwnOrganisation
from ct_desktop.ui.certificates.register.page import RegisterPage
from ct_desktop.ui.targets import COHORTS, RegisterTarget

EARLIER = """Naam;Geboortedatum;Soort;Datum;Nummer;Groep;Praktijkuren
Şükran Öztürk;14-03-1999;certificaat;21-06-2019;2019-0012;Voorjaar 2019;15,5
Daan van den Berg;02-01-2000;bewijs van deelname;01-06-2019;2019-0003;Voorjaar 2019;
"""


class RegisterBench(Bench):
    """What hands and eyes can do at the register."""

    def register(self, words: str = "") -> RegisterPage:
        page = self.go(COHORTS, RegisterTarget(words))
        self.settle()
        found = page.detail
        assert isinstance(found, RegisterPage)
        return found

    def pause(self) -> None:
        filters = self.window.pages.page.innermost().filters
        filters._pause.stop()
        filters.changed.emit()
        self.settle()


def fill_register(office: Office) -> None:
    """Three proofs (one holder was renamed), three certificates (one revoked), two earlier."""
    office.settings.save_organisation(
        OwnOrganisation(name="Sportservice Waterstad", town="Waterstad")
    )
    enrolments = ready_for_certificate(office, 3, "Voorjaar", start_date=date(2026, 2, 5))
    cohort_id = cohort_of(office, enrolments[0])
    office.issuing.issue(cohort_id, DocumentKind.PROOF, date(2026, 5, 1))
    made = office.issuing.issue(cohort_id, DocumentKind.CERTIFICATE, date(2026, 6, 26)).issued
    renamed = office.persons.get(int(made[1].person_id or 0)).facts
    office.persons.save(replace(renamed, family_name="Getrouwd"))
    office.issuing.revoke(made[2].id, "naam verkeerd geschreven")


def take_in_earlier(office: Office, folder: Path) -> None:
    """The two of 2019."""
    office.register.take_in(office.register.read_list(earlier_file(folder)))


def earlier_file(folder: Path, text: str = EARLIER) -> Path:
    file = folder / "eerder.csv"
    file.write_text(text, "utf-8-sig")
    return file


def open_office(folder: Path, *, filled: bool = True) -> Office:
    return open_copy(folder, CLOCK, *([fill_register] if filled else []))[0]
