"""Designs: shipped ones stay as they are, own ones are made, changed, exchanged and taken back."""

import io
import zipfile
from dataclasses import replace
from datetime import datetime

import pytest
from issuer_kit import AFTER, issued
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from ct_desktop.errors import NotFound, UserError
from ct_desktop.rules.certificate_design import Element, ElementKind, Orientation, Place, Side
from ct_desktop.rules.competences import Words
from ct_desktop.rules.enumerations import DocumentKind

PROOF, CERTIFICATE = DocumentKind
SHIPPED = "kader-portrait"


@pytest.fixture
def templates(open_at):
    return open_at(datetime(2026, 10, 22, 14)).templates


@pytest.fixture
def office(open_at):
    return open_at(datetime(2026, 10, 22, 14))


@pytest.fixture
def logo(tmp_path):
    file = tmp_path / "logo van de buurt.png"
    Image.new("RGB", (300, 120), "#336699").save(file)
    return file


def pictured(name):
    return Element("partner", ElementKind.PICTURE, Place(20, 20, 40, 20), picture=name)


def test_eight_designs_ship_each_for_both_documents_and_orientations(templates):
    rows = templates.rows("nl")
    assert len(rows) == 8
    assert all(row.shipped and row.back for row in rows)
    assert sum(row.landscape for row in rows) == 4
    assert [row.name for row in rows[:2]] == ["Stad, liggend", "Stad, staand"]
    assert rows[0].used_for == (PROOF, CERTIFICATE)
    assert templates.rows("en")[0].name == "City, landscape"
    for row in rows:
        design = templates.get(row.key)
        assert design.shipped
        assert (design.orientation is Orientation.LANDSCAPE) == row.landscape
        kinds = {one.kind for one in design.elements}
        assert {*ElementKind} - kinds <= {ElementKind.PICTURE, ElementKind.LINE}
        back = {one.kind for one in design.on(Side.BACK)}
        assert {ElementKind.COMPETENCES, ElementKind.CODE, ElementKind.TEXT} <= back


def test_a_design_is_chosen_per_document(templates):
    assert templates.chosen(PROOF) == templates.chosen(CERTIFICATE) == "stad-landscape"
    templates.choose(PROOF, SHIPPED)
    assert (templates.chosen(PROOF), templates.chosen(CERTIFICATE)) == (SHIPPED, "stad-landscape")
    with pytest.raises(NotFound):
        templates.choose(PROOF, "own-9")


def test_a_shipped_design_stays_as_it_is(templates, logo):
    for deed in (
        lambda: templates.save(templates.get(SHIPPED)),
        lambda: templates.remove(SHIPPED),
        lambda: templates.add_picture(SHIPPED, logo),
        lambda: templates.remove_picture(SHIPPED, "logo"),
    ):
        with pytest.raises(UserError, match="comes with the program"):
            deed()


def test_a_copy_is_changed_and_kept(templates):
    key = templates.copy(SHIPPED, "  Ons   certificaat ")
    design = templates.get(key)
    assert (design.name.en or design.name.nl, design.shipped) == ("Ons certificaat", False)
    assert design.elements == templates.get(SHIPPED).elements
    text = replace(design.elements[0], size=33.0)
    templates.save(replace(design, elements=(text, *design.elements[1:])))
    assert templates.get(key).elements[0].size == 33.0
    assert templates.rows("nl")[-1].name == "Ons certificaat"
    for name, said in (
        ("", "no name"),
        ("ons CERTIFICAAT", "already"),
        ("stad, liggend", "already"),
    ):
        with pytest.raises(UserError, match=said):
            templates.copy(SHIPPED, name)


def test_a_design_with_a_fault_is_not_kept(templates):
    key = templates.copy(SHIPPED, "Eigen")
    design = templates.get(key)
    for wrong, said in (
        (replace(design, name=Words()), "no name"),
        (replace(design, name=Words("Golf, staand")), "already"),
        (replace(design, elements=(*design.elements, pictured("weg"))), "“weg” is not there"),
        (replace(design, background="weg"), "“weg” is not there"),
        (replace(design, elements=design.elements[:1]), "name is nowhere"),
    ):
        with pytest.raises(UserError, match=said):
            templates.save(wrong)
    assert templates.get(key) == design
    with pytest.raises(NotFound):
        templates.save(replace(design, key="own-9"))


