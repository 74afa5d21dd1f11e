"""A large demonstration organisation, made once for all measurements."""

from datetime import datetime

import pytest

from ct_desktop import language
from ct_desktop.clock import fixed_clock
from ct_desktop.services.access import Access

PEOPLE = 20_000


@pytest.fixture(scope="session")
def large(tmp_path_factory):
    """An open office with 20,000 people."""
    language.use("nl")
    folder = tmp_path_factory.mktemp("large")
    office = Access(folder, fixed_clock(datetime(2026, 10, 22, 14, 0))).create_open().office
    office.demo.fill(PEOPLE)
    yield office
    office.close()
