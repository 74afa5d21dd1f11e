"""The check of a package: what is in it, what is missing, and how serious that is.

Counting is a contract: formats.md section 2.
"""

from collections import Counter
from pathlib import Path

from ct_desktop.lessons.checking.check_files import FileCheck
from ct_desktop.lessons.checking.check_resources import problems_of_resources
from ct_desktop.lessons.checking.report import CheckReport
from ct_desktop.lessons.kinds import ONLINE, LessonRole, ResourceKind
from ct_desktop.lessons.package import Item, LessonPackage, Notice
from ct_desktop.lessons.reading.reader import OpenPackage, open_package
from ct_desktop.lessons.reading.resource_kinds import is_html
from ct_desktop.lessons.severity import Severity

MOST_PROBLEMS = 2000
_WORST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def check_package(path: Path) -> CheckReport:
    """Read a package through and report. Raises UserError when it is refused."""
    with open_package(path) as opened:
        return check_open_package(opened)


def check_open_package(opened: OpenPackage) -> CheckReport:
    """The report on a package that is open."""
    package = opened.package
    files = dict.fromkeys(name for one in package.resources for name in one.files)
    missing = dict.fromkeys(name for one in package.resources for name in one.missing)
    kinds = Counter(one.kind for one in package.resources)
    problems = [
        *package.notices,
        *problems_of_resources(opened),
        *FileCheck(opened, tuple(files)).problems(),
    ]
    problems.sort(key=lambda one: _WORST_FIRST.index(one.severity))
    return CheckReport(
        file=opened.path.name,
        format=package.format.value,
        version=package.schema_version,
        title=package.title,
        language=package.language,
        items=sum(1 for _ in package.walk()),
        depth=max((_depth(item) for item in package.items), default=0),
        pages=sum(1 for name in files if is_html(name)),
        files=len(files),
        quizzes=kinds[ResourceKind.QUIZ],
        weblinks=sum(
            1
            for one in package.resources
            if one.kind is ResourceKind.WEB_LINK and "imswl" in one.type.lower()
        ),
        discussions=kinds[ResourceKind.DISCUSSION],
        online_only=sum(count for kind, count in kinds.items() if kind in ONLINE),
        roles=_roles(package),
        missing_files=tuple(missing),
        unsupported=_unsupported(package),
        problems=tuple(problems[:MOST_PROBLEMS]),
        bytes=opened.path.stat().st_size,
    )


def report_json(report: CheckReport) -> dict[str, object]:
    """The report as the JSON of ``lesson check``, keys in the order of the contract."""
    return {
        "file": report.file,
        "format": report.format,
        "version": report.version,
        "title": report.title,
        "language": report.language,
        "items": report.items,
        "depth": report.depth,
        "pages": report.pages,
        "files": report.files,
        "quizzes": report.quizzes,
        "weblinks": report.weblinks,
        "discussions": report.discussions,
        "online_only": report.online_only,
        "roles": report.roles,
        "missing_files": list(report.missing_files),
        "unsupported": report.unsupported,
        "problems": [_problem(one) for one in report.problems],
        "bytes": report.bytes,
    }


def _problem(notice: Notice) -> dict[str, str]:
    return {
        "severity": notice.severity.value,
        "where": notice.where,
        "message": notice.message,
    }


def _depth(item: Item) -> int:
    return 1 + max((_depth(child) for child in item.children), default=0)


def _roles(package: LessonPackage) -> dict[str, int]:
    """Items per role, and with them the resources that no item shows."""
    shown = {item.resource.key for item in package.walk() if item.resource is not None}
    counts = Counter(role for item in package.walk() for role in item.tags.roles)
    counts.update(
        role for one in package.resources if one.key not in shown for role in one.tags.roles
    )
    return {role.value: counts[role] for role in LessonRole if counts[role]}


def _unsupported(package: LessonPackage) -> dict[str, int]:
    """What is named but not shown: tools of platforms, and unknown types by their own name."""
    counts: Counter[str] = Counter()
    for one in package.resources:
        if one.kind is ResourceKind.LTI:
            counts[ResourceKind.LTI.value] += 1
        elif one.kind is ResourceKind.UNKNOWN:
            counts[one.type] += 1
    return dict(sorted(counts.items()))
