"""An open package: what its items show, and what a browser gets."""

from pathlib import Path
from urllib.parse import quote

import pytest
from package_builder import (
    PAGE,
    QUIZ,
    TOPIC,
    WEB_LINK,
    item,
    manifest,
    package,
    resource,
    rich_package,
    write_zip,
)

from ct_desktop.lessons.content import (
    DiscussionContent,
    FileContent,
    FolderContent,
    LinkContent,
    MissingContent,
    PageContent,
    PlatformContent,
    QuizContent,
    UnknownContent,
)
from ct_desktop.lessons.kinds import ResourceKind
from ct_desktop.lessons.reading.reader import OpenPackage, open_package

CARTRIDGES = Path(__file__).parents[1] / "samples" / "cartridges"


def by_title(opened: OpenPackage, title: str):
    return next(one for one in opened.package.walk() if one.title == title)


@pytest.fixture
def rich(tmp_path: Path):
    with open_package(rich_package(tmp_path / "rich.imscc")) as opened:
        yield opened


@pytest.fixture(scope="module")
def small():
    with open_package(CARTRIDGES / "canvas_small_1.1.imscc") as opened:
        yield opened


@pytest.fixture(scope="module")
def course():
    with open_package(CARTRIDGES / "course-1.imscc") as opened:
        yield opened


def test_each_kind_shows_what_it_is(rich: OpenPackage) -> None:
    contents = {one.title: rich.content(one) for one in rich.package.walk()}
    assert contents["Chapter"] == FolderContent("Chapter")
    assert contents["Page"] == PageContent("pages/one.html", "?a=1")
    quiz = contents["Quiz"]
    assert isinstance(quiz, QuizContent)
    assert [one.html for one in quiz.quiz.questions] == ["Waar?"]
    assert contents["Talk"] == DiscussionContent("Talk", "<p>Why?</p>", "", ("media/a.png",))
    assert contents["Site"] == LinkContent("Site", "https://example.org/a")
    assert contents["Board"] == PlatformContent("Board", "Draws", "http://example.org/lti")
    assert contents["Film"] == FileContent(ResourceKind.VIDEO, "media/film.mp4")
    assert contents["Strange"] == UnknownContent("example_xmlv1p0", ("odd.bin",))
    assert contents["Paper"] == FileContent(ResourceKind.PDF, "paper.pdf")
    assert contents["Picture"] == FileContent(ResourceKind.IMAGE, "media/a.png")


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    text = manifest(item("a", "A", "r1") + item("b", "B", "nowhere"), resource("r1", "gone.html"))
    with open_package(package(tmp_path / "p.zip", text)) as opened:
        assert opened.content(opened.package.items[0]) == MissingContent(("gone.html",))
        assert opened.content(opened.package.items[1]) == MissingContent(("nowhere",))


def test_a_damaged_file_is_missing(tmp_path: Path) -> None:
    text = manifest(item("a", "A", "r1"), resource("r1", "", ["topic.xml"], "imsdt_xmlv1p1"))
    path = write_zip(tmp_path / "p.zip", {"imsmanifest.xml": text, "topic.xml": TOPIC}, 0)
    path.write_bytes(path.read_bytes().replace(b"<title>Talk", b"<title>Tolk"))
    with open_package(path) as opened:
        assert opened.content(opened.package.items[0]) == MissingContent(("topic.xml",))
        assert opened.serve("topic.xml") is None


