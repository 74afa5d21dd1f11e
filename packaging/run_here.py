"""``make run``: opens the program, or without a display runs the whole main job as a tour.

The tour works on the demonstration organisation in ``build/tour`` and leaves there a picture of
every page and of every print.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOUR = ROOT / "build" / "tour"


def main() -> int:
    if has_display():
        return subprocess.run([program()], check=False).returncode
    print(f"There is no display: running the main job as a tour, pictures in {TOUR}", flush=True)
    return subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "tour.py"), str(TOUR)], check=False
    ).returncode


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def program() -> str:
    """The installed ``ct-desktop`` of this environment."""
    folder = Path(sys.executable).parent
    return str(folder / ("ct-desktop.exe" if sys.platform == "win32" else "ct-desktop"))


if __name__ == "__main__":
    sys.exit(main())
