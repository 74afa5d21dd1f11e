import re
import zipfile

import pytest
from draft_kit import drafts, sample_draft, with_bytes
from hypothesis import HealthCheck, given, settings
from lxml import etree

from ct_desktop.errors import UserError
from ct_desktop.lessons.checking.check import check_package
from ct_desktop.lessons.kinds import PackageFormat, ResourceKind
from ct_desktop.lessons.reading.reader import open_package
from ct_desktop.lessons.writing.cartridge_writer import write_cartridge
from ct_desktop.lessons.writing.draft import DraftItem
from ct_desktop.lessons.writing.from_package import draft_from

CP = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"


def round_trip(draft, folder):
    file = folder / "package.imscc"
    write_cartridge(draft, file)
    with open_package(file) as opened:
        read, lost = draft_from(opened)
        return with_bytes(read), lost


def test_a_package_made_here_comes_back_whole(tmp_path):
    read, lost = round_trip(sample_draft(), tmp_path)
    assert read == sample_draft()
    assert lost == ()


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(drafts())
def test_any_draft_comes_back_whole(tmp_path_factory, draft):
    read, lost = round_trip(draft, tmp_path_factory.mktemp("p"))
    assert read.items == draft.items
    assert read == draft
    assert lost == ()


def test_the_same_draft_gives_the_same_bytes(tmp_path):
    write_cartridge(sample_draft(), tmp_path / "a.imscc")
    write_cartridge(sample_draft(), tmp_path / "b.imscc")
    assert (tmp_path / "a.imscc").read_bytes() == (tmp_path / "b.imscc").read_bytes()


def test_it_is_a_common_cartridge_that_its_own_check_finds_clean(tmp_path):
    file = tmp_path / "package.imscc"
    write_cartridge(sample_draft(), file)
    report = check_package(file)
    assert report.clean, report.problems
    assert (report.format, report.version) == ("imscc", "1.1.0")
    assert report.missing_files == ()
    assert report.unsupported == {}
    with open_package(file) as opened:
        package = opened.package
        assert package.format is PackageFormat.COMMON_CARTRIDGE
        assert package.made_here
        assert package.edition == "1.2"
        assert package.cover == "cover.png"
        assert package.item("vier-stappen").tags.minutes == 40


def test_the_manifest_keeps_to_the_profile(tmp_path):
    file = tmp_path / "package.imscc"
    write_cartridge(sample_draft(), file)
    with zipfile.ZipFile(file) as package:
        manifest = etree.fromstring(package.read("imsmanifest.xml"))
        names = package.namelist()
    assert [child.tag for child in manifest] == [
        CP + "metadata",
        CP + "organizations",
        CP + "resources",
    ]
    organization = manifest.find(f"{CP}organizations/{CP}organization")
    assert organization.get("structure") == "rooted-hierarchy"
    root = organization.find(f"{CP}item")
    assert root.find(f"{CP}title") is None
    for item in root.iter(f"{CP}item"):
        parts = [etree.QName(child).localname for child in item]
        wanted = ["title"] * (item is not root) + ["item"] * parts.count("item")
        assert parts in (wanted, [*wanted, "metadata"])
        assert not (item.get("identifierref") and "item" in parts)
    identifiers = [
        element.get("identifier") for element in manifest.iter() if element.get("identifier")
    ]
    assert len(identifiers) == len(set(identifiers))
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", one) for one in identifiers)
    resources = {one.get("identifier"): one for one in manifest.iter(f"{CP}resource")}
    files = [file.get("href") for one in resources.values() for file in one.findall(f"{CP}file")]
    assert sorted(files) == sorted(set(names) - {"imsmanifest.xml"})
    for resource in resources.values():
        plain = resource.get("type") == "webcontent"
        assert plain == (resource.get("href") is not None)
        for dependency in resource.findall(f"{CP}dependency"):
            assert resources[dependency.get("identifierref")].get("type") == "webcontent"
        lom = resource.find(f"{CP}metadata")
        if lom is not None:  # the profile knows nothing but roles here
            names_in = {etree.QName(element).localname for element in lom.iter()}
            assert names_in <= {
                "metadata",
                "lom",
                "educational",
                "intendedEndUserRole",
                "source",
                "value",
            }
    for element in manifest.iterfind(f"{CP}metadata//*"):
        assert etree.QName(element).localname not in ("version", "typicalLearningTime")


def test_a_page_looks_right_in_any_reader(tmp_path):
    write_cartridge(sample_draft(), tmp_path / "p.imscc")
    with zipfile.ZipFile(tmp_path / "p.imscc") as package:
        page = package.read("vier-stappen.html").decode()
        style = package.read("style.css").decode()
    assert "<h1>Lesgeven in 4 stappen</h1>" in page
    assert '<span class="chip time">40 min</span>' in page
    assert '<span class="chip field culture">cultuur</span>' in page
    assert '<link rel="stylesheet" href="style.css">' in page
    assert "@media print" in style


def test_control_characters_do_not_break_the_package(tmp_path):
    draft = sample_draft()
    draft.title = "Proef\x00\x0bpakket"
    draft.items[0].title = "Bijeen\x1fkomst"
    read, _ = round_trip(draft, tmp_path)
    assert read.title == "Proefpakket"
    assert read.items[0].title == "Bijeenkomst"


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path):
    draft = sample_draft()
    draft.items.append(DraftItem("weg", "Weg", ResourceKind.PDF, file="weg.pdf"))
    with pytest.raises(UserError):
        write_cartridge(draft, tmp_path / "p.imscc")
    draft.items[-1] = DraftItem("m1", "Dubbel")
    with pytest.raises(ValueError, match="m1"):
        write_cartridge(draft, tmp_path / "p.imscc")
    draft.items.pop()
    draft.files["werkblad.pdf"] = tmp_path / "is-er-niet.pdf"
    with pytest.raises(OSError):
        write_cartridge(draft, tmp_path / "p.imscc")
    assert list(tmp_path.iterdir()) == []


def test_an_older_package_stays_when_writing_fails(tmp_path):
    file = tmp_path / "p.imscc"
    write_cartridge(sample_draft(), file)
    before = file.read_bytes()
    draft = sample_draft()
    draft.files["werkblad.pdf"] = tmp_path / "is-er-niet.pdf"
    with pytest.raises(OSError):
        write_cartridge(draft, file)
    assert file.read_bytes() == before
