"""The arguments of the command line, exactly as the contract has them."""

import argparse
import gettext
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, TypeAlias

from ct_desktop import __version__
from ct_desktop.commands.argument_types import a_date, a_time, exception, mapping, positive
from ct_desktop.errors import ExitCode
from ct_desktop.language import current, tr
from ct_desktop.paths import resource_path
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.services.print_kinds import ON_COMMAND_LINE

LISTABLE = (
    "cohorts",
    "people",
    "meetings",
    "attendance",
    "placements",
    "offers",
    "certificates",
    "lessons",
)
FORMATS = ("text", "json", "csv")


_WRONG_CODE = re.compile(r"-[A-Za-z0-9_\s-]{79,}")

Commands: TypeAlias = "argparse._SubParsersAction[Parser]"


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence and leaves with the code for wrong use."""

    def error(self, message: str) -> NoReturn:
        self.print_usage()
        self.exit(ExitCode.USAGE, f"{self.prog}: {message}\n")


def make_parser() -> Parser:
    """The parser of everything; the chosen command's name is ``command``."""
    _speak()
    parser = Parser(
        prog="ct-desktop",
        description=tr("Citytrainer Desktop: without a command the window opens."),
    )
    common = _common()
    parser.add_argument("--version", action="version", version=f"ct-desktop {__version__}")
    parser.add_argument(
        "--demo",
        action="store_true",
        dest="demo_window",
        help=tr("open the demonstration organisation in a data folder of its own"),
    )
    parser.add_argument(
        "--lessons", action="store_true", help=tr("open only the lesson packages, no password")
    )
    parser.add_argument(
        "--open",
        type=Path,
        metavar="FILE",
        dest="open_file",
        help=tr("a lesson package to look at and put on the shelf"),
    )
    _add_common(parser)
    commands = parser.add_subparsers(dest="command", metavar=tr("COMMAND"))
    _demo(commands, common)
    _import(commands, common)
    _list(commands, common)
    _cohort(commands, common)
    _attendance(commands, common)
    _print(commands, common)
    _practice(commands, common)
    _certificate(commands, common)
    _lesson(commands, common)
    _backup(commands, common)
    screenshots = commands.add_parser(
        "screenshots", parents=[common], help=tr("save a picture of every page on demo data")
    )
    screenshots.add_argument(
        "folder", type=Path, metavar="DIR", help=tr("where the pictures are saved")
    )
    screenshots.add_argument(
        "--theme", choices=("light", "dark"), default="light", help=tr("the colours")
    )
    return parser


