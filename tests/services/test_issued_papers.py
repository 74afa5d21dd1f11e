"""Issued documents on paper: by their own design, in order, one file or many."""

import io
from dataclasses import replace
from datetime import datetime

import pypdfium2
import pytest
import zxingcpp
from growth_kit import LATER, cohort_of, ready_for_certificate
from office_kit import store_of
from PIL import Image
from pypdf import PdfReader
from sqlalchemy import select

from ct_desktop.errors import UserError
from ct_desktop.models import IssuedDocument, TemplatePicture
from ct_desktop.rules.certificate_design import Element, ElementKind, Place
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.issued_papers import FileNaming
from ct_desktop.services.settings import OwnOrganisation, SignerFacts

PROOF, CERTIFICATE = DocumentKind


def texts(made):
    pdf = getattr(made, "pdf", made)
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


@pytest.fixture
def held(open_at):
    """Two people with a proof and a certificate each; the ids of the certificates by name."""
    office = open_at(LATER)
    office.settings.save_organisation(
        OwnOrganisation(name="Sportservice Waterstad", town="Den Bosch")
    )
    office.settings.save_signers((SignerFacts(None, "B. Directeur", "directeur", "director"),))
    enrolments = ready_for_certificate(office, 2)
    cohort_id = cohort_of(office, enrolments[0])
    office.issuing.issue(cohort_id, PROOF, language="nl")
    issued = office.issuing.issue(cohort_id, CERTIFICATE, language="nl").issued
    assert len(issued) == 2
    return office, cohort_id, [row.id for row in sorted(issued, key=lambda row: row.person)]


def test_a_certificate_says_what_was_done(held):
    office, _, ids = held
    made = office.issued_papers.documents(ids[:1], "nl")
    front, back = texts(made)
    row = office.register.rows(ids[:1])[0]
    for words in ("Certificaat", row.person, row.number, "Den Bosch", "B. Directeur", "directeur"):
        assert words in front, words
    assert "die zeven bijeenkomsten en twee terugkomdagen heeft gevolgd" in front
    assert "vijftien uur praktijkervaring heeft opgedaan bij" in front
    assert "de training met een eindpresentatie heeft afgesloten." in front
    assert row.code in back.replace(" ", "")
    assert made.warnings == ()
    assert row.person not in made.file_name


def test_the_code_on_paper_is_the_one_that_was_issued(held):
    office, _, ids = held
    with pypdfium2.PdfDocument(office.issued_papers.documents(ids, "nl").pdf) as document:
        pages = [document[number].render(scale=3).to_pil() for number in (0, 2)]
    read = [zxingcpp.read_barcodes(page)[0].text for page in pages]
    assert read == [row.code for row in office.register.rows(ids)]


def test_in_the_order_asked_for_with_or_without_backs(held):
    office, cohort_id, ids = held
    names = [row.person for row in office.register.rows(ids)]
    pages = texts(office.issued_papers.documents(ids[::-1], "nl", backs=False))
    assert [name in page for name, page in zip(names[::-1], pages, strict=True)] == [True, True]
    both = texts(office.issued_papers.of_cohorts([cohort_id], CERTIFICATE, "nl"))
    assert len(both) == 4
    for page, name in zip(both, (names[0], names[0], names[1], names[1]), strict=True):
        assert name in page


def test_competences_are_in_the_language_of_the_paper(held):
    office, _, ids = held
    profile = office.profiles.get("participant-1")
    dutch = texts(office.issued_papers.documents(ids[:1], "nl"))[1]
    english = texts(office.issued_papers.documents(ids[:1], "en"))[1]
    shown = [one.sentence for one in profile.asked if one.sentence.nl and one.sentence.nl in dutch]
    assert shown
    for words in shown:
        assert words.en in english


def test_a_document_keeps_its_design_and_name(held):
    office, cohort_id, ids = held
    key = office.templates.copy("golf-portrait", "Eigen")
    office.templates.choose(CERTIFICATE, key)
    page = PdfReader(io.BytesIO(office.issued_papers.documents(ids[:1], "nl").pdf)).pages[0]
    assert page.mediabox.width > page.mediabox.height
    row = office.register.rows(ids[:1])[0]
    facts = office.persons.get(row.person_id).facts
    office.persons.save(replace(facts, family_name="Getrouwd"))
    assert row.person in texts(office.issued_papers.documents(ids[:1], "nl"))[0]
    again = office.issuing.revoke(ids[0], "naam verkeerd gespeld")
    assert again is None
    office.issuing.issue(cohort_id, CERTIFICATE)
    made = office.issued_papers.of_cohorts(
        [cohort_id], CERTIFICATE, "nl", person_id=row.person_id, backs=False
    )
    (page,) = PdfReader(io.BytesIO(made.pdf)).pages
    assert page.mediabox.width < page.mediabox.height
    assert "Getrouwd" in page.extract_text()
    office.templates.remove(key)
    assert "Getrouwd" in texts(office.issued_papers.of_cohorts([cohort_id], CERTIFICATE, "nl"))[0]


