"""A readable look for pages that bring none, and for pages made here."""

import re
from functools import lru_cache

from ct_desktop.paths import resource_path

FONTS = ".citytrainer/fonts/"
"""Where a page finds the typefaces of the program, within its own package."""

_HAS_STYLE = re.compile(rb"<style\b|<link\b[^>]*\bstylesheet\b|\.css\b", re.IGNORECASE)
_HEAD = re.compile(rb"<head\b[^>]*>", re.IGNORECASE)
_HTML = re.compile(rb"<html\b[^>]*>", re.IGNORECASE)
_DOCTYPE = re.compile(rb"<!doctype[^>]*>", re.IGNORECASE)
_WIDE = (b"\xff\xfe", b"\xfe\xff")

_LOOK = """
body { font: 16px/1.6 "Citytrainer Sans", "Noto Sans", "Segoe UI", sans-serif; color: #1c2430;
  background: #fff; margin: 32px 60px; max-width: 720px; overflow-wrap: anywhere; }
h1 { font-size: 27px; line-height: 1.25; margin: 0 0 14px; }
h2 { font-size: 20px; margin: 26px 0 8px; } h3 { font-size: 17px; margin: 20px 0 6px; }
p, ul, ol { margin: 0 0 12px; } a { color: #2b4acb; }
img, video { max-width: 100%; height: auto; }
table { border-collapse: collapse; } td, th { padding: 5px 9px; vertical-align: top; }
blockquote { margin: 12px 0; padding: 2px 16px; border-left: 3px solid #e5e2db; color: #5c6470; }
hr { border: 0; border-top: 1px solid #e5e2db; margin: 20px 0; }
.muted { color: #69717d; } .address { overflow-wrap: anywhere; font-weight: 600; }
@media (min-width: 1100px) { body { margin-left: auto; margin-right: auto; } }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } }
"""


def dressed(page: bytes) -> bytes:
    """A page with the house look when it has no style sheet of its own, else as it is."""
    if _HAS_STYLE.search(page) or page[:2] in _WIDE:
        return page
    style = f"<style>{_style()}</style>".encode()
    for place in (_HEAD, _HTML, _DOCTYPE):
        found = place.search(page)
        if found:
            return page[: found.end()] + style + page[found.end() :]
    return style + page


def whole_page(title: str, body: str) -> str:
    """A page in the house look; ``title`` plain text, ``body`` HTML."""
    name = title.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{name}</title>'
        f"<style>{_style()}</style></head><body>{body}</body></html>"
    )


@lru_cache(maxsize=1)
def _style() -> str:
    faces = (("NotoSans-Regular.ttf", 400), ("NotoSans-SemiBold.ttf", 600))
    made = ""
    for name, weight in faces:
        if resource_path("fonts", name).is_file():
            made += (
                '@font-face { font-family: "Citytrainer Sans"; '
                f'src: url("/{FONTS}{name}"); font-weight: {weight}; }}\n'
            )
    return made + _LOOK
