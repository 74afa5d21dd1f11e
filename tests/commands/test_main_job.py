"""The first evening, exactly as the issue writes it, in processes of its own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from ct_desktop.__main__ import main

PASSWORD = "een lang wachtwoord"
NAMES = [
    "Amrani, Yasmina el", "Bakker, Sanne", "Berg, Daan van den", "Çelik, Emre", "Dijk, Lotte van",
    "Fernandes, Naomi", "Groot, Thijs de", "Haddad, Sami", "Jansen-'t Hooft, Fleur",
    "Kowalska, Zofia", "Meijer, Bram", "Nguyễn, Thị Linh", "Smit, Ruben", "Vries, Noor de",
]  # fmt: skip


def shell(
    folder: Path, *words: str, password: str | None = PASSWORD
) -> subprocess.CompletedProcess[str]:
    surroundings = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith("CT_DESKTOP") and key not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    if password is not None:
        surroundings["CT_DESKTOP_PASSWORD"] = password
    surroundings |= {"LC_ALL": "en_GB.UTF-8", "PYTHONUTF8": "1"}
    surroundings["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    return subprocess.run(
        [sys.executable, "-m", "ct_desktop", *words],
        cwd=folder, env=surroundings, capture_output=True, text=True, encoding="utf-8",
        stdin=subprocess.DEVNULL, timeout=120, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def evening(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Path, list[subprocess.CompletedProcess[str]]]:
    """The six commands, run once; the folder and what each of them left behind."""
    home = tmp_path_factory.mktemp("home")
    work = home / "main"
    work.mkdir()
    shutil.copytree(Path(__file__).parents[1] / "samples", home / "shared" / "samples")
    d = ("--data-dir", "D")
    ran = [
        shell(work, *d, "cohort", "create", "Najaar", "--programme", "Ik train mijn stad",
              "--start", "2026-09-10", "--time", "19:00", "--place", "De Schakel"),
        shell(work, *d, "import", "people", "../shared/samples/aanmeldingen-najaar.csv",
              "--cohort", "Najaar"),
        shell(work, *d, "attendance", "set", "--cohort", "Najaar", "--meeting", "1",
              "--all", "present", "--except", "Sanne Bakker=absent"),
        shell(work, *d, "print", "attendance-sheet", "--cohort", "Najaar", "--output", "sheet.pdf"),
        shell(work, *d, "list", "attendance", "--cohort", "Najaar", "--format", "json"),
    ]  # fmt: skip
    return work, ran


def test_every_command_is_done(evening) -> None:
    _, ran = evening
    codes = [one.returncode for one in ran]
    # Marked before the day of the meeting the program warns; the job is done all the same.
    warned = "still to come" in ran[2].stderr
    assert codes == [0, 0, 1 if warned else 0, 0, 0], [one.stderr for one in ran]


def test_recovery_code_is_shown_once(evening) -> None:
    _, ran = evening
    said = [one.stderr.count("Recovery code") for one in ran]
    assert said == [1, 0, 0, 0, 0]
    assert all("Recovery code" not in one.stdout for one in ran)


def test_marks_agree_with_the_file(evening) -> None:
    rows = json.loads(evening[1][4].stdout)
    assert [list(row) for row in rows] == [
        ["person", "meeting", "date", "status", "minutes_late", "minutes_early", "hours"]
    ] * 14
    statuses = {row["person"]: row["status"] for row in rows}
    assert len(statuses) == 14
    assert statuses.pop("Sanne Bakker") == "absent"
    assert set(statuses.values()) == {"present"}
    assert "Fleur Jansen-'t Hooft" in statuses
    assert "Thị Linh Nguyễn" in statuses
    assert {row["hours"] for row in rows if row["status"] == "present"} == {2.5}
    assert {row["hours"] for row in rows if row["status"] == "absent"} == {0}
    assert {(row["meeting"], row["date"]) for row in rows} == {(1, "2026-09-10")}


def test_sheet_has_the_names_and_nothing_private(evening) -> None:
    reader = PdfReader(evening[0] / "sheet.pdf")
    text = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    assert all(name in text for name in NAMES)
    for private in ("06-1234", "612345", "14-03-2007", "2007", "voorbeeld.example"):
        assert private not in text


def test_store_is_no_readable_file(evening) -> None:
    content = (evening[0] / "D" / "store.db").read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert b"Yasmina" not in content


def test_nothing_went_wrong_so_nothing_was_logged(evening) -> None:
    assert list((evening[0] / "D").rglob("*.log*")) == []


def test_wrong_and_missing_password_are_locked(evening) -> None:
    work, _ = evening
    wrong = shell(work, "--data-dir", "D", "list", "people", password="iets anders hier")
    missing = shell(work, "--data-dir", "D", "list", "people", password=None)
    assert (wrong.returncode, missing.returncode) == (4, 4)
    assert wrong.stdout == missing.stdout == ""
    assert "CT_DESKTOP_PASSWORD" in missing.stderr
    assert len(wrong.stderr.strip().splitlines()) == 1


def test_a_second_process_is_told_who_has_the_store(evening) -> None:
    from ct_desktop.clock import system_clock
    from ct_desktop.services.access import Access

    work, _ = evening
    office = Access(work / "D", system_clock()).open(password=PASSWORD)
    try:
        second = shell(work, "--data-dir", "D", "list", "people")
    finally:
        office.close()
    assert second.returncode == 4
    assert second.stdout == ""
    assert shell(work, "--data-dir", "D", "list", "people").returncode == 0


def test_window_without_a_display_says_so(evening) -> None:
    work, _ = evening
    surroundings = {
        k: v
        for k, v in os.environ.items()
        if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    if sys.platform != "linux":
        pytest.skip("Windows and macOS always have a display")
    ran = subprocess.run(
        [sys.executable, "-m", "ct_desktop", "--language", "en"],
        cwd=work, env=surroundings, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert ran.returncode == 3
    assert "no display" in ran.stderr


def test_main_leaves_with_the_exit_code(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(sys, "argv", ["ct-desktop", "--data-dir", str(tmp_path), "list", "people"])
    with pytest.raises(SystemExit) as left:
        sys.exit(main())
    assert left.value.code == 3
