"""Designs of proofs and certificates: shipped, copied, changed, exchanged as a file."""

from dataclasses import dataclass, replace
from pathlib import Path

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.rules.certificate_design import Design, Orientation
from ct_desktop.rules.design_check import design_faults
from ct_desktop.rules.design_json import design_as_json, design_from_json
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.rules.names import normalise
from ct_desktop.services.design_pictures import free_picture_name, keep_picture, read_picture
from ct_desktop.services.settings import set_value
from ct_desktop.services.shipped_designs import DEFAULT, shipped_designs
from ct_desktop.services.stored_designs import (
    add_design,
    chosen_key,
    chosen_name,
    find_design,
    find_row,
    free_key,
    free_name,
    gone,
    named,
    own_designs,
    own_row,
    pictures_of,
    refuse_same_name,
)
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class TemplateRow:
    """A line of the list of designs; ``used_for`` are the documents it is chosen for."""

    key: str
    name: str
    shipped: bool
    landscape: bool
    back: bool
    used_for: tuple[DocumentKind, ...]


@dataclass(frozen=True)
class TemplatePictureFacts:
    """A picture of a design as it is kept; width and height in pixels, in points for a PDF."""

    name: str
    media_type: str
    width: float
    height: float
    data: bytes


class TemplateService:
    """Reads and changes designs.

    The shipped ones are read from ``resources/certificates/*.json`` and cannot be changed.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(self, language: str) -> tuple[TemplateRow, ...]:
        """Every design, the shipped ones first, then own ones in their order."""
        with self._store.read() as session:
            designs = (*shipped_designs(), *own_designs(session))
            chosen = {kind: chosen_key(session, kind) for kind in DocumentKind}
        return tuple(
            TemplateRow(
                one.key,
                one.name.in_language(language),
                one.shipped,
                one.orientation is Orientation.LANDSCAPE,
                one.back,
                tuple(kind for kind in DocumentKind if chosen[kind] == one.key),
            )
            for one in designs
        )

    def get(self, key: str) -> Design:
        """A design; raises NotFound."""
        with self._store.read() as session:
            found = find_design(session, key)
        if found is None:
            raise gone()
        return found

    def pictures(self, key: str) -> tuple[TemplatePictureFacts, ...]:
        """The pictures of a design by name."""
        from ct_desktop.exchange.picture_file import size_of

        with self._store.read() as session:
            row = find_row(session, key)
            kept = pictures_of(session, row.id) if row is not None else ()
            return tuple(
                TemplatePictureFacts(
                    one.name, one.media_type, *size_of(one.media_type, one.data), one.data
                )
                for one in kept
            )

    def chosen(self, kind: DocumentKind) -> str:
        """The key of the design for these documents; the first shipped one when none is chosen."""
        with self._store.read() as session:
            return chosen_key(session, kind)

    def choose(self, kind: DocumentKind, key: str) -> None:
        """Use a design for these documents from now on. Label "certificate design chosen"."""
        with self._store.write("certificate design chosen") as session:
            if find_design(session, key) is None:
                raise gone()
            set_value(session, chosen_name(kind), key)

    def copy(self, key: str, name: str) -> str:
        """An own design like another one; its key. Label "certificate design made".

        Raises UserError for an empty name or one that another design has.
        """
        name = normalise(name)
        if not name:
            raise UserError(tr("The design has no name."), tr("Fill in a name."))
        with self._store.write("certificate design made") as session:
            found = find_design(session, key)
            if found is None:
                raise gone()
            refuse_same_name(session, name)
            own = replace(found, key=free_key(session), name=named(name), shipped=False)
            row = add_design(session, own)
            source = find_row(session, key)
            for one in pictures_of(session, source.id) if source is not None else ():
                keep_picture(session, row, one.name, one.media_type, one.data)
            return own.key

    def save(self, design: Design) -> None:
        """Store an own design. Label "certificate design changed".

        Raises UserError: a shipped one, no name, an element outside the sheet, a size outside
        4 … 120, a field that does not exist (named), a picture that is not there, two QR codes,
        a QR code under 26 mm, no element for the name, or none for the number.
        """
        with self._store.write("certificate design changed") as session:
            row = own_row(session, design.key)
            names = {one.name for one in pictures_of(session, row.id)}
            for fault in design_faults(design, names):
                raise UserError(fault, tr("Change the design and save it again."))
            for name in (design.name.nl, design.name.en):
                if normalise(name):
                    refuse_same_name(session, normalise(name), design.key)
            row.content = design_as_json(design)

    def remove(self, key: str) -> None:
        """Remove an own design. Label "certificate design removed".

        Documents that were printed with it are printed with the chosen one from then on.
        """
        with self._store.write("certificate design removed") as session:
            row = own_row(session, key)
            for kind in DocumentKind:
                if chosen_key(session, kind) == key:
                    set_value(session, chosen_name(kind), DEFAULT)
            session.delete(row)

    def add_picture(self, key: str, file: Path) -> str:
        """Keep a PNG, a JPEG or the first page of a PDF with a design; its name.

        Pictures are turned upright, brought to RGB (also from CMYK, palette, 16 bits) and made
        smaller than 3,600 pixels; one of more than 100 megapixels, a damaged one, an encrypted
        PDF or another kind of file raises UserError. Label "picture of a design added".
        """
        from ct_desktop.exchange.picture_file import prepared

        picture = prepared(read_picture(file))
        with self._store.write("picture of a design added") as session:
            row = own_row(session, key)
            taken = {one.name for one in pictures_of(session, row.id)}
            name = free_picture_name(file.stem, taken)
            keep_picture(session, row, name, picture.media_type, picture.data)
            return name

    def remove_picture(self, key: str, name: str) -> None:
        """Take a picture away, with the elements that show it.

        Label "picture of a design removed".
        """
        with self._store.write("picture of a design removed") as session:
            row = own_row(session, key)
            for one in pictures_of(session, row.id):
                if one.name == name:
                    session.delete(one)
            design = design_from_json(row.content)
            kept = tuple(one for one in design.elements if not name or one.picture != name)
            background = "" if design.background == name else design.background
            row.content = design_as_json(replace(design, elements=kept, background=background))

    def export(self, key: str, file: Path) -> None:
        """Write a design with its pictures as one file (``.ctdesign``: a zip with design.json)."""
        from ct_desktop.exchange.design_file import FiledPicture, write_design

        design = self.get(key)
        pictures = [FiledPicture(one.name, one.media_type, one.data) for one in self.pictures(key)]
        write_design(file, design_as_json(design), pictures)

    def read_in(self, file: Path) -> str:
        """Keep the design of an exported file as an own one; its key.

        A name that is there already gets a number. Label "certificate design read in". Raises
        UserError for anything that is no such file (checked: sizes, names, no path, format).
        """
        from ct_desktop.exchange.design_file import read_design, refused
        from ct_desktop.exchange.picture_file import prepared

        filed = read_design(file)
        try:
            design = design_from_json(filed.content)
        except ValueError as error:
            raise refused(file.name, str(error)) from error
        for fault in design_faults(design, {one.name for one in filed.pictures}):
            raise refused(file.name, fault.rstrip("."))
        pictures = [(one.name, prepared(one.data)) for one in filed.pictures]
        with self._store.write("certificate design read in") as session:
            name = free_name(session, design.name)
            own = replace(design, key=free_key(session), name=name, shipped=False)
            row = add_design(session, own)
            for picture_name, picture in pictures:
                keep_picture(session, row, picture_name, picture.media_type, picture.data)
            return own.key
