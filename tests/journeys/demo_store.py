"""The demonstration organisation, filled once and copied for every test."""

import shutil
from datetime import datetime
from pathlib import Path

from ct_desktop import language
from ct_desktop.clock import fixed_clock
from ct_desktop.services.access import Access
from ct_desktop.services.office import Office

NOW = datetime(2026, 10, 22, 14, 0)
CLOCK = fixed_clock(NOW)
FINISHED = "Ik train mijn stad · Noord"
"""A group with certificates, and one more of it that is ready for one."""


def filled_demo(folder: Path) -> Path:
    """Fill a new store, in Dutch as it is in life, and let go of it."""
    language.use("nl")
    office = Access(folder, CLOCK).create_open("Anna").office
    office.demo.fill()
    office.close()
    language.use("en")
    return folder


def put_demo(source: Path, folder: Path) -> Office:
    """An open office over a copy of the store in ``source``."""
    if not folder.exists():
        folder.mkdir(parents=True)
        for name in ("store.db", "vault.json"):
            shutil.copyfile(source / name, folder / name)
    return Access(folder, CLOCK).open(user="Anna")


def showcase(office: Office) -> int:
    """The id of the running group with the fullest attendance."""
    rows = [row for row in office.cohorts.rows() if row.name == "Ik train mijn stad · najaar"]
    return rows[0].id
