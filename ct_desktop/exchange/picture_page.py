"""The first page of a PDF as a picture of a design: by itself, written anew, upright."""

import io

from ct_desktop.errors import UserError
from ct_desktop.language import tr

_LARGEST_PAGE = 20_000_000
_LONGEST = 14_400
"""Points: the largest page that PDF knows."""


def prepared_page(data: bytes) -> tuple[bytes, float, float]:
    """The first page as a PDF of its own, with width and height in points.

    Raises UserError: damaged, encrypted, without pages, or too much in it.
    """
    import pypdfium2

    try:
        # Reads what others cannot, and writes it down in order.
        with pypdfium2.PdfDocument(data) as document:
            if pypdfium2.raw.FPDF_GetSecurityHandlerRevision(document) >= 0:
                raise _encrypted()
            if len(document) == 0:
                raise _damaged()
            with pypdfium2.PdfDocument.new() as own:
                own.import_pages(document, pages=[0])
                out = io.BytesIO()
                own.save(out)
    except pypdfium2.PdfiumError as error:
        if b"/Encrypt" in data:
            raise _encrypted() from error
        raise _damaged() from error
    return _upright(out.getvalue())


def page_size(data: bytes) -> tuple[float, float]:
    """Width and height of the first page; (0, 0) when it cannot be read any more."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        box = PdfReader(io.BytesIO(data)).pages[0].cropbox
    except (PyPdfError, OSError, ValueError, KeyError, IndexError):
        return 0.0, 0.0
    return float(box.width), float(box.height)


def _upright(data: bytes) -> tuple[bytes, float, float]:
    """Without marks and links, not turned, compressed."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.errors import PyPdfError

    try:
        writer = PdfWriter()
        page = writer.add_page(PdfReader(io.BytesIO(data)).pages[0])
        for key in ("/Annots", "/AA", "/Metadata", "/PieceInfo", "/Thumb"):
            page.pop(key, None)
        page.transfer_rotation_to_content()
        page.compress_content_streams()
        out = io.BytesIO()
        writer.write(out)
        width, height = float(page.cropbox.width), float(page.cropbox.height)
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise _damaged() from error
    if not (0 < width <= _LONGEST and 0 < height <= _LONGEST):
        raise _damaged()
    if out.tell() > _LARGEST_PAGE:
        raise UserError(
            tr("The page of this PDF is too large."),
            tr("Save it with smaller pictures, at most 20 MB."),
        )
    return out.getvalue(), width, height


def _damaged() -> UserError:
    return UserError(
        tr("The PDF cannot be read."), tr("Open it in another program and save it again.")
    )


def _encrypted() -> UserError:
    return UserError(
        tr("The PDF is protected by a password."), tr("Save it without protection first.")
    )
