"""Keys, names and editions of packages on the shelf, and which replaces which."""

from datetime import date
from pathlib import Path

import pytest
from shelf_kit import draft, written

from ct_desktop.lessons.kinds import PackageFormat
from ct_desktop.lessons.library import shelf
from ct_desktop.lessons.library.editions import is_newer
from ct_desktop.lessons.library.library_folder import (
    LibraryFolder,
    is_stored_name,
    key_of,
    new_key,
    stored_suffix,
)
from ct_desktop.lessons.library.predecessor import is_telling, predecessor
from ct_desktop.lessons.library.taking_in import Wish, take_in
from ct_desktop.lessons.library.upkeep import Upkeep
from ct_desktop.lessons.reading.reader import open_package
from ct_desktop.rules.enumerations import Field


@pytest.fixture
def entry(tmp_path: Path) -> shelf.ShelfEntry:
    folder = LibraryFolder(tmp_path / "data")
    folder.make()
    upkeep = Upkeep(folder)
    key = take_in(written(tmp_path), folder, upkeep, Wish(date(2026, 9, 1)))
    return upkeep.read(lambda connection: shelf.entry_of(connection, key))


def test_an_entry_tells_what_the_package_says(entry: shelf.ShelfEntry, tmp_path: Path) -> None:
    assert (entry.key, entry.title) == ("ik-train-mijn-stad", "Ik train mijn stad")
    assert (entry.language, entry.edition) == ("nl", "3.1")
    assert entry.format is PackageFormat.COMMON_CARTRIDGE
    assert (entry.tools, entry.items) == (3, 6)
    assert entry.fields == {Field.SPORT}
    assert entry.made_here
    assert not entry.trusted
    assert not entry.starter
    assert not entry.has_cover
    assert entry.added_on == date(2026, 9, 1)
    assert entry.bytes == (tmp_path / "pakket.imscc").stat().st_size
    assert entry.description == "Zeven bijeenkomsten voor jonge leiders."
    assert entry.identifier == "ct-ik-train-mijn-stad"


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Ik train mijn stad", "ik-train-mijn-stad"),
        ("Café één & twee!", "cafe-een-twee"),
        ("  ", "package"),
        ("тренер", "package"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con-lesson"),
        ("lpt1", "lpt1-lesson"),
        ("a" * 200, "a" * 40),
        ("Common Cartridge Test Data Set - Validation", "common-cartridge-test-data-set"),
    ],
)
def test_keys_are_good_file_names_everywhere(title: str, key: str) -> None:
    assert new_key(title, set()) == key
    assert new_key(title, {key}) == f"{key}-2"
    assert is_stored_name(f"{key}.imscc")


def test_names_that_the_library_did_not_give() -> None:
    for name in ("../a.imscc", "a.exe", ".coming-x", "A.imscc", "a.b.imscc", "index.db", "a/b.zip"):
        assert not is_stored_name(name)
    assert key_of("ik-train.2.imscc") == "ik-train"
    assert stored_suffix(Path("x.EPUB")) == ".epub"
    assert stored_suffix(Path("x.tmp")) == ".zip"


@pytest.mark.parametrize(
    ("newer", "older"),
    [("3.2", "3.1"), ("3.10", "3.9"), ("2", "1.9"), ("2026-09", "2025-12"), ("v1.1", "Versie 1.0")],
)
def test_newer_editions(newer: str, older: str) -> None:
    assert is_newer(newer, older)
    assert not is_newer(older, newer)


@pytest.mark.parametrize(("one", "other"), [("1.0", "1"), ("", "1"), ("concept", "1.0"), ("", "")])
def test_editions_that_cannot_be_told_apart(one: str, other: str) -> None:
    assert not is_newer(one, other)
    assert not is_newer(other, one)


@pytest.mark.parametrize("name", ["man00001", "MANIFEST", "manifest-1", "", "imscc_1", "course1"])
def test_identifiers_that_programs_give_to_everything(name: str) -> None:
    assert not is_telling(name)


@pytest.mark.parametrize("name", ["ct-starter-nl", "urn:uuid:7e0f", "i4b8a3e1f", "nl.waterstad.1"])
def test_identifiers_that_name_a_package(name: str) -> None:
    assert is_telling(name)


@pytest.mark.parametrize(
    ("facts", "replaces"),
    [
        ({"edition": "3.2"}, True),
        ({"title": "Ik train onze stad"}, True),
        ({"identifier": "ct-iets-anders"}, True),
        ({"identifier": "ct-iets-anders", "language": "en"}, False),
        ({"identifier": "ct-iets-anders", "title": "Ik maak mijn stad"}, False),
        ({"identifier": "man00001", "title": "Ik maak mijn stad"}, False),
        ({"identifier": "man00001", "title": "IK TRAIN MIJN STAD"}, True),
    ],
)
def test_what_replaces_what(
    entry: shelf.ShelfEntry, tmp_path: Path, facts: dict[str, str], replaces: bool
) -> None:
    file = written(tmp_path, "ander.imscc", draft(**facts))
    with open_package(file) as opened:
        package = opened.package
    found = predecessor(package, package.title, [entry])
    assert found == (entry if replaces else None)
