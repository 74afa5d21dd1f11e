"""Where things lie: the data folder, and the files shipped with the program."""

import os
import sys
from pathlib import Path

import platformdirs

APP_NAME = "Citytrainer"


def resource_path(*parts: str) -> Path:
    """A file shipped with the program: in a checkout, in a wheel, or frozen."""
    frozen = getattr(sys, "_MEIPASS", None)
    package = Path(__file__).resolve().parent
    candidates = [Path(frozen) / "resources"] if frozen else []
    candidates += [package / "resources", package.parent / "resources"]
    for base in candidates:
        if base.is_dir():
            return base.joinpath(*parts)
    raise FileNotFoundError("resources")


def default_data_dir() -> Path:
    """``CT_DESKTOP_DATA``, or the folder the system keeps for a user's program data."""
    wanted = os.environ.get("CT_DESKTOP_DATA")
    if wanted:
        return Path(wanted).expanduser()
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False, roaming=False))


def demo_data_dir() -> Path:
    """The data folder of the demonstration organisation, apart from the real one."""
    return default_data_dir().with_name(default_data_dir().name + "-demo")


def log_dir(data_dir: Path) -> Path:
    """The folder of the rotating log."""
    return data_dir / "logs"


def migrations_dir() -> Path:
    """The Alembic scripts, shipped with the package as data."""
    return Path(__file__).resolve().parent / "migrations"
