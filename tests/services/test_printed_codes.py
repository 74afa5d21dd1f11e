"""Every shipped design printed, and its code read back: from its text, and from a scan of it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from growth_kit import attend
from issuer_kit import AFTER, elsewhere, named, own_file
from office_kit import cohort, person
from pypdfium2 import PdfDocument

from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.office import Office

LONG = "Şükran-Željka van der Łaskowska Nguyễn-Kőszegi Ağaoğlu Bergen"


def scanned(pdf: bytes, target: Path) -> Path:
    """Page by page, a little askew, in one file as a copier makes it."""
    document = PdfDocument(pdf)
    pages = [
        page.render(scale=150 / 72).to_pil().rotate(3, expand=True, fillcolor="white")
        for page in document
    ]
    document.close()
    pages[0].save(target, "TIFF", save_all=True, append_images=pages[1:], compression="jpeg")
    return target


def test_every_design(open_at: Callable[[datetime], Office], tmp_path: Path) -> None:
    office = named(open_at(AFTER))
    cohort_id = cohort(office)
    enrolment = office.participants.apply(cohort_id, person(office, LONG))
    office.participants.enrol(enrolment)
    attend(office, [enrolment])
    (row,) = office.issuing.issue(cohort_id, DocumentKind.PROOF).issued
    there = elsewhere(tmp_path / "there", own_file(office, tmp_path / "schakel.ctkey"))
    designs = office.templates.rows("nl")
    assert len(designs) >= 8
    for design in designs:
        office.templates.choose(DocumentKind.PROOF, design.key)
        pdf = office.issued_papers.documents((row.id,), "nl").pdf
        printed = tmp_path / "bewijs.pdf"
        printed.write_bytes(pdf)
        for file in (printed, scanned(pdf, tmp_path / "scan.tif")):
            (found,) = there.check_file(file)
            assert found.genuine, (design.key, file)
            assert found.statement is not None
            assert found.statement.holder == LONG
