"""A finished print: its title, its file name and its bytes."""

from collections.abc import Sequence
from dataclasses import dataclass

from ct_desktop.services.print_kinds import PrintKind, kind_text


@dataclass(frozen=True)
class Print:
    """A finished print; ``file_name`` names cohort and kind, never a person.

    ``warnings`` say what is not on it, and why.
    """

    title: str
    file_name: str
    pdf: bytes
    warnings: tuple[str, ...] = ()


def file_name(kind: str, cohort: str) -> str:
    """A file name of kind and cohort that every file system takes."""
    kept = "".join(char if char.isalnum() or char in "-_" else " " for char in cohort)
    return "-".join(part for part in (kind, *kept.split()) if part.strip("-"))


def cohort_print(kind: PrintKind, cohort: str, pdf: bytes) -> Print:
    """A print of this kind, of a cohort or, with an empty name, of none."""
    title = f"{kind_text(kind)} · {cohort}" if cohort else kind_text(kind)
    return Print(title, f"{file_name(kind.value, cohort)}.pdf", pdf)


def joined(prints: Sequence[Print]) -> Print:
    """Several prints as one, in their order."""
    if len(prints) == 1:
        return prints[0]
    from io import BytesIO

    from pypdf import PdfWriter

    writer = PdfWriter()
    for one in prints:
        writer.append(BytesIO(one.pdf))
    whole = BytesIO()
    writer.write(whole)
    warnings = tuple(dict.fromkeys(words for one in prints for words in one.warnings))
    return Print(prints[0].title, prints[0].file_name, whole.getvalue(), warnings)
