"""Organisations that issue documents, for the tests of codes and keys."""

import shutil
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from growth_kit import attend
from office_kit import group

from ct_desktop.clock import fixed_clock
from ct_desktop.rules.certificate_code import Statement
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.access import Access
from ct_desktop.services.code_check import CodeChecker
from ct_desktop.services.issuing import IssueResult
from ct_desktop.services.office import Office
from ct_desktop.services.settings import OwnOrganisation

SCHAKEL = "Stichting Wijkcentrum De Schakel"
MEANDER = "Welzijn Meander"
AFTER = datetime(2026, 12, 5, 12)
"""When the group of ``issued`` has had all its meetings."""

MakeOffice = Callable[..., Office]


def named(office: Office, name: str = SCHAKEL) -> Office:
    """The office of an organisation of this name."""
    office.settings.save_organisation(OwnOrganisation(name=name))
    return office


def another(folder: Path, name: str = MEANDER, moment: datetime = AFTER) -> Office:
    """The office of another organisation, with a store of its own."""
    access = Access(folder, fixed_clock(moment))
    office = access.open() if access.facts().exists else access.create_open().office
    return named(office, name)


def issued(office: Office, people: int = 3, name: str = "Najaar") -> IssueResult:
    """Proofs of participation for a group of people who were always there."""
    attend(office, group(office, people, name))
    return office.issuing.issue(office.cohorts.find(name), DocumentKind.PROOF)


def statement(organisation: str = SCHAKEL, number: str = "2026-0001") -> Statement:
    """What a certificate states."""
    return Statement(
        number, DocumentKind.CERTIFICATE, "Noor van der Łask", date(2026, 10, 22), organisation
    )


def own_file(office: Office, target: Path) -> Path:
    """The public key of an office as it is sent to others."""
    office.issuer_keys.export(target)
    return target


def elsewhere(folder: Path, *files: Path) -> CodeChecker:
    """A data folder that holds nothing but these key files."""
    (folder / "keys").mkdir(parents=True, exist_ok=True)
    for number, file in enumerate(files):
        shutil.copyfile(file, folder / "keys" / f"{number}.ctkey")
    return CodeChecker(folder)
