"""``lesson check|add|list|search|export`` and ``list lessons``: without store or password."""

import json
import os
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest
from shelf_kit import draft, meetings, page, written

from ct_desktop.lessons.reading.reader import open_package

LISTED = ["title", "language", "version", "format", "tools", "fields", "target_groups", "trusted"]
CHECKED = [
    "file", "format", "version", "title", "language", "items", "depth", "pages", "files",
    "quizzes", "weblinks", "discussions", "online_only", "roles", "missing_files", "unsupported",
    "problems", "bytes",
]  # fmt: skip


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return written(tmp_path)


@pytest.fixture
def shelf(program, data_dir):
    """The program on a library from which the starter packages were taken off."""
    (data_dir / "lessons").mkdir()
    (data_dir / "lessons" / "starters.json").write_text(
        '{"ct-starter-nl": {"edition": "99", "sha256": ""},'
        ' "ct-starter-en": {"edition": "99", "sha256": ""}}'
    )
    return program


def spoilt(package: Path, target: Path) -> Path:
    """The package without one of its pages."""
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            if "b1-wie" not in name:
                new.writestr(name, old.read(name))
    return target


# check


def test_check_of_a_clean_package(program, package, data_dir) -> None:
    ran = program("lesson", "check", package)
    assert (ran.code, ran.err) == (0, "")
    assert "Ik train mijn stad" in ran.out
    assert "Nothing is wrong with it." in ran.out
    assert not (data_dir / "lessons").exists()
    assert not (data_dir / "store.db").exists()


def test_check_as_json(program, package) -> None:
    ran = program("lesson", "check", package, "--format", "json")
    report = json.loads(ran.out)
    assert list(report) == CHECKED
    assert (ran.code, report["format"], report["items"], report["quizzes"]) == (0, "imscc", 6, 1)
    assert report["title"] == "Ik train mijn stad"
    assert report["bytes"] == package.stat().st_size
    assert report["problems"] == []


@pytest.mark.parametrize("form", ["text", "json"])
def test_check_of_a_package_with_a_missing_page(program, package, tmp_path, form) -> None:
    ran = program("lesson", "check", spoilt(package, tmp_path / "half.imscc"), "--format", form)
    assert ran.code == 1
    assert "b1-wie.html" in ran.out


@pytest.mark.parametrize("form", ["text", "json"])
def test_check_of_what_is_no_package(program, tmp_path, form) -> None:
    letter = tmp_path / "brief.imscc"
    letter.write_text("Beste allemaal")
    for file in (letter, tmp_path / "weg.imscc", tmp_path):
        ran = program("lesson", "check", file, "--format", form)
        assert (ran.code, ran.out) == (3, "")
        assert len(ran.err.strip().splitlines()) == 1


def test_check_in_dutch(program, package, tmp_path) -> None:
    ran = program("lesson", "check", spoilt(package, tmp_path / "half.imscc"), language="nl")
    assert ran.code == 1
    assert "half.imscc" in ran.out


# add and list


def test_the_starter_packages_are_listed_from_the_first_start(program, data_dir) -> None:
    rows = program("lesson", "list", "--format", "json").data
    assert sorted(row["language"] for row in rows) == ["en", "nl"]
    assert not (data_dir / "store.db").exists()


def test_adding_and_listing(shelf, package) -> None:
    assert shelf("lesson", "list", "--format", "json").data == []
    ran = shelf("lesson", "add", package)
    assert (ran.code, ran.err) == (0, "")
    assert "“Ik train mijn stad” is on the shelf: 3 tools." in ran.out
    expected = {
        "title": "Ik train mijn stad", "language": "nl", "version": "3.1", "format": "imscc",
        "tools": 3, "fields": ["sport"], "target_groups": [], "trusted": False,
    }  # fmt: skip
    for words in (("lesson", "list"), ("list", "lessons")):
        listed = shelf(*words, "--format", "json")
        assert (listed.code, listed.data) == (0, [expected])
        assert list(listed.data[0]) == LISTED
        text = shelf(*words)
        assert "Ik train mijn stad" in text.out
        assert "ik-train-mijn-stad" in text.out
    table = shelf("list", "lessons", "--format", "csv")
    assert table.out.splitlines()[0] == ",".join(LISTED)


