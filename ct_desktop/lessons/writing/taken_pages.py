"""The text of a page of a package, as a fragment for a draft."""

import re

from ct_desktop.language import tr
from ct_desktop.lessons.clean import clean_html
from ct_desktop.lessons.reading.reader import OpenPackage
from ct_desktop.lessons.writing.fragment_links import is_inside, replace_addresses
from ct_desktop.lessons.writing.page_shell import fragment_of
from ct_desktop.lessons.writing.taken_files import TakenFiles

_BODY = re.compile(r"<body\b[^>]*>(?P<body>.*?)(?:</body\s*>|$)", re.IGNORECASE | re.DOTALL)
_SCRIPT = re.compile(r"<script\b|\bon[a-z]+\s*=", re.IGNORECASE)
_FRAME = re.compile(r"<(?:iframe|frame|object|embed)\b", re.IGNORECASE)
_STYLE = re.compile(r"<style\b|<link\b[^>]*\bstylesheet\b", re.IGNORECASE)
_CHARSET = re.compile(rb"""<meta\b[^>]*charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)


def page_fragment(opened: OpenPackage, name: str, files: TakenFiles) -> tuple[str, list[str]]:
    """What an author may change of the page in entry ``name``, and words on what stays behind.

    A page made here gives back its fragment to the letter; any other is cleaned, and its links
    are pointed to where pages and files lie in the draft.
    """
    page = decoded(opened.archive.read(name))
    fragment = fragment_of(page) if opened.package.made_here else None
    if fragment is not None:
        files.take_used(fragment)
        return fragment, []
    lost = []
    if _SCRIPT.search(page):
        lost.append(tr("scripts"))
    if _FRAME.search(page):
        lost.append(tr("embedded windows"))
    if _STYLE.search(page):
        lost.append(tr("its own style sheet"))
    body = _BODY.search(page)
    base = name.rpartition("/")[0]
    return taken_text(body["body"] if body else page, base, files), lost


def taken_text(html: str, base: str, files: TakenFiles) -> str:
    """HTML of another maker, cleaned, with its links as the draft has them."""

    def moved(address: str) -> str:
        # The marks of platforms start with a dollar sign, so they count as inside.
        return files.link(base, address) if is_inside(address) else address

    return clean_html(replace_addresses(html, moved)).strip()


def decoded(content: bytes) -> str:
    """Text of a page in the encoding it states, or else UTF-8 or Windows' Western European."""
    stated = _CHARSET.search(content[:2048])
    for encoding in (stated[1].decode("ascii") if stated else "utf-8", "utf-8", "cp1252"):
        try:
            return content.decode(encoding).removeprefix("\ufeff")
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("latin-1")
