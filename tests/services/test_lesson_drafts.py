import io
import json
from datetime import datetime

import pytest
from draft_kit import PIXEL, sample_draft
from PIL import Image

from ct_desktop.clock import fixed_clock
from ct_desktop.errors import Conflict, NotFound, UserError
from ct_desktop.lessons.kinds import ResourceKind
from ct_desktop.lessons.reading.reader import open_package
from ct_desktop.lessons.writing.draft import DraftItem
from ct_desktop.lessons.writing.draft_files import read_source
from ct_desktop.services.lesson_drafts import LessonDrafts
from ct_desktop.services.lesson_library import LessonLibrary

CLOCK = fixed_clock(datetime(2026, 10, 22, 14, 0))


@pytest.fixture
def library(tmp_path):
    return LessonLibrary(tmp_path / "data", CLOCK)


@pytest.fixture
def drafts(library):
    return LessonDrafts(library, CLOCK)


def filled(drafts):
    """A draft with the sample content; its key."""
    entry = drafts.new("Proef", "nl")
    opened = drafts.open(entry.key)
    sample = sample_draft()
    folder = drafts.file_folder(entry.key)
    folder.mkdir(exist_ok=True)
    for name, source in sample.files.items():
        (folder / name).write_bytes(read_source(source))
    opened.draft.items, opened.draft.cover = sample.items, sample.cover
    drafts.save(opened)
    return entry.key


def photo(width=3000, height=2000, form="JPEG", mode="RGB"):
    place = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Geheime camera"
    exif[0x0112] = 6  # turned a quarter
    Image.new(mode, (width, height), "red").save(place, form, exif=exif)
    return place.getvalue()


def test_a_new_draft_is_in_the_list_and_what_is_saved_comes_back(drafts):
    key = filled(drafts)
    opened = drafts.open(key)
    assert opened.draft.items == sample_draft().items
    assert set(opened.draft.files) == set(sample_draft().files)
    (entry,) = drafts.entries()
    assert (entry.title, entry.items, entry.changed) == ("Proef", 7, CLOCK.now())


def test_a_title_is_needed(drafts):
    with pytest.raises(UserError):
        drafts.new("  ", "nl")
    assert drafts.entries() == ()


def test_two_windows_do_not_overwrite_each_other(drafts):
    key = drafts.new("Proef", "nl").key
    one, other = drafts.open(key), drafts.open(key)
    one.draft.title = "Eerste"
    drafts.save(one)
    other.draft.title = "Tweede"
    with pytest.raises(Conflict):
        drafts.save(other)
    assert drafts.open(key).draft.title == "Eerste"


def test_saving_goes_on_with_the_new_revision(drafts):
    opened = drafts.open(drafts.new("Proef", "nl").key)
    for title in ("Eén", "Twee"):
        opened.draft.title = title
        opened = drafts.save(opened)
    assert drafts.open(opened.key).draft.title == "Twee"


def test_a_half_written_draft_is_no_draft(drafts, library):
    key = drafts.new("Proef", "nl").key
    file = library.drafts_dir / key / "draft.json"
    file.write_text(file.read_text()[:40])
    assert drafts.entries() == ()
    with pytest.raises(NotFound):
        drafts.open(key)


def test_a_photo_becomes_smaller_upright_and_silent(drafts, tmp_path):
    key = drafts.new("Proef", "nl").key
    (tmp_path / "Mijn Foto (1).JPEG").write_bytes(photo())
    added = drafts.add_file(key, tmp_path / "Mijn Foto (1).JPEG")
    assert (added.name, added.kind) == ("Mijn-Foto-1.jpg", ResourceKind.IMAGE)
    with Image.open(drafts.file(key, added.name)) as picture:
        assert picture.format == "JPEG"
        assert (picture.width, picture.height) == (1067, 1600)
        assert not picture.getexif()
    assert b"Geheime" not in drafts.file(key, added.name).read_bytes()


@pytest.mark.parametrize(
    ("name", "form", "mode", "suffix"),
    [
        ("a.png", "PNG", "RGBA", "png"),
        ("a.bmp", "BMP", "RGB", "png"),
        ("a.webp", "WEBP", "RGB", "webp"),
        ("a.tif", "TIFF", "L", "png"),
    ],
)
def test_pictures_keep_a_form_that_browsers_show(drafts, tmp_path, name, form, mode, suffix):
    key = drafts.new("Proef", "nl").key
    place = io.BytesIO()
    Image.new(mode, (20, 10)).save(place, form)
    (tmp_path / name).write_bytes(place.getvalue())
    added = drafts.add_file(key, tmp_path / name)
    assert added.name == f"a.{suffix}"
    with Image.open(drafts.file(key, added.name)) as picture:
        assert picture.size == (20, 10)


def test_the_same_name_twice_keeps_both(drafts, tmp_path):
    key = drafts.new("Proef", "nl").key
    file = tmp_path / "blad.pdf"
    for content in (b"een", b"twee"):
        file.write_bytes(content)
        drafts.add_file(key, file)
    assert drafts.file(key, "blad.pdf").read_bytes() == b"een"
    assert drafts.file(key, "blad-2.pdf").read_bytes() == b"twee"


