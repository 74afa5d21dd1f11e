import logging
from pathlib import Path

import pytest

from ct_desktop.logs import log_defect, log_path, setup, shut


def fail(birth_date: str) -> None:
    try:
        raise ValueError(f"Sanne Bakker {birth_date}")
    except ValueError as error:
        raise RuntimeError("about Sanne Bakker") from error


def test_log_tells_where_and_not_about_whom(tmp_path: Path) -> None:
    handler = setup(tmp_path)
    try:
        with pytest.raises(RuntimeError) as caught:
            fail("2012-02-29")
        log_defect(caught.value)
        logging.getLogger("ct_desktop.x").warning("import of %s refused", "Sanne Bakker")
        logging.getLogger("library").warning("row Sanne Bakker")
    finally:
        shut(handler)
    text = log_path(tmp_path).read_text(encoding="utf-8")
    assert "Sanne" not in text and "2012" not in text
    assert "builtins.RuntimeError" in text and "builtins.ValueError" in text
    assert "tests/test_logs.py:" in text and " fail" in text
    assert "import of %s refused" in text and "library test_logs:" in text
    assert str(Path.cwd()) not in text


def test_folder_that_takes_no_log_does_not_stop_the_program(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way")
    assert setup(tmp_path) is None
    shut(None)