def test_lists_of_lessons_know_no_groups(shelf) -> None:
    ran = shelf("list", "lessons", "--cohort", "Najaar")
    assert (ran.code, ran.out.startswith("usage")) == (2, True)


def test_adding_the_same_again(shelf, package) -> None:
    shelf("lesson", "add", package)
    ran = shelf("lesson", "add", package)
    assert ran.code == 0
    assert "is on the shelf already" in ran.out
    assert len(shelf("lesson", "list", "--format", "json").data) == 1


def test_newer_replaces_older_and_says_what_differs(shelf, package, tmp_path) -> None:
    shelf("lesson", "add", package)
    items = meetings()
    items[0].children.append(page("b1-nieuw", "Stadsspel", "<p>Loop door de wijk.</p>"))
    del items[1].children[1]
    newer = written(tmp_path, "nieuw.imscc", draft(edition="3.2", items=items))
    ran = shelf("lesson", "add", newer)
    assert ran.code == 0
    assert "It takes the place of “Ik train mijn stad” 3.1." in ran.out
    assert "1 new: Stadsspel" in ran.out
    assert "1 gone: Wat weet je nog?" in ran.out
    assert [row["version"] for row in shelf("lesson", "list", "--format", "json").data] == ["3.2"]
    older = shelf("lesson", "add", package)
    assert (older.code, older.out) == (3, "")
    assert "3.2" in older.err
    assert [row["version"] for row in shelf("lesson", "list", "--format", "json").data] == ["3.2"]


def test_adding_with_problems_is_told_and_done(shelf, package, tmp_path) -> None:
    ran = shelf("lesson", "add", spoilt(package, tmp_path / "half.imscc"))
    assert ran.code == 1
    assert "b1-wie.html" in ran.err
    assert len(shelf("lesson", "list", "--format", "json").data) == 1


def test_adding_what_is_no_package(shelf, tmp_path, data_dir) -> None:
    letter = tmp_path / "brief.imscc"
    letter.write_text("Beste allemaal")
    for file in (letter, tmp_path / "weg.imscc", tmp_path):
        ran = shelf("lesson", "add", file)
        assert (ran.code, ran.out) == (3, "")
        assert len(ran.err.strip().splitlines()) == 1
    assert list((data_dir / "lessons" / "packages").iterdir()) == []


def test_a_folder_that_cannot_be_written(program, tmp_path, package) -> None:
    blocked = tmp_path / "dicht"
    blocked.write_text("geen map")
    for words in (("lesson", "add", package), ("lesson", "list"), ("lesson", "search", "kring")):
        ran = program(*words, folder=blocked)
        assert (ran.code, ran.out) == (3, "")
        assert len(ran.err.strip().splitlines()) == 1


# search


def test_search(shelf, package) -> None:
    shelf("lesson", "add", package)
    ran = shelf("lesson", "search", "stel", "je", "vo")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "Wie ben ik?",
        "  Ik train mijn stad › Bijeenkomst 1 · Kennismaken",
        "  Maak een kring en [stel] [je] [voor] aan de groep.",
    ]
    (hit,) = shelf("lesson", "search", "TALENTENCAFE", "--format", "json").data
    assert hit == {
        "package": "Ik train mijn stad",
        "package_key": "ik-train-mijn-stad",
        "title": "Talentencafé",
        "item": "b1-cafe",
        "path": ["Bijeenkomst 1 · Kennismaken"],
        "excerpt": "Ga aan tafel bij een ander en praat.",
    }


def test_search_that_finds_nothing(shelf, package) -> None:
    shelf("lesson", "add", package)
    for words in (("zebra",), ('"', "*"), ("kring", "zebra")):
        ran = shelf("lesson", "search", *words)
        assert (ran.code, ran.out, ran.err) == (0, "Nothing was found.\n", "")
        assert shelf("lesson", "search", *words, "--format", "json").data == []


