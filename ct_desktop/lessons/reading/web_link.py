"""Web links of Common Cartridge (imswl) and tools of learning platforms (LTI)."""

from ct_desktop.lessons.content import LinkContent, PlatformContent
from ct_desktop.lessons.reading.small_xml import attribute, first, local, parse, text_of

_MAX_ADDRESS = 4000


def read_web_link(xml: bytes) -> LinkContent | None:
    """The link in a web link file; None when it holds none."""
    root = parse(xml)
    if root is None or local(root) != "weblink":
        return None
    url = first(root, "url")
    if url is None:
        return None
    address = attribute(url, "href") or text_of(url)
    return LinkContent(text_of(first(root, "title")), address[:_MAX_ADDRESS])


def read_platform_tool(xml: bytes) -> PlatformContent | None:
    """The tool in an LTI file: what it is called, what it does, where it is found."""
    root = parse(xml)
    if root is None or "lti" not in local(root):
        return None
    address = text_of(first(root, "secure_launch_url", "launch_url"))
    return PlatformContent(
        text_of(first(root, "title")), text_of(first(root, "description")), address[:_MAX_ADDRESS]
    )
