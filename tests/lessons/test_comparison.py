"""What differs between two editions: by the checksums in the zip, not by reading it."""

import zipfile
from pathlib import Path

from shelf_kit import draft, meetings, page, written

from ct_desktop.lessons.library.comparison import Comparison, compare, footprints
from ct_desktop.lessons.package import Tags
from ct_desktop.lessons.reading.reader import open_package
from ct_desktop.lessons.writing.draft import Draft


def marks(file: Path):
    with open_package(file) as opened:
        return footprints(opened.package, file)


def difference(tmp_path: Path, after: Draft) -> Comparison:
    old = written(tmp_path, "oud.imscc")
    return compare(marks(old), marks(written(tmp_path, "nieuw.imscc", after)))


def test_the_same_package_twice(tmp_path: Path) -> None:
    assert difference(tmp_path, draft(edition="3.2")) == Comparison((), (), ())


def test_new_changed_and_gone(tmp_path: Path) -> None:
    items = meetings()
    items[0].children[0].body = "<p>Anders.</p>"
    items[0].children.append(page("b1-nieuw", "Stadsspel", "<p>Loop door de wijk.</p>"))
    del items[1].children[1]
    found = difference(tmp_path, draft(items=items))
    assert found == Comparison(("Stadsspel",), ("Wie ben ik?",), ("Wat weet je nog?",))


def test_another_title_or_time_is_a_change(tmp_path: Path) -> None:
    items = meetings()
    items[0].title = "Bijeenkomst 1 · Ontmoeten"
    items[1].children[0].tags = Tags(45)
    found = difference(tmp_path, draft(items=items))
    assert found.changed == ("Bijeenkomst 1 · Ontmoeten", "Lesgeven in 4 stappen")
    assert not found.new
    assert not found.gone


def test_another_place_in_the_tree_is_no_change(tmp_path: Path) -> None:
    items = meetings()
    items[0].children.append(items[1].children.pop())
    assert difference(tmp_path, draft(items=items)) == Comparison((), (), ())


def test_another_style_is_no_change_of_tools(tmp_path: Path) -> None:
    found = difference(tmp_path, draft(style="body { color: navy }"))
    assert found == Comparison((), (), ())


def test_packages_of_others_are_compared_too(shared: Path, tmp_path: Path) -> None:
    source = shared / "samples" / "cartridges" / "canvas_small_1.1.imscc"
    with open_package(source) as opened:
        item = next(one for one in opened.package.walk() if one.resource and one.resource.name)
        assert item.resource is not None
        changed_name = item.resource.name
    other = tmp_path / "anders.imscc"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(other, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            new.writestr(entry, content + b" " if entry.filename == changed_name else content)
    found = compare(marks(source), marks(other))
    assert item.title in found.changed
    assert not found.new
    assert not found.gone