def _speak() -> None:
    """Let Python's own parser speak the language in use: it asks gettext's default domain."""
    os.environ["LANGUAGE"] = current()
    gettext.bindtextdomain("argparse", resource_path("translations"))
    gettext.textdomain("argparse")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments as a namespace; leaves the program on wrong use, ``--help``, ``--version``."""
    parser = make_parser()
    parsed = parser.parse_args(_code_last(arguments))
    if parsed.command == "list" and parsed.what == "lessons" and parsed.cohort:
        parser.error(tr("the lesson packages are the same for every group"))
    return parsed


def _code_last(arguments: Sequence[str]) -> Sequence[str]:
    """A code never begins with a hyphen, but a wrong one may: it is no option."""
    wrong = [one for one in arguments if _WRONG_CODE.fullmatch(one)]
    if "verify" not in arguments or "--" in arguments or len(wrong) != 1:
        return arguments
    return [one for one in arguments if one not in wrong] + ["--", *wrong]


def _common() -> Parser:
    """The global options, accepted before and after the command."""
    common = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    _add_common(common)
    return common


def _add_common(parser: argparse.ArgumentParser) -> None:
    suppressed = parser.argument_default is argparse.SUPPRESS
    default = argparse.SUPPRESS if suppressed else None
    parser.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        default=default,
        help=tr("the data folder (or CT_DESKTOP_DATA)"),
    )
    parser.add_argument(
        "--language",
        metavar="nl|en",
        default=default,
        help=tr("language of words and prints: nl or en"),
    )
    parser.add_argument(
        "--user", metavar="NAME", default=default, help=tr("whose password opens the store")
    )
    parser.add_argument(
        "--no-protection",
        action="store_true",
        default=argparse.SUPPRESS if suppressed else False,
        help=tr("make a new store without protection"),
    )


def _demo(commands: Commands, common: Parser) -> None:
    parser = commands.add_parser(
        "demo", parents=[common], help=tr("fill an empty data folder with a lifelike organisation")
    )
    parser.add_argument(
        "--people", type=positive, default=120, metavar="N", help=tr("how many people")
    )
    parser.add_argument(
        "--seed", type=int, default=1, metavar="S", help=tr("another number makes other people")
    )


def _import(commands: Commands, common: Parser) -> None:
    kinds = commands.add_parser("import", help=tr("read a list in")).add_subparsers(
        dest="kind", required=True, metavar=tr("KIND")
    )
    people = kinds.add_parser(
        "people", parents=[common], help=tr("read a list of people: csv, xlsx, xls, ods")
    )
    people.add_argument("--cohort", metavar="NAME", help=tr("name of the group"))
    certificates = kinds.add_parser(
        "certificates",
        parents=[common],
        help=tr("read a list of earlier certificates: csv, xlsx, xls, ods"),
    )
    for parser in (people, certificates):
        parser.add_argument("file", type=Path, metavar="FILE", help=tr("the list to read"))
        parser.add_argument("--dry-run", action="store_true", help=tr("only say what would happen"))
        parser.add_argument(
            "--map",
            action="append",
            default=[],
            type=mapping,
            metavar="COLUMN=FIELD",
            help=tr("what a column holds; remembered"),
        )
        parser.add_argument(
            "--skip-refused", action="store_true", help=tr("import the other rows all the same")
        )


def _list(commands: Commands, common: Parser) -> None:
    parser = commands.add_parser("list", parents=[common], help=tr("what is stored"))
    parser.add_argument("what", choices=LISTABLE, help=tr("what to list"))
    parser.add_argument("--cohort", metavar="NAME", help=tr("name of the group"))
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help=tr("the form of the list")
    )


def _cohort(commands: Commands, common: Parser) -> None:
    actions = commands.add_parser("cohort", help=tr("make a group")).add_subparsers(
        dest="action", required=True, metavar=tr("ACTION")
    )
    parser = actions.add_parser("create", parents=[common], help=tr("make a group"))
    parser.add_argument("name", metavar="NAME", help=tr("name of the new group"))
    parser.add_argument(
        "--programme", required=True, metavar="NAME", help=tr("which programme it follows")
    )
    parser.add_argument(
        "--start", required=True, type=a_date, metavar="YYYY-MM-DD", help=tr("first meeting")
    )
    parser.add_argument("--time", type=a_time, metavar="HH:MM", help=tr("when meetings begin"))
    parser.add_argument(
        "--every", type=positive, default=1, metavar="WEEKS", help=tr("weeks between meetings")
    )
    parser.add_argument("--place", default="", metavar="TEXT", help=tr("where it meets"))
    parser.add_argument("--leader", metavar="NAME", help=tr("a person who is known already"))


def _attendance(commands: Commands, common: Parser) -> None:
    actions = commands.add_parser("attendance", help=tr("mark attendance")).add_subparsers(
        dest="action", required=True, metavar=tr("ACTION")
    )
    parser = actions.add_parser("set", parents=[common], help=tr("mark a meeting at once"))
    parser.add_argument("--cohort", required=True, metavar="NAME", help=tr("name of the group"))
    parser.add_argument(
        "--meeting", required=True, type=positive, metavar="N", help=tr("1, 2, … in order of date")
    )
    parser.add_argument(
        "--all", required=True, metavar="STATUS", help=tr("present, late, left_early, excused …")
    )
    parser.add_argument(
        "--except", action="append", default=[], type=exception, dest="exceptions",
        metavar="NAME=STATUS", help=tr("someone with another status"),
    )  # fmt: skip


def _print(commands: Commands, common: Parser) -> None:
    parser = commands.add_parser("print", parents=[common], help=tr("make a print as PDF"))
    parser.add_argument(
        "kind", choices=[kind.value for kind in ON_COMMAND_LINE], help=tr("what to print")
    )
    parser.add_argument(
        "--output", required=True, type=Path, metavar="FILE.pdf", help=tr("the PDF to write")
    )
    parser.add_argument(
        "--cohort",
        nargs="+",
        action="extend",
        default=[],
        metavar="NAME",
        help=tr("name of the group"),
    )
    parser.add_argument("--person", metavar="NAME", help=tr("only of this person"))
    parser.add_argument(
        "--meeting", type=positive, metavar="N", help=tr("only for this meeting: 1, 2, …")
    )
    parser.add_argument(
        "--moment",
        choices=[moment.value for moment in AssessmentMoment],
        default=AssessmentMoment.END.value,
        help=tr("of an assessment form: when it is filled in (end)"),
    )
    parser.add_argument(
        "--assessor",
        choices=[assessor.value for assessor in Assessor],
        default=Assessor.LEADER.value,
        help=tr("of an assessment form: who fills it in (leader)"),
    )


def _practice(commands: Commands, common: Parser) -> None:
    actions = commands.add_parser("practice", help=tr("the practice")).add_subparsers(
        dest="action", required=True, metavar=tr("ACTION")
    )
    parser = actions.add_parser(
        "import", parents=[common], help=tr("read supervisors' forms into the check list")
    )
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help=tr("a form that came back as PDF, or a folder of them"),
    )
    parser.add_argument(
        "--accept", action="store_true", help=tr("take over the forms that raise no question")
    )


def _certificate(commands: Commands, common: Parser) -> None:
    actions = commands.add_parser(
        "certificate", help=tr("issue and check documents")
    ).add_subparsers(dest="action", required=True, metavar=tr("ACTION"))
    parser = actions.add_parser(
        "issue", parents=[common], help=tr("issue to everyone who meets the rule")
    )
    parser.add_argument("--cohort", required=True, metavar="NAME", help=tr("name of the group"))
    parser.add_argument(
        "--kind",
        choices=("proof", "certificate"),
        help=tr("which document; without it the one that is due"),
    )
    parser.add_argument("--date", type=a_date, metavar="D", help=tr("date on the document"))
    verify = actions.add_parser(
        "verify", parents=[common], help=tr("check a certificate; no password is needed")
    )
    verify.add_argument(
        "code", metavar="CODE|FILE", help=tr("the code, or a PDF or picture that holds it")
    )


def _lesson(commands: Commands, common: Parser) -> None:
    actions = commands.add_parser(
        "lesson", help=tr("the library of lesson packages; no password is needed")
    ).add_subparsers(dest="action", required=True, metavar=tr("ACTION"))
    check = actions.add_parser("check", parents=[common], help=tr("say what is in a package"))
    check.add_argument("file", type=Path, metavar="FILE", help=tr("the lesson package"))
    add = actions.add_parser("add", parents=[common], help=tr("put a package on the shelf"))
    add.add_argument("file", type=Path, metavar="FILE", help=tr("the lesson package"))
    listed = actions.add_parser("list", parents=[common], help=tr("what is on the shelf"))
    search = actions.add_parser("search", parents=[common], help=tr("search in all packages"))
    search.add_argument("words", nargs="+", metavar="WORDS", help=tr("words to look for"))
    export = actions.add_parser(
        "export", parents=[common], help=tr("write a package as Common Cartridge 1.1")
    )
    export.add_argument("name", metavar="NAME", help=tr("title or key of a package on the shelf"))
    export.add_argument(
        "--output", required=True, type=Path, metavar="FILE.imscc", help=tr("the file to write")
    )
    for parser in (check, listed, search):
        parser.add_argument(
            "--format", choices=("text", "json"), default="text", help=tr("the form of the answer")
        )


def _backup(commands: Commands, common: Parser) -> None:
    backup = commands.add_parser("backup", parents=[common], help=tr("write a verified copy"))
    backup.add_argument("file", type=Path, metavar="FILE", help=tr("the backup to write"))
    backup.add_argument(
        "--lessons",
        action="store_true",
        dest="with_lessons",
        help=tr("the lesson packages too"),
    )
    restore = commands.add_parser("restore", parents=[common], help=tr("put a backup back"))
    restore.add_argument("file", type=Path, metavar="FILE", help=tr("the backup to put back"))
    commands.add_parser(
        "verify",
        parents=[common],
        help=tr("check the store and the lesson library from end to end"),
    )
