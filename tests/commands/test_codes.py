"""Exit codes: wrong use, refused, locked, damaged, and which commands make a store."""

import sqlite3
import sys
from pathlib import Path

import pytest

from ct_desktop import __version__
from ct_desktop.clock import system_clock
from ct_desktop.services.access import Access

PASSWORD = "een lang wachtwoord"
CREATE = (
    "cohort",
    "create",
    "Najaar",
    "--programme",
    "Ik train mijn stad",
    "--start",
    "2026-09-10",
)
COMMANDS = [
    "demo", "import", "import people", "list", "cohort", "cohort create", "attendance",
    "attendance set", "print", "certificate", "certificate issue", "backup", "restore", "verify",
    "screenshots", "lesson", "lesson check", "lesson add", "lesson list", "lesson search",
    "lesson export",
]  # fmt: skip


def unlocked(folder: Path, **secret: str) -> bool:
    Access(folder, system_clock()).open(**secret).close()
    return True


def test_version(program) -> None:
    ran = program("--version")
    assert (ran.code, ran.out.strip()) == (0, f"ct-desktop {__version__}")


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_of_every_command(program, command, language) -> None:
    ran = program(*command.split(), "--help", language=language)
    assert ran.code == 0
    assert ran.err == ""
    assert {"en": "usage: ", "nl": "gebruik: "}[language] + "ct-desktop" in ran.out
    if not command:
        for word in {name.split()[0] for name in COMMANDS}:
            assert word in ran.out


@pytest.mark.parametrize(
    "words",
    [
        "unknown",
        "list",
        "list practice",
        "list people --format xml",
        "cohort create",
        "cohort create X --programme Y --start 10-09-2026",
        "cohort create X --programme Y --start 2026-09-10 --time 7",
        "cohort create X --programme Y --start 2026-09-10 --time 25:00",
        "cohort create X --programme Y --start 2026-02-30",
        "cohort create X --programme Y --start 2026-W40-1",
        "cohort create X --programme Y --start 20260910",
        "cohort create X --programme Y --start 2026-09-10 --time 19:00+02:00",
        "cohort create X --programme Y --start 2026-09-10 --time 19:00:30",
        "cohort create X --programme Y --start 2026-09-10 --every 0",
        "attendance set --cohort X --meeting 0 --all present",
        "attendance set --cohort X --meeting 1 --all present --except Sanne",
        "attendance set --cohort X --meeting 1 --all present --except Sanne=",
        "import",
        "import people",
        "import people file.csv --map COLUMN",
        "print attendance-sheet --cohort X",
        "print nothing --output x.pdf",
        "certificate issue",
        "backup",
        "restore",
        "demo --people many",
    ],
)
def test_wrong_use(program, data_dir, words) -> None:
    ran = program(*words.split())
    assert ran.code == 2
    assert ran.err.strip().startswith("usage:") or "ct-desktop" in ran.err
    assert list(data_dir.glob("*.db")) == []


@pytest.mark.parametrize(
    "words",
    [
        "list people",
        "attendance set --cohort X --meeting 1 --all present",
        "print attendance-sheet --cohort X --output x.pdf",
        "certificate issue --cohort X",
        "backup x.ctbackup",
        "verify",
    ],
)
def test_these_make_no_store(program, data_dir, words) -> None:
    ran = program("--no-protection", *words.split())
    assert ran.code == 3
    assert "There is no store in" in ran.err
    assert not (data_dir / "store.db").exists()


def test_making_a_store_needs_protection(program, data_dir) -> None:
    ran = program(*CREATE)
    assert ran.code == 4
    assert "--no-protection" in ran.err
    assert "CT_DESKTOP_PASSWORD" in ran.err
    assert not (data_dir / "store.db").exists()


