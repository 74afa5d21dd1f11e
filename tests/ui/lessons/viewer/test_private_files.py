"""Files taken out of a package for a player: private, gone after use, swept after a crash."""

import tempfile
from pathlib import Path

from lesson_kit import FILES

from ct_desktop.ui.lessons.viewer.private_files import PrivateFiles, sweep


def test_files_left_behind_are_swept_and_those_in_use_stay(
    qapp, library, entry, monkeypatch, tmp_path
):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left = Path(tempfile.mkdtemp(prefix="citytrainer-lesson-"))
    (left / "film.mp4").write_bytes(b"x")
    other = tmp_path / "somebody-elses"
    other.mkdir()
    files = PrivateFiles()
    told: list[tuple[int, int]] = []
    with library.open(entry.key) as package:
        file = files.put(
            package, "files/geluid.wav", lambda done, total: told.append((done, total))
        )
    assert sweep() == 1
    assert not left.exists() and other.exists()
    assert file.read_bytes() == FILES["files/geluid.wav"]
    assert told[-1][0] == told[-1][1] == file.stat().st_size
    files.close()
    assert not file.parent.exists()
