"""``lesson check|add|list|search|export`` and ``list lessons``: no store, no password."""

import json
from argparse import Namespace
from collections.abc import Iterable
from typing import Any

from ct_desktop.commands.lesson_words import comparison_lines, report_lines, severity_word
from ct_desktop.commands.output import warn, write_list
from ct_desktop.errors import ExitCode, UserError
from ct_desktop.language import ntr, tr
from ct_desktop.services.access import Access
from ct_desktop.services.lesson_content import CheckReport, Severity
from ct_desktop.services.lesson_library import (
    LessonHit,
    LessonLibrary,
    check_package,
    report_json,
)

COLUMNS = ["title", "language", "version", "format", "tools", "fields", "target_groups", "trusted"]


def lesson(access: Access, arguments: Namespace) -> int:
    """Do what is asked with the lesson packages."""
    match arguments.action:
        case "check":
            return _check(arguments)
        case "add":
            return _add(_library(access), arguments)
        case "list":
            return list_lessons(access, arguments)
        case "search":
            return _search(_library(access), arguments)
        case _:
            return _export(_library(access), arguments)


def list_lessons(access: Access, arguments: Namespace) -> int:
    """Print what is on the shelf; people see the keys too, by which packages are named."""
    rows = [
        {
            "title": entry.title,
            "language": entry.language,
            "version": entry.edition,
            "format": entry.format.value,
            "tools": entry.tools,
            "fields": sorted(entry.fields),
            "target_groups": sorted(entry.target_groups),
            "trusted": entry.trusted,
            "key": entry.key,
        }
        for entry in _library(access).shelf()
    ]
    columns = [*COLUMNS, "key"] if arguments.format == "text" else COLUMNS
    write_list(rows, columns, arguments.format)
    return ExitCode.DONE


def _library(access: Access) -> LessonLibrary:
    library = access.lessons()
    library.prepare()
    return library


def _check(arguments: Namespace) -> int:
    report = check_package(arguments.file)
    if arguments.format == "json":
        print(json.dumps(report_json(report), ensure_ascii=False, indent=2))
    else:
        print("\n".join(report_lines(report)))
    return ExitCode.DONE if report.clean else ExitCode.WARNINGS


def _add(library: LessonLibrary, arguments: Namespace) -> int:
    arrival = library.examine(arguments.file)
    former = arrival.replaces
    if arrival.same and former is not None:
        print(tr("“{title}” is on the shelf already.").format(title=former.title))
        return ExitCode.DONE
    if arrival.older and former is not None:
        raise UserError(
            tr("The shelf holds a newer version of “{title}”: {version}.").format(
                title=former.title, version=former.edition
            ),
            tr("Nothing was changed; take the newer one off the shelf first if you want this one."),
        )
    entry = library.add(arguments.file, former.key if former else None)
    tools = ntr("{n} tool", "{n} tools", entry.tools)
    print(tr("“{title}” is on the shelf: {tools}.").format(title=entry.title, tools=tools))
    if former is not None and arrival.comparison is not None:
        print(
            tr("It takes the place of “{title}” {version}.").format(
                title=former.title, version=former.edition
            )
        )
        print("\n".join(comparison_lines(arrival.comparison)))
    return _warned(arrival.report)


def _search(library: LessonLibrary, arguments: Namespace) -> int:
    hits = library.search(" ".join(arguments.words))
    if arguments.format == "json":
        print(json.dumps([_hit(hit) for hit in hits], ensure_ascii=False, indent=2))
    elif not hits:
        print(tr("Nothing was found."))
    else:
        print("\n\n".join(_told(hit) for hit in hits))
    return ExitCode.DONE


def _export(library: LessonLibrary, arguments: Namespace) -> int:
    entry = library.find(arguments.name)
    lost = library.export(entry.key, arguments.output)
    print(tr("“{title}” was written to {file}.").format(title=entry.title, file=arguments.output))
    for line in lost:
        warn(line)
    return ExitCode.WARNINGS if lost else ExitCode.DONE


def _warned(report: CheckReport) -> int:
    serious = [one for one in report.problems if one.severity is not Severity.INFO]
    for one in serious:
        warn(f"{severity_word(one.severity)}: {one.where}: {one.message}")
    return ExitCode.WARNINGS if serious else ExitCode.DONE


def _hit(hit: LessonHit) -> dict[str, Any]:
    return {
        "package": hit.package_title,
        "package_key": hit.package_key,
        "title": hit.title,
        "item": hit.item_key,
        "path": list(hit.path),
        "excerpt": "".join(run.text for run in hit.excerpt),
    }


def _told(hit: LessonHit) -> str:
    """The title, where it stands, and the words around the hit with the hit in brackets."""
    excerpt = "".join(f"[{run.text}]" if run.hit else run.text for run in hit.excerpt).strip()
    place = " › ".join((hit.package_title, *hit.path)) if hit.item_key else ""
    lines: Iterable[str] = (hit.title, place, excerpt)
    return "\n  ".join(line for line in lines if line)
