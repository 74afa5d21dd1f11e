"""What the dialog says of the documents that were chosen."""

from collections.abc import Iterable, Sequence

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.document_register import IssuedRow
from ct_desktop.services.issued_papers import FileNaming, document_file_name


def chosen_text(rows: Iterable[IssuedRow]) -> str:
    """How many of which kind: *12 certificates · 3 proofs of participation*."""
    kinds = [row.kind for row in rows]
    certificates = kinds.count(DocumentKind.CERTIFICATE)
    proofs = kinds.count(DocumentKind.PROOF)
    parts = []
    if certificates:
        parts.append(ntr("{n} certificate", "{n} certificates", certificates))
    if proofs:
        parts.append(ntr("{n} proof of participation", "{n} proofs of participation", proofs))
    return " · ".join(parts) or tr("Nothing to print")


def left_out_text(rows: Iterable[IssuedRow]) -> str:
    """Which of the documents are not printed, and why; empty when all are."""
    left_out = [row for row in rows if not row.printable]
    revoked = sum(row.revoked_on is not None for row in left_out)
    imported = sum(row.revoked_on is None and row.imported for row in left_out)
    erased = len(left_out) - revoked - imported
    why = []
    if revoked:
        why.append(ntr("{n} was revoked", "{n} were revoked", revoked))
    if imported:
        why.append(
            ntr("{n} came in from an earlier list", "{n} came in from an earlier list", imported)
        )
    if erased:
        why.append(ntr("of {n} the name was erased", "of {n} the names were erased", erased))
    return tr("Not printed: {why}.").format(why=", ".join(why)) if why else ""


def file_names(rows: Sequence[IssuedRow]) -> tuple[str, str]:
    """What the first file would be called, by number and by name."""
    if not rows:
        return "", ""
    first = rows[0]
    by_number, by_name = (
        document_file_name(first.kind, first.person, first.number, naming) for naming in FileNaming
    )
    return by_number, by_name
