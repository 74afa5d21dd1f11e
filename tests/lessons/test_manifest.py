"""Manifests of every format, with everything that real ones have and the standards do not."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from package_builder import CC, CP, PAGE, item, manifest, package, resource, title, write_zip

from ct_desktop.errors import UserError
from ct_desktop.lessons.kinds import PackageFormat, ResourceKind
from ct_desktop.lessons.package import Item, LessonPackage
from ct_desktop.lessons.reading.manifest_events import MAX_DEPTH
from ct_desktop.lessons.reading.reader import open_package
from ct_desktop.lessons.severity import Severity

ONE = resource("r1", "a.html")


def read(
    tmp_path: Path, text: str | bytes, entries: dict[str, str | bytes] | None = None
) -> LessonPackage:
    path = write_zip(tmp_path / "p.zip", {"imsmanifest.xml": text, **(entries or {"a.html": PAGE})})
    with open_package(path) as opened:
        return opened.package


def outline(items: tuple[Item, ...]) -> list[object]:
    return [[one.title, *outline(one.children)] if one.children else one.title for one in items]


def refusal(tmp_path: Path, text: str | bytes) -> str:
    with pytest.raises(UserError) as caught:
        read(tmp_path, text)
    return caught.value.message


@pytest.mark.parametrize(
    ("schema", "version", "namespace", "format_"),
    [
        ("IMS Common Cartridge", "1.0.0", "urn:any", PackageFormat.COMMON_CARTRIDGE),
        ("IMS Common Cartridge", "1.3.0", CC, PackageFormat.COMMON_CARTRIDGE),
        ("IMS Common Cartridge", "1.4.0", "urn:any", PackageFormat.COMMON_CARTRIDGE),
        ("IMS Thin Common Cartridge", "1.2.0", CC, PackageFormat.COMMON_CARTRIDGE),
        ("", "", CC, PackageFormat.COMMON_CARTRIDGE),
        ("IMS Content", "1.1.3", CP, PackageFormat.CONTENT_PACKAGING),
        ("", "", CP, PackageFormat.CONTENT_PACKAGING),
        ("ADL SCORM", "1.2", CP, PackageFormat.SCORM),
        ("ADL SCORM", "2004 4th Edition", CP, PackageFormat.SCORM),
        ("", "", "http://www.adlnet.org/xsd/adlcp_rootv1p2", PackageFormat.SCORM),
    ],
)
def test_knows_the_format(
    tmp_path: Path, schema: str, version: str, namespace: str, format_: PackageFormat
) -> None:
    text = manifest(item("i", "A", "r1"), ONE, schema=schema, version=version, namespace=namespace)
    found = read(tmp_path, text)
    assert found.format is format_
    assert found.schema_version == version
    assert outline(found.items) == ["A"]


def test_knows_a_cartridge_by_its_types(tmp_path: Path) -> None:
    quiz = resource("q", "", ["q.xml"], "imsqti_xmlv1p2/imscc_xmlv1p0/assessment")
    found = read(tmp_path, manifest("", quiz, schema="", namespace="urn:x"))
    assert found.format is PackageFormat.COMMON_CARTRIDGE


def test_an_untitled_root_is_not_shown(tmp_path: Path) -> None:
    inside = item("a", "A", "r1") + item("b", "B", inside=item("c", "C", "r1"))
    found = read(tmp_path, manifest(item("root", None, inside=inside), ONE))
    assert outline(found.items) == ["A", ["B", "C"]]


def test_a_titled_root_is_shown(tmp_path: Path) -> None:
    found = read(tmp_path, manifest(item("root", "Root", inside=item("a", "A", "r1")), ONE))
    assert outline(found.items) == [["Root", "A"]]


def test_an_item_without_title_is_called_after_its_file(tmp_path: Path) -> None:
    inside = item("a", None, "r1") + item("b", "", inside=item("c", "C"))
    found = read(tmp_path, manifest(item("root", None, inside=inside), ONE))
    assert outline(found.items) == ["a.html", ["Untitled", "C"]]


def test_titles_are_tidied(tmp_path: Path) -> None:
    found = read(tmp_path, manifest(item("a", "  Two\n  lines & more ") + item("b", "x" * 9000)))
    assert found.items[0].title == "Two lines & more"
    assert len(found.items[1].title) == 300


def test_without_an_organisation_the_resources_are_loose(tmp_path: Path) -> None:
    for text in (manifest(None, ONE), manifest(None, ONE).replace("<organizations/>", "")):
        found = read(tmp_path, text)
        assert found.items == ()
        assert [one.name for one in found.loose] == ["a.html"]
        assert [one.severity for one in found.notices] == [Severity.INFO]


def test_an_item_may_have_no_resource_or_one_that_is_not_there(tmp_path: Path) -> None:
    found = read(tmp_path, manifest(item("a", "A") + item("b", "B", "gone")))
    assert [(one.resource, one.unresolved) for one in found.items] == [(None, ""), (None, "gone")]
    (notice,) = found.notices
    assert (notice.severity, notice.where) == (Severity.ERROR, "B")
    assert "gone" in notice.message


def test_missing_files_are_named_once(tmp_path: Path) -> None:
    text = manifest(
        item("a", "A", "r1"), resource("r1", "b.html", ["b.html", "c.png?x=1", "a.html"])
    )
    (one,) = read(tmp_path, text).resources
    assert one.name is None
    assert one.files == ("a.html",)
    assert one.missing == ("b.html", "c.png")


def test_keys_are_unique_and_say_which(tmp_path: Path) -> None:
    twice = item("i", "A", "r1") + item("i", "B", "r2") + item("i", "C", "r2") + item("", "D")
    text = manifest(twice, ONE + resource("r1", "gone.html") + resource("r2", "a.html"))
    found = read(tmp_path, text)
    assert [one.key for one in found.items] == ["i", "i~r2", "i~C", "D"]
    assert [one.key for one in found.resources] == ["r1", "r1~gone.html", "r2"]
    assert {one.where for one in found.notices} == {"i", "r1"}


def test_of_resources_with_one_identifier_the_one_that_is_there_is_shown(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        manifest(item("i", "A", "r"), resource("r", "gone.html") + resource("r", "a.html")),
    )
    assert found.items[0].resource is not None
    assert found.items[0].resource.name == "a.html"


def test_keys_stay_the_same_when_items_are_added(tmp_path: Path) -> None:
    old = item("a", "A", "r1") + item("", "Loose") + item("a", "B", "r1")
    before = {one.title: one.key for one in read(tmp_path, manifest(old, ONE)).walk()}
    after = {
        one.title: one.key for one in read(tmp_path, manifest(item("n", "New") + old, ONE)).walk()
    }
    assert before.items() <= after.items()


def test_hidden_items_are_not_shown_but_what_is_below_is(tmp_path: Path) -> None:
    hidden = item("h", "Hidden", "r1", item("c", "Child"), isvisible="false")
    found = read(tmp_path, manifest(hidden + item("v", "Seen", isvisible="true"), ONE))
    assert outline(found.items) == ["Child", "Seen"]
    assert [one.name for one in found.loose] == ["a.html"]


def test_a_bom_and_blanks_before_the_declaration_are_survived(tmp_path: Path) -> None:
    text = manifest(item("a", "Één", "r1"), ONE)
    for content in (
        b"\xef\xbb\xbf" + text.encode(),
        b"\r\n  " + text.encode(),
        text.replace("UTF-8", "UTF-16").encode("utf-16"),
    ):
        assert outline(read(tmp_path, content).items) == ["Één"]


def test_an_encoding_that_is_not_the_declared_one_is_survived(tmp_path: Path) -> None:
    content = manifest(item("a", "Één", "r1"), ONE).encode("cp1252")
    assert outline(read(tmp_path, content).items) == ["Één"]


def test_the_default_organisation_is_the_tree(tmp_path: Path) -> None:
    text = manifest(item("a", "A", "r1"), ONE + resource("r2", "b.html")).replace(
        "<organizations>",
        '<organizations default="o2"><organization identifier="o2"><title>Other</title>'
        + item("b", "B", "r2")
        + "</organization>",
    )
    found = read(tmp_path, text, {"a.html": PAGE, "b.html": PAGE})
    assert outline(found.items) == ["B"]
    assert [one.name for one in found.loose] == ["a.html"]
    assert "1 more table of contents" in found.notices[0].message


def test_a_manifest_in_a_manifest_is_grafted_once(tmp_path: Path) -> None:
    inner = (
        '<manifest identifier="sub"><organizations><organization identifier="o">'
        + item("x", "Inner", "r9")
        + item("y", "Again", "sub")
        + "</organization></organizations><resources>"
        + resource("r9", "a.html")
        + "</resources></manifest>"
    )
    found = read(tmp_path, manifest(item("a", "Part", "sub"), extra=inner, namespace=CP))
    assert outline(found.items) == [["Part", "Inner", "Again"]]
    assert not [one for one in found.notices if one.severity is Severity.ERROR]


def test_xml_base_is_followed(tmp_path: Path) -> None:
    text = manifest(
        item("a", "A", "r1") + item("b", "B", "r2"),
        ONE + resource("r2", "b.html", **{"xml:base": "deep/"}),
    ).replace("<resources>", '<resources xml:base="map/">')
    found = read(tmp_path, text, {"map/a.html": PAGE, "map/deep/b.html": PAGE})
    assert [one.name for one in found.resources] == ["map/a.html", "map/deep/b.html"]
    assert [one.base for one in found.resources] == ["map", "map/deep"]


def test_a_package_zipped_with_its_folder_is_read(tmp_path: Path) -> None:
    path = write_zip(
        tmp_path / "p.zip",
        {"course/a.html": PAGE, "course/imsmanifest.xml": manifest(item("a", "A", "r1"), ONE)},
    )
    with open_package(path) as opened:
        assert opened.package.resources[0].name == "course/a.html"


def test_the_manifest_may_be_written_in_capitals(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "p.zip", {"IMSManifest.XML": manifest(item("a", "A"))})
    with open_package(path) as opened:
        assert outline(opened.package.items) == ["A"]


def test_addresses_outside_are_links(tmp_path: Path) -> None:
    text = manifest(
        item("a", "A", "r1"),
        resource("r1", "https://example.org/x", ["https://example.org/x"]),
    )
    (one,) = read(tmp_path, text).resources
    assert (one.kind, one.url) == (ResourceKind.WEB_LINK, "https://example.org/x")
    assert (one.files, one.missing) == ((), ())


def test_a_thin_cartridge_has_its_links_in_the_manifest(tmp_path: Path) -> None:
    link = '<webLink xmlns="u"><title>T</title><url href="http://a.org/"/></webLink>'
    tool = '<cartridge_basiclti_link xmlns:b="b"><b:launch_url>http://b.org/</b:launch_url></cartridge_basiclti_link>'
    found = read(
        tmp_path,
        manifest(
            item("a", "A", "r1") + item("b", "B", "r2"),
            resource("r1", type_="imswl_xmlv1p3", inside=link)
            + resource("r2", type_="imsbasiclti_xmlv1p3", inside=tool),
            schema="IMS Thin Common Cartridge",
            version="1.3.0",
        ),
    )
    assert [one.url for one in found.resources] == ["http://a.org/", "http://b.org/"]


@pytest.mark.parametrize(
    ("type_", "file", "kind"),
    [
        ("webcontent", "a.HTM", ResourceKind.PAGE),
        ("webcontent", "a.b/c", ResourceKind.DOCUMENT),
        ("webcontent", "a.pdf", ResourceKind.PDF),
        ("webcontent", "a.svg", ResourceKind.IMAGE),
        ("webcontent", "a.mp3", ResourceKind.AUDIO),
        ("webcontent", "a.mp4", ResourceKind.VIDEO),
        ("webcontent", "a.docx", ResourceKind.DOCUMENT),
        ("webcontent", "a.css", ResourceKind.SUPPORT),
        ("", "a.html", ResourceKind.PAGE),
        ("text/html", "a.html", ResourceKind.PAGE),
        ("WebContent", "a.png", ResourceKind.IMAGE),
        ("imsqti_xmlv1p2/imscc_xmlv1p0/assessment", "q.xml", ResourceKind.QUIZ),
        ("imsqti_xmlv1p2/imscc_xmlv1p3/question-bank", "q.xml", ResourceKind.QUESTION_BANK),
        ("imsqti_xmlv1p2", "q.xml", ResourceKind.QUIZ),
        ("imsqti_item_xmlv2p1", "q.xml", ResourceKind.UNKNOWN),
        ("imsdt_xmlv1p3", "d.xml", ResourceKind.DISCUSSION),
        ("imswl_xmlv1p0", "l.xml", ResourceKind.WEB_LINK),
        ("imsbasiclti_xmlv1p0", "l.xml", ResourceKind.LTI),
        ("assignment_xmlv1p0", "a.xml", ResourceKind.ASSIGNMENT),
        (
            "associatedcontent/imscc_xmlv1p1/learning-application-resource",
            "a.html",
            ResourceKind.SUPPORT,
        ),
        ("resource/x-bb-document", "res1.dat", ResourceKind.UNKNOWN),
    ],
)
def test_knows_what_a_resource_is(
    tmp_path: Path, type_: str, file: str, kind: ResourceKind
) -> None:
    (one,) = read(tmp_path, manifest("", resource("r", file, type_=type_)), {file: "x"}).resources
    assert one.kind is kind


def test_scorm_parameters_become_the_end_of_the_address(tmp_path: Path) -> None:
    items = "".join(
        item(f"i{n}", "A", "r1", parameters=text)
        for n, text in enumerate(("?a=1", "a=1", "&a=1", "#part", "?", ""))
    )
    found = read(tmp_path, manifest(items, ONE, schema="ADL SCORM", version="1.2"))
    assert [one.query for one in found.items] == ["?a=1", "?a=1", "?a=1", "#part", "", ""]


def test_signs_written_as_entities_are_read(tmp_path: Path) -> None:
    text = manifest(item("a&b", "R&D <x>", "r"), resource("r", "R&D é.html", type_='a"b'))
    found = read(tmp_path, text.replace("é", "&#xe9;"), {"R&D é.html": PAGE})
    assert (found.items[0].key, found.items[0].title) == ("a&b", "R&D <x>")
    assert found.resources[0].name == "R&D é.html"
    assert found.resources[0].type == 'a"b'


def test_pictures_of_other_resources_are_not_loose(tmp_path: Path) -> None:
    page = resource(
        "r1", "a.html", inside='<dependency identifierref="pic"/><dependency identifierref="p2"/>'
    )
    text = manifest(
        item("a", "A", "r1"),
        page + resource("pic", "a.png") + resource("p2", "b.html") + resource("alone", "c.png")
        + resource("same", "a.html") + resource("css", "a.css") + resource("lost", "d.html"),
    )  # fmt: skip
    entries = dict.fromkeys(("a.html", "a.png", "b.html", "c.png", "a.css"), "x")
    assert [one.key for one in read(tmp_path, text, entries).loose] == ["p2", "alone"]


def test_takes_what_the_package_says_of_itself(tmp_path: Path) -> None:
    lom = """<lom><general><title><string language="nl">Een les</string></title>
    <language>nl-NL</language><description><string>Waarover</string></description>
    <keyword><string>spel</string></keyword><keyword><string>sport</string></keyword></general>
    <lifeCycle><version><string>2.1</string></version></lifeCycle>
    <rights><description><string>CC BY</string></description></rights></lom>"""
    found = read(tmp_path, manifest(item("a", "A"), metadata=lom, identifier="ct-1"))
    assert (found.title, found.language, found.identifier) == ("Een les", "nl-NL", "ct-1")
    assert (found.description, found.edition, found.rights) == ("Waarover", "2.1", "CC BY")
    assert found.keywords == ("spel", "sport")
    assert not found.made_here


def test_the_title_is_found_elsewhere_when_there_is_none(tmp_path: Path) -> None:
    named = manifest(item("a", "A"), organization="<title>Of the tree</title>")
    assert read(tmp_path, named).title == "Of the tree"
    assert read(tmp_path, manifest(item("a", "A"))).title == "p"


def test_finds_a_cover(tmp_path: Path) -> None:
    assert read(tmp_path, manifest(""), {"cover.png": "x"}).cover == "cover.png"
    pictured = manifest("", resource("r", "web_resources/course_image/x.jpg"))
    entries: dict[str, str | bytes] = {"web_resources/course_image/x.jpg": "x"}
    assert read(tmp_path, pictured, entries).cover == "web_resources/course_image/x.jpg"
    assert read(tmp_path, manifest("")).cover is None


def test_refuses_a_dtd(tmp_path: Path) -> None:
    for declared in (
        "<!DOCTYPE manifest>",
        '<!DOCTYPE manifest SYSTEM "http://example.org/x.dtd">',
        '<!DOCTYPE manifest [<!ENTITY a "b">]>',
        '<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    ):
        text = manifest(item("a", "A")).replace("?><", f"?>{declared}<", 1)
        assert "DTD" in refusal(tmp_path, text)
        assert "DTD" in refusal(tmp_path, text.replace("UTF-8", "UTF-16").encode("utf-16"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "damaged"),
        (b"no xml", "damaged"),
        (b"<manifest><item></manifest>", "damaged"),
        (b"<manifest>", "damaged"),
        (b"<manifest>&what;</manifest>", "damaged"),
        (b"<package/>", "not a manifest"),
        (b"\x00\x01\x02", "damaged"),
    ],
)
def test_refuses_what_is_no_manifest(tmp_path: Path, content: bytes, words: str) -> None:
    assert words in refusal(tmp_path, content)


@pytest.mark.parametrize("href", ["../x.html", "%2e%2e/x.html", "a/../../x.html", "..\\x.html"])
def test_refuses_a_path_that_leaves_the_package(tmp_path: Path, href: str) -> None:
    assert "leaves the package" in refusal(tmp_path, manifest("", resource("r", href)))
    assert "leaves the package" in refusal(tmp_path, manifest("", resource("r", "", [href])))


def test_refuses_a_zip_without_a_manifest(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "p.zip", {"a.html": PAGE})
    with pytest.raises(UserError, match="imsmanifest") as caught:
        open_package(path)
    assert "Common Cartridge" in caught.value.advice


def test_very_deep_items_are_raised_to_the_last_level(tmp_path: Path) -> None:
    deep = 10_000
    text = manifest(
        "".join(f'<item identifier="i{n}"><title>{n}</title>' for n in range(deep))
        + "</item>" * deep
    )
    found = read(tmp_path, text)
    assert sum(1 for _ in found.walk()) == deep
    assert [one.severity for one in found.notices] == [Severity.WARNING]
    depth, items = 0, found.items
    while items:
        depth, items = depth + 1, items[0].children
    assert depth == MAX_DEPTH


def test_ten_thousand_items_side_by_side(tmp_path: Path) -> None:
    many = "".join(item(f"i{n}", f"Item {n}", "r1") for n in range(10_000))
    found = read(tmp_path, manifest(many, ONE))
    assert [one.key for one in found.items][::2500] == ["i0", "i2500", "i5000", "i7500"]


def test_ten_thousand_items_with_one_identifier(tmp_path: Path) -> None:
    many = "".join(item("same", "Same", "r1") for _ in range(10_000))
    keys = Counter(one.key for one in read(tmp_path, manifest(many, ONE)).items)
    assert len(keys) == 10_000


TITLES = st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=20)
TREES = st.recursive(
    st.tuples(TITLES, st.just(())),
    lambda below: st.tuples(TITLES, st.lists(below, max_size=4).map(tuple)),
    max_leaves=20,
)


@given(st.lists(TREES, max_size=4), st.data())
def test_any_tree_is_read_as_it_is_written(tmp_path_factory, trees, data) -> None:
    identifiers = data.draw(st.sampled_from(["same", "own", "none"]))
    count = iter(range(10_000))

    def write(tree) -> str:
        name, below = tree
        identifier = {"same": "i", "own": f"i{next(count)}", "none": ""}[identifiers]
        return item(identifier, name, inside="".join(write(one) for one in below))

    def plain(tree) -> object:
        name, below = tree
        return [name, *(plain(one) for one in below)] if below else name

    path = package(
        tmp_path_factory.mktemp("tree") / "p.zip",
        manifest("".join(write(tree) for tree in trees), metadata=title("T")),
    )
    with open_package(path) as opened:
        found = opened.package
    assert outline(found.items) == [plain(tree) for tree in trees]
    keys = [one.key for one in found.walk()]
    assert len(keys) == len(set(keys))
    assert all(found.item(one.key) is one for one in found.walk())
