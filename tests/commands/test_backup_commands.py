"""``backup``, ``restore``, ``verify``: a round trip into another folder, and what is refused."""

import zipfile

import pytest

PASSWORD = "een lang wachtwoord"


@pytest.fixture
def kept(najaar, tmp_path):
    """A backup of the group of fourteen."""
    file = tmp_path / "kopie.ctbackup"
    ran = najaar("backup", file)
    assert ran.code == 0
    assert str(file) in ran.out
    return file


def test_round_trip_into_an_empty_folder(najaar, kept, tmp_path) -> None:
    other = tmp_path / "elders"
    ran = najaar("restore", kept, folder=other)
    assert (ran.code, ran.err) == (0, "")
    for kind in ("people", "cohorts", "meetings", "attendance"):
        here = najaar("list", kind, "--format", "json").data
        assert najaar("list", kind, "--format", "json", folder=other).data == here
    verified = najaar("verify", folder=other)
    assert verified.code == 0
    assert "person: 14" in verified.out
    assert "enrolment: 14" in verified.out
    assert "The store is sound." in verified.out


def test_backup_with_a_password(program, monkeypatch, tmp_path, samples) -> None:
    monkeypatch.setenv("CT_DESKTOP_PASSWORD", PASSWORD)
    assert program("import", "people", samples / "aanmeldingen-najaar.csv").code == 0
    file, other = tmp_path / "kopie.ctbackup", tmp_path / "elders"
    assert program("backup", file).code == 0
    assert b"Yasmina" not in file.read_bytes()
    monkeypatch.setenv("CT_DESKTOP_PASSWORD", "iets heel anders")
    assert program("restore", file, folder=other).code == 4
    monkeypatch.delenv("CT_DESKTOP_PASSWORD")
    assert program("restore", file, folder=other).code == 4
    assert not (other / "store.db").exists()
    monkeypatch.setenv("CT_DESKTOP_PASSWORD", PASSWORD)
    assert program("restore", file, folder=other).code == 0
    assert len(program("list", "people", "--format", "json", folder=other).data) == 14


def test_present_store_is_kept_aside(najaar, kept, data_dir) -> None:
    assert (
        najaar(
            "cohort", "create", "Later", "--programme", "Ik maak mijn stad", "--start", "2027-02-04"
        ).code
        == 0
    )
    ran = najaar("restore", kept)
    assert ran.code == 0
    (aside,) = (data_dir / "kept").iterdir()
    assert str(aside) in ran.out
    names = [row["name"] for row in najaar("list", "cohorts", "--format", "json").data]
    assert names == ["Najaar"]
    former = najaar("list", "cohorts", "--format", "json", folder=aside).data
    assert {row["name"] for row in former} == {"Najaar", "Later"}


@pytest.mark.parametrize("part", ["vault.json", "store.db"])
def test_restore_heals_half_a_store(najaar, kept, data_dir, part) -> None:
    (data_dir / part).unlink()
    assert najaar("list", "people").code == 5
    assert najaar("restore", kept).code == 0
    assert len(najaar("list", "people", "--format", "json").data) == 14


def test_restore_heals_a_damaged_store(najaar, kept, data_dir) -> None:
    (data_dir / "store.db").write_bytes(bytes(40000))
    assert najaar("verify").code == 5
    assert najaar("restore", kept).code == 0
    assert najaar("verify").code == 0


def test_files_that_are_no_backup(najaar, kept, tmp_path, stored) -> None:
    before = stored()
    letter = tmp_path / "brief.ctbackup"
    letter.write_bytes(b"Beste allemaal")
    archive = tmp_path / "foto.ctbackup"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("foto.jpg", b"x")
    torn = tmp_path / "half.ctbackup"
    torn.write_bytes(kept.read_bytes()[:5000])
    changed = tmp_path / "anders.ctbackup"
    with zipfile.ZipFile(kept) as source, zipfile.ZipFile(changed, "w") as made:
        for name in source.namelist():
            content = bytearray(source.read(name))
            if name.endswith(".db"):
                content[5000] ^= 255
            made.writestr(name, bytes(content))
    for file in (letter, archive, torn, changed, tmp_path / "weg.ctbackup"):
        ran = najaar("restore", file)
        assert ran.code in (3, 5)
        assert len(ran.err.strip().splitlines()) == 1
    assert stored() == before


def test_backup_that_cannot_be_written(najaar, tmp_path) -> None:
    for target in (tmp_path / "weg" / "kopie.ctbackup", tmp_path):
        ran = najaar("backup", target)
        assert ran.code == 3
        assert ran.out == ""


def test_every_change_is_backed_up_by_itself(najaar, data_dir) -> None:
    newest = sorted((data_dir / "backups").glob("*.ctbackup"))[-1]
    other = data_dir.with_name("terug")
    assert najaar("restore", newest, folder=other).code == 0
    assert len(najaar("list", "people", "--format", "json", folder=other).data) == 14
