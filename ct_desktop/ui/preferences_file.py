"""The preferences of a data folder as a small JSON file: looks and sizes, never people."""

import json
import logging
from pathlib import Path

from ct_desktop.ui.preferences import Preferences

FILE_NAME = "preferences.json"

_log = logging.getLogger(__name__)


def preferences_in(data_dir: Path) -> Preferences:
    """Preferences kept in ``data_dir``; a file that cannot be read or written is done without."""
    path = data_dir / FILE_NAME
    kept = _read(path)

    def put(key: str, value: str) -> None:
        if kept.get(key) == value:
            return
        kept[key] = value
        part = path.with_suffix(".part")
        try:
            data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
            part.write_text(json.dumps(kept, indent=1), encoding="utf-8")
            part.replace(path)
        except OSError:
            _log.warning("preferences could not be kept")

    return Preferences(kept.get, put)


def _read(path: Path) -> dict[str, str]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(content, dict):
        return {}
    return {key: value for key, value in content.items() if isinstance(value, str)}
