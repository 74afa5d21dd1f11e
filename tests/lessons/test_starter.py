import shutil

import pytest
from draft_kit import with_bytes

from ct_desktop.lessons.checking.check import check_package
from ct_desktop.lessons.kinds import LessonRole, ResourceKind
from ct_desktop.lessons.reading.reader import open_package
from ct_desktop.lessons.writing.block_reader import read_blocks
from ct_desktop.lessons.writing.cartridge_writer import write_cartridge
from ct_desktop.lessons.writing.from_package import draft_from
from ct_desktop.lessons.writing.starter import StarterFault, starter_draft, starter_drafts
from ct_desktop.paths import resource_path


def shape(draft):
    return [(item.key, item.kind, item.tags.minutes) for item in draft.walk()]


def test_both_languages_have_the_same_tree():
    dutch, english = starter_drafts()
    assert shape(dutch) == shape(english)
    for one, other in zip(dutch.walk(), english.walk(), strict=True):
        assert one.tags == other.tags, one.key


def test_there_are_forty_tools_and_meetings_fill_their_time():
    dutch, _ = starter_drafts()
    timed = [item for item in dutch.walk() if item.tags.minutes]
    assert len(timed) >= 40
    for part in dutch.items:
        minutes = sum(item.tags.minutes or 0 for item in part.walk())
        if part.key in {"m1", "m2", "m3", "m4", "m5", "m6", "m7"}:
            assert minutes == 135, part.key
        if part.key in {"f1", "f2"}:
            assert minutes == 210, part.key


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_package_passes_its_own_check_and_comes_back_whole(language, tmp_path):
    draft = starter_draft(resource_path("starter", language))
    file = tmp_path / "starter.imscc"
    write_cartridge(draft, file)
    report = check_package(file)
    assert report.problems == ()
    assert report.missing_files == ()
    with open_package(file) as opened:
        read, lost = draft_from(opened)
        assert with_bytes(read) == with_bytes(draft)
    assert lost == ()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_its_pages_can_be_taken_apart_by_the_editor(language):
    draft = starter_draft(resource_path("starter", language))
    for item in draft.walk():
        if item.kind is ResourceKind.PAGE:
            assert read_blocks(item.body), item.key


def test_roles_come_from_the_part():
    dutch, _ = starter_drafts()
    assert dutch.item("s-role").tags.roles == {LessonRole.MENTOR}
    assert dutch.item("l-start").tags.roles == {LessonRole.INSTRUCTOR}


PACKAGE = """
identifier = "ct-proef"
title = "Proef"
language = "nl"
edition = "1"
description = "d"
rights = "r"
keywords = []
parts = ["m1"]
"""
PART = """
key = "m1"
title = "Eén"
[[item]]
key = "een"
title = "Een"
minutes = 25
page = "een.html"
"""


@pytest.fixture
def sources(tmp_path):
    for folder in ("parts", "pages", "quizzes"):
        (tmp_path / folder).mkdir()
    (tmp_path / "package.toml").write_text(PACKAGE)
    (tmp_path / "parts" / "m1.toml").write_text(PART)
    (tmp_path / "pages" / "een.html").write_text("<p>Één</p>\n")
    return tmp_path


def test_a_small_package_is_built(sources):
    item = starter_draft(sources).item("een")
    assert (item.body, item.tags.minutes) == ("<p>Één</p>", 25)
    assert item.tags.roles == {LessonRole.LEARNER}


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("package.toml", "edition", "editie", "package.toml: 'edition'"),
        ("parts/m1.toml", "minutes = 25", "minutes = 0", "m1.toml: een: minutes"),
        ("parts/m1.toml", 'key = "een"', 'key = "een twee"', "m1.toml"),
        ("parts/m1.toml", 'page = "een.html"', "", "m1.toml: een: one of"),
        ("parts/m1.toml", "minutes", "minuten", "m1.toml: unknown: minuten"),
        ("parts/m1.toml", 'page = "een.html"', 'quiz = "een.toml"', "quizzes/een.toml"),
        ("parts/m1.toml", "[[item]]", "[[item]", "m1.toml"),
        ("parts/m1.toml", "minutes = 25", 'roles = ["teacher"]', "m1.toml: een"),
        ("pages/een.html", "Één", '<a href="twee.html">x</a>', "een.html: links to twee.html"),
    ],
)
def test_a_wrong_source_is_named(sources, file, old, new, said):
    place = sources / file
    place.write_text(place.read_text().replace(old, new))
    with pytest.raises(StarterFault) as fault:
        starter_draft(sources)
    assert said in str(fault.value)


def test_a_missing_page_is_named(sources):
    shutil.rmtree(sources / "pages")
    with pytest.raises(StarterFault, match=r"een\.html"):
        starter_draft(sources)
