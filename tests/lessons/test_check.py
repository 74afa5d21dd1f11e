"""The check: its figures are a contract, and were counted by hand from the manifests."""

import json
from pathlib import Path

import pytest
from package_builder import (
    PAGE,
    QUIZ,
    WEB_LINK,
    epub,
    item,
    manifest,
    package,
    resource,
    rich_package,
    write_zip,
)

from ct_desktop.errors import UserError
from ct_desktop.lessons.checking.check import check_package, report_json
from ct_desktop.lessons.checking.report import CheckReport
from ct_desktop.lessons.severity import Severity

CARTRIDGES = Path(__file__).parents[1] / "samples" / "cartridges"
SHARED = Path(__file__).parents[3] / "shared" / "samples" / "cartridges"
KEYS = """file format version title language items depth pages files quizzes weblinks discussions
online_only roles missing_files unsupported problems bytes""".split()  # noqa: SIM905

EXPECTED: dict[str, dict[str, object]] = {
    "allyworkshop.imscc": {
        "format": "imscc", "version": "1.3.0", "title": "Ally: Accessibility Workshop",
        "language": "", "items": 14, "depth": 2, "pages": 12, "files": 53, "quizzes": 0,
        "weblinks": 0, "discussions": 4, "online_only": 1, "roles": {}, "missing_files": [],
        "unsupported": {"lti": 1}, "bytes": 3120634,
    },
    "canvas_small_1.1.imscc": {
        "format": "imscc", "version": "1.1.0",
        "title": "Common Cartridge Test Data Set - Validation Cartridge 1",
        "language": "en-US", "items": 18, "depth": 4, "pages": 2, "files": 18, "quizzes": 1,
        "weblinks": 3, "discussions": 2, "online_only": 5, "roles": {"instructor": 1},
        "missing_files": ["I_00008_R.xml"], "unsupported": {"lti": 2}, "bytes": 28331,
    },
    "course-1.imscc": {
        "format": "imscc", "version": "1.3.0", "title": "COURSE-for-modules-testing",
        "language": "", "items": 12, "depth": 2, "pages": 4, "files": 22, "quizzes": 1,
        "weblinks": 1, "discussions": 1, "online_only": 1,
        "roles": {"learner": 1, "instructor": 1},
        "missing_files": [
            "web_resources/sample.mp3", "web_resources/published-document.pdf",
            "web_resources/published-document-2.pdf", "web_resources/unpublished-document.pdf",
        ],
        "unsupported": {}, "bytes": 60351,
    },
    "course-with-no-showable-resources.imscc": {
        "format": "imscc", "version": "1.3.0", "title": "XavierSchool", "language": "",
        "items": 6, "depth": 2, "pages": 0, "files": 1, "quizzes": 0, "weblinks": 0,
        "discussions": 0, "online_only": 0, "roles": {},
        "missing_files": [
            "course_settings/canvas_export.txt", "course_settings/assignment_groups.xml",
            "course_settings/files_meta.xml", "course_settings/media_tracks.xml",
        ],
        "unsupported": {}, "bytes": 2381,
    },
    "latex.imscc": {
        "format": "imscc", "version": "1.1.0", "title": "LaTeX Equations", "language": "",
        "items": 3, "depth": 2, "pages": 2, "files": 7, "quizzes": 0, "weblinks": 0,
        "discussions": 0, "online_only": 0, "roles": {},
        "missing_files": [
            "course_settings/course_settings.xml", "course_settings/late_policy.xml",
            "course_settings/context.xml",
        ],
        "unsupported": {}, "bytes": 5737,
    },
}  # fmt: skip


def said(report: CheckReport) -> set[tuple[str, str]]:
    return {(one.severity.value, one.where) for one in report.problems}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_figures_of_the_real_packages(name: str) -> None:
    path = next((one / name for one in (CARTRIDGES, SHARED) if (one / name).exists()), None)
    if path is None:
        pytest.skip("this package lies outside the repository")
    found = report_json(check_package(path))
    assert list(found) == KEYS
    assert found.pop("file") == name
    problems = found.pop("problems")
    assert found == EXPECTED[name]
    assert json.loads(json.dumps(problems)) == problems


