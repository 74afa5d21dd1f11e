"""What a check found in a package, in words: figures first, then what is wrong, worst first."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.lesson_content import CheckReport, Notice, Severity
from ct_desktop.ui.lessons.language_names import language_name
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.chip import chip
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.scroll import scrolled

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_TONES = {Severity.ERROR: "bad", Severity.WARNING: "warning", Severity.INFO: "neutral"}
_SHOWN = 200


class ReportView(QWidget):
    """Figures and problems of one report."""

    def __init__(self, report: CheckReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        column.addLayout(_figures(report))
        if report.problems:
            column.addWidget(scrolled(_problems(report.problems)), 1)
        else:
            column.addWidget(chip(tr("Nothing is wrong with it"), "good"))
            column.addStretch(1)


def severity_text(severity: Severity) -> str:
    """The word for how serious it is."""
    return {
        Severity.ERROR: tr("not shown"),
        Severity.WARNING: tr("mind"),
        Severity.INFO: tr("remark"),
    }[severity]


def size_text(size: int) -> str:
    """``3,1 MB``."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def _figures(report: CheckReport) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(18))
    grid.setVerticalSpacing(px(4))
    pairs = [
        (tr("Format"), f"{format_name(report.format)} {report.version}".strip()),
        (tr("Language"), language_name(report.language) or tr("not stated")),
        (tr("Content"), _content(report)),
        (tr("Size"), size_text(report.bytes)),
    ]
    for row, (name, value) in enumerate(pairs):
        grid.addWidget(label(name, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(wrapped(value), row, 1)
    grid.setColumnStretch(1, 1)
    return grid


def format_name(code: str) -> str:
    """The name of a format as its makers write it."""
    names = {
        "imscc": "Common Cartridge",
        "ims-cp": "IMS Content Packaging",
        "scorm": "SCORM",
        "epub": "EPUB",
    }
    return names.get(code, code)


def _content(report: CheckReport) -> str:
    parts = [
        ntr("{n} item", "{n} items", report.items),
        ntr("{n} page", "{n} pages", report.pages),
        ntr("{n} file", "{n} files", report.files),
        ntr("{n} quiz", "{n} quizzes", report.quizzes) if report.quizzes else "",
        ntr("{n} discussion", "{n} discussions", report.discussions) if report.discussions else "",
        ntr("{n} works only online", "{n} work only online", report.online_only)
        if report.online_only
        else "",
    ]
    return " · ".join(part for part in parts if part)


def _problems(problems: Sequence[Notice]) -> QWidget:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, px(8), 0)
    column.setSpacing(px(8))
    ordered = sorted(problems, key=lambda problem: _ORDER.index(problem.severity))
    for problem in ordered[:_SHOWN]:
        row = QHBoxLayout()
        row.setSpacing(px(10))
        mark = chip(severity_text(problem.severity), _TONES[problem.severity])
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = f"{problem.where}: {problem.message}" if problem.where else problem.message
        row.addWidget(wrapped(words), 1)
        column.addLayout(row)
    if len(ordered) > _SHOWN:
        column.addWidget(label(ntr("and {n} more", "and {n} more", len(ordered) - _SHOWN), "muted"))
    column.addStretch(1)
    return inner
