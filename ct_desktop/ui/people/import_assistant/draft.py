"""What the user has chosen so far in the import assistant."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from ct_desktop.services.import_rows import Decision, ImportRequest, SameAsRow


@dataclass(frozen=True)
class Draft:
    """``mapping``: heading → field, by hand; ``decisions``: row number → who it is."""

    path: Path | None = None
    cohort_id: int | None = None
    mapping: dict[str, str] = field(default_factory=dict)
    decisions: dict[int, int | SameAsRow | Decision] = field(default_factory=dict)
    skip_refused: bool = False

    def request(self) -> ImportRequest:
        """What the service is asked.

        Raises ValueError without a file.
        """
        if self.path is None:
            raise ValueError("no file")
        return ImportRequest(
            self.path, self.cohort_id, self.mapping, self.decisions, self.skip_refused
        )

    def with_file(self, path: Path) -> "Draft":
        """Another file: what was decided about the rows of the former is forgotten."""
        return Draft(path, self.cohort_id)

    def with_mapping(self, heading: str, chosen: str) -> "Draft":
        """A column taken for another field; rows may mean somebody else now."""
        return replace(self, mapping={**self.mapping, heading: chosen}, decisions={})
