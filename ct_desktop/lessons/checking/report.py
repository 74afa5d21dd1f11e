"""The report of a check: what is in a package, what is missing, and how serious it is."""

from dataclasses import dataclass, field

from ct_desktop.lessons.package import Notice
from ct_desktop.lessons.severity import Severity


@dataclass(frozen=True)
class CheckReport:
    """The figures of ``lesson check`` (a contract), counted as formats.md says."""

    file: str
    format: str
    version: str
    title: str
    language: str
    items: int
    depth: int
    pages: int
    files: int
    quizzes: int
    weblinks: int
    discussions: int
    online_only: int
    roles: dict[str, int]
    missing_files: tuple[str, ...]
    unsupported: dict[str, int]
    problems: tuple[Notice, ...] = field(default=())
    bytes: int = 0

    @property
    def clean(self) -> bool:
        """Whether nothing worse than a remark was found."""
        return all(problem.severity is Severity.INFO for problem in self.problems)
