"""The lesson library: a shelf on disk, shared with other programs, that mends itself."""

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
from shelf_kit import draft, meetings, page, written

from ct_desktop.clock import fixed_clock
from ct_desktop.errors import AppError, NotFound, UserError
from ct_desktop.lessons.reading.reader import open_package
from ct_desktop.lessons.writing.draft import Draft
from ct_desktop.paths import resource_path
from ct_desktop.services.lesson_library import Comparison, LessonLibrary, LibraryError

CLOCK = fixed_clock(datetime(2026, 10, 22, 14, 0))


@pytest.fixture
def library(data_dir: Path) -> LessonLibrary:
    """A library without starter packages, as if the user took them off."""
    (data_dir / "lessons").mkdir()
    (data_dir / "lessons" / "starters.json").write_text(
        '{"ct-starter-nl": {"edition": "99", "sha256": ""},'
        ' "ct-starter-en": {"edition": "99", "sha256": ""}}'
    )
    made = LessonLibrary(data_dir, CLOCK)
    made.prepare()
    return made


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return written(tmp_path)


def newer() -> Draft:
    """The next edition: one tool new, one changed, one gone."""
    items = meetings()
    items[0].children[0].body = "<p>Anders dan eerst.</p>"
    items[0].children.append(page("b1-nieuw", "Stadsspel", "<p>Loop door de wijk.</p>"))
    del items[1].children[1]
    return draft(edition="3.2", items=items)


def files_of(data_dir: Path) -> list[str]:
    return sorted(path.name for path in (data_dir / "lessons" / "packages").iterdir())


def titles(library: LessonLibrary) -> list[str]:
    return [entry.title for entry in library.shelf()]


# Adding


def test_adding_copies_the_file_and_leaves_the_original(library, package, data_dir) -> None:
    before = package.read_bytes()
    entry = library.add(package)
    assert (entry.key, entry.added_on) == ("ik-train-mijn-stad", date(2026, 10, 22))
    assert files_of(data_dir) == ["ik-train-mijn-stad.imscc"]
    stored = data_dir / "lessons" / "packages" / "ik-train-mijn-stad.imscc"
    assert stored.read_bytes() == before == package.read_bytes()
    package.unlink()
    with library.open(entry.key) as opened:
        assert opened.package.title == "Ik train mijn stad"


def test_examining_changes_nothing(library, package, data_dir) -> None:
    arrival = library.examine(package)
    assert arrival.package.title == "Ik train mijn stad"
    assert arrival.report.items == 6
    assert arrival.replaces is None
    assert arrival.comparison is None
    assert not arrival.same
    assert library.shelf() == ()
    assert files_of(data_dir) == []


def test_the_same_file_is_not_added_twice(library, package, tmp_path, data_dir) -> None:
    first = library.add(package)
    library.trust(first.key, True)
    other = tmp_path / "andere naam.zip"
    shutil.copyfile(package, other)
    arrival = library.examine(other)
    assert arrival.same
    assert arrival.replaces is not None
    assert arrival.replaces.key == first.key
    assert library.add(other, first.key).trusted
    assert library.add(other).key == first.key
    assert files_of(data_dir) == ["ik-train-mijn-stad.imscc"]


def test_newer_edition_takes_the_place(library, package, tmp_path, data_dir) -> None:
    old = library.add(package)
    library.trust(old.key, True)
    library.remember(old.key, "b1-wie")
    file = written(tmp_path, "nieuw.imscc", newer())
    arrival = library.examine(file)
    assert arrival.replaces is not None
    assert arrival.replaces.key == old.key
    assert arrival.comparison == Comparison(("Stadsspel",), ("Wie ben ik?",), ("Wat weet je nog?",))
    assert not arrival.older
    new = library.add(file, old.key)
    assert (new.key, new.edition, new.trusted) == (old.key, "3.2", False)
    assert library.remembered(old.key) == "b1-wie"
    assert len(library.shelf()) == 1
    assert len(files_of(data_dir)) == 1
    assert library.search("stadsspel")
    assert not library.search("estafettespel")
    with library.open(old.key) as opened:
        assert opened.package.edition == "3.2"


def test_an_older_edition_is_told(library, package, tmp_path) -> None:
    library.add(written(tmp_path, "nieuw.imscc", newer()))
    assert library.examine(package).older


