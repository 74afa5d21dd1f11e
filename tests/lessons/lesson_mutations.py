"""Packages spoiled at random, and what the reader must still do with them."""

import io
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from lxml import etree
from package_builder import epub, item, manifest, package, resource, rich_package

from ct_desktop.errors import UserError
from ct_desktop.lessons.checking.check import check_package, report_json
from ct_desktop.lessons.clean import clean_html
from ct_desktop.lessons.content import DiscussionContent, PageContent
from ct_desktop.lessons.reading.reader import open_package

SAMPLES = Path(__file__).parents[1] / "samples" / "cartridges"
MANIFESTS = ("imsmanifest.xml", "EPUB/package.opf", "EPUB/nav.xhtml", "META-INF/container.xml")
NASTY = (
    "", " ", "../../../etc/passwd", "/etc/passwd", "C:\\x", "file:///etc/passwd", "http://a.org/",
    "a" * 300, "%", "%2e%2e%2f", "%00", "$IMS-CC-FILEBASE$", "$IMS-CC-FILEBASE$/../..", "\u202e",
    "javascript:x", "imsmanifest.xml", "root", "i1", "r1", "?", "#", "//", "\\\\a\\b", "\U0001f600",
    "$CANVAS_OBJECT_REFERENCE$/modules/root", "a/" * 400, "../" * 400, "P9999999Y", "1e999", "é",
)  # fmt: skip
WORDS = (
    b"<item>", b"</item>", b"<resource>", b"<title>", b"<!DOCTYPE a>", b"<![CDATA[", b"]]>",
    b"<!--", b"&amp;", b"&a;", b"&#0;", b"&#x1F600;", b"\x00", b"\xff\xfe", b"<?xml?>",
    b"<manifest>", b'"',
    b"identifierref=", b"xml:base='../'", b"<lom>" * 50, b"<item>" * 300, b"<a>" * 3000,
    b"=" * 5000,
)  # fmt: skip


def seeds(folder: Path) -> list[bytes]:
    """The real packages that lie in the repository, and made ones of the other formats."""
    scorm = manifest(
        item("root", None, inside=item("i1", "A", "r1", parameters="?a=1")),
        resource("r1", "a.html", ["a.html", "b.js"], **{"xml:base": "sco/"}),
        schema="ADL SCORM",
        version="1.2",
    )
    made = [
        rich_package(folder / "rich.zip"),
        epub(folder / "book.epub"),
        package(folder / "scorm.zip", scorm, {"sco/a.html": "<p>x", "sco/b.js": "x()"}),
    ]
    return [path.read_bytes() for path in (*sorted(SAMPLES.glob("*.imscc")), *made)]


def spoiled(content: bytes, dice: random.Random) -> bytes:
    """``content`` with one to three things wrong."""
    for _ in range(dice.randint(1, 3)):
        content = dice.choice(WAYS)(content, dice)
    return content


def read_all(path: Path) -> str:
    """Everything that the program does with a package; ``refused`` or ``read``.

    Any error but UserError is a defect and goes through.
    """
    try:
        opened = open_package(path)
    except UserError as error:
        assert error.message
        return "refused"
    with opened:
        items = [*opened.package.walk()]
        assert len({one.key for one in items}) == len(items)
        contents = [opened.content(one) for one in items[:300]]
        contents += [opened.resource_content(one) for one in opened.package.loose[:300]]
        for content in contents:
            if isinstance(content, PageContent):
                served = opened.serve(content.name)
                assert served is None or served.size >= 0
                opened.item_of(content.name)
            elif isinstance(content, DiscussionContent):
                clean_html(content.html)
        for address in NASTY:
            found = opened.resolve("a/b", address)
            assert found is None or found in opened.archive.names
    report_json(check_package(path))
    return "read"


