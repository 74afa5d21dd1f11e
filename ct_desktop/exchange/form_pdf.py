"""A PDF that somebody sent, looked into without trusting it: its fields, its text, its pictures.

Nothing in it is run or followed: no script, action, link or attachment is looked at.
"""

import io
import logging
import struct
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from ct_desktop.exchange import form_refusals as refusals

LARGEST = 20 * 1024 * 1024
"""Bytes; a form is a hundred times smaller, also with the fonts of another program in it."""
LONGEST_VALUE = 20_000
"""Characters of one field."""
_LONGEST_NAME = 200
_MOST_FIELDS = 50_000
_MOST_PAGES = 100
_DEEPEST = 20
_MOST_DRAWING = 8 * 1024 * 1024  # bytes of drawing that are searched for text
_HEAD = 1024
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*", b"BM")
# A file of others may be wrong in every way there is.
_BROKEN = (
    PyPdfError, DependencyError, ValueError, TypeError, KeyError, IndexError, AttributeError,
    ArithmeticError, AssertionError, NotImplementedError, RecursionError, OSError, MemoryError,
    struct.error, zlib.error,
)  # fmt: skip


@dataclass(frozen=True)
class Field:
    """What stands in a field, and what stood in it when the form was made."""

    text: str
    before: str


class FormPdf:
    """One PDF file in memory, called ``name`` in refusals."""

    def __init__(self, data: bytes, name: str) -> None:
        """Raises UserError for what is no PDF, too large, locked, cut off or damaged."""
        _check_kind(data, name)
        self.name = name
        logging.getLogger("pypdf").setLevel(logging.CRITICAL)
        with self._reporting():
            self._reader = PdfReader(io.BytesIO(data))
            # A PDF that only forbids printing or changing opens with the empty password.
            if self._reader.is_encrypted and not self._reader.decrypt(""):
                raise refusals.locked(name)
            self._pages = [
                self._reader.pages[number]
                for number in range(min(len(self._reader.pages), _MOST_PAGES))
            ]
            information = self._reader.metadata
            self.subject = str((information and information.subject) or "")

    def fields(self) -> Mapping[str, Field]:
        """Every field by its full name; raises UserError as for opening."""
        with self._reporting():
            found = self._tree()
            return found or self._loose_widgets()

    def text(self) -> str:
        """The text on its pages, as far as it can be read."""
        words = []
        left = _MOST_DRAWING
        for page in self._pages:
            try:
                drawing = page.get_contents()
                left -= len(drawing.get_data()) if drawing is not None else 0
                if left < 0:
                    break
                words.append(page.extract_text())
            except _BROKEN:
                continue
        return "\n".join(words)

    def has_pictures(self) -> bool:
        """Whether a page shows a picture."""
        with self._reporting():
            return any(self._shows_picture(page) for page in self._pages)

    def _tree(self) -> dict[str, Field]:
        form = self._reader.root_object.get("/AcroForm")
        form = None if form is None else form.get_object()
        tops = form.get("/Fields") if isinstance(form, DictionaryObject) else None
        found: dict[str, Field] = {}
        waiting = [(one, "", None, None) for one in _listed(tops)]
        seen: set[int] = set()
        while waiting:
            reference, above, value, before = waiting.pop()
            field = reference.get_object()
            if not isinstance(field, DictionaryObject) or id(field) in seen:
                continue
            seen.add(id(field))
            if len(seen) > _MOST_FIELDS:
                raise refusals.damaged(self.name)
            name = _below(above, field)[: _LONGEST_NAME + 1]
            value, before = field.get("/V", value), field.get("/DV", before)
            kids = _listed(field.get("/Kids"))
            waiting += [(kid, name, value, before) for kid in kids]
            if "/T" in field and not any(_is_field(kid) for kid in kids):
                self._keep(found, name, _pressed(kids) if value is None else value, before)
        return found

    def _loose_widgets(self) -> dict[str, Field]:
        """The fields of a file whose list of fields got lost: they still lie on the pages."""
        found: dict[str, Field] = {}
        for page in self._pages:
            for reference in _listed(page.get("/Annots"))[:_MOST_FIELDS]:
                line = _line_of(reference.get_object())
                names = [str(one["/T"]) for one in reversed(line) if "/T" in one]
                value, before = (
                    next((one[key] for one in line if key in one), None) for key in ("/V", "/DV")
                )
                if names:
                    self._keep(found, ".".join(names), value, before)
        return found

    def _keep(self, found: dict[str, Field], name: str, value: Any, before: Any) -> None:
        field = Field(_as_text(value), _as_text(before))
        if len(field.text) > LONGEST_VALUE:
            raise refusals.too_long(self.name)
        if len(name) > _LONGEST_NAME:
            return  # no name of ours
        if name in found and found[name].text != field.text:
            raise refusals.joined(self.name)
        found[name] = field

    def _shows_picture(self, page: DictionaryObject) -> bool:
        resources = page.get("/Resources")
        resources = None if resources is None else resources.get_object()
        objects = resources.get("/XObject") if isinstance(resources, DictionaryObject) else None
        objects = None if objects is None else objects.get_object()
        if not isinstance(objects, DictionaryObject):
            return False
        shown = (one.get_object() for one in objects.values())
        return any(
            isinstance(one, DictionaryObject) and one.get("/Subtype") == "/Image" for one in shown
        )

    @contextmanager
    def _reporting(self) -> Iterator[None]:
        try:
            yield
        except _BROKEN as error:
            raise refusals.damaged(self.name) from error


