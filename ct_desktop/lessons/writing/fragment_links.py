"""The addresses in the HTML of a draft: which there are, and each replaced by another."""

import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import unquote

_ADDRESS = re.compile(
    r"""(?P<before>(?<![\w-])(?:href|src|poster|data)\s*=\s*)
        (?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""",
    re.IGNORECASE | re.VERBOSE,
)
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")
FILEBASE = "$IMS-CC-FILEBASE$"
FILES = "files/"


def replace_addresses(html: str, replace: Callable[[str], str]) -> str:
    """``html`` with every ``href``, ``src``, ``poster`` and ``data`` passed through ``replace``.

    Nothing else of the text is touched, and what comes back the same stays as it was written.
    """

    def in_attribute(match: re.Match[str]) -> str:
        written = match["double"] if match["double"] is not None else match["single"]
        address = unescape(written)
        changed = replace(address)
        return match[0] if changed == address else f'{match["before"]}"{escape(changed)}"'

    return _TAG.sub(lambda tag: _ADDRESS.sub(in_attribute, tag[0]), html)


def is_inside(address: str) -> bool:
    """Whether an address points into the package (no scheme, no anchor alone)."""
    return bool(address.strip()) and not _SCHEME.match(address.strip())


def addresses_in(html: str) -> list[str]:
    """All addresses in their order, unescaped."""
    found: list[str] = []

    def note(address: str) -> str:
        found.append(address)
        return address

    replace_addresses(html, note)
    return found


def files_in(html: str) -> list[str]:
    """Names of the draft's files that the text uses (``files/NAME``)."""
    bare = (unquote(re.split(r"[?#]", address)[0]) for address in addresses_in(html))
    return [name.removeprefix(FILES) for name in bare if name.startswith(FILES)]


def with_file_base(html: str) -> str:
    """Links into the package as texts inside XML resources write them."""
    return replace_addresses(html, lambda a: f"{FILEBASE}{a}" if is_inside(a) else a)


def without_file_base(html: str) -> str:
    """The reverse of ``with_file_base``."""
    return replace_addresses(html, lambda a: a.removeprefix(FILEBASE))
