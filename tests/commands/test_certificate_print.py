"""``print certificate``: of groups and of one person, with their backs, in both languages."""

import pytest
from growth_kit import LATER, cohort_of, ready_for_certificate
from pypdf import PdfReader

from ct_desktop.rules.enumerations import DocumentKind


@pytest.fixture
def graduates(program, open_at, monkeypatch):
    """Two groups of which everybody has a certificate; the names by group."""
    office = open_at(LATER)
    names = {}
    for group in ("Najaar", "Winter"):
        cohort_id = cohort_of(office, ready_for_certificate(office, 2, group)[0])
        office.issuing.issue(cohort_id, DocumentKind.PROOF)
        issued = office.issuing.issue(cohort_id, DocumentKind.CERTIFICATE).issued
        names[group] = sorted(row.person for row in issued)
    office.close()
    monkeypatch.setenv("CT_DESKTOP_NOW", LATER.isoformat())
    return names


def pages(file):
    return [" ".join(page.extract_text().split()) for page in PdfReader(file).pages]


def test_several_groups_in_one_file(graduates, program, tmp_path):
    file = tmp_path / "avond.pdf"
    groups = ("--cohort", "Winter", "--cohort", "Najaar")
    assert program("print", "certificate", *groups, "--output", file).code == 0
    names = [name for group in ("Winter", "Najaar") for name in graduates[group]]
    shown = pages(file)
    assert len(shown) == 8
    for number, name in enumerate(names):
        assert "Certificate" in shown[2 * number]
        assert name in shown[2 * number]
        assert name in shown[2 * number + 1]


def test_one_person_in_dutch(graduates, program, tmp_path):
    file = tmp_path / "een.pdf"
    name = graduates["Najaar"][0]
    ran = program(
        *("print", "certificate", "--cohort", "Najaar", "--person", name, "--output", file),
        language="nl",
    )
    assert ran.code == 0
    front, back = pages(file)
    assert "Certificaat" in front
    assert name in front
    assert "Wat er is gedaan" in back


def test_no_certificate_yet(program, open_at, tmp_path):
    office = open_at(LATER)
    ready_for_certificate(office, 1)
    office.close()
    file = tmp_path / "niets.pdf"
    ran = program("print", "certificate", "--cohort", "Najaar", "--output", file)
    assert ran.code == 3
    assert "No certificate has been issued" in ran.err
    assert not file.exists()
