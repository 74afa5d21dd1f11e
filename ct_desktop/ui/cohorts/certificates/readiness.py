"""What the Certificates tab reads in one go: who is ready, who signs, what was revoked."""

from collections.abc import Sequence
from dataclasses import dataclass

from ct_desktop.language import current, tr
from ct_desktop.services.document_register import IssuedRow
from ct_desktop.services.issuing import ReadyRow
from ct_desktop.services.office import Office


@dataclass(frozen=True)
class Readiness:
    """The people of a cohort with their proof, the signers in words, the revoked proofs."""

    cohort: str = ""
    rows: tuple[ReadyRow, ...] = ()
    signers: tuple[str, ...] = ()
    revoked: tuple[IssuedRow, ...] = ()

    @property
    def ready(self) -> tuple[ReadyRow, ...]:
        """Who meets the rule and has no proof yet."""
        return tuple(row for row in self.rows if row.ready and row.document_id is None)

    @property
    def issued(self) -> tuple[ReadyRow, ...]:
        """Who has a proof."""
        return tuple(row for row in self.rows if row.document_id is not None)

    @property
    def short(self) -> tuple[ReadyRow, ...]:
        """Who still misses something."""
        return tuple(row for row in self.rows if not row.ready and row.document_id is None)

    def row(self, enrolment_id: int | None) -> ReadyRow | None:
        """The row of an enrolment."""
        return next((row for row in self.rows if row.enrolment_id == enrolment_id), None)

    def documents(self, enrolment_ids: Sequence[int]) -> tuple[int, ...]:
        """The ids of the proofs that these people have."""
        return tuple(
            row.document_id
            for row in self.rows
            if row.enrolment_id in enrolment_ids and row.document_id is not None
        )


def read_readiness(office: Office, cohort_id: int) -> Readiness:
    """Read everything; call on the worker. Raises NotFound when the cohort was removed."""
    cohort = office.cohorts.get(cohort_id)
    dutch = current() == "nl"
    signers = [
        _signer(signer.name, signer.function_nl if dutch else signer.function_en)
        for signer in office.settings.signers()
    ]
    if cohort.leader:
        signers.insert(0, _signer(cohort.leader, tr("course leader")))
    revoked = [row for row in office.issuing.listed(cohort_id=cohort_id) if row.revoked_on]
    return Readiness(
        cohort.name, office.issuing.readiness(cohort_id), tuple(signers), tuple(revoked)
    )


def _signer(name: str, function: str) -> str:
    return f"{name}, {function}" if function else name
