"""``certificate verify``: with nothing but public keys in the data folder."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from code_files import as_file, picture_pdf, qr, text_pdf
from issuer_kit import AFTER, issued, named, own_file

from ct_desktop.application import run
from ct_desktop.services.office import Office


@pytest.fixture
def codes(
    open_at: Callable[[datetime], Office], tmp_path: Path
) -> tuple[list[str], Path, Callable[[], None]]:
    """Three real codes, a folder with only the public key, and what revokes the first."""
    office = named(open_at(AFTER))
    rows = issued(office).issued
    there = tmp_path / "there"
    (there / "keys").mkdir(parents=True)
    key = there / "keys" / "schakel.ctkey"
    own_file(office, key)

    def revoke() -> None:
        office.issuing.revoke(rows[0].id, "verkeerde naam")
        own_file(office, key)

    return [row.code for row in rows], there, revoke


@pytest.fixture
def verify(codes, capfd) -> Callable[..., tuple[int, str, str]]:
    def ran(*arguments: str, language: str = "en") -> tuple[int, str, str]:
        folder = ["--data-dir", str(codes[1]), "--language", language]
        code = run([*folder, "certificate", "verify", *arguments])
        out, err = capfd.readouterr()
        return code, out, err

    return ran


def test_genuine_revoked_and_not_valid(codes, verify) -> None:
    found, there, revoke = codes
    code, out, err = verify(found[0])
    assert (code, err) == (0, "")
    assert out.startswith("Genuine: ")
    revoke()
    code, out, err = verify(found[0])
    assert (code, err) == (1, "")
    assert out.startswith("Revoked: ")
    code, out, err = verify(found[1][:60] + ("A" if found[1][60] != "A" else "B") + found[1][61:])
    assert (code, out) == (3, "")
    assert "Not valid" in err
    assert sorted(path.name for path in there.iterdir()) == ["keys"]


def test_white_space_does_not_matter(codes, verify) -> None:
    code = codes[0][1]
    assert verify(f" {code[:50]}\n  {code[50:]}\n")[0] == 0


@pytest.mark.parametrize(
    "wrong",
    [
        lambda code: "-" + code[1:],
        lambda code: "--" + code[2:],
        lambda code: code[:-1],
        lambda code: code[:-1] + ("_" if code[-1] != "_" else "A"),
        lambda code: code[:30] + "/" + code[31:],
        lambda code: code[:30] + "." + code[31:],
        lambda code: code * 3,
        lambda code: code * 30,
        lambda code: "",
        lambda code: "2026-0001",
    ],
)
def test_what_is_not_valid(codes, verify, wrong: Callable[[str], str]) -> None:
    code, out, err = verify(wrong(codes[0][0]))
    assert (code, out) == (3, "")
    assert err.strip()
    assert "Traceback" not in err


def test_a_code_behind_two_hyphens(codes, verify) -> None:
    assert verify("--", codes[0][0])[0] == 0
    for wrong in (f"-{codes[0][0]}", f"-{codes[0][0][1:60]}\n{codes[0][0][60:]}"):
        for arguments in (("--", wrong), (wrong,)):
            code, out, err = verify(*arguments)
            assert (code, out) == (3, "")
            assert "Not valid" in err


def test_no_text_is_no_file(codes, verify) -> None:
    for nothing in ("", " "):
        code, _out, err = verify(nothing)
        assert code == 3
        assert "There is no code to check" in err
    code, _out, err = verify(".")
    assert code == 3
    assert f"“{Path.cwd().name}” cannot be opened" in err


def test_an_unknown_key(codes, verify) -> None:
    shutil.rmtree(codes[1] / "keys")
    code, _out, err = verify(codes[0][0])
    assert code == 3
    assert "not known here" in err


def test_a_file_with_codes_and_the_worst_of_them(codes, verify, tmp_path) -> None:
    found, _there, revoke = codes
    pdf = text_pdf(tmp_path / "drie.pdf", found)
    code, out, err = verify(str(pdf))
    assert (code, err) == (0, "")
    assert [line.split(":")[0] for line in out.splitlines()[:3]] == ["page 1", "page 2", "page 3"]
    revoke()
    code, out, err = verify(str(pdf))
    assert code == 1
    assert "page 1: Revoked: " in out
    assert "1 of the 3 codes" in err
    spoiled = text_pdf(tmp_path / "fout.pdf", [found[0], found[1][:-4] + "AAAA"])
    code, out, err = verify(str(spoiled))
    assert code == 3
    assert "page 2: Not valid" in out


def test_pictures(codes, verify, tmp_path) -> None:
    picture = as_file(tmp_path / "foto.jpg", qr(codes[0][0]), "JPEG")
    assert verify(str(picture))[0] == 0
    scan = picture_pdf(tmp_path / "scan.pdf", [qr(codes[0][0], 6)])
    assert verify(str(scan))[0] == 0


def test_files_that_hold_no_code(codes, verify, tmp_path) -> None:
    text = tmp_path / "brief.txt"
    text.write_text("Beste collega")
    for file, words in (
        (tmp_path / "weg.pdf", "cannot be opened"),
        (tmp_path, "cannot be opened"),
        (text, "no PDF and no picture"),
        (picture_pdf(tmp_path / "wit.pdf", [None]), "No code"),
    ):
        code, out, err = verify(str(file))
        assert (code, out) == (3, ""), file
        assert words in err


def test_a_damaged_key_file_is_told(codes, verify) -> None:
    (codes[1] / "keys" / "kapot.ctkey").write_text('{"format": "ct-issuer-1"}')
    code, out, err = verify(codes[0][0])
    assert code == 0
    assert "kapot.ctkey" in err
    assert "Genuine" in out


def test_a_locked_store_does_not_matter(codes, verify, data_dir, monkeypatch) -> None:
    """The folder of the organisation itself, with its store open in the window."""
    monkeypatch.delenv("CT_DESKTOP_PASSWORD", raising=False)
    assert run(["--data-dir", str(data_dir), "certificate", "verify", codes[0][0]]) == 0
