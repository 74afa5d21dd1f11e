"""Made-up certificates, and the shipped designs with them."""

import base64
import random
from datetime import date

from paper_samples import LONG_NAME, SENDER

from ct_desktop.documents.certificate import Certificates, certificates
from ct_desktop.documents.certificate_facts import Certificate, DesignKit
from ct_desktop.documents.signers import Signer
from ct_desktop.rules.enumerations import DocumentKind, Field
from ct_desktop.services.shipped_designs import shipped_designs

CODE = base64.urlsafe_b64encode(random.Random(5).randbytes(150)).decode().rstrip("=")
LONGEST_CODE = base64.urlsafe_b64encode(random.Random(6).randbytes(590)).decode().rstrip("=")
LONG_CLUB = "Stichting Welzijn, Sport en Cultuur in de Buurten van Waterstad-Noord en Omstreken"
SENTENCES = (
    "staat rustig voor een groep",
    "bedenkt een activiteit van begin tot eind",
    "betrekt anderen",
    "zorgt dat het voor iedereen veilig is",
    "vraagt hulp als dat nodig is",
    "houdt zich aan afspraken en zegt het op tijd als iets niet lukt",
)
SIGNERS = (
    Signer("M. de Wit", "cursusleider"),
    Signer("P. Aydin", "praktijkbegeleider, SV Overmaas"),
    Signer(LONG_NAME, "wethouder sport en welzijn, gemeente 's-Hertogenbosch"),
    Signer("Ş. Ağaoğlu", "directeur"),
)
YASMINA = Certificate(
    kind=DocumentKind.CERTIFICATE,
    name="Yasmina el Amrani",
    number="2026-0147",
    issued_on=date(2026, 7, 9),
    programme="Ik train mijn stad",
    field=Field.SPORT,
    cohort="Ik train mijn stad, voorjaar",
    place="'s-Hertogenbosch",
    meetings=7,
    follow_ups=2,
    hours=25.5,
    practice_hours=15.0,
    practice_at="SV Overmaas",
    final_presentation=True,
    first_day=date(2026, 3, 5),
    last_day=date(2026, 6, 25),
    competences=SENTENCES[:3],
    signers=SIGNERS[:2],
    code=CODE,
)
PROOF = Certificate(
    kind=DocumentKind.PROOF,
    name="Yasmina el Amrani",
    number="2026-0148",
    issued_on=date(2026, 12, 10),
    programme="Ik train mijn stad",
    field=Field.SPORT,
    place="'s-Hertogenbosch",
    meetings=6,
    follow_ups=2,
    hours=23.5,
    first_day=date(2026, 9, 10),
    last_day=date(2026, 12, 10),
    signers=SIGNERS[:1],
    code=CODE,
)
KITS = {design.key: DesignKit(design) for design in shipped_designs()}


def printed(
    one=YASMINA, design="stad-landscape", language="nl", *, kit=None, sender=SENDER, backs=True
) -> bytes:
    """One document by one design."""
    kits = {design: kit or KITS[design]}
    return certificates(
        Certificates(sender, kits, [(design, one)], one.kind, one.cohort), language, backs=backs
    )
