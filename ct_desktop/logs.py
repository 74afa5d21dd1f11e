"""The rotating log: what went wrong and where in the code, never what was being handled.

Texts of errors, arguments and values of variables may hold names and dates of birth; so a line
has the template of a message without its arguments, and an error has its type and the places
it passed through.
"""

import logging
import os
import traceback
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from ct_desktop.paths import log_dir

OURS = "ct_desktop"
LOG_NAME = "ct-desktop.log"
MAX_BYTES = 512 * 1024
KEPT = 4


class ImpersonalFormatter(logging.Formatter):
    """A line without personal data."""

    def format(self, record: logging.LogRecord) -> str:
        """Time, level, logger and line; the message only as it stands in our own code."""
        at = self.formatTime(record)
        line = f"{at} {record.levelname} {record.name} {record.module}:{record.lineno}"
        if record.name.split(".")[0] == OURS:
            line += f" {record.msg}"
        if record.exc_info and record.exc_info[1] is not None:
            line += "\n" + trail(record.exc_info[1])
        return line


class PrivateLog(RotatingFileHandler):
    """A rotating file that is made when there is something to say, readable by its owner only."""

    def __init__(self, path: Path) -> None:
        self._path = path
        super().__init__(path, maxBytes=MAX_BYTES, backupCount=KEPT, encoding="utf-8", delay=True)

    def can_write(self) -> bool:
        """Whether the file, or the nearest folder there is above it, can be written."""
        there = self._path
        while not there.exists() and there != there.parent:
            there = there.parent
        return os.access(there, os.W_OK) and (there == self._path or there.is_dir())

    def _open(self) -> TextIOWrapper:
        # The data folder is often made here first, and it is nobody else's business.
        self._path.parent.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._path.parent.mkdir(exist_ok=True, mode=0o700)
        return open(self._path, "a", encoding="utf-8", opener=_private)

    def handleError(self, record: logging.LogRecord) -> None:
        """A log that cannot be written must not speak in the place of what it would say."""


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def trail(error: BaseException) -> str:
    """The types of an error and its causes, with file, line and function of each frame."""
    lines: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        kind = type(current)
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        for frame in traceback.extract_tb(current.__traceback__):
            lines.append(f"  {_place(frame.filename)}:{frame.lineno} {frame.name}")
        current = current.__cause__ or (
            None if current.__suppress_context__ else current.__context__
        )
    return "\n".join(lines)


def log_path(data_dir: Path) -> Path:
    """The newest log file."""
    return log_dir(data_dir) / LOG_NAME


def setup(data_dir: Path) -> logging.Handler | None:
    """Log warnings of all, and everything from *info* up of our own, into the data folder.

    None where the folder cannot be written: a program that cannot log still has to say why it
    cannot do anything else.
    """
    handler = PrivateLog(log_path(data_dir))
    if not handler.can_write():
        return None
    handler.setFormatter(ImpersonalFormatter())
    logging.getLogger().addHandler(handler)
    logging.getLogger(OURS).setLevel(logging.INFO)
    return handler


def shut(handler: logging.Handler | None) -> None:
    """Let go of the log file."""
    if handler is not None:
        logging.getLogger().removeHandler(handler)
        handler.close()


def log_defect(error: BaseException) -> None:
    """Write a defect into the log."""
    exc_info = (type(error), error, error.__traceback__)
    logging.getLogger(OURS).error("defect", exc_info=exc_info)


def _place(filename: str) -> str:
    """The file from its package on: folders above may carry the name of the user."""
    parts = Path(filename).parts
    for root in (OURS, "site-packages", "tests"):
        if root in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(root) :])
    return parts[-1] if parts else filename