def test_revoked_and_other_documents_are_left_out_and_counted(held):
    office, _, ids = held
    office.issuing.revoke(ids[0], "verkeerd")
    made = office.issued_papers.documents([*ids, 9999], "nl")
    assert len(texts(made)) == 2
    assert made.warnings == ("1 is revoked.", "1 no longer exists.")
    with pytest.raises(UserError, match="nothing to print") as refused:
        office.issued_papers.documents(ids[:1], "nl")
    assert "1 is revoked" in str(refused.value)
    with pytest.raises(UserError, match="nothing to print"):
        office.issued_papers.documents([], "nl")


def test_imported_and_anonymised_documents_are_not_printed(held):
    office, _, ids = held
    with store_of(office).write("x") as session:
        session.get_one(IssuedDocument, ids[0]).imported = True
        gone = session.get_one(IssuedDocument, ids[1])
        gone.person_id, gone.holder_name = None, ""
    with pytest.raises(UserError, match=r"issued elsewhere.*anonymised"):
        office.issued_papers.documents(ids, "nl")


def test_nothing_issued_yet(held):
    office, _, _ = held
    other = ready_for_certificate(office, 1, "Voorjaar")
    cohort_id = cohort_of(office, other[0])
    for kind, said in ((PROOF, "No proof of participation"), (CERTIFICATE, "No certificate")):
        with pytest.raises(UserError, match=said):
            office.issued_papers.of_cohorts([cohort_id], kind, "nl")


def test_a_file_per_person(held, tmp_path):
    office, _, ids = held
    rows = office.register.rows(ids)
    files = office.issued_papers.save_files(ids, "nl", tmp_path, FileNaming.NUMBER)
    assert [file.name for file in files] == [f"certificate-{row.number}.pdf" for row in rows]
    for file, row in zip(files, rows, strict=True):
        pages = texts(file.read_bytes())
        assert len(pages) == 2
        assert row.person in pages[0]
    named = office.issued_papers.save_files(ids, "nl", tmp_path, FileNaming.NAME, backs=False)
    plain = rows[0].person.lower().replace(" ", "-")
    assert named[0].name == f"certificate-{plain}-{rows[0].number}.pdf"
    assert len(texts(named[0].read_bytes())) == 1


def test_no_file_is_written_over_another_and_all_or_none(held, tmp_path):
    office, _, ids = held
    folder = tmp_path / "papier"
    folder.mkdir()
    taken = folder / f"certificate-{office.register.rows(ids)[1].number}.pdf"
    taken.write_bytes(b"mine")
    with pytest.raises(UserError, match="is there already"):
        office.issued_papers.save_files(ids, "nl", folder, FileNaming.NUMBER)
    assert list(folder.iterdir()) == [taken]
    assert taken.read_bytes() == b"mine"
    with pytest.raises(UserError, match="cannot be written"):
        office.issued_papers.save_files(ids, "nl", tmp_path / "weg", FileNaming.NUMBER)


def test_a_picture_that_is_gone_is_told_and_the_rest_is_printed(held, tmp_path):
    office, _, ids = held
    key = office.templates.copy("stad-portrait", "Eigen")
    file = tmp_path / "partner.png"
    Image.new("RGB", (60, 40), "#336699").save(file)
    name = office.templates.add_picture(key, file)
    design = office.templates.get(key)
    partner = Element("partner", ElementKind.PICTURE, Place(20, 255, 40, 15), picture=name)
    office.templates.save(replace(design, elements=(*design.elements, partner)))
    with store_of(office).write("x") as session:
        session.get_one(IssuedDocument, ids[0]).template = key
    assert office.issued_papers.documents(ids, "nl").warnings == ()
    with store_of(office).write("x") as session:
        session.delete(session.scalars(select(TemplatePicture)).one())
    made = office.issued_papers.documents(ids, "nl")
    assert len(texts(made)) == 4
    assert made.warnings == ("The picture “partner” of the design “Eigen” is gone.",)
    folder = tmp_path / "papier"
    folder.mkdir()
    with pytest.raises(UserError, match="“partner”"):
        office.issued_papers.save_files(ids, "nl", folder, FileNaming.NUMBER)
    assert not list(folder.iterdir())


@pytest.mark.parametrize("kind", DocumentKind)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_design_is_shown_with_example_words(open_at, kind, language):
    office = open_at(datetime(2026, 10, 22, 14))
    office.settings.save_organisation(OwnOrganisation(name="Buurthuis Noord", town="Breda"))
    for row in office.templates.rows(language):
        design = office.templates.get(row.key)
        front, back = texts(office.issued_papers.preview(design, (), kind, language))
        assert "Yasmina el Amrani" in front
        assert "Buurthuis Noord" in front
        assert "Breda" in front
        assert "2026-0147" in back
        shown = office.issued_papers.preview(design, (), kind, language, long_name=True)
        assert "Győrffyová" in texts(shown)[0]


def test_a_design_that_could_not_be_kept_is_shown_all_the_same(open_at):
    office = open_at(datetime(2026, 10, 22, 14))
    design = office.templates.get("stad-landscape")
    elements = [replace(one, place=Place(250, 190, 90, 60)) for one in design.elements]
    assert office.issued_papers.preview(replace(design, elements=tuple(elements)), (), PROOF, "nl")
    unknown = replace(
        design, elements=(replace(design.elements[3], text=design.name),), background="x"
    )
    assert office.issued_papers.preview(unknown, (), CERTIFICATE, "en")