def test_both_can_be_kept(library, package, tmp_path) -> None:
    first = library.add(package)
    second = library.add(written(tmp_path, "nieuw.imscc", newer()))
    assert (first.key, second.key) == ("ik-train-mijn-stad", "ik-train-mijn-stad-2")
    assert {hit.package_key for hit in library.search("kring")} == {first.key, second.key}


def test_replacing_while_the_old_one_is_open(library, package, tmp_path) -> None:
    old = library.add(package)
    with library.open(old.key) as opened:
        library.add(written(tmp_path, "nieuw.imscc", newer()), old.key)
        name = opened.package.items[0].children[0].resource.name
        assert b"kring" in opened.archive.read(name)


@pytest.mark.parametrize("content", [b"", b"geen zip", b"PK\x03\x04 half"])
def test_what_is_no_package_is_refused(library, tmp_path, data_dir, content) -> None:
    file = tmp_path / "brief.imscc"
    file.write_bytes(content)
    for work in (library.examine, library.add):
        with pytest.raises(UserError):
            work(file)
    assert library.shelf() == ()
    assert files_of(data_dir) == []


def test_what_is_not_there_is_said(library, tmp_path) -> None:
    for file in (tmp_path / "weg.imscc", tmp_path):
        for work in (library.examine, library.add):
            with pytest.raises(UserError):
                work(file)


def test_replacing_what_is_gone_changes_nothing(library, package, data_dir) -> None:
    with pytest.raises(NotFound):
        library.add(package, "weg")
    assert files_of(data_dir) == []


