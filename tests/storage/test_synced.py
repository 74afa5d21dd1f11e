from pathlib import Path

import pytest

from ct_desktop.storage.synced import synced_by


@pytest.mark.parametrize(
    ("parts", "program"),
    [
        (("OneDrive - Stichting X", "Citytrainer"), "OneDrive"),
        (("Dropbox", "werk", "data"), "Dropbox"),
        (("Dropbox (Persoonlijk)",), "Dropbox"),
        (("Google Drive", "Mijn Drive"), "Google Drive"),
        (("Library", "Mobile Documents", "x"), "iCloud Drive"),
        (("Nextcloud2", "data"), "Nextcloud"),
        (("Documenten", "Citytrainer"), None),
        (("dropbox-notities-oud.d",), None),
    ],
)
def test_synced_folder_by_name(tmp_path: Path, parts: tuple[str, ...], program: str) -> None:
    assert synced_by(tmp_path.joinpath(*parts), {}) == program


def test_synced_folder_by_marker_and_by_environment(tmp_path: Path) -> None:
    (tmp_path / "a" / ".stfolder").mkdir(parents=True)
    assert synced_by(tmp_path / "a" / "data", {}) == "Syncthing"
    assert synced_by(tmp_path / "b", {"OneDrive": str(tmp_path / "b")}) == "OneDrive"
    assert synced_by(tmp_path / "bc", {"OneDrive": str(tmp_path / "b")}) is None
