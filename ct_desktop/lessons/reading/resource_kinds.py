"""What a resource is: by the pattern of its type, and for web content by the name of its file."""

from functools import lru_cache

from ct_desktop.lessons.kinds import ResourceKind

HTML = frozenset({"html", "htm", "xhtml", "xht"})

_SUFFIXES = {
    ResourceKind.PAGE: "html htm xhtml xht",
    ResourceKind.PDF: "pdf",
    ResourceKind.IMAGE: "png jpg jpeg jpe jfif gif svg webp bmp ico tif tiff avif",
    ResourceKind.AUDIO: "mp3 ogg oga opus wav m4a aac flac wma aif aiff weba",
    ResourceKind.VIDEO: "mp4 m4v webm ogv mov avi wmv mkv mpg mpeg mpe flv 3gp asf rm rmvb ram",
    ResourceKind.SUPPORT: "css js mjs json xml xsd dtd xsl woff woff2 ttf otf eot vtt srt map",
}
_SUFFIX_KINDS = {suffix: kind for kind, line in _SUFFIXES.items() for suffix in line.split()}
_WEB_TYPES = ("webcontent", "text/", "image/", "audio/", "video/", "application/pdf")


def suffix_of(name: str) -> str:
    """The letters after the last dot of a name, in lower case."""
    suffix = name.rpartition(".")[2].lower()
    return "" if "/" in suffix or len(suffix) == len(name) else suffix


def is_html(name: str) -> bool:
    """Whether an entry is a web page, by its name."""
    return suffix_of(name) in HTML


def kind_of_file(name: str) -> ResourceKind:
    """How a file is shown; what is not known is a document for the system to open."""
    return _SUFFIX_KINDS.get(suffix_of(name), ResourceKind.DOCUMENT)


@lru_cache(maxsize=256)
def kind_of_type(type_: str) -> ResourceKind | None:
    """The kind that a type of the manifest states; None when the file decides.

    Versions differ in the numbers only (``imsdt_xmlv1p0``, ``imsdt_xmlv1p3``), so types are
    compared by pattern. QTI 2 and 3 are other formats than QTI 1.2 and unknown here.
    """
    text = type_.lower()
    if not text or text == "webcontent":
        return None
    if "imsqti" in text:
        return _kind_of_questions(text)
    if "learning-application-resource" in text or text.startswith("associatedcontent"):
        return ResourceKind.SUPPORT
    for mark, kind in _MARKS:
        if mark in text:
            return kind
    return None if any(mark in text for mark in _WEB_TYPES) else ResourceKind.UNKNOWN


_MARKS = (
    ("imsdt", ResourceKind.DISCUSSION),
    ("imswl", ResourceKind.WEB_LINK),
    ("basiclti", ResourceKind.LTI),
    ("imslti", ResourceKind.LTI),
    ("assignment", ResourceKind.ASSIGNMENT),
)


def _kind_of_questions(text: str) -> ResourceKind:
    if "question-bank" in text:
        return ResourceKind.QUESTION_BANK
    if "xmlv2" in text or "xmlv3" in text:
        return ResourceKind.UNKNOWN
    return ResourceKind.QUIZ