def _bytes_changed(content: bytes, dice: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(dice.randint(1, 12)):
        if changed:
            changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def _end_changed(content: bytes, dice: random.Random) -> bytes:
    """Bytes of the directory are changed: names, sizes, flags and offsets."""
    start = content.find(b"PK\x01\x02")
    if start < 0:
        return content
    return content[:start] + _bytes_changed(content[start:], dice)


def _cut(content: bytes, dice: random.Random) -> bytes:
    return content[: dice.randrange(len(content) + 1)]


def _moved(content: bytes, dice: random.Random) -> bytes:
    start, end = sorted(dice.randrange(len(content) + 1) for _ in range(2))
    part = content[start : min(end, start + 2000)]
    place = dice.randrange(len(content) + 1)
    return content[:place] + part + content[place:]


def _manifest_bytes(content: bytes, dice: random.Random) -> bytes:
    return _repacked(content, dice, _text_changed, MANIFESTS)


def _other_bytes(content: bytes, dice: random.Random) -> bytes:
    return _repacked(content, dice, _text_changed, ())


def _manifest_tree(content: bytes, dice: random.Random) -> bytes:
    return _repacked(content, dice, _tree_changed, MANIFESTS)


def _other_tree(content: bytes, dice: random.Random) -> bytes:
    return _repacked(content, dice, _tree_changed, ())


def _text_changed(xml: bytes, dice: random.Random) -> bytes:
    for _ in range(dice.randint(1, 5)):
        place = dice.randrange(len(xml) + 1)
        end = min(len(xml), place + dice.randrange(60))
        xml = xml[:place] + dice.choice((b"", dice.choice(WORDS))) + xml[end:]
    return xml


def _tree_changed(xml: bytes, dice: random.Random) -> bytes:
    try:
        root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False))
    except (etree.LxmlError, ValueError):
        return _text_changed(xml, dice)
    for _ in range(dice.randint(1, 6)):
        one = dice.choice([element for element in root.iter() if isinstance(element.tag, str)])
        dice.choice(TREE_WAYS)(one, dice)
    return bytes(etree.tostring(root))


def _attribute(one: etree._Element, dice: random.Random) -> None:
    name = dice.choice([*one.keys(), "href", "identifier", "identifierref", "type"])
    one.set(name, dice.choice(NASTY).replace("\x00", ""))


def _text(one: etree._Element, dice: random.Random) -> None:
    one.text = dice.choice((dice.choice(NASTY), "x" * 50_000))


def _doubled(one: etree._Element, dice: random.Random) -> None:
    parent = one.getparent()
    if parent is not None:
        copy = etree.tostring(one)
        for _ in range(dice.choice((1, 2, 30)) if len(copy) < 5000 else 1):
            parent.append(etree.fromstring(copy))


def _removed(one: etree._Element, _: random.Random) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def _nested(one: etree._Element, dice: random.Random) -> None:
    """Wraps an element in many of its kind."""
    parent = one.getparent()
    if parent is None:
        return
    top = inner = etree.Element(one.tag, dict(one.attrib))
    for _ in range(dice.choice((1, 5, 100))):
        inner = etree.SubElement(inner, one.tag, dict(one.attrib))
    parent.replace(one, top)
    inner.append(one)


def _renamed(one: etree._Element, dice: random.Random) -> None:
    names = [element.tag for element in one.getroottree().iter() if isinstance(element.tag, str)]
    one.tag = dice.choice(names)


def _swapped(one: etree._Element, dice: random.Random) -> None:
    """Hangs an element under any other that is not below it."""
    others = [
        element
        for element in one.getroottree().iter()
        if isinstance(element.tag, str) and one not in (element, *element.iterancestors())
    ]
    if others and one.getparent() is not None:
        dice.choice(others).append(one)