# export


def test_export_of_a_package_made_here(shelf, package, tmp_path) -> None:
    shelf("lesson", "add", package)
    target = tmp_path / "uit.imscc"
    ran = shelf("lesson", "export", "ik TRAIN mijn stad", "--output", target)
    assert (ran.code, ran.err) == (0, "")
    with open_package(target) as opened:
        assert opened.package.title == "Ik train mijn stad"
        assert opened.package.schema_version.startswith("1.1")
        assert len(list(opened.package.walk())) == 6
    assert shelf("lesson", "check", target).code == 0


def test_export_says_what_could_not_be_carried(shelf, shared, tmp_path) -> None:
    source = shared / "samples" / "cartridges" / "canvas_small_1.1.imscc"
    assert shelf("lesson", "add", source).code in (0, 1)
    (row,) = shelf("lesson", "list", "--format", "json").data
    target = tmp_path / "uit.imscc"
    ran = shelf("lesson", "export", row["title"], "--output", target)
    assert ran.code == (1 if ran.err else 0)
    assert ran.code == 1
    assert shelf("lesson", "check", target).code in (0, 1)


def test_export_of_what_is_not_there(shelf, package, tmp_path) -> None:
    shelf("lesson", "add", package)
    ran = shelf("lesson", "export", "Iets anders", "--output", tmp_path / "uit.imscc")
    assert (ran.code, ran.out) == (3, "")
    assert "Ik train mijn stad" in ran.err
    ran = shelf("lesson", "export", "Ik train mijn stad", "--output", tmp_path / "weg" / "x.imscc")
    assert (ran.code, ran.out) == (3, "")
    assert not (tmp_path / "uit.imscc").exists()


# wrong use


@pytest.mark.parametrize(
    "words",
    [
        ("lesson",),
        ("lesson", "check"),
        ("lesson", "remove", "x"),
        ("lesson", "search"),
        ("lesson", "export", "x"),
        ("lesson", "list", "--format", "csv"),
        ("lesson", "check", "x", "--format", "xml"),
    ],
)
def test_wrong_use(program, words) -> None:
    assert program(*words).code == 2


def test_the_password_of_the_store_is_not_needed(
    shelf, package, monkeypatch, samples, data_dir
) -> None:
    monkeypatch.setenv("CT_DESKTOP_PASSWORD", "een lang wachtwoord")
    assert shelf("import", "people", samples / "aanmeldingen-najaar.csv").code == 0
    monkeypatch.delenv("CT_DESKTOP_PASSWORD")
    assert shelf("list", "people").code == 4
    assert shelf("lesson", "add", package).code == 0
    assert len(shelf("list", "lessons", "--format", "json").data) == 1


# backup, restore, verify


def test_lesson_packages_go_into_a_backup_and_come_back(
    shelf, autumn, package, tmp_path, data_dir
) -> None:
    for name in ("store.db", "vault.json"):
        (data_dir / name).write_bytes((autumn / name).read_bytes())
    shelf("lesson", "add", package)
    small, whole = tmp_path / "klein.ctbackup", tmp_path / "heel.ctbackup"
    assert shelf("backup", small).code == 0
    ran = shelf("backup", whole, "--lessons")
    assert (ran.code, ran.err) == (0, "")
    assert "1 lesson package is in it." in ran.out
    with zipfile.ZipFile(small) as plain, zipfile.ZipFile(whole) as full:
        assert set(full.namelist()) - set(plain.namelist()) == {"lessons/ik-train-mijn-stad.imscc"}
    other = tmp_path / "elders"
    ran = shelf("restore", whole, folder=other)
    assert (ran.code, ran.err) == (0, "")
    assert "1 lesson package came back." in ran.out
    stored = other / "lessons" / "packages" / "ik-train-mijn-stad.imscc"
    assert stored.read_bytes() == package.read_bytes()
    titles = [
        row["title"] for row in shelf("lesson", "list", "--format", "json", folder=other).data
    ]
    assert "Ik train mijn stad" in titles
    again = shelf("restore", whole, folder=other)
    assert again.code == 0
    assert "came back" not in again.out


