"""Printed tools bound into one PDF: for a meeting, with its cover, or for a selection."""

from collections.abc import Sequence

from ct_desktop.documents.book_parts import BookCover, BookPart
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.services.prints import Print, file_name

__all__ = ["BookCover", "BookPart", "lesson_book"]


def lesson_book(
    title: str, parts: Sequence[BookPart], language: str, cover: BookCover | None = None
) -> Print:
    """One PDF of all parts with page numbers, bookmarks and, if given, a cover.

    Raises UserError when there is no part.
    """
    if not parts:
        raise UserError(
            tr("There is nothing to print."), tr("Choose tools that can be shown on paper.")
        )
    from ct_desktop.documents import lesson_book as binding

    pdf = binding.lesson_book(title, parts, language, cover)
    return Print(title, f"{file_name('tools', title)}.pdf", pdf)
