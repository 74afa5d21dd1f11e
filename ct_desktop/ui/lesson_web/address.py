"""Addresses of the entries of a package: ``lesson://p/<name>?query#fragment``."""

from urllib.parse import quote

from PySide6.QtCore import QByteArray, QUrl

SCHEME = "lesson"
_ROOT = f"{SCHEME}://p/"


def address(name: str, suffix: str = "") -> QUrl:
    """Where the browser finds entry ``name``; ``suffix`` is ``?query#fragment`` as it is."""
    return QUrl.fromEncoded(QByteArray((_ROOT + quote(name, safe="/") + suffix).encode()))


def path_in(url: QUrl) -> str:
    """The path of an address within its package, percent-encoded, without the first slash."""
    return url.path(QUrl.ComponentFormattingOption.FullyEncoded).lstrip("/")


def suffix_of(url: QUrl) -> str:
    """``?query#fragment`` of an address as they are, or an empty text."""
    encoded = QUrl.ComponentFormattingOption.FullyEncoded
    query = f"?{url.query(encoded)}" if url.hasQuery() else ""
    return query + (f"#{url.fragment(encoded)}" if url.hasFragment() else "")
