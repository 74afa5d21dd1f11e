"""Words on the register of issued documents."""

from collections.abc import Mapping
from dataclasses import dataclass

from ct_desktop.rules.enumerations import DocumentKind


@dataclass(frozen=True)
class RegisterListWords:
    """Title, heads of columns, totals (one, many), and what may be said of a document."""

    title: str
    everything: str
    certificates: tuple[str, str]
    proofs: tuple[str, str]
    revoked_count: str
    number: str
    kind: str
    name: str
    cohort: str
    issued_on: str
    practice_hours: str
    remarks: str
    kinds: Mapping[DocumentKind, str]
    now: str
    imported: str
    revoked: str
    nothing: str


WORDS = {
    "nl": RegisterListWords(
        title="Register van uitgegeven documenten",
        everything="alle documenten",
        certificates=("{n} certificaat", "{n} certificaten"),
        proofs=("{n} bewijs van deelname", "{n} bewijzen van deelname"),
        revoked_count="{n} ingetrokken",
        number="Nummer",
        kind="Soort",
        name="Naam op het document",
        cohort="Groep",
        issued_on="Uitgegeven",
        practice_hours="Uren praktijk",
        remarks="Bijzonderheden",
        kinds={
            DocumentKind.CERTIFICATE: "certificaat",
            DocumentKind.PROOF: "bewijs van deelname",
        },
        now="nu: {name}",
        imported="van eerdere jaren ingelezen",
        revoked="ingetrokken {date}",
        nothing="Er zijn geen documenten die hierbij passen.",
    ),
    "en": RegisterListWords(
        title="Register of issued documents",
        everything="all documents",
        certificates=("{n} certificate", "{n} certificates"),
        proofs=("{n} proof of participation", "{n} proofs of participation"),
        revoked_count="{n} revoked",
        number="Number",
        kind="Kind",
        name="Name on the document",
        cohort="Group",
        issued_on="Issued",
        practice_hours="Practice hours",
        remarks="Remarks",
        kinds={
            DocumentKind.CERTIFICATE: "certificate",
            DocumentKind.PROOF: "proof of participation",
        },
        now="now: {name}",
        imported="read in from earlier years",
        revoked="revoked {date}",
        nothing="No documents match this.",
    ),
}
