"""What the Certificates tab reads in one go: who is ready, who signs, what was revoked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ct_desktop.language import current, tr
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.document_register import IssuedRow
from ct_desktop.services.issuing import ReadyRow
from ct_desktop.services.office import Office


@dataclass(frozen=True)
class Readiness:
    """The people of a cohort with their document of one kind, its signers in words, its design.

    ``revoked`` are the revoked documents of this kind; ``due`` how many are ready, by kind.
    """

    kind: DocumentKind = DocumentKind.PROOF
    cohort: str = ""
    rows: tuple[ReadyRow, ...] = ()
    signers: tuple[str, ...] = ()
    design: str = ""
    revoked: tuple[IssuedRow, ...] = ()
    due: Mapping[DocumentKind, int] = field(default_factory=dict)

    @property
    def ready(self) -> tuple[ReadyRow, ...]:
        """Who meets the rule and has no document yet."""
        return ready_of(self.rows)

    @property
    def issued(self) -> tuple[ReadyRow, ...]:
        """Who has a document."""
        return tuple(row for row in self.rows if row.document_id is not None)

    @property
    def printable(self) -> tuple[ReadyRow, ...]:
        """Who has a document that can be printed here: not one of an earlier list."""
        return tuple(row for row in self.issued if not row.imported)

    @property
    def short(self) -> tuple[ReadyRow, ...]:
        """Who still misses something."""
        return tuple(row for row in self.rows if not row.ready and row.document_id is None)

    def row(self, enrolment_id: int | None) -> ReadyRow | None:
        """The row of an enrolment."""
        return next((row for row in self.rows if row.enrolment_id == enrolment_id), None)

    def documents(self, enrolment_ids: Sequence[int] | None = None) -> tuple[int, ...]:
        """The ids of the documents that these people have and that can be printed."""
        return tuple(
            row.document_id
            for row in self.printable
            if row.document_id is not None
            and (enrolment_ids is None or row.enrolment_id in enrolment_ids)
        )


def ready_of(rows: Sequence[ReadyRow]) -> tuple[ReadyRow, ...]:
    """Who of these meets the rule and has no document yet."""
    return tuple(row for row in rows if row.ready and row.document_id is None)


def read_readiness(office: Office, cohort_id: int, kind: DocumentKind | None) -> Readiness:
    """Read everything; call on the worker. ``kind`` None is what is due.

    Raises NotFound when the cohort was removed.
    """
    cohort = office.cohorts.get(cohort_id)
    shown = kind or office.issuing.default_kind(cohort_id)
    rows = {one: office.issuing.readiness(cohort_id, one) for one in DocumentKind}
    chosen = office.templates.chosen(shown)
    designs = office.templates.rows(current())
    revoked = [
        row
        for row in office.issuing.listed(cohort_id=cohort_id)
        if row.revoked_on and row.kind is shown
    ]
    return Readiness(
        shown,
        cohort.name,
        rows[shown],
        _signers(office, cohort.leader, shown),
        next((design.name for design in designs if design.key == chosen), ""),
        tuple(revoked),
        {one: len(ready_of(found)) for one, found in rows.items()},
    )


def _signers(office: Office, leader: str, kind: DocumentKind) -> tuple[str, ...]:
    """Who signs, in the order of the document."""
    dutch = current() == "nl"
    first = [_signer(leader, tr("course leader"))] if leader else []
    if kind is DocumentKind.CERTIFICATE:
        first.append(tr("the practice supervisor of each participant"))
    return (
        *first,
        *(
            _signer(one.name, one.function_nl if dutch else one.function_en)
            for one in office.settings.signers()
        ),
    )


def _signer(name: str, function: str) -> str:
    return f"{name}, {function}" if function else name