def test_the_problems_of_a_real_package() -> None:
    report = check_package(CARTRIDGES / "canvas_small_1.1.imscc")
    assert not report.clean
    assert said(report) == {
        ("error", "Non-existent reference"),
        ("warning", "BLTI Test"),
        ("warning", "BLTI Assignment Test"),
        ("info", "I_00010"),
        ("info", "Wikipedia - Your Mom"),
        ("info", "Wikipedia - Sigmund Freud"),
        ("info", "Non-existent reference"),
    }
    assert [one.severity for one in report.problems][:2] == [Severity.ERROR, Severity.WARNING]


def test_one_of_everything(tmp_path: Path) -> None:
    report = check_package(rich_package(tmp_path / "rich.imscc"))
    assert (report.items, report.depth, report.files, report.pages) == (10, 2, 9, 1)
    assert (report.quizzes, report.weblinks, report.discussions) == (1, 1, 1)
    assert report.online_only == 2
    assert report.unsupported == {"example_xmlv1p0": 1, "lti": 1}
    assert said(report) == {
        ("warning", "pages/one.html"),
        ("warning", "Board"),
        ("warning", "Strange"),
        ("info", "Site"),
    }


def test_a_sound_package_is_clean(tmp_path: Path) -> None:
    text = manifest(
        item("a", "A", "r1") + item("b", "B", "r2"),
        resource("r1", "a.html") + resource("r2", "", ["q.xml"], "imsqti_xmlv1p2/x/assessment"),
    )
    report = check_package(package(tmp_path / "p.zip", text, {"a.html": PAGE, "q.xml": QUIZ}))
    assert report.clean
    assert report.problems == ()


def test_names_are_counted_once_however_they_are_spelled(tmp_path: Path) -> None:
    text = manifest(
        "",
        resource("r1", "a%20b.html", ["a b.html", "A B.HTML?x=1", "http://a.org/x.html"])
        + resource("r2", "a b.html")
        + resource("r3", "gone.html", ["gone.html", "gone.html#a"]),
    )
    report = check_package(package(tmp_path / "p.zip", text, {"a b.html": PAGE}))
    assert (report.files, report.pages) == (1, 1)
    assert report.missing_files == ("gone.html",)


def test_without_an_organisation_there_are_no_items(tmp_path: Path) -> None:
    report = check_package(
        package(tmp_path / "p.zip", manifest(None, resource("r", "a.html")), {"a.html": PAGE})
    )
    assert (report.items, report.depth, report.pages) == (0, 0, 1)
    assert report.clean


def test_links_to_pages_of_the_web_are_not_web_link_resources(tmp_path: Path) -> None:
    text = manifest(
        item("a", "A", "r1") + item("b", "B", "r2"),
        resource("r1", "https://a.org/", ["https://a.org/"])
        + resource("r2", "", ["l.xml"], "imswl_xmlv1p1"),
    )
    report = check_package(package(tmp_path / "p.zip", text, {"l.xml": WEB_LINK}))
    assert (report.weblinks, report.online_only, report.files) == (1, 2, 1)
    assert report.missing_files == ()


def test_says_what_is_wrong_in_pages(tmp_path: Path) -> None:
    page = (
        '<p><img src="gone.png"><img src="https://a.org/t.gif"><a href="file:///c:/x.doc">x</a>'
        "<script>x()</script><form></form></p>"
    )
    frame = '<iframe src="b.html"></iframe><a href="%24WIKI_REFERENCE%24/pages/gone">x</a>'
    text = manifest("", resource("r", "a.html", ["a.html", "b.html", "c.html"]))
    entries: dict[str, str | bytes] = {"a.html": page, "b.html": PAGE, "c.html": frame}
    report = check_package(package(tmp_path / "p.zip", text, entries))
    messages = {(one.where, one.message) for one in report.problems}
    assert messages == {
        ("a.html", "It refers to what is not in the package: gone.png."),
        ("a.html", "It shows what needs a network: https://a.org/t.gif."),
        ("a.html", "It refers to files on the computer of its maker: file:///c:/x.doc."),
        ("a.html", "It has scripts, which work only when you trust the package."),
        ("a.html", "It has a form to fill in, which cannot be sent."),
        ("c.html", "It has another page or file embedded."),
        (
            "c.html",
            "It refers to what is not in the package: %24WIKI_REFERENCE%24/pages/gone.",
        ),
    }


