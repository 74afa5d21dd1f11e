"""The manifest of a Common Cartridge 1.1 made from a draft."""

from lxml import etree

from ct_desktop.lessons.kinds import ResourceKind
from ct_desktop.lessons.package import Tags
from ct_desktop.lessons.quizzes.quiz_texts import quiz_texts
from ct_desktop.lessons.reading.xml_text import xml_text
from ct_desktop.lessons.writing.cartridge_metadata import (
    LOM,
    LOM_MANIFEST,
    LOM_RESOURCE,
    add_edition,
    add_item_metadata,
    add_package_metadata,
    add_resource_metadata,
)
from ct_desktop.lessons.writing.draft import FILE_KINDS, Draft, DraftItem, resource_identifier
from ct_desktop.lessons.writing.fragment_links import FILES, files_in
from ct_desktop.lessons.writing.page_shell import STYLE_NAME

CP = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
_PROFILE = "http://www.imsglobal.org/profile/cc/ccv1p1"
_LOCATIONS = {
    CP: f"{_PROFILE}/ccv1p1_imscp_v1p2_v1p0.xsd",
    LOM_MANIFEST: f"{_PROFILE}/LOM/ccv1p1_lommanifest_v1p0.xsd",
    LOM_RESOURCE: f"{_PROFILE}/LOM/ccv1p1_lomresource_v1p0.xsd",
    LOM: "http://ltsc.ieee.org/xsd/lomv1.0/lomLoose.xsd",
}
_TYPES = {
    ResourceKind.QUIZ: "imsqti_xmlv1p2/imscc_xmlv1p1/assessment",
    ResourceKind.DISCUSSION: "imsdt_xmlv1p1",
    ResourceKind.WEB_LINK: "imswl_xmlv1p1",
}
_STYLE_RESOURCE = resource_identifier("style")


def manifest_xml(draft: Draft) -> bytes:
    """``imsmanifest.xml``: one untitled root item, a resource per item and per file."""
    root = etree.Element(
        _cp("manifest"),
        nsmap={None: CP, "lom": LOM, "lomm": LOM_MANIFEST, "lomr": LOM_RESOURCE, "xsi": XSI},
    )
    root.set("identifier", draft.identifier)
    places = " ".join(f"{space} {place}" for space, place in _LOCATIONS.items())
    root.set(f"{{{XSI}}}schemaLocation", places)
    metadata = etree.SubElement(root, _cp("metadata"))
    etree.SubElement(metadata, _cp("schema")).text = "IMS Common Cartridge"
    etree.SubElement(metadata, _cp("schemaversion")).text = "1.1.0"
    add_package_metadata(metadata, draft)
    _add_tree(root, draft)
    resources = etree.SubElement(root, _cp("resources"))
    for item in draft.walk():
        if item.kind is not None and item.kind not in FILE_KINDS:
            _add_resource(resources, draft, item)
    _add_files(resources, draft)
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return content


def entry_name(item: DraftItem) -> str:
    """The name of the entry that holds a page, quiz, discussion or link."""
    return f"{item.key}.html" if item.kind is ResourceKind.PAGE else f"{item.key}.xml"


def file_entry(draft: Draft, name: str) -> str:
    """The name of the entry of a file; the cover stands at the top, where readers look."""
    return name if name == draft.cover else f"{FILES}{name}"


def _add_tree(root: etree._Element, draft: Draft) -> None:
    organizations = etree.SubElement(root, _cp("organizations"))
    organization = etree.SubElement(organizations, _cp("organization"))
    organization.set("identifier", resource_identifier("organization"))
    organization.set("structure", "rooted-hierarchy")
    top = etree.SubElement(organization, _cp("item"))
    top.set("identifier", resource_identifier("root"))
    for item in draft.items:
        _add_item(top, draft, item)
    if draft.edition:
        add_edition(organization, draft.edition, draft.language)


def _add_item(parent: etree._Element, draft: Draft, item: DraftItem) -> None:
    element = etree.SubElement(parent, _cp("item"))
    element.set("identifier", item.key)
    if item.kind in FILE_KINDS and item.file:
        element.set("identifierref", _file_resource(draft, item.file))
    elif item.kind is not None:
        element.set("identifierref", resource_identifier(f"i.{item.key}"))
    etree.SubElement(element, _cp("title")).text = xml_text(item.title)
    for child in item.children:
        _add_item(element, draft, child)
    add_item_metadata(element, item.tags)


def _add_resource(resources: etree._Element, draft: Draft, item: DraftItem) -> None:
    element = etree.SubElement(resources, _cp("resource"))
    element.set("identifier", resource_identifier(f"i.{item.key}"))
    name = entry_name(item)
    page = item.kind is ResourceKind.PAGE
    element.set("type", "webcontent" if item.kind is None or page else _TYPES[item.kind])
    if page:
        element.set("href", name)
    add_resource_metadata(element, item.tags)
    etree.SubElement(element, _cp("file")).set("href", name)
    needed = [_STYLE_RESOURCE] if page else []
    if item.kind is not ResourceKind.WEB_LINK:  # a link may not depend on anything
        needed += [_file_resource(draft, file) for file in _files_of(item) if file in draft.files]
    for identifier in needed:
        etree.SubElement(element, _cp("dependency")).set("identifierref", identifier)


def _add_files(resources: etree._Element, draft: Draft) -> None:
    roles: dict[str, set[Tags]] = {}
    for item in draft.walk():
        if item.kind in FILE_KINDS and item.file:
            roles.setdefault(item.file, set()).add(Tags(roles=item.tags.roles))
    entries = {_file_resource(draft, name): (file_entry(draft, name), name) for name in draft.files}
    entries[_STYLE_RESOURCE] = (STYLE_NAME, "")
    for identifier, (entry, name) in sorted(entries.items()):
        element = etree.SubElement(resources, _cp("resource"))
        element.set("identifier", identifier)
        element.set("type", "webcontent")
        element.set("href", entry)
        tags = roles.get(name, set())
        if len(tags) == 1:
            add_resource_metadata(element, next(iter(tags)))
        etree.SubElement(element, _cp("file")).set("href", entry)


def _files_of(item: DraftItem) -> list[str]:
    texts = [item.body, *(quiz_texts(item.quiz) if item.quiz else ())]
    return sorted({file for text in texts for file in files_in(text)})


def _file_resource(draft: Draft, name: str) -> str:
    return resource_identifier(f"f{sorted(draft.files).index(name) + 1}")


def _cp(name: str) -> str:
    return f"{{{CP}}}{name}"
