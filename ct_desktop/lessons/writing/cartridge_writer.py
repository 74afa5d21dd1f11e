"""A draft written as a Common Cartridge 1.1, the newest version that Moodle reads.

Every page, quiz, discussion and link is an entry named by its key at the top of the zip, files
lie in ``files/``: relative links of a fragment are right everywhere, in this program, in a
platform that imports the package, and in a folder somebody unpacks it to.
"""

import contextlib
import os
import shutil
import zipfile
from pathlib import Path
from tempfile import NamedTemporaryFile

from lxml import etree

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.lessons.kinds import ResourceKind
from ct_desktop.lessons.quiz import Quiz
from ct_desktop.lessons.quizzes.quiz_texts import with_texts
from ct_desktop.lessons.reading.xml_text import xml_text
from ct_desktop.lessons.writing.cartridge_manifest import XSI, entry_name, file_entry, manifest_xml
from ct_desktop.lessons.writing.draft import FILE_KINDS, Draft, DraftItem, is_key
from ct_desktop.lessons.writing.draft_files import FileSource, is_packed, open_source, size_of
from ct_desktop.lessons.writing.fragment_links import with_file_base
from ct_desktop.lessons.writing.page_shell import STYLE_NAME, page_html
from ct_desktop.lessons.writing.style_sheet import style_sheet

_DISCUSSION = "http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1"
_WEB_LINK = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"
_PROFILE = "http://www.imsglobal.org/profile/cc/ccv1p1"
_MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can state; a real one would change the bytes
_REGULAR_FILE = 0o100644 << 16
_UNIX = 3


def write_cartridge(draft: Draft, target: Path) -> None:
    """Write the package; the same draft gives the same bytes, and ``target`` is whole or absent.

    Raises UserError when the draft names a file it does not have or has an item twice, OSError
    when it cannot be written.
    """
    _refuse_unsound(draft)
    with NamedTemporaryFile(
        dir=target.parent, prefix=f".{target.name}.", suffix=".part", delete=False
    ) as part:
        try:
            with zipfile.ZipFile(part, "w") as package:
                _write_entries(package, draft)
            part.flush()
            os.fsync(part.fileno())
            part.close()
            Path(part.name).replace(target)
        except BaseException:
            part.close()
            with contextlib.suppress(OSError):
                Path(part.name).unlink()
            raise


def _refuse_unsound(draft: Draft) -> None:
    keys: set[str] = set()
    for item in draft.walk():
        folded = item.key.casefold()
        if folded in keys or not is_key(item.key):
            raise ValueError(f"item {item.key!r} has no key of its own")
        keys.add(folded)
        if item.kind is not None and item.children:
            raise ValueError(f"item {item.key!r} shows something and has items below it")
        if item.kind in FILE_KINDS and item.file not in draft.files:
            raise UserError(
                tr("The file of “{title}” is not in the package.").format(title=item.title),
                tr("Add the file again, or remove the item."),
            )


def _write_entries(package: zipfile.ZipFile, draft: Draft) -> None:
    _add(package, "imsmanifest.xml", manifest_xml(draft))
    for item in draft.walk():
        if item.kind is not None and item.kind not in FILE_KINDS:
            _add(package, entry_name(item), _content(draft, item))
    _add(package, STYLE_NAME, style_sheet(draft.style).encode())
    for name in sorted(draft.files):
        _add(package, file_entry(draft, name), draft.files[name])


def _content(draft: Draft, item: DraftItem) -> bytes:
    if item.kind is ResourceKind.PAGE:
        return page_html(item.title, item.body, item.tags, draft.language).encode()
    if item.kind is ResourceKind.DISCUSSION:
        return _discussion(item)
    if item.kind is ResourceKind.WEB_LINK:
        return _web_link(item)
    if item.kind is ResourceKind.QUIZ:
        # The quiz writer is needed by few packages.
        from ct_desktop.lessons.quizzes.qti_writer import write_quiz

        quiz = with_texts(item.quiz or Quiz(item.title, ()), with_file_base)
        return write_quiz(quiz, f"quiz.{item.key}")
    raise ValueError(f"a draft cannot hold {item.kind}")


def _discussion(item: DraftItem) -> bytes:
    root = _root(_DISCUSSION, "topic", "ccv1p1_imsdt_v1p1.xsd")
    etree.SubElement(root, f"{{{_DISCUSSION}}}title").text = xml_text(item.title)
    text = etree.SubElement(root, f"{{{_DISCUSSION}}}text")
    text.set("texttype", "text/html")
    text.text = xml_text(with_file_base(item.body))
    return _bytes(root)


def _web_link(item: DraftItem) -> bytes:
    root = _root(_WEB_LINK, "webLink", "ccv1p1_imswl_v1p1.xsd")
    etree.SubElement(root, f"{{{_WEB_LINK}}}title").text = xml_text(item.title)
    etree.SubElement(root, f"{{{_WEB_LINK}}}url").set("href", xml_text(item.url))
    return _bytes(root)


def _root(namespace: str, name: str, schema: str) -> etree._Element:
    root = etree.Element(f"{{{namespace}}}{name}", nsmap={None: namespace, "xsi": XSI})
    root.set(f"{{{XSI}}}schemaLocation", f"{namespace} {_PROFILE}/{schema}")
    return root


def _bytes(root: etree._Element) -> bytes:
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return content


def _add(package: zipfile.ZipFile, name: str, source: FileSource) -> None:
    entry = zipfile.ZipInfo(name, date_time=_MOMENT)
    entry.external_attr = _REGULAR_FILE
    entry.create_system = _UNIX
    entry.compress_type = zipfile.ZIP_STORED if is_packed(name) else zipfile.ZIP_DEFLATED
    entry.file_size = size_of(source)
    with open_source(source) as stream, package.open(entry, "w") as place:
        shutil.copyfileobj(stream, place, 1 << 20)
