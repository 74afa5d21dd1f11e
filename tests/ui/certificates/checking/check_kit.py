"""The real window at the page that checks certificates."""

from pathlib import Path

from bank_kit import Bench

from ct_desktop.services.document_register import IssuedRow
from ct_desktop.ui.certificates.checking.page import CheckPage
from ct_desktop.ui.targets import COHORTS, CheckTarget


class CheckBench(Bench):
    """What hands and eyes can do at the page."""

    def checking(self, file: Path | None = None) -> CheckPage:
        page = self.go(COHORTS, CheckTarget(file))
        self.settle()
        found = page.detail
        assert isinstance(found, CheckPage)
        return found

    def rows(self) -> list[IssuedRow]:
        """What was issued here with a code, in order of number."""
        return [row for row in self.office.issuing.listed() if row.code]

    def good(self) -> IssuedRow:
        return next(row for row in self.rows() if row.revoked_on is None)

    def revoked(self) -> IssuedRow:
        return next(row for row in self.rows() if row.revoked_on is not None)
