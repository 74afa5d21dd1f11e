"""Whatever the program writes about people is readable by its owner only."""

import stat
import sys
from pathlib import Path

import pytest

from ct_desktop.application import run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights elsewhere")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_store_log_and_backup(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, backup = tmp_path / "data", tmp_path / "copy.ctbackup"
    start = ["--language", "en", "--data-dir", str(folder)]
    assert run([*start, "--no-protection", "demo", "--people", "12"]) == 0
    assert run([*start, "backup", str(backup)]) == 0
    assert mode(folder) == 0o700
    assert mode(folder / "store.db") == 0o600
    assert mode(folder / "vault.json") == 0o600
    assert mode(backup) == 0o600


def test_looking_into_a_missing_folder_makes_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "nowhere"
    assert run(["--language", "en", "--data-dir", str(folder), "list", "people"]) == 3
    assert not folder.exists()


def test_a_store_in_a_synced_folder_is_warned_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "Dropbox" / "club"
    words = ["--language", "en", "--data-dir", str(folder), "--no-protection", "demo"]
    assert run([*words, "--people", "12"]) == 0
    assert "copied by Dropbox" in capsys.readouterr().err