def test_a_changed_package_in_a_backup_is_noticed(
    shelf, autumn, package, tmp_path, data_dir
) -> None:
    for name in ("store.db", "vault.json"):
        (data_dir / name).write_bytes((autumn / name).read_bytes())
    shelf("lesson", "add", package)
    whole, changed = tmp_path / "heel.ctbackup", tmp_path / "anders.ctbackup"
    assert shelf("backup", whole, "--lessons").code == 0
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(changed, "w") as made:
        for name in source.namelist():
            content = source.read(name)
            made.writestr(name, content + b"x" if name.startswith("lessons/") else content)
    other = tmp_path / "elders"
    assert shelf("restore", changed, folder=other).code == 3
    assert not (other / "store.db").exists()


def test_verify_looks_at_the_library_too(shelf, autumn, package, data_dir) -> None:
    for name in ("store.db", "vault.json"):
        (data_dir / name).write_bytes((autumn / name).read_bytes())
    shelf("lesson", "add", package)
    ran = shelf("verify")
    assert (ran.code, ran.err) == (0, "")
    assert "1 lesson package" in ran.out
    assert "The lesson library is sound." in ran.out
    stored = data_dir / "lessons" / "packages" / "ik-train-mijn-stad.imscc"
    stored.write_bytes(stored.read_bytes()[:-100] + os.urandom(100))
    ran = shelf("verify")
    assert ran.code == 5
    assert "The store is sound." in ran.out
    assert "“Ik train mijn stad” is damaged" in ran.err
    assert "ct-desktop lesson add" in ran.err


def with_lesson_parts(backup: Path, target: Path, parts: dict[str, bytes]) -> Path:
    """The backup with these lesson packages in it, as its maker would have written them."""
    with zipfile.ZipFile(backup) as source, zipfile.ZipFile(target, "w") as made:
        for name in source.namelist():
            content = source.read(name)
            if name == "manifest.json":
                manifest = json.loads(content)
                for part, bytes_of_part in parts.items():
                    manifest["parts"][f"lessons/{part}"] = sha256(bytes_of_part).hexdigest()
                content = json.dumps(manifest).encode()
            made.writestr(name, content)
        for part, bytes_of_part in parts.items():
            made.writestr(f"lessons/{part}", bytes_of_part)
    return target


def test_a_lesson_package_that_cannot_come_back_hinders_nothing(
    najaar, package, tmp_path, data_dir
) -> None:
    plain = tmp_path / "klein.ctbackup"
    assert najaar("backup", plain).code == 0
    parts = {"goed.imscc": package.read_bytes(), "kapot.imscc": b"geen pakket"}
    backup = with_lesson_parts(plain, tmp_path / "heel.ctbackup", parts)
    other = tmp_path / "elders"
    ran = najaar("restore", backup, folder=other)
    assert ran.code == 1
    assert "1 lesson package came back." in ran.out
    assert "kapot.imscc" in ran.err
    assert len(najaar("list", "people", "--format", "json", folder=other).data) == 14
    packages = other / "lessons" / "packages"
    assert [path.name for path in packages.iterdir()] == ["goed.imscc"]


def test_names_in_a_backup_that_lead_elsewhere_are_left_alone(
    najaar, package, tmp_path, data_dir
) -> None:
    plain = tmp_path / "klein.ctbackup"
    assert najaar("backup", plain).code == 0
    names = ("../../weg.imscc", "/weg.imscc", "a/b.imscc", "..\\weg.imscc", "UIT.IMSCC", "")
    parts = dict.fromkeys(names, package.read_bytes())
    backup = with_lesson_parts(plain, tmp_path / "heel.ctbackup", parts)
    other = tmp_path / "elders"
    assert najaar("restore", backup, folder=other).code == 0
    assert not list(tmp_path.rglob("weg.imscc"))
    assert not (other / "lessons").exists()
