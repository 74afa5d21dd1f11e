"""The composition root: builds settings, store, services and window, and hands them on."""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ct_desktop import language, logs
from ct_desktop.clock import Clock, clock_from_environment
from ct_desktop.errors import ExitCode
from ct_desktop.paths import default_data_dir, demo_data_dir


@dataclass(frozen=True)
class Start:
    """How the program was started: folder, clock and language."""

    data_dir: Path
    clock: Clock
    language: str


def run(arguments: Sequence[str]) -> int:
    """Run the command line, or open the window when no command was given."""
    language.use(language.choose(_wanted_language(arguments)))
    from ct_desktop.commands.parser import parse

    parsed = parse(arguments)
    if parsed.language:
        language.use(language.choose(parsed.language))
    start = Start(_data_dir(parsed), clock_from_environment(), language.current())
    if parsed.command is None:
        return _open_window(start, parsed)
    return _run_command(start, parsed)


def _run_command(start: Start, parsed: Namespace) -> int:
    from ct_desktop.commands.run import run_command
    from ct_desktop.services.access import Access

    handler = logs.setup(start.data_dir)
    try:
        return run_command(
            Access(start.data_dir, start.clock), parsed, lambda asked: _screenshots(start, asked)
        )
    finally:
        logs.shut(handler)


def _open_window(start: Start, parsed: Namespace) -> int:
    if not _has_display():
        sys.stderr.write(language.tr("There is no display to open a window on.") + "\n")
        return ExitCode.REFUSED
    from ct_desktop.ui.desktop import Wish, open_desktop

    handler = logs.setup(start.data_dir)
    try:
        wish = Wish(parsed.demo_window, parsed.lessons, parsed.language, parsed.open_file)
        return open_desktop(start.data_dir, start.clock, wish)
    finally:
        logs.shut(handler)


def _screenshots(start: Start, asked: Namespace) -> int:
    from ct_desktop.ui.screenshots import take_screenshots

    return take_screenshots(asked.folder, start.clock, theme=asked.theme)


def _data_dir(parsed: Namespace) -> Path:
    if parsed.data_dir is not None:
        return Path(parsed.data_dir).expanduser()
    return demo_data_dir() if parsed.demo_window else default_data_dir()


def _wanted_language(arguments: Sequence[str]) -> str | None:
    """The language asked for, known before parsing so that ``--help`` speaks it."""
    for at, argument in enumerate(arguments):
        if argument == "--language" and at + 1 < len(arguments):
            return arguments[at + 1]
        if argument.startswith("--language="):
            return argument.partition("=")[2]
    return None


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
