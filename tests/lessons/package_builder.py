"""Small packages of every format, written as real zips for the tests of the reader."""

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

PAGE = "<html><head><title>A page</title></head><body><p>Words</p></body></html>"
CC = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
WEB_LINK = '<webLink xmlns="u"><title>Site</title><url href="https://example.org/a"/></webLink>'
TOPIC = (
    '<topic xmlns="u"><title>Talk</title><text texttype="text/html">&lt;p&gt;Why?&lt;/p&gt;</text>'
    '<attachments><attachment href="media/a.png"/></attachments></topic>'
)
TOOL = (
    '<cartridge_basiclti_link xmlns="u" xmlns:blti="b"><blti:title>Board</blti:title>'
    "<blti:description>Draws</blti:description>"
    "<blti:launch_url>http://example.org/lti</blti:launch_url></cartridge_basiclti_link>"
)
QUIZ = """<?xml version="1.0" encoding="ISO-8859-1"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">
<assessment ident="q" title="Toets"><section ident="s"><item ident="i1" title="Een">
<itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel>
<fieldentry>cc.true_false.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
<presentation><material><mattext texttype="text/plain">Waar?</mattext></material>
<response_lid ident="r" rcardinality="Single"><render_choice>
<response_label ident="a"><material><mattext>Ja</mattext></material></response_label>
<response_label ident="b"><material><mattext>Nee</mattext></material></response_label>
</render_choice></response_lid></presentation>
<resprocessing><outcomes><decvar varname="SCORE" minvalue="0" maxvalue="100"/></outcomes>
<respcondition><conditionvar><varequal respident="r">a</varequal></conditionvar>
<setvar varname="SCORE">100</setvar></respcondition></resprocessing>
</item></section></assessment></questestinterop>"""


def write_zip(path: Path, entries: dict[str, str | bytes], method: int = 8) -> Path:
    """A zip with these entries in their order."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def item(identifier: str, title: str | None = None, ref: str = "", inside: str = "", **more: str):
    """An ``<item>`` of a manifest."""
    attributes = {"identifier": identifier, "identifierref": ref, **more}
    stated = "".join(f" {name}={quoteattr(text)}" for name, text in attributes.items() if text)
    heading = "" if title is None else f"<title>{escape(title)}</title>"
    return f"<item{stated}>{heading}{inside}</item>"


def resource(
    identifier: str, href: str = "", files=None, type_: str = "webcontent", inside: str = "", **more
) -> str:
    """A ``<resource>``; its files are ``href`` unless told."""
    attributes = {"identifier": identifier, "type": type_, "href": href, **more}
    stated = "".join(f" {name}={quoteattr(text)}" for name, text in attributes.items() if text)
    named = ([href] if href else []) if files is None else files
    held = "".join(f"<file href={quoteattr(name)}/>" for name in named)
    return f"<resource{stated}>{inside}{held}</resource>"


def manifest(
    items: str | None = "",
    resources: str = "",
    *,
    schema: str = "IMS Common Cartridge",
    version: str = "1.1.0",
    namespace: str = CC,
    metadata: str = "",
    organization: str = "",
    identifier: str = "m1",
    extra: str = "",
) -> str:
    """``imsmanifest.xml``; ``items`` None for no organisation at all."""
    tree = (
        "<organizations/>"
        if items is None
        else f'<organizations><organization identifier="o1">{organization}{items}'
        "</organization></organizations>"
    )
    stated = f"<schema>{schema}</schema><schemaversion>{version}</schemaversion>" if schema else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><manifest identifier="{identifier}" '
        f'xmlns="{namespace}">'
        f"<metadata>{stated}{metadata}</metadata>{tree}<resources>{resources}</resources>{extra}"
        "</manifest>"
    )


def package(path: Path, text: str, entries: dict[str, str | bytes] | None = None) -> Path:
    """A package of this manifest and these entries."""
    return write_zip(path, {"imsmanifest.xml": text, **(entries or {})})


def title(text: str) -> str:
    """LOM that gives a package its title."""
    return f"<lom><general><title><string>{escape(text)}</string></title></general></lom>"


CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" '
    'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)
NAVIGATION = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
<nav epub:type="landmarks"><ol><li><a href="one.xhtml">No</a></li></ol></nav>
<nav epub:type="toc"><ol><li><a href="one.xhtml">One</a>
<ol><li><a href="one.xhtml#b">One b</a></li></ol></li>
<li><span>Part</span><ol><li><a href="Two%20pages.xhtml">Two</a></li></ol></li>
<li><a href="gone.xhtml">Gone</a></li></ol></nav></body></html>"""
OPF = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"
 unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="other">x</dc:identifier><dc:identifier id="id">urn:book:1</dc:identifier>