def _repacked(
    content: bytes,
    dice: random.Random,
    change: Callable[[bytes, random.Random], bytes],
    wanted: tuple[str, ...],
) -> bytes:
    """The same zip with one entry changed: one of ``wanted``, or any other."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as old:
            entries = {name: old.read(name) for name in old.namelist()}
    except (zipfile.BadZipFile, *_UNREADABLE):
        return _bytes_changed(content, dice)
    names = [name for name in entries if (name in MANIFESTS) == bool(wanted)]
    if names:
        chosen = dice.choice(names)
        entries[chosen] = change(entries[chosen], dice)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", dice.choice((0, 8))) as new:
        for name, entry in entries.items():
            new.writestr(name or "x", entry)
    return target.getvalue()


_UNREADABLE = (
    NotImplementedError, RuntimeError, ValueError, OSError, EOFError, OverflowError, IndexError,
    zipfile.zlib.error, zipfile.struct.error,
)  # fmt: skip
WAYS = (
    _bytes_changed, _end_changed, _cut, _moved, _manifest_bytes, _manifest_bytes, _manifest_tree,
    _manifest_tree, _manifest_tree, _other_bytes, _other_tree,
)  # fmt: skip
TREE_WAYS = (_attribute, _attribute, _attribute, _text, _doubled, _removed, _nested, _renamed, _swapped)  # fmt: skip # noqa: E501


def monsters() -> Iterator[tuple[str, bytes]]:
    """Packages made to crash, to hang or to fill the memory."""
    for name in MONSTERS:
        yield name, monster(name)


def monster(name: str) -> bytes:
    """One of them."""
    made = MONSTERS[name]()
    return _zipped(made if isinstance(made, dict) else {"imsmanifest.xml": made, "a.html": "<p>x"})


def _deep_items() -> str:
    items = "".join(f'<item identifier="d{n}"><title>{n}</title>' for n in range(20_000))
    return manifest(items + "</item>" * 20_000)


def _many_items() -> str:
    items = "".join(item(f"i{n}", f"Item {n}", f"r{n % 7}") for n in range(30_000))
    return manifest(items, _resources(7, "a.html"))


def _same_key() -> str:
    return manifest(item("i", "Same", "r") * 20_000, resource("r", "a.html") * 5_000)


def _deep_metadata() -> str:
    lom = f"<metadata>{'<lom><general>' * 5_000}{'</general></lom>' * 5_000}</metadata>"
    return manifest(item("a", "A", inside=lom), metadata=lom)


def _itself() -> str:
    tree = f"<organization>{item('b', 'B', 'm1')}</organization>"
    inner = f'<manifest identifier="m1"><organizations>{tree}</organizations></manifest>'
    return manifest(item("a", "A", "m1"), extra=inner)


def _chain() -> str:
    links = "".join(
        f'<manifest identifier="m{n}"><organizations><organization>'
        + item("a", "A", inside=item("b", "B", f"m{n + 1}"))
        + "</organization></organizations></manifest>"
        for n in range(2, 3_000)
    )
    return manifest(item("a", "A", "m2"), extra=links)


def _many_dependencies() -> str:
    inside = '<dependency identifierref="r0"/>' * 20
    return manifest("", "".join(resource(f"r{n}", inside=inside) for n in range(3_000)))


def _resources(count: int, href: str) -> str:
    return "".join(resource(f"r{n}", href.format(n=n)) for n in range(count))


def _in_page(text: str) -> dict[str, str | bytes]:
    listed = manifest(item("a", "A", "r"), resource("r", "a.html"))
    return {"imsmanifest.xml": listed, "a.html": text}


def _in_topic(text: str) -> dict[str, str | bytes]:
    listed = manifest(item("a", "A", "r"), resource("r", "", ["a.xml"], "imsdt_xmlv1p1"))
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    said = f'<topic><text texttype="text/html">{escaped}</text></topic>'
    return {"imsmanifest.xml": listed, "a.xml": said}


def _in_many(suffix: str, content: bytes) -> dict[str, str | bytes]:
    names = [f"{n}.{suffix}" for n in range(40)]
    listed = manifest("", resource("r", "", names))
    return {"imsmanifest.xml": listed, **dict.fromkeys(names, content)}


GIANT = "x" * 9_000_000
TEXTS: dict[str, Callable[[], str]] = {
    "deep page": lambda: "<div>" * 200_000,
    "links": lambda: '<a href="gone.html">' * 100_000,
    "different links": lambda: "".join(f'<a href="gone{n}.html">' for n in range(40_000)),
    "canvas links": lambda: '<a href="$CANVAS_OBJECT_REFERENCE$/modules/x">' * 40_000,
    "attributes": lambda: "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">",
    "signs": lambda: "<" * 1_000_000,
    "ampersands": lambda: "&" * 1_000_000,
    "metas": lambda: "<meta " * 200_000,
    "blanks": lambda: '<a href="' + " " * 1_000_000,
}
MONSTERS: dict[str, Callable[[], str | dict[str, str | bytes]]] = {
    "deep items": _deep_items,
    "many items": _many_items,
    "same key": _same_key,
    "giant attribute": lambda: manifest(item(GIANT, "A", GIANT), resource(GIANT, GIANT)),
    "giant title": lambda: manifest(item("a", GIANT)),
    "deep metadata": _deep_metadata,
    "many files": lambda: manifest("", resource("r", "", [f"{n}.html" for n in range(20_000)])),
    "many missing": lambda: manifest("", _resources(10_000, "A%20{n}.HTML?x#y")),
    "many dependencies": _many_dependencies,
    "itself": _itself,
    "chain of manifests": _chain,
    "nested manifests": lambda: manifest("", extra="<manifest>" * 5_000 + "</manifest>" * 5_000),
    "nothing but elements": lambda: f"<manifest>{'<a/>' * 1_100_000}</manifest>",
    "many names": lambda: f"<manifest>{''.join(f'<n{n}/>' for n in range(900_000))}</manifest>",
    "long path": lambda: manifest("", resource("r", "../" * 200_000 + "a")),
    "steps": lambda: manifest("", resource("r", "a/" * 200_000)),
    "percents": lambda: manifest("", resource("r", "%25" * 200_000)),
    "bases": lambda: manifest("", resource("r", "$IMS-CC-FILEBASE$" * 50_000)),
    **{f"page: {name}": lambda text=text: _in_page(text()) for name, text in TEXTS.items()},
    **{f"topic: {name}": lambda text=text: _in_topic(text()) for name, text in TEXTS.items()},
    "bombs": lambda: _in_many("bin", bytes(45_000_000)),
    "bulky pages": lambda: _in_many("html", b"<b>" * 1_000_000),
}


def _zipped(entries: dict[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, entry in entries.items():
            archive.writestr(name, entry)
    return target.getvalue()
