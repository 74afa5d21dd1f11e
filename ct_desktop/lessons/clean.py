"""HTML made harmless: for texts shown outside the browser, for search and for the editor."""

import re

import nh3

_TEXT_TAGS = """a abbr address article aside b bdi bdo blockquote br caption center cite code col
    colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header
    hr i img ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike strong
    sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr"""
# Their text is no text to read either.
_SILENT_TAGS = """script style title iframe object noframes noembed select textarea template svg"""
# No property that can fetch something or take a text out of its place.
_HARMLESS_STYLES = """background-color border border-bottom border-collapse border-color
    border-left border-radius border-right border-spacing border-style border-top border-width
    clear color float font-family font-size font-style font-weight height letter-spacing
    line-height list-style-type margin margin-bottom margin-left margin-right margin-top max-width
    min-width padding padding-bottom padding-left padding-right padding-top page-break-after
    page-break-before page-break-inside text-align text-decoration text-indent text-transform
    vertical-align white-space width word-spacing"""
_TAGS = set(_TEXT_TAGS.split())
_DROPPED = set(_SILENT_TAGS.split())
_STYLES = set(_HARMLESS_STYLES.split())
_ATTRIBUTES = {
    "*": {"class", "id", "lang", "dir", "title", "style", "align"},
    "a": {"href", "name"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan", "width", "valign", "headers"},
    "th": {"colspan", "rowspan", "width", "valign", "scope"},
    "table": {"border", "cellpadding", "cellspacing", "width", "summary"},
    "col": {"span", "width"},
    "colgroup": {"span", "width"},
    "ol": {"start", "type", "reversed"},
    "ul": {"type"},
    "li": {"value"},
    "font": {"color", "size", "face"},
    "blockquote": {"cite"},
    "time": {"datetime"},
}
_SCHEMES = {"http", "https", "mailto", "tel", "lesson", "data"}
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp|bmp);base64,", re.IGNORECASE)
_OUTSIDE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
# The cleaner takes time in the square of these; no lesson text comes near.
_LARGEST = 2_000_000
_MOST_TAGS = 15_000
_MOST_ENTITIES = 40_000
_MOST_ATTRIBUTES = 1_000


def clean_html(html: str) -> str:
    """``html`` without scripts, frames, forms, trackers and links that reach into the PC.

    Pictures are kept from the package or written in the page, never from the network; links to
    web pages stay, for they are asked for. Styles keep what makes a text look as meant. What lies
    beyond two million characters or 15,000 tags is left out.
    """
    return nh3.clean(
        _bounded(html[:_LARGEST]),
        tags=_TAGS,
        clean_content_tags=_DROPPED,
        attributes=_ATTRIBUTES,
        attribute_filter=_harmless,
        url_schemes=_SCHEMES,
        link_rel=None,
        filter_style_properties=_STYLES,
    )


def _bounded(html: str) -> str:
    """``html`` up to where it would take too long; a tag with a thousand attributes is dropped."""
    if html.count("&") > _MOST_ENTITIES:
        html = "&".join(html.split("&", _MOST_ENTITIES)[:-1])
    parts = html.split("<", _MOST_TAGS)
    if len(parts) > _MOST_TAGS:
        parts.pop()
    # What stands before the first tag is none.
    tags = ("br>" if _has_many_attributes(part) else part for part in parts[1:])
    return "<".join([parts[0], *tags])


def _has_many_attributes(part: str) -> bool:
    if len(part) < 2 * _MOST_ATTRIBUTES or not part[0].isalpha():
        return False
    tag = part.partition(">")[0]
    if tag.count('"') % 2 or tag.count("'") % 2:
        tag = part[: part.rfind(">")]
    if "base64," not in tag:
        tag = tag.replace("/", " ")
    return len(tag.split()) > _MOST_ATTRIBUTES


def _harmless(tag: str, attribute: str, value: str) -> str | None:
    if attribute == "src":
        inside = _OUTSIDE.match(value) is None or value.lower().startswith("lesson:")
        return value if inside or _PICTURE.match(value) else None
    if attribute in ("href", "cite"):
        return None if value.lstrip().lower().startswith("data:") else value
    if attribute == "style":
        return None if "url(" in value.lower() or "expression" in value.lower() else value
    return value