<dc:title>Een boek</dc:title><dc:language>nl</dc:language><dc:subject>spel</dc:subject>
<dc:rights>CC BY</dc:rights><dc:description>Over spelen</dc:description></metadata><manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
<item id="two" href="Two%20pages.xhtml" media-type="application/xhtml+xml"/>
<item id="three" href="three.xhtml" media-type="application/xhtml+xml"/>
<item id="pic" href="img/cover.png" media-type="image/png" properties="cover-image"/>
<item id="lost" href="img/lost.png" media-type="image/png"/>
<item id="film" href="https://example.org/film.mp4" media-type="video/mp4"/>
</manifest><spine><itemref idref="one"/><itemref idref="two"/><itemref idref="three"/></spine>
</package>"""
XHTML = (
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
    "<body><p>één</p></body></html>"
)


def epub(path: Path, **changed: str) -> Path:
    """A small EPUB 3; ``changed`` replaces ``opf``, ``nav``, ``container`` or ``encryption``."""
    entries: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": changed.get("container", CONTAINER),
        "EPUB/package.opf": changed.get("opf", OPF),
        "EPUB/nav.xhtml": changed.get("nav", NAVIGATION),
        "EPUB/one.xhtml": XHTML,
        "EPUB/Two pages.xhtml": XHTML,
        "EPUB/three.xhtml": "<p>not xml",
        "EPUB/img/cover.png": b"\x89PNG",
    }
    if "encryption" in changed:
        entries["META-INF/encryption.xml"] = changed["encryption"]
    return write_zip(path, entries)


def rich_package(path: Path) -> Path:
    """A Common Cartridge with one of everything."""
    items = item(
        "root",
        None,
        inside=item("c1", "Chapter", inside=item("i1", "Page", "r1", parameters="?a=1"))
        + item("i2", "Quiz", "r2")
        + item("i3", "Talk", "r3")
        + item("i4", "Site", "r4")
        + item("i5", "Board", "r5")
        + item("i6", "Film", "r6")
        + item("i7", "Strange", "r7")
        + item("i8", "Paper", "r8")
        + item("i9", "Picture", "r9"),
    )
    resources = (
        resource("r1", "pages/one.html", ["pages/one.html", "media/a.png"])
        + resource("r2", "", ["quiz.xml"], "imsqti_xmlv1p2/imscc_xmlv1p1/assessment")
        + resource("r3", "", ["topic.xml"], "imsdt_xmlv1p1")
        + resource("r4", "", ["link.xml"], "imswl_xmlv1p1")
        + resource("r5", "", ["tool.xml"], "imsbasiclti_xmlv1p0")
        + resource("r6", "media/film.mp4")
        + resource("r7", "odd.bin", type_="example_xmlv1p0")
        + resource("r8", "paper.pdf")
        + resource("r9", "media/a.png")
    )
    return package(
        path,
        manifest(items, resources, metadata=title("Rich")),
        {
            "pages/one.html": PAGE.replace("Words", '<img src="../media/a.png"/><a href="x">x</a>'),
            "quiz.xml": QUIZ.encode("latin-1"),
            "topic.xml": TOPIC,
            "link.xml": WEB_LINK,
            "tool.xml": TOOL,
            "media/film.mp4": b"\x00\x00\x00\x18ftypmp42" + bytes(200),
            "media/a.png": b"\x89PNG",
            "odd.bin": b"?",
            "paper.pdf": b"%PDF-1.4",
        },
    )