def test_password_makes_a_password_slot(program, data_dir, monkeypatch) -> None:
    monkeypatch.setenv("CT_DESKTOP_PASSWORD", PASSWORD)
    made = program(*CREATE)
    assert made.code == 0
    code = made.err.split("paper: ")[1].split()[0]
    assert made.err.count(code) == 1
    assert code not in made.out
    facts = Access(data_dir, system_clock()).facts()
    assert facts.has_password
    assert not facts.opens_without_question
    assert unlocked(data_dir, recovery_code=code)
    assert program("list", "cohorts").code == 0
    monkeypatch.setenv("CT_DESKTOP_PASSWORD", "iets heel anders")
    wrong = program("list", "cohorts")
    assert (wrong.code, wrong.out) == (4, "")
    monkeypatch.delenv("CT_DESKTOP_PASSWORD")
    missing = program("list", "cohorts")
    assert (missing.code, missing.out) == (4, "")


def test_user_picks_the_slot(program, data_dir, monkeypatch) -> None:
    monkeypatch.setenv("CT_DESKTOP_PASSWORD", PASSWORD)
    assert program("--user", "Anna", *CREATE).code == 0
    assert Access(data_dir, system_clock()).facts().users == ("Anna",)
    assert program("--user", "Anna", "list", "cohorts").code == 0
    assert program("list", "cohorts", "--user", "Bob").code == 4


def test_unprotected_store_opens_also_with_a_password_set(najaar, monkeypatch) -> None:
    monkeypatch.setenv("CT_DESKTOP_PASSWORD", PASSWORD)
    assert najaar("list", "people").code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("cohort", "create", "X", "--programme", "Bestaat niet", "--start", "2026-09-10"),
        ("cohort", "create", " ", "--programme", "Ik train mijn stad", "--start", "2026-09-10"),
        (*CREATE, "--every", "9"),
        (*CREATE, "--leader", "Niemand"),
        ("import", "people", "missing.csv"),
    ],
)
def test_a_refused_command_leaves_no_new_store(program, data_dir, words) -> None:
    ran = program("--no-protection", *words)
    assert ran.code == 3
    assert "Recovery code" not in ran.err
    assert not list(data_dir.glob("store.db*"))
    assert not (data_dir / "vault.json").exists()
    assert program("--no-protection", *CREATE).code == 0


def test_dry_run_leaves_no_new_store(program, data_dir, samples) -> None:
    file = samples / "aanmeldingen-najaar.csv"
    ran = program("--no-protection", "import", "people", file, "--dry-run")
    assert ran.code == 0
    assert "14 new" in ran.out
    assert not (data_dir / "store.db").exists()


def test_import_makes_a_store(program, samples) -> None:
    ran = program("--no-protection", "import", "people", samples / "aanmeldingen-najaar.csv")
    assert ran.code == 0
    assert "Recovery code" in ran.err
    assert len(program("list", "people", "--format", "json").data) == 14


def test_language_falls_back_to_dutch(program) -> None:
    dutch = program("list", "people", language="nl").err
    assert program("list", "people", language="xx").err == dutch
    assert program("list", "people", language="de").err == dutch