def test_a_full_disk_is_said_and_leaves_nothing(library, package, data_dir, monkeypatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(LibraryError, match="no room"):
        library.add(package)
    monkeypatch.undo()
    assert library.shelf() == ()
    assert files_of(data_dir) == []


def test_cancelling_leaves_nothing(library, package, data_dir) -> None:
    class Cancelled(Exception):
        pass

    def progress(done: int, total: int, text: str) -> None:
        assert (done, total) == (package.stat().st_size,) * 2
        raise Cancelled

    with pytest.raises(Cancelled):
        library.add(package, progress=progress)
    assert files_of(data_dir) == []
    assert library.shelf() == ()


# Removing


def test_removing_and_putting_back(library, package) -> None:
    entry = library.add(package)
    library.trust(entry.key, True)
    library.remember(entry.key, "b2-quiz")
    library.remove(entry.key)
    assert library.shelf() == ()
    assert library.search("kring") == ()
    with pytest.raises(NotFound):
        library.open(entry.key)
    library.prepare()
    assert library.restore_removed(entry.key).trusted
    assert library.remembered(entry.key) == "b2-quiz"
    assert library.search("kring")
    with pytest.raises(NotFound):
        library.restore_removed(entry.key)


def test_removed_while_open_goes_at_the_next_start(library, package, data_dir) -> None:
    entry = library.add(package)
    with library.open(entry.key) as opened:
        library.remove(entry.key)
        assert b"kring" in opened.archive.read(opened.package.items[0].children[0].resource.name)
    assert files_of(data_dir) == ["ik-train-mijn-stad.imscc"]
    later = LessonLibrary(data_dir, CLOCK)
    later.prepare()
    assert files_of(data_dir) == []
    assert later.shelf() == ()
    with pytest.raises(NotFound):
        library.restore_removed(entry.key)


def test_a_file_that_cannot_go_yet_goes_later(library, package, data_dir, monkeypatch) -> None:
    entry = library.add(package)
    library.remove(entry.key)
    later = LessonLibrary(data_dir, CLOCK)

    def held(self: Path, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, "in use")

    with monkeypatch.context() as windows:
        windows.setattr(Path, "unlink", held)
        later.prepare()
    assert files_of(data_dir) == ["ik-train-mijn-stad.imscc"]
    assert later.shelf() == ()
    later.prepare()
    assert files_of(data_dir) == []


def test_removed_and_added_again_is_there_once(library, package, data_dir) -> None:
    library.remove(library.add(package).key)
    again = library.add(package)
    LessonLibrary(data_dir, CLOCK).prepare()
    assert [entry.key for entry in library.shelf()] == [again.key]
    assert len(files_of(data_dir)) == 1


def test_removing_twice_is_said(library, package) -> None:
    key = library.add(package).key
    library.remove(key)
    with pytest.raises(NotFound):
        library.remove(key)


# Finding and remembering


def test_finding_by_title_and_key(library, package, tmp_path) -> None:
    entry = library.add(package)
    for name in ("ik train mijn STAD", "Ik train mijn stád", "ik-train-mijn-stad"):
        assert library.find(name) == entry
    with pytest.raises(NotFound, match="Ik train mijn stad"):
        library.find("train")
    library.add(written(tmp_path, "nieuw.imscc", newer()))
    with pytest.raises(NotFound, match="ik-train-mijn-stad-2"):
        library.find("Ik train mijn stad")
    assert library.find("ik-train-mijn-stad-2").edition == "3.2"


def test_trust_and_place_of_what_is_gone(library) -> None:
    with pytest.raises(NotFound):
        library.trust("weg", True)
    with pytest.raises(NotFound):
        library.entry("weg")
    library.remember("weg", "x")
    assert library.remembered("weg") is None
    assert library.cover("weg") is None


# Several programs, and damage


def test_two_libraries_on_one_folder(library, package, data_dir, tmp_path) -> None:
    other = LessonLibrary(data_dir, CLOCK)
    entry = library.add(package)
    assert other.shelf() == library.shelf()
    other.remove(entry.key)
    assert library.shelf() == ()


def test_threads_add_and_search_at_once(library, tmp_path, data_dir) -> None:
    files = [
        written(tmp_path, f"p{at}.imscc", draft(f"Pakket {at}", identifier=f"ct-pakket-nr-{at}"))
        for at in range(6)
    ]
    failed: list[AppError] = []

    def add(file: Path) -> None:
        try:
            library.add(file)
            library.prepare()
            library.search("kring")
        except AppError as error:
            failed.append(error)

    threads = [threading.Thread(target=add, args=(file,)) for file in files]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert titles(library) == [f"Pakket {at}" for at in range(6)]
    assert len(files_of(data_dir)) == 6
    assert library.verify() == ()


def test_another_program_adds_the_same_at_the_same_time(library, package, data_dir) -> None:
    code = (
        "import sys; from pathlib import Path; from ct_desktop.clock import system_clock\n"
        "from ct_desktop.services.lesson_library import LessonLibrary\n"
        "library = LessonLibrary(Path(sys.argv[1]), system_clock()); library.prepare()\n"
        "print(library.add(Path(sys.argv[2])).key)"
    )
    words = [sys.executable, "-c", code, str(data_dir), str(package)]
    others = [subprocess.Popen(words, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    ours = library.add(package).key
    theirs = {other.communicate(timeout=60)[0].strip() for other in others}
    assert [other.returncode for other in others] == [0, 0]
    assert theirs == {ours}
    assert files_of(data_dir) == ["ik-train-mijn-stad.imscc"]


@pytest.mark.parametrize("damage", ["gone", "empty", "rubbish", "torn", "version"])
def test_index_is_made_anew_from_the_packages(library, package, data_dir, damage) -> None:
    entry = library.add(package)
    index = data_dir / "lessons" / "index.db"
    match damage:
        case "gone":
            index.unlink()
        case "empty":
            index.write_bytes(b"")
        case "rubbish":
            index.write_bytes(b"geen databank" * 500)
        case "torn":
            content = bytearray(index.read_bytes())
            content[4096:] = os.urandom(len(content) - 4096)
            index.write_bytes(bytes(content))
        case _:
            with closing(sqlite3.connect(index)) as connection:
                connection.execute("PRAGMA user_version = 4711")
    later = LessonLibrary(data_dir, CLOCK)
    assert [(one.key, one.title, one.edition) for one in later.shelf()] == [
        (entry.key, entry.title, entry.edition)
    ]
    assert [hit.item_key for hit in later.search("talentencafe")] == ["b1-cafe"]
    assert later.verify() == ()


def test_packages_put_there_by_hand_come_on_the_shelf(library, package, data_dir) -> None:
    folder = data_dir / "lessons" / "packages"
    shutil.copyfile(package, folder / "met-de-hand.imscc")
    (folder / "vreemd.imscc").write_bytes(b"geen pakket")
    (folder / "Leesmij.txt").write_text("van mij")
    library.prepare()
    assert [entry.key for entry in library.shelf()] == ["met-de-hand"]
    assert sorted(files_of(data_dir)) == ["Leesmij.txt", "met-de-hand.imscc", "vreemd.imscc"]
    (problem,) = library.verify()
    assert "vreemd.imscc" in problem


def test_packages_taken_away_by_hand_leave_the_shelf(library, package, data_dir) -> None:
    entry = library.add(package)
    (data_dir / "lessons" / "packages" / "ik-train-mijn-stad.imscc").unlink()
    with pytest.raises(UserError):
        library.open(entry.key)
    assert "gone" in " ".join(library.verify()) or library.shelf() == ()
    library.prepare()
    assert library.shelf() == ()
    assert library.search("kring") == ()


def test_verify_names_what_is_damaged(library, package, data_dir) -> None:
    library.add(package)
    assert library.verify() == ()
    stored = data_dir / "lessons" / "packages" / "ik-train-mijn-stad.imscc"
    content = bytearray(stored.read_bytes())
    content[len(content) // 3] ^= 255
    stored.write_bytes(bytes(content))
    (problem,) = library.verify()
    assert "Ik train mijn stad" in problem
    assert "damaged" in problem


def test_nothing_is_written_outside_the_library(library, package, data_dir, tmp_path) -> None:
    before = {path for path in tmp_path.rglob("*") if "lessons" not in path.parts}
    entry = library.add(package)
    library.search("kring")
    with library.open(entry.key):
        pass
    library.remove(entry.key)
    assert {path for path in tmp_path.rglob("*") if "lessons" not in path.parts} == before


# Exporting


def test_a_package_made_here_comes_back_whole(library, package, tmp_path) -> None:
    entry = library.add(package)
    target = tmp_path / "uit.imscc"
    assert library.export(entry.key, target) == ()
    with open_package(package) as before, open_package(target) as after:
        assert [(one.key, one.title, one.tags) for one in after.package.walk()] == [
            (one.key, one.title, one.tags) for one in before.package.walk()
        ]
    assert library.examine(target).comparison in (None, Comparison((), (), ()))


def test_exporting_into_the_library_is_refused(library, package, data_dir, tmp_path) -> None:
    entry = library.add(package)
    stored = data_dir / "lessons" / "packages" / "ik-train-mijn-stad.imscc"
    before = stored.read_bytes()
    for target in (stored, stored.with_name("x.imscc"), tmp_path / "weg" / "x.imscc", tmp_path):
        with pytest.raises(UserError):
            library.export(entry.key, target)
    assert stored.read_bytes() == before


# Starter packages


PACKAGE = """identifier = "ct-starter-{language}"
title = "{title}"
language = "{language}"
edition = "{edition}"
description = "Om te beginnen"
rights = "CC BY-SA 4.0"
keywords = []
parts = ["m1"]
"""
PART = """key = "m1"
title = "Bijeenkomst 1"

[[item]]
key = "m1-kring"
title = "In de kring"
minutes = 15
page = "m1-kring.html"
"""


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two small starter packages, shipped as in an installed program."""
    sources = tmp_path / "program" / "resources" / "starter"
    for language, title in (("nl", "Voorbeeldpakket"), ("en", "Starter package")):
        folder = sources / language
        for name in ("parts", "pages", "quizzes"):
            (folder / name).mkdir(parents=True)
        ship(sources, language, "1.0", title)
        (folder / "parts" / "m1.toml").write_text(PART)
        (folder / "pages" / "m1-kring.html").write_text("<p>Ga in een kring staan.</p>")
    shutil.copyfile(resource_path("starter", "style.css"), sources / "style.css")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "program"), raising=False)
    return sources


def ship(sources: Path, language: str, edition: str, title: str) -> None:
    about = PACKAGE.format(language=language, edition=edition, title=title)
    (sources / language / "package.toml").write_text(about)


@pytest.fixture
def started(shipped: Path, data_dir: Path) -> LessonLibrary:
    """A library at its first start."""
    made = LessonLibrary(data_dir, CLOCK)
    made.prepare()
    return made


def restarted(data_dir: Path) -> LessonLibrary:
    made = LessonLibrary(data_dir, CLOCK)
    made.prepare()
    return made


def test_starters_are_on_the_shelf_from_the_first_start(started, data_dir) -> None:
    entries = started.shelf()
    assert [entry.key for entry in entries] == ["starter-package", "voorbeeldpakket"]
    assert all(entry.starter and entry.made_here and not entry.trusted for entry in entries)
    assert [hit.item_key for hit in started.search("kring")] == ["m1-kring"] * 2
    assert restarted(data_dir).shelf() == entries


def test_a_starter_that_was_taken_off_stays_off(started, data_dir, shipped) -> None:
    started.remove("voorbeeldpakket")
    ship(shipped, "nl", "1.1", "Voorbeeldpakket")
    for _ in range(2):
        assert [entry.language for entry in restarted(data_dir).shelf()] == ["en"]


def test_a_newer_starter_takes_the_place_of_the_older(started, data_dir, shipped) -> None:
    started.remember("voorbeeldpakket", "m1-kring")
    (shipped / "nl" / "pages" / "m1-kring.html").write_text("<p>Maak een rij.</p>")
    ship(shipped, "nl", "1.1", "Voorbeeldpakket Citytrainer")
    later = restarted(data_dir)
    again = later.entry("voorbeeldpakket")
    assert (again.edition, again.starter) == ("1.1", True)
    assert again.title == "Voorbeeldpakket Citytrainer"
    assert later.remembered("voorbeeldpakket") == "m1-kring"
    assert len(later.shelf()) == 2
    assert len(files_of(data_dir)) == 2


def test_an_older_program_leaves_the_newer_starter(started, data_dir, shipped) -> None:
    ship(shipped, "nl", "0.9", "Voorbeeldpakket")
    assert restarted(data_dir).entry("voorbeeldpakket").edition == "1.0"


def test_a_starter_that_the_user_changed_stays_as_it_is(
    started, data_dir, tmp_path, shipped
) -> None:
    own = draft("Voorbeeldpakket", "1.0 eigen", identifier="ct-starter-nl")
    started.add(written(tmp_path, "eigen.imscc", own), "voorbeeldpakket")
    ship(shipped, "nl", "1.1", "Voorbeeldpakket")
    later = restarted(data_dir)
    assert later.entry("voorbeeldpakket").edition == "1.0 eigen"
    assert not later.entry("voorbeeldpakket").starter
    assert len(later.shelf()) == 2


def test_starters_survive_the_loss_of_the_index(started, data_dir) -> None:
    before = started.shelf()
    (data_dir / "lessons" / "index.db").unlink()
    assert [(one.key, one.starter) for one in restarted(data_dir).shelf()] == [
        (one.key, one.starter) for one in before
    ]


def test_a_starter_that_cannot_be_built_hinders_nothing(shipped, data_dir, package) -> None:
    (shipped / "nl" / "parts" / "m1.toml").write_text("geen = [toml")
    library = restarted(data_dir)
    assert [entry.language for entry in library.shelf()] == ["en"]
    assert library.add(package).title == "Ik train mijn stad"
    (shipped / "nl" / "parts" / "m1.toml").write_text(PART)
    assert {entry.language for entry in restarted(data_dir).shelf()} == {"en", "nl"}


def test_the_starters_that_ship_are_clean(data_dir) -> None:
    library = restarted(data_dir)
    assert {entry.language for entry in library.shelf()} == {"en", "nl"}
    for entry in library.shelf():
        assert entry.starter
        assert library.report(entry.key).clean
        assert entry.tools >= 40


# Backups


def test_putting_back_what_a_backup_holds(library, package, data_dir, tmp_path) -> None:
    entry = library.add(package)
    ((name, stored),) = library.package_files().items()
    kept = tmp_path / "kopie"
    shutil.copyfile(stored, kept)
    assert not library.put_back(name, kept)
    stored.write_bytes(b"beschadigd")
    assert library.put_back(name, kept)
    assert library.verify() == ()
    library.remove(entry.key)
    fresh = LessonLibrary(data_dir, CLOCK)
    fresh.prepare()
    assert fresh.put_back(name, kept)
    assert fresh.entry(entry.key).title == entry.title


def test_a_newer_edition_is_not_put_back_to_an_older(library, package, tmp_path) -> None:
    library.add(written(tmp_path, "nieuw.imscc", newer()))
    assert not library.put_back("ik-train-mijn-stad.imscc", package)
    assert [entry.edition for entry in library.shelf()] == ["3.2"]


def test_another_package_with_the_same_key_stays_beside_it(library, package, tmp_path) -> None:
    other = draft("Ik train mijn stad!", identifier="ct-iets-heel-anders", language="en")
    library.add(written(tmp_path, "ander.imscc", other))
    assert library.put_back("ik-train-mijn-stad.imscc", package)
    assert len(library.shelf()) == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_the_data_folder_it_makes_is_nobody_elses_business(tmp_path) -> None:
    folder = tmp_path / "boven" / "data"
    LessonLibrary(folder, CLOCK).prepare()
    for made in (folder, folder / "lessons", folder / "lessons" / "packages"):
        assert made.stat().st_mode & 0o777 == 0o700