def test_what_is_not_what_it_says_can_still_be_opened(tmp_path: Path) -> None:
    types = ["imsqti_xmlv1p2/x/assessment", "imsdt_xmlv1p1", "imswl_xmlv1p1", "imsbasiclti_xmlv1p0"]
    resources = "".join(resource(f"r{n}", "", [f"{n}.xml"], type_) for n, type_ in enumerate(types))
    text = manifest("".join(item(f"i{n}", "A", f"r{n}") for n in range(4)), resources)
    for wrong in ("<other/>", "", "no xml at all", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"):
        path = package(tmp_path / "p.zip", text, {f"{n}.xml": wrong for n in range(4)})
        with open_package(path) as opened:
            for n, one in enumerate(opened.package.items):
                assert opened.content(one) == UnknownContent(types[n], (f"{n}.xml",))


def test_a_web_link_keeps_the_signs_of_its_address(tmp_path: Path) -> None:
    link = WEB_LINK.replace("https://example.org/a", "https://example.org/?a=1&amp;b=2")
    text = manifest(item("a", "A", "r1"), resource("r1", "", ["l.xml"], "imswl_xmlv1p1"))
    with open_package(package(tmp_path / "p.zip", text, {"l.xml": link})) as opened:
        assert opened.content(opened.package.items[0]) == LinkContent(
            "Site", "https://example.org/?a=1&b=2"
        )


def test_plain_text_of_a_topic_becomes_paragraphs(tmp_path: Path) -> None:
    topic = '<topic><title>T</title><text texttype="text/plain">a &lt; b\n\nc</text></topic>'
    text = manifest(item("a", "A", "r1"), resource("r1", "", ["t.xml"], "imsdt_xmlv1p1"))
    with open_package(package(tmp_path / "p.zip", text, {"t.xml": topic})) as opened:
        assert opened.content(opened.package.items[0]) == DiscussionContent(
            "T", "<p>a &lt; b</p><p>c</p>", ""
        )


def test_an_assignment_shows_its_page_or_its_text(course: OpenPackage, tmp_path: Path) -> None:
    shown = course.content(by_title(course, "First Module Assignment 1"))
    name = "i7aff7e807cbf2c3be5ca6fc0733ff0a8/first-module-assignment-1.html"
    assert shown == PageContent(name)
    assert course.item_of(name) is by_title(course, "First Module Assignment 1")
    xml = (
        '<assignment xmlns="a"><title>Do</title><text texttype="text/html">&lt;b&gt;x&lt;/b&gt;'
        '</text><extensions><assignment xmlns="b"><title>Other</title></assignment></extensions>'
        "</assignment>"
    )
    text = manifest(item("a", "A", "r1"), resource("r1", "x/a.xml", type_="assignment_xmlv1p0"))
    with open_package(package(tmp_path / "p.zip", text, {"x/a.xml": xml})) as opened:
        assert opened.content(opened.package.items[0]) == DiscussionContent("Do", "<b>x</b>", "x")


def test_the_end_of_an_address_is_put_together(tmp_path: Path) -> None:
    items = (
        item("a", "A", "r1", parameters="?b=2")
        + item("b", "B", "r2", parameters="b=2")
        + item("c", "C", "r1", parameters="#end")
        + item("d", "D", "r1")
    )
    resources = resource("r1", "a.html?a=1#top", ["a.html"]) + resource("r2", "a.html#top")
    path = package(tmp_path / "p.zip", manifest(items, resources), {"a.html": PAGE})
    with open_package(path) as opened:
        assert [opened.content(one) for one in opened.package.items] == [
            PageContent("a.html", "?a=1&b=2#top"),
            PageContent("a.html", "?b=2#top"),
            PageContent("a.html", "?a=1#end"),
            PageContent("a.html", "?a=1#top"),
        ]


def test_shows_loose_resources(small: OpenPackage) -> None:
    (bank,) = small.package.loose
    assert bank.kind is ResourceKind.QUESTION_BANK
    content = small.resource_content(bank)
    assert isinstance(content, QuizContent)
    assert len(content.quiz.questions) > 5


def test_reads_the_small_canvas_cartridge(small: OpenPackage) -> None:
    titles = [[one.title, [below.title for below in one.children]] for one in small.package.items]
    assert titles == [
        [
            "Your Mom, Research, & You",
            [
                "Learning Objectives",
                "Study Guide",
                "Wikipedia - Your Mom",
                "Psychology of Faces",
            ],
        ],
        ["Attachment module", ["Super exciting!", "Sub-Folder"]],
        [
            "Misc Module",
            [
                "Wikipedia - Sigmund Freud",
                "Non-existent reference",
                "Talk about the issues",
                "BLTI Test",
                "BLTI Assignment Test",
            ],
        ],
    ]
    faces = small.content(by_title(small, "Psychology of Faces"))
    assert isinstance(faces, DiscussionContent)
    assert faces.attachments == ("I_00006_Media/angry_person.jpg",)
    assert small.resolve(faces.base, "$IMS-CC-FILEBASE$../I_media_R/smiling_dog.jpg") == (
        "I_media_R/smiling_dog.jpg"
    )
    issues = small.content(by_title(small, "Talk about the issues"))
    assert isinstance(issues, DiscussionContent)
    # Its links go above the root; the files are meant all the same.
    assert issues.attachments == (
        "I_00006_Media/angry_person.jpg",
        "I_media_R/smiling_dog.jpg",
    )
    quiz = small.content(by_title(small, "Pretest"))
    assert isinstance(quiz, QuizContent)
    assert small.resolve(quiz.base, "$IMS-CC-FILEBASE$img1.png") == "I_00003_R/img1.png"


def test_links_of_canvas_name_things(course: OpenPackage) -> None:
    assert course.resolve("x", "%24WIKI_REFERENCE%24/pages/first-module-wiki-page-1") == (
        "wiki_content/first-module-wiki-page-1.html"
    )
    quiz = "$CANVAS_OBJECT_REFERENCE$/quizzes/i4f68489bc67fcd24fdda99053591adb1?a=1"
    name = course.resolve("x", quiz)
    assert name == "i4f68489bc67fcd24fdda99053591adb1/assessment_qti.xml"
    assert course.item_of(name) is by_title(course, "First Module Quiz 1")
    task = "$CANVAS_OBJECT_REFERENCE$/assignments/i7aff7e807cbf2c3be5ca6fc0733ff0a8"
    name = "i7aff7e807cbf2c3be5ca6fc0733ff0a8/first-module-assignment-1.html"
    assert course.resolve("", task) == name
    module = "$CANVAS_OBJECT_REFERENCE$/modules/i02ce3f13d96fb86be0bfcbecfc2e42ed"
    assert course.resolve("", module) == name
    files = "$CANVAS_COURSE_REFERENCE$/file_contents/course%20files/photo.jpg"
    assert course.resolve("", files) == "web_resources/photo.jpg"
    assert course.resolve("", "$WIKI_REFERENCE$/pages/gone") is None
    assert course.resolve("", "$CANVAS_OBJECT_REFERENCE$/quizzes/gone") is None


def test_the_item_of_an_entry(rich: OpenPackage) -> None:
    assert rich.item_of("pages/one.html") is by_title(rich, "Page")
    assert rich.item_of("media/a.png") is by_title(rich, "Picture")
    assert rich.item_of("quiz.xml") is by_title(rich, "Quiz")
    assert rich.item_of("nothing") is None


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/pages/one.html", "pages/one.html"),
        ("pages/one.html?a=1#b", "pages/one.html"),
        ("lesson://p/pages/one.html", "pages/one.html"),
        ("/PAGES/One.html", "pages/one.html"),
        ("/pages/%24IMS-CC-FILEBASE%24/../media/a.png", "media/a.png"),
        ("/pages/$IMS-CC-FILEBASE$/../media/a.png", "media/a.png"),
        ("/pages/%24CANVAS_OBJECT_REFERENCE%24/quizzes/r2", "quiz.xml"),
        ("/pages/gone.html", None),
        ("/", None),
        ("", None),
    ],
)
def test_serves(rich: OpenPackage, path: str, name: str | None) -> None:
    served = rich.serve(path)
    assert (served.name if served else None) == name
    if served is not None:
        with served.open() as stream:
            assert len(stream.read()) == served.size


