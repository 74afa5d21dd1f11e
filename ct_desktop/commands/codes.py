"""``certificate verify CODE|FILE``: by the public keys in the folder; no store, no password."""

from argparse import Namespace
from pathlib import Path

from ct_desktop.commands.output import warn
from ct_desktop.errors import ExitCode
from ct_desktop.language import ntr
from ct_desktop.services.access import Access
from ct_desktop.services.code_check import Checked, CodeChecker, Verdict

_ENDINGS = frozenset(
    (".pdf", ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".avif", ".heic")
)


def verify_code(access: Access, arguments: Namespace) -> int:
    """Tell what every code is; the exit code is that of the worst: 0, 1 revoked, 3 not valid."""
    checker = CodeChecker(access.data_dir)
    text = str(arguments.code)
    file = _as_file(text)
    found = checker.check_file(file) if file is not None else (checker.check(text),)
    for line in checker.problems():
        warn(line)
    _tell(found)
    if any(one.verdict not in (Verdict.GENUINE, Verdict.REVOKED) for one in found):
        return ExitCode.REFUSED
    return ExitCode.DONE if all(one.genuine for one in found) else ExitCode.WARNINGS


def _tell(found: tuple[Checked, ...]) -> None:
    if len(found) == 1:
        (one,) = found
        certain = one.verdict in (Verdict.GENUINE, Verdict.REVOKED)
        (print if certain else warn)(_told(one))
        return
    for one in found:
        print(f"{one.place}: {_told(one)}")
    wrong = sum(not one.genuine for one in found)
    if wrong:
        warn(
            ntr(
                "{n} of the {all} codes in the file is not a valid certificate.",
                "{n} of the {all} codes in the file are not valid certificates.",
                wrong,
            ).format(n=wrong, all=len(found))
        )
    else:
        print(ntr("{n} genuine code.", "{n} genuine codes.", len(found)).format(n=len(found)))


def _told(one: Checked) -> str:
    return f"{one.word}: {one.message} {one.advice}".strip()


def _as_file(text: str) -> Path | None:
    """The file that is meant, also when it is not there; None when the text is a code."""
    if not text.strip():
        return None
    try:
        path = Path(text).expanduser()
        there = path.exists()
        if there and not path.name:
            path = path.resolve()  # a folder such as “.”: it has a name to be told by
    except (OSError, ValueError, RuntimeError):
        return None  # longer than any name of a file
    return path if there or path.suffix.lower() in _ENDINGS else None
