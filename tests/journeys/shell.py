"""The program without a window: each call is a process of its own, as at a prompt."""

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

DONE, WARNINGS, REFUSED = 0, 1, 3


class Shell:
    """Calls on one data folder, at one moment, in English."""

    def __init__(self, folder: Path, now: datetime) -> None:
        self.folder = folder
        self.now = now

    def __call__(self, *words: object, code: int | None = DONE) -> subprocess.CompletedProcess[str]:
        """Run the program and expect this exit code (None: any), and no stack of calls."""
        program = (sys.executable, "-m", "ct_desktop", "--data-dir", self.folder)
        ran = subprocess.run(
            [*program, "--language", "en", *map(str, words)],
            env=os.environ | {"CT_DESKTOP_NOW": f"{self.now:%Y-%m-%dT%H:%M}"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert "Traceback" not in ran.stderr
        assert code in (None, ran.returncode), (ran.stdout, ran.stderr)
        return ran

    def listed(self, what: str) -> list[dict[str, Any]]:
        """A list of the store, as the contract has it."""
        return json.loads(self("list", what, "--format", "json").stdout)