def test_serves_every_name_by_its_encoded_address(tmp_path: Path) -> None:
    names = ["a b/één#1?.html", "100%.html", "%41.html", "ü.png", "a+b.txt"]
    path = package(tmp_path / "p.zip", manifest(""), dict.fromkeys(names, "x"))
    with open_package(path) as opened:
        for name in names:
            served = opened.serve("/" + quote(name) + "?v=1")
            assert served is not None
            assert served.name == name


def test_says_of_a_page_in_which_encoding_it_is(tmp_path: Path) -> None:
    pages: dict[str, str | bytes] = {
        "declared.html": '<meta charset="iso-8859-1"><p>één'.encode("latin-1"),
        "lied.html": '<meta charset="utf-8"><p>één'.encode("cp1252"),
        "silent.html": "<p>één".encode(),
        "old.html": "<p>één “x”".encode("cp1252"),
        "marked.html": "<p>één".encode("utf-16"),
        "strict.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
        "loose.xhtml": "<p>not closed",
        "style.css": "p {}",
        "film.mp4": b"x",
        "odd.qqq": b"x",
    }
    with open_package(package(tmp_path / "p.zip", manifest(""), pages)) as opened:
        found = {one: opened.serve(one) for one in pages}
    assert {name: one.mime for name, one in found.items() if one is not None} == {
        "declared.html": "text/html; charset=windows-1252",
        "lied.html": "text/html; charset=windows-1252",
        "silent.html": "text/html; charset=utf-8",
        "old.html": "text/html; charset=windows-1252",
        "marked.html": "text/html; charset=utf-16-le",
        "strict.xhtml": "application/xhtml+xml; charset=utf-8",
        "loose.xhtml": "text/html; charset=utf-8",
        "style.css": "text/css; charset=utf-8",
        "film.mp4": "video/mp4",
        "odd.qqq": "application/octet-stream",
    }


def test_every_item_of_the_real_packages_shows_something() -> None:
    shown = 0
    for path in sorted(CARTRIDGES.glob("*.imscc")):
        with open_package(path) as opened:
            for one in opened.package.walk():
                content = opened.content(one)
                shown += not isinstance(content, FolderContent | MissingContent)
                if isinstance(content, PageContent):
                    assert opened.serve(content.name) is not None
            for loose in opened.package.loose:
                assert not isinstance(opened.resource_content(loose), MissingContent)
    assert shown == 22


def test_quiz_that_says_latin_1_is_read(tmp_path: Path) -> None:
    quiz = QUIZ.replace("Waar?", "Café?").encode("latin-1")
    text = manifest(item("a", "A", "r1"), resource("r1", "", ["q/q.xml"], "imsqti_xmlv1p2"))
    with open_package(package(tmp_path / "p.zip", text, {"q/q.xml": quiz})) as opened:
        content = opened.content(opened.package.items[0])
    assert isinstance(content, QuizContent)
    assert content.quiz.questions[0].html == "Café?"
    assert content.base == "q"
