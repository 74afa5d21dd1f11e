"""The real program, in this process, on a data folder of the test."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from office_kit import rows_of

from ct_desktop.application import run
from ct_desktop.clock import system_clock
from ct_desktop.services.access import Access

CREATE = (
    "cohort",
    "create",
    "Najaar",
    "--programme",
    "Ik train mijn stad",
    "--start",
    "2026-09-10",
)


@dataclass(frozen=True)
class Ran:
    """What a command left behind: its exit code and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> list[dict[str, Any]]:
        return json.loads(self.out)


Program = Callable[..., Ran]


@pytest.fixture
def program(
    data_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Program:
    """Run the program as a shell would, in English, on 1 October 2026 unless told otherwise."""
    monkeypatch.setenv("CT_DESKTOP_NOW", "2026-10-01T12:00:00")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

    def called(*words: object, folder: Path = data_dir, language: str | None = "en") -> Ran:
        spoken = [] if language is None else ["--language", language]
        capsys.readouterr()
        try:
            code = run(["--data-dir", str(folder), *spoken, *(str(word) for word in words)])
        except SystemExit as left:
            code = int(left.code or 0)
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return Ran(code, out, err)

    return called


@pytest.fixture(scope="session")
def autumn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the group of fourteen, unprotected, as two commands made it."""
    folder = tmp_path_factory.mktemp("autumn")
    start = ["--data-dir", str(folder), "--language", "en"]
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.delenv("CT_DESKTOP_PASSWORD", raising=False)
        surroundings.setenv("CT_DESKTOP_NOW", "2026-10-01T12:00:00")
        surroundings.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        words = (*CREATE, "--time", "19:00", "--place", "De Schakel")
        assert run([*start, "--no-protection", *words]) == 0
        sample = str(Path(__file__).parents[1] / "samples" / "aanmeldingen-najaar.csv")
        assert run([*start, "import", "people", sample, "--cohort", "Najaar"]) == 0
    return folder


@pytest.fixture
def najaar(program: Program, autumn: Path, data_dir: Path) -> Program:
    """The program over a copy of the store with the group of fourteen."""
    shutil.copytree(autumn, data_dir, dirs_exist_ok=True)
    return program


@pytest.fixture
def stored(data_dir: Path) -> Callable[[], dict[str, list[tuple]]]:
    """Every row of the store, to see that a refused command changed nothing."""

    def everything() -> dict[str, list[tuple]]:
        office = Access(data_dir, system_clock()).open()
        try:
            return rows_of(office, without=set())
        finally:
            office.close()

    return everything