@pytest.mark.parametrize("name", ["virus.exe", "macro.docm", "start.sh", "kapot.png", "script.svg"])
def test_programs_and_broken_pictures_are_refused(drafts, tmp_path, name):
    key = drafts.new("Proef", "nl").key
    (tmp_path / name).write_bytes(b"<svg><script>alert(1)</script></svg>")
    with pytest.raises(UserError):
        drafts.add_file(key, tmp_path / name)
    assert drafts.open(key).draft.files == {}


def test_a_file_over_500_mb_and_a_folder_are_refused(drafts, tmp_path):
    key = drafts.new("Proef", "nl").key
    large = tmp_path / "film.mp4"
    with large.open("wb") as stream:
        stream.truncate(500 * 1024 * 1024 + 1)
    with pytest.raises(UserError, match="500 MB"):
        drafts.add_file(key, large)
    with pytest.raises(UserError):
        drafts.add_file(key, tmp_path)


def test_put_on_the_shelf_and_again_in_the_same_place(drafts, library):
    key = filled(drafts)
    first = drafts.publish(key)
    assert (first.title, first.made_here, first.has_cover) == ("Proef", True, True)
    opened = drafts.open(key)
    opened.draft.title = "Proef, tweede druk"
    drafts.save(opened)
    second = drafts.publish(key)
    assert [entry.title for entry in library.shelf()] == ["Proef, tweede druk"]
    assert second.title == "Proef, tweede druk"


def test_what_is_made_here_is_edited_in_its_draft_or_in_a_new_one(drafts, library):
    shelf = drafts.publish(filled(drafts))
    (former,) = drafts.entries()
    assert drafts.edit(shelf.key)[0].key == former.key
    drafts.remove(former.key)
    entry, lost = drafts.edit(shelf.key)
    assert lost == ()
    assert entry.package == shelf.key
    opened = drafts.open(entry.key)
    assert opened.draft.items == sample_draft().items
    opened.draft.title = "Veranderd"
    drafts.save(opened)
    drafts.publish(entry.key)
    assert [entry.title for entry in library.shelf()] == ["Veranderd"]


def test_a_copy_stands_beside_the_original(drafts, library):
    shelf = drafts.publish(filled(drafts))
    entry, _ = drafts.copy(shelf.key)
    opened = drafts.open(entry.key)
    assert opened.draft.identifier != sample_draft().identifier
    assert {name: read_source(one) for name, one in opened.draft.files.items()} == (
        {name: read_source(one) for name, one in sample_draft().files.items()}
    )
    drafts.publish(entry.key)
    assert len(library.shelf()) == 2


def test_export_leaves_unused_files_out_and_says_what_is_missing(drafts, tmp_path):
    key = filled(drafts)
    (tmp_path / "los.pdf").write_bytes(b"los")
    drafts.add_file(key, tmp_path / "los.pdf")
    opened = drafts.open(key)
    page = opened.draft.item("vier-stappen")
    page.body += '<p><a href="nergens.html">x</a></p>'
    opened.draft.items.append(DraftItem("leeg", "Leeg"))
    drafts.save(opened)
    lost = drafts.export(key, tmp_path / "uit.imscc")
    assert len(lost) == 1
    assert "nergens.html" in lost[0]
    with open_package(tmp_path / "uit.imscc") as package:
        assert "files/los.pdf" not in package.archive.names
        assert "files/foto.png" in package.archive.names


def test_a_package_of_another_maker_tells_what_stays_behind_again_at_export(
    drafts, library, tmp_path
):
    from zipfile import ZipFile

    file = tmp_path / "elders.imscc"
    with ZipFile(file, "w") as package:
        package.writestr(
            "imsmanifest.xml",
            '<manifest identifier="x" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1">'
            "<organizations><organization><item><item identifier='a' identifierref='r'>"
            "<title>A</title></item></item></organization></organizations>"
            "<resources><resource identifier='r' type='webcontent' href='a.html'>"
            "<file href='a.html'/></resource></resources></manifest>",
        )
        package.writestr("a.html", "<html><body><p>Hoi</p><script>1</script></body></html>")
    shelf = library.add(file)
    entry, lost = drafts.edit(shelf.key)
    assert entry.package is None
    assert any("scripts" in sentence for sentence in lost)
    assert set(lost) <= set(drafts.export(entry.key, tmp_path / "uit.imscc"))


def test_the_cover_has_a_place_of_its_own(drafts, tmp_path):
    key = drafts.new("Proef", "nl").key
    (tmp_path / "cover.png").write_bytes(PIXEL)
    assert drafts.add_file(key, tmp_path / "cover.png").name == "cover-2.png"
    assert drafts.add_cover(key, tmp_path / "cover.png").name == "cover.png"
    (tmp_path / "blad.pdf").write_bytes(b"x")
    with pytest.raises(UserError):
        drafts.add_cover(key, tmp_path / "blad.pdf")


def test_a_removed_draft_is_gone(drafts):
    key = drafts.new("Proef", "nl").key
    drafts.remove(key)
    assert drafts.entries() == ()
    for act in (drafts.open, drafts.publish, drafts.remove):
        with pytest.raises(NotFound):
            act(key)


def test_the_draft_on_disk_is_plain_json(drafts, library):
    key = filled(drafts)
    facts = json.loads((library.drafts_dir / key / "draft.json").read_text(encoding="utf-8"))
    assert facts["draft"]["schema"] == "ct-lesson-draft-1"
    assert facts["draft"]["items"][0]["children"][0]["minutes"] == 40
