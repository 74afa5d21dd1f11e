"""The files of an EPUB that decide over it, read strictly."""

from lxml import etree

from ct_desktop.language import tr
from ct_desktop.lessons.reading.archive import Archive, refused
from ct_desktop.lessons.reading.small_xml import Element, all_named, attribute

MAX_BYTES = 8 * 1024 * 1024
_ENCRYPTION = "META-INF/encryption.xml"
_OF_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


def read_strictly(archive: Archive, name: str) -> Element:
    """The root of the container or the package document.

    Raises UserError when it has a DTD, is no proper XML or is too large.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    content = archive.read(name, limit=MAX_BYTES).lstrip()
    try:
        root = etree.fromstring(content, parser)
    except (etree.LxmlError, LookupError, ValueError) as error:
        problem = str(error)[:200].rstrip(". ")
        raise refused(
            archive.path, tr("its manifest is damaged: {problem}.").format(problem=problem)
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise refused(archive.path, tr("its manifest has a DTD, which may declare entities."))
    return root


def refuse_protected(archive: Archive) -> None:
    """Refuse a book whose pages are encrypted; scrambled fonts hinder nobody."""
    if archive.entry(_ENCRYPTION) is None:
        return
    root = read_strictly(archive, _ENCRYPTION)
    for method in all_named(root, "encryptionmethod"):
        if attribute(method, "algorithm") not in _OF_FONTS:
            raise refused(
                archive.path,
                tr("it is protected against copying."),
                tr("Ask the maker for an EPUB without copy protection."),
            )