def test_pictures_are_kept_with_a_design_and_go_with_their_elements(templates, logo, tmp_path):
    key = templates.copy(SHIPPED, "Eigen")
    name = templates.add_picture(key, logo)
    assert name == "logo van de buurt"
    assert templates.add_picture(key, logo) == "logo van de buurt 2"
    paper = tmp_path / "papier.pdf"
    canvas = Canvas(str(paper), pagesize=(595, 842))
    canvas.drawString(50, 50, "Briefpapier")
    canvas.save()
    background = templates.add_picture(key, paper)
    facts = {one.name: one for one in templates.pictures(key)}
    assert (facts[name].width, facts[name].height) == (300.0, 120.0)
    assert facts[background].media_type == "application/pdf"
    assert (facts[background].width, facts[background].height) == (595.0, 842.0)
    design = templates.get(key)
    elements = (*design.elements, pictured(name))
    templates.save(replace(design, elements=elements, background=background))
    templates.remove_picture(key, name)
    templates.remove_picture(key, background)
    assert templates.get(key) == design
    assert [one.name for one in templates.pictures(key)] == ["logo van de buurt 2"]


def test_a_file_that_is_no_picture_is_refused(templates, tmp_path):
    key = templates.copy(SHIPPED, "Eigen")
    file = tmp_path / "brief.docx"
    file.write_bytes(b"PK\x03\x04 no picture")
    with pytest.raises(UserError, match="cannot be read"):
        templates.add_picture(key, file)
    with pytest.raises(UserError, match="cannot be opened"):
        templates.add_picture(key, tmp_path / "weg.png")
    assert templates.pictures(key) == ()


def test_removing_gives_documents_the_first_design_again(office):
    key = office.templates.copy(SHIPPED, "Eigen")
    office.templates.choose(CERTIFICATE, key)
    office.templates.remove(key)
    assert office.templates.chosen(CERTIFICATE) == "stad-landscape"
    with pytest.raises(NotFound):
        office.templates.get(key)
    office.history.undo()
    assert office.templates.chosen(CERTIFICATE) == key
    assert office.templates.get(key).elements == office.templates.get(SHIPPED).elements


def test_a_new_design_is_not_taken_for_one_that_was_printed_with(open_at):
    office = open_at(AFTER)
    first = office.templates.copy(SHIPPED, "Eigen")
    office.templates.choose(PROOF, first)
    (row,) = issued(office, 1).issued
    assert row.template == first
    office.templates.remove(first)
    second = office.templates.copy("golf-portrait", "Iets heel anders")
    assert second != first


def test_pictures_come_back_with_undo_and_go_along_with_a_copy(office, logo):
    key = office.templates.copy(SHIPPED, "Eigen")
    name = office.templates.add_picture(key, logo)
    other = office.templates.copy(key, "Nog een")
    assert [one.name for one in office.templates.pictures(other)] == [name]
    office.templates.remove(key)
    assert office.templates.pictures(key) == ()
    assert office.templates.pictures(other)
    office.history.undo()
    assert [one.name for one in office.templates.pictures(key)] == [name]


def test_a_design_goes_to_another_organisation_and_comes_back(templates, logo, tmp_path):
    key = templates.copy(SHIPPED, "Eigen")
    name = templates.add_picture(key, logo)
    design = templates.get(key)
    templates.save(replace(design, elements=(*design.elements, pictured(name))))
    file = tmp_path / "eigen.ctdesign"
    templates.export(key, file)
    read = templates.read_in(file)
    assert read != key
    there = templates.get(read)
    assert there.elements == templates.get(key).elements
    assert (there.name.nl or there.name.en) == "Eigen 2"
    assert [one.name for one in templates.pictures(read)] == [name]
    templates.export(SHIPPED, file)
    assert not templates.get(templates.read_in(file)).shipped


def test_what_is_no_design_is_not_read_in(templates, tmp_path):
    file = tmp_path / "x.ctdesign"
    templates.export(SHIPPED, file)
    whole = zipfile.ZipFile(file).read("design.json").decode()
    for old, new, said in (
        ('"portrait"', '"diagonal"', "“orientation”"),
        ('"name"', '"nome"', "What is wrong"),
        ("{number}", "{nummer}", "nummer"),
    ):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("design.json", whole.replace(old, new))
        file.write_bytes(out.getvalue())
        with pytest.raises(UserError, match=said):
            templates.read_in(file)
    assert len(templates.rows("nl")) == 8