def test_language_of_the_system(program, monkeypatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    said = {}
    for code in ("en_US.UTF-8", "nl_NL.UTF-8", "de_DE.UTF-8"):
        monkeypatch.setenv("LANG", code)
        said[code[:2]] = program("list", "people", language=None).err
    assert said["en"] == program("list", "people", language="en").err
    assert said["nl"] == said["de"] == program("list", "people", language="nl").err


def test_options_go_before_and_after_the_command(najaar, data_dir, tmp_path) -> None:
    after = najaar("list", "cohorts", "--data-dir", data_dir, folder=tmp_path / "other")
    assert after.code == 0
    assert "Najaar" in after.out


def test_environment_names_the_folder(najaar, data_dir, monkeypatch, capsys) -> None:
    from ct_desktop.application import run

    monkeypatch.setenv("CT_DESKTOP_DATA", str(data_dir))
    assert run(["--language", "en", "list", "cohorts"]) == 0
    assert "Najaar" in capsys.readouterr().out


class TestDamage:
    def test_store_with_broken_pages(self, najaar, data_dir) -> None:
        store = data_dir / "store.db"
        content = bytearray(store.read_bytes())
        content[8192:24576] = bytes(16384)
        store.write_bytes(content)
        ran = najaar("list", "people")
        assert (ran.code, ran.out) == (5, "")
        assert "restore" in ran.err

    def test_store_that_is_something_else(self, najaar, data_dir) -> None:
        (data_dir / "store.db").write_bytes(b"no store" * 4096)
        ran = najaar("list", "people")
        assert ran.code == 5
        assert "restore" in ran.err

    def test_half_a_store(self, najaar, data_dir) -> None:
        (data_dir / "vault.json").unlink()
        ran = najaar("list", "people")
        assert ran.code == 5
        assert "vault.json is missing" in ran.err
        assert "restore" in ran.err

    def test_store_of_a_newer_version(self, najaar, data_dir) -> None:
        from sqlalchemy import text

        from ct_desktop.storage.engine import make_engine, writing
        from ct_desktop.storage.protection import Auto
        from ct_desktop.storage.vault import Vault

        engine = make_engine(data_dir / "store.db", Vault.load(data_dir).unlock(Auto()))
        with writing(engine).begin() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        engine.dispose()
        ran = najaar("list", "people")
        assert (ran.code, ran.out) == (3, "")
        assert "newer" in ran.err

    def test_plain_database_is_not_taken(self, najaar, data_dir) -> None:
        (data_dir / "store.db").unlink()
        with sqlite3.connect(data_dir / "store.db") as plain:
            plain.execute("CREATE TABLE person (id INTEGER)")
        plain.close()
        assert najaar("list", "people").code == 5


def test_data_folder_that_is_a_file(program, tmp_path) -> None:
    file = tmp_path / "file"
    file.write_text("not a folder")
    ran = program("--no-protection", *CREATE, folder=file / "inside")
    assert ran.code == 3
    assert len(ran.err.strip().splitlines()) == 1
    assert file.read_text() == "not a folder"


def test_another_instance_holds_the_store(najaar, data_dir) -> None:
    office = Access(data_dir, system_clock()).open()
    try:
        for words in (("list", "people"), CREATE, ("verify",)):
            ran = najaar(*words)
            assert (ran.code, ran.out) == (4, "")
    finally:
        office.close()
    assert najaar("list", "people").code == 0


def test_a_defect_says_where_the_log_is(najaar, data_dir, monkeypatch) -> None:
    from ct_desktop.services.people_table import PeopleTable

    def broken(*_args, **_named):
        raise ZeroDivisionError("Yasmina el Amrani")

    monkeypatch.setattr(PeopleTable, "ids", broken)
    ran = najaar("list", "people")
    assert (ran.code, ran.out) == (70, "")
    log = data_dir / "logs" / "ct-desktop.log"
    assert str(log) in ran.err
    text = log.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in text
    assert "Yasmina" not in text


@pytest.mark.parametrize("year", ["1999", "9999"])
def test_a_year_that_cannot_be_meant_is_refused(program, data_dir, year) -> None:
    ran = program("--no-protection", *CREATE[:-1], f"{year}-12-20")
    assert ran.code == 3
    assert f"The year {year} cannot be planned." in ran.err
    assert not (data_dir / "store.db").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of its own")
@pytest.mark.parametrize(("key", "code"), [(b"\x03", 3), (b"\x04", 4)], ids=["ctrl-c", "ctrl-d"])
def test_leaving_the_question_for_the_password(data_dir, key, code) -> None:
    """At a real terminal: one sentence, no traceback."""
    import os
    import pty
    import signal

    made = Access(data_dir, system_clock()).create_with_password(PASSWORD)
    made.office.close()
    surroundings = {k: v for k, v in os.environ.items() if k != "CT_DESKTOP_PASSWORD"}
    words = ["-m", "ct_desktop", "--data-dir", str(data_dir), "--language", "en", "list", "people"]
    pid, terminal = pty.fork()
    if pid == 0:
        # A test run in the background hands on that the key is ignored; and nobody waits forever.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.alarm(60)
        os.execve(sys.executable, [sys.executable, *words], surroundings)
    shown = b""
    asked = False
    try:
        while part := os.read(terminal, 4096):
            shown += part
            if b"Password:" in shown and not asked:
                asked = True
                os.write(terminal, key)
    except OSError:
        pass  # the program has ended and closed its terminal
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == code
    assert asked
    assert b"Traceback" not in shown
    assert {3: b"Stopped;", 4: b"locked with a password"}[code] in shown