def _check_kind(data: bytes, name: str) -> None:
    if not data:
        raise refusals.empty(name)
    if len(data) > LARGEST:
        raise refusals.too_large(name, LARGEST // 1024**2)
    if data.startswith(_PICTURES) or data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1"):
        raise refusals.picture(name)
    if b"%PDF-" not in data[:_HEAD]:
        raise refusals.no_pdf(name)
    # A form that was filled in has a part added behind its first end: the last one counts.
    _before, end, behind = data.rpartition(b"%%EOF")
    if not end or b" obj" in behind or b"xref" in behind:
        raise refusals.truncated(name)


def _listed(value: Any) -> list[Any]:
    value = None if value is None else value.get_object()
    return list(value) if isinstance(value, ArrayObject) else []


def _is_field(reference: Any) -> bool:
    kid = reference.get_object()
    return isinstance(kid, DictionaryObject) and "/T" in kid


def _pressed(kids: list[Any]) -> Any:
    """The state of the button that is on, for readers that note it with the button only."""
    states = (kid.get_object().get("/AS") for kid in kids)
    return next((state for state in states if state not in (None, "/Off")), None)


def _below(above: str, field: DictionaryObject) -> str:
    own = str(field.get("/T", ""))
    return f"{above}.{own}" if above and own else above or own


def _line_of(widget: Any) -> list[DictionaryObject]:
    """A widget and what lies above it, from below; a circle has an end too."""
    line: list[DictionaryObject] = []
    while isinstance(widget, DictionaryObject) and len(line) < _DEEPEST:
        line.append(widget)
        above = widget.get("/Parent")
        widget = None if above is None else above.get_object()
    return line


def _as_text(value: Any) -> str:
    """A field's value; the state *Off* of a button is nothing."""
    value = None if value is None else value.get_object()
    if isinstance(value, ArrayObject):
        value = value[0].get_object() if value else None
    if isinstance(value, NameObject):
        return "" if value == "/Off" else str(value).removeprefix("/")
    if isinstance(value, TextStringObject | NumberObject):
        return str(value)
    if isinstance(value, StreamObject):
        value = value.get_data()
    if isinstance(value, bytes | ByteStringObject):
        utf16 = value.startswith((b"\xfe\xff", b"\xff\xfe"))
        return bytes(value).decode("utf-16" if utf16 else "utf-8", "replace")
    return ""
