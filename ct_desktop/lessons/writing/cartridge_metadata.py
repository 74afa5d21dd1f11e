"""The metadata of a Common Cartridge 1.1: what its profile takes, and where the rest is put.

The profile is strict. Metadata of the manifest (``ccv1p1_lommanifest``) has no version in its
life cycle; metadata of a resource (``ccv1p1_lomresource``) has nothing but roles. Metadata of an
item and of the organisation may however hold elements of any other namespace that has a schema
(``Metadata.Type`` of ``ccv1p1_imscp``). So the edition stands in plain IEEE LOM at the
organisation, and minutes, roles, fields and target groups stand in plain IEEE LOM at the items,
where they are the item's own even when two items share a resource. Roles are repeated at the
resource, where platforms look for them. The result is a valid cartridge, and platforms that do
not know these elements skip them.
"""

from lxml import etree

from ct_desktop.lessons.kinds import LessonRole
from ct_desktop.lessons.package import Tags
from ct_desktop.lessons.reading.xml_text import xml_text
from ct_desktop.lessons.writing.draft import Draft
from ct_desktop.rules.enumerations import Field, TargetGroup

LOM = "http://ltsc.ieee.org/xsd/LOM"
LOM_MANIFEST = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
LOM_RESOURCE = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource"
TAXONOMY = "Citytrainer"
GENERATOR = "Citytrainer Desktop"
_ROLES_SOURCE = "IMSGLC_CC_Rolesv1p1"
_FIELD_PURPOSE, _GROUP_PURPOSE = "discipline", "educational level"


def add_package_metadata(parent: etree._Element, draft: Draft) -> None:
    """Title, language, description, keywords, maker and rights, in the order of the profile."""
    lom = etree.SubElement(parent, _tag(LOM_MANIFEST, "lom"))
    general = _below(lom, "general")
    _identifier(general, draft.identifier)
    _string(_below(general, "title"), draft.title, draft.language)
    if draft.language:
        _text(general, "language", draft.language)
    if draft.description:
        _string(_below(general, "description"), draft.description, draft.language)
    for keyword in draft.keywords:
        _string(_below(general, "keyword"), keyword, draft.language)
    contribute = _below(_below(lom, "lifeCycle"), "contribute")
    _text(_below(contribute, "role"), "value", "technical implementer")
    _text(contribute, "entity", f"BEGIN:VCARD\nVERSION:3.0\nFN:{GENERATOR}\nEND:VCARD")
    if draft.rights:
        rights = _below(lom, "rights")
        _text(_below(rights, "copyrightAndOtherRestrictions"), "value", "yes")
        _string(_below(rights, "description"), draft.rights, draft.language)


def add_edition(parent: etree._Element, edition: str, language: str) -> None:
    """The version of the package, as metadata of the organisation."""
    metadata = etree.SubElement(parent, _tag(etree.QName(parent).namespace, "metadata"))
    lom = etree.SubElement(metadata, _tag(LOM, "lom"))
    _string(_below(_below(lom, "lifeCycle"), "version"), edition, language)


def add_item_metadata(parent: etree._Element, tags: Tags) -> None:
    """Minutes, roles, fields and target groups of an item; nothing when it has none of them."""
    if tags == Tags():
        return
    metadata = etree.SubElement(parent, _tag(etree.QName(parent).namespace, "metadata"))
    lom = etree.SubElement(metadata, _tag(LOM, "lom"))
    if tags.roles or tags.minutes:
        educational = _below(lom, "educational")
        _roles(educational, tags)
        if tags.minutes:
            time = _below(educational, "typicalLearningTime")
            _text(time, "duration", f"PT{tags.minutes}M")
    _classification(lom, _FIELD_PURPOSE, [field for field in Field if field in tags.fields])
    groups = [group for group in TargetGroup if group in tags.target_groups]
    _classification(lom, _GROUP_PURPOSE, groups)


def add_resource_metadata(parent: etree._Element, tags: Tags) -> None:
    """The roles, which is all that a resource may state."""
    if not tags.roles:
        return
    metadata = etree.SubElement(parent, _tag(etree.QName(parent).namespace, "metadata"))
    educational = _below(etree.SubElement(metadata, _tag(LOM_RESOURCE, "lom")), "educational")
    _roles(educational, tags)


def _roles(educational: etree._Element, tags: Tags) -> None:
    for role in LessonRole:
        if role in tags.roles:
            _vocabulary(_below(educational, "intendedEndUserRole"), _ROLES_SOURCE, role.title())


def _classification(
    lom: etree._Element, purpose: str, words: list[Field] | list[TargetGroup]
) -> None:
    if not words:
        return
    classification = _below(lom, "classification")
    _vocabulary(_below(classification, "purpose"), "LOMv1.0", purpose)
    for word in words:
        # Taxa of one path stand below each other; words beside each other need a path each.
        path = _below(classification, "taxonPath")
        _string(_below(path, "source"), TAXONOMY, "en")
        taxon = _below(path, "taxon")
        _text(taxon, "id", word)
        _string(_below(taxon, "entry"), word, "en")


def _identifier(general: etree._Element, identifier: str) -> None:
    element = _below(general, "identifier")
    _text(element, "catalog", TAXONOMY)
    _text(element, "entry", identifier)


def _vocabulary(element: etree._Element, source: str, value: str) -> None:
    _text(element, "source", source)
    _text(element, "value", value)


def _string(element: etree._Element, text: str, language: str) -> None:
    string = _text(element, "string", text)
    if language:
        string.set("language", xml_text(language))


def _text(parent: etree._Element, name: str, text: str) -> etree._Element:
    element = _below(parent, name)
    element.text = xml_text(text)
    return element


def _below(parent: etree._Element, name: str) -> etree._Element:
    return etree.SubElement(parent, _tag(etree.QName(parent).namespace, name))


def _tag(namespace: str | None, name: str) -> str:
    return f"{{{namespace}}}{name}"
