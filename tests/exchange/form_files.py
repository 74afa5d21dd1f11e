"""Supervisors' forms as PDF files: blank, filled in by a reader, and spoiled in every way."""

import io
from collections.abc import Mapping

from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ct_desktop.rules.supervisor_form import (
    FILLED_ON,
    HOUR_ROWS,
    IDENTIFIER,
    ITEMS,
    ORGANISATION,
    PARTICIPANT,
    REMARKS,
    SHAPE,
    SUPERVISOR,
    activity_field,
    day_field,
    hours_field,
    in_form,
    score_field,
)

NAMES = (
    IDENTIFIER,
    PARTICIPANT,
    ORGANISATION,
    SUPERVISOR,
    FILLED_ON,
    REMARKS,
    *(
        field(row)
        for row in range(1, HOUR_ROWS + 1)
        for field in (day_field, hours_field, activity_field)
    ),
    *(score_field(item) for item in ITEMS),
)


def blank_form(
    count: int = 0,
    *,
    names: tuple[str, ...] = NAMES,
    subject: str = SHAPE,
    text: str = "",
    values: Mapping[str, str] | None = None,
) -> bytes:
    """A form with these fields, empty but for ``values``; with ``count`` several in one file."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    canvas.setSubject(subject)
    for number in range(1, max(count, 1) + 1):
        canvas.drawString(40, 815, f"Formulier {text}")
        for place, name in enumerate(names):
            canvas.acroForm.textfield(
                name=in_form(number, name) if count else name,
                x=40 + place % 3 * 180,
                y=790 - place // 3 * 30,
                width=170,
                height=24,
                fontSize=8,
                fieldFlags="multiline" if name == REMARKS else "",
                maxlen=20_100,
                value=(values or {}).get(name, ""),
            )
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def fill(blank: bytes, values: Mapping[str, str], **changes: object) -> bytes:
    """``blank`` as a reader saves it with these values; ``password`` locks it."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(blank)))
    for page in writer.pages:
        writer.update_page_form_field_values(page, dict(values), auto_regenerate=False)
    if changes.get("flatten"):
        writer.remove_annotations(subtypes="/Widget")
        del writer.root_object["/AcroForm"]
    if "password" in changes:
        writer.encrypt(str(changes["password"]), "owner", algorithm="AES-256")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def hours(*lines: tuple[str, str, str]) -> dict[str, str]:
    """The fields of rows of day, hours and activity, from the first row on."""
    return {
        field(row): text
        for row, line in enumerate(lines, start=1)
        for field, text in zip((day_field, hours_field, activity_field), line, strict=True)
    }


def scores(*levels: str) -> dict[str, str]:
    """The fields of the assessment, in the order of the profile."""
    return {score_field(item): level for item, level in zip(ITEMS, levels, strict=False)}


def scanned(width: int = 300, height: int = 400) -> bytes:
    """A PDF of one picture, as a copier makes it."""
    from PIL import Image

    picture = io.BytesIO()
    Image.new("L", (width, height), 200).save(picture, "PNG")
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    picture.seek(0)
    canvas.drawImage(ImageReader(picture), 0, 0, *A4)
    canvas.save()
    return stream.getvalue()


def letter(text: str = "Geachte heer, mevrouw") -> bytes:
    """A PDF of something else."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    canvas.drawString(60, 700, text)
    canvas.save()
    return stream.getvalue()