def test_names_a_few_of_many(tmp_path: Path) -> None:
    page = "".join(f'<img src="{n}.png">' for n in range(9))
    text = manifest("", resource("r", "a.html"))
    report = check_package(package(tmp_path / "p.zip", text, {"a.html": page}))
    assert report.problems[0].message.endswith("0.png, 1.png, 2.png (+6).")


def test_finds_damaged_files(tmp_path: Path) -> None:
    text = manifest("", resource("r", "a.html", ["a.html", "b.bin"]))
    path = write_zip(
        tmp_path / "p.zip",
        {"imsmanifest.xml": text, "a.html": "<p>first", "b.bin": b"second" * 300_000},
        0,
    )
    content = path.read_bytes()
    path.write_bytes(content.replace(b"<p>first", b"<p>fibst").replace(b"second", b"sekond", 1))
    report = check_package(path)
    assert said(report) == {("error", "a.html"), ("error", "b.bin")}
    assert all("damaged" in one.message for one in report.problems)


def test_warns_of_films_that_will_not_play(tmp_path: Path) -> None:
    text = manifest(item("a", "A", "r"), resource("r", "film.swf"))
    report = check_package(package(tmp_path / "p.zip", text, {"film.swf": b"FWS"}))
    assert said(report) == {("warning", "film.swf")}
    assert "SWF" in report.problems[0].message


def test_tells_quizzes_that_cannot_be_read(tmp_path: Path) -> None:
    text = manifest(
        item("a", "Toets", "r"), resource("r", "", ["q.xml"], "imsqti_xmlv1p2/x/assessment")
    )
    report = check_package(package(tmp_path / "p.zip", text, {"q.xml": "<nothing/>"}))
    assert report.quizzes == 1
    assert said(report) == {("error", "Toets")}
    empty = QUIZ.partition("<item ")[0] + "</section></assessment></questestinterop>"
    report = check_package(package(tmp_path / "p.zip", text, {"q.xml": empty}))
    assert {where for _, where in said(report)} == {"Toets"}


def test_does_not_look_through_more_than_a_lesson_holds(tmp_path: Path) -> None:
    bulk = b"<b>" * 1_000_000
    text = manifest("", resource("r", "", [f"{n}.html" for n in range(20)]))
    path = package(tmp_path / "p.zip", text, {f"{n}.html": bulk for n in range(20)})
    report = check_package(path)
    assert report.pages == 20
    assert any("not looked through" in one.message for one in report.problems)


def test_a_book_is_counted_alike(tmp_path: Path) -> None:
    report = check_package(epub(tmp_path / "b.epub"))
    assert (report.format, report.version, report.language) == ("epub", "3.0", "nl")
    assert (report.items, report.depth, report.pages, report.files) == (5, 2, 4, 5)
    assert report.missing_files == ("EPUB/img/lost.png",)


def test_roles_of_items_and_of_resources_that_none_shows(tmp_path: Path) -> None:
    def roles(*words: str) -> str:
        said = "".join(
            f"<intendedEndUserRole><value>{word}</value></intendedEndUserRole>" for word in words
        )
        return f"<metadata><lom><educational>{said}</educational></lom></metadata>"

    text = manifest(
        item("a", "A", "r1", roles("Learner", "Instructor"))
        + item("b", "B", "r2")
        + item("c", "C", inside=roles("Mentor")),
        resource("r1", "a.html", inside=roles("Learner"))
        + resource("r2", "a.html", inside=roles("Instructor"))
        + resource("r3", "a.html", inside=roles("Instructor")),
    )
    report = check_package(package(tmp_path / "p.zip", text, {"a.html": PAGE}))
    assert report.roles == {"learner": 1, "instructor": 3, "mentor": 1}


def test_a_refused_package_is_no_report(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        check_package(write_zip(tmp_path / "p.zip", {"a.html": PAGE}))
