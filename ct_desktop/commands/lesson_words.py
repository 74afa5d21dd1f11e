"""A check of a lesson package, and a comparison of two editions, in lines for people."""

from collections.abc import Iterator, Sequence

from ct_desktop.language import ntr, tr
from ct_desktop.services.lesson_content import CheckReport, Severity
from ct_desktop.services.lesson_library import Comparison

_NAMED = 12


def report_lines(report: CheckReport) -> Iterator[str]:
    """What is in the package, then what is wrong with it."""
    yield tr("{file}: {title}").format(file=report.file, title=report.title or tr("no title"))
    facts = _facts(report)
    width = max(len(name) for name, _ in facts) + 1
    for name, value in facts:
        yield f"  {name + ':':<{width}} {value}"
    if not report.problems:
        yield tr("Nothing is wrong with it.")
        return
    yield ntr("{n} thing to know:", "{n} things to know:", len(report.problems))
    for problem in report.problems:
        where = f"{problem.where}: " if problem.where else ""
        yield f"  {severity_word(problem.severity)}: {where}{problem.message}"


def severity_word(severity: Severity) -> str:
    """How serious something is."""
    words = {
        Severity.INFO: tr("remark"),
        Severity.WARNING: tr("warning"),
        Severity.ERROR: tr("missing for the reader"),
    }
    return words[severity]


def comparison_lines(found: Comparison) -> Iterator[str]:
    """What is new, changed and gone, with the first titles of each."""
    if not (found.new or found.changed or found.gone):
        yield tr("The items are the same as before.")
    if found.new:
        yield _titles(ntr("{n} new", "{n} new", len(found.new)), found.new)
    if found.changed:
        yield _titles(ntr("{n} changed", "{n} changed", len(found.changed)), found.changed)
    if found.gone:
        yield _titles(ntr("{n} gone", "{n} gone", len(found.gone)), found.gone)


def _facts(report: CheckReport) -> list[tuple[str, str]]:
    facts = [
        (tr("format"), f"{report.format} {report.version}".strip()),
        (tr("language"), report.language or tr("not stated")),
        (tr("items in the tree"), str(report.items)),
        (tr("levels"), str(report.depth)),
        (tr("files"), str(report.files)),
        (tr("of these pages"), str(report.pages)),
        (tr("quizzes"), str(report.quizzes)),
        (tr("discussions"), str(report.discussions)),
        (tr("web links"), str(report.weblinks)),
        (tr("need a network or a platform"), str(report.online_only)),
        (tr("size"), _size(report.bytes)),
    ]
    if report.roles:
        facts.append((tr("for"), _counts(report.roles)))
    if report.unsupported:
        facts.append((tr("not supported"), _counts(report.unsupported)))
    if report.missing_files:
        facts.append((tr("missing files"), ", ".join(report.missing_files[:_NAMED])))
    return facts


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 100_000 else f"{count / 1000:.1f} kB"


def _titles(count: str, titles: Sequence[str]) -> str:
    more = " …" if len(titles) > _NAMED else ""
    return f"  {count}: {', '.join(titles[:_NAMED])}{more}"
