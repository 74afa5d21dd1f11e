"""The house itself: who imports whom, what is loaded when, words that can be translated."""

import ast
import importlib
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "ct_desktop"
SOURCES = sorted(PACKAGE.rglob("*.py"))
HEAVY = ("PySide6", "reportlab", "alembic", "holidays", "phonenumbers", "pypdf", "icalendar")
BELOW = ("commands", "services", "storage", "documents", "exchange", "models", "rules")


def python(code: str) -> list[str]:
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return ran.stdout.split()


@cache
def trees() -> list[tuple[Path, ast.Module]]:
    return [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in SOURCES]


def calls(tree: ast.AST, *names: str) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Name) and node.func.id in names)
            or (isinstance(node.func, ast.Attribute) and node.func.attr in names)
        )
    ]


def test_import_contract_holds() -> None:
    # In a process of its own: the linter sets up logging anew and silences every logger there is.
    linter = (
        "import sys\n"
        "from importlinter.cli import lint_imports\n"
        "sys.exit(lint_imports(config_filename=sys.argv[1], no_cache=True))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", linter, str(ROOT / "pyproject.toml")],
        check=False,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout


def test_starting_the_program_loads_nothing_heavy() -> None:
    loaded = python(
        "import sys\n"
        "import ct_desktop.application\n"
        "from ct_desktop import language\n"
        "language.use('nl')\n"
        "print(*{name.split('.')[0] for name in sys.modules})"
    )
    assert not set(loaded) & {*HEAVY, "sqlalchemy", "sqlcipher3"}


def test_commands_run_without_qt(tmp_path) -> None:
    loaded = python(
        "import sys\n"
        "from ct_desktop.application import run\n"
        f"folder = ['--data-dir', {str(tmp_path)!r}, '--no-protection']\n"
        "sys.stdout, out = sys.stderr, sys.stdout\n"
        "made = ['--programme', 'Ik train mijn stad', '--start', '2026-09-10']\n"
        "run([*folder, 'cohort', 'create', 'X', *made])\n"
        f"paper = ['--output', {str(tmp_path / 'x.pdf')!r}]\n"
        "run([*folder, 'print', 'schedule', '--cohort', 'X', *paper])\n"
        "print(*{name.split('.')[0] for name in sys.modules}, file=out)"
    )
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")
    assert "sqlalchemy" in loaded
    assert "PySide6" not in loaded


def test_nothing_below_the_window_mentions_qt() -> None:
    for part in BELOW:
        for path in (PACKAGE / part).rglob("*.py"):
            assert "PySide6" not in path.read_text(encoding="utf-8"), path


def test_every_message_can_be_extracted() -> None:
    """The extractor sees literals only: a message put together at run time stays English."""
    for path, tree in trees():
        if path == PACKAGE / "language.py":
            continue
        for call in calls(tree, "tr", "ntr"):
            literals = call.args[: 2 if ast.unparse(call.func).endswith("ntr") else 1]
            for argument in literals:
                is_text = isinstance(argument, ast.Constant) and isinstance(argument.value, str)
                assert is_text, f"{path}:{call.lineno}"
                assert argument.value.strip() or not argument.value, f"{path}:{call.lineno}"


def test_placeholders_have_names() -> None:
    for path, tree in trees():
        for call in calls(tree, "tr", "ntr"):
            for argument in call.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    fields = re.findall(r"\{([^}]*)\}", argument.value)
                    assert all(re.match(r"[a-z_]+$", one) for one in fields), (
                        f"{path}:{call.lineno}"
                    )


def labels_of_changes() -> dict[str, str]:
    found = {}
    for folder in ("services", "storage"):
        for path in (PACKAGE / folder).rglob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for call in calls(tree, "write"):
                if (
                    call.args
                    and isinstance(call.args[0], ast.Constant)
                    and isinstance(call.args[0].value, str)
                ):
                    found[call.args[0].value] = f"{path}:{call.lineno}"
            for call in calls(tree, "_set"):
                last = call.args[-1]
                if isinstance(last, ast.Constant) and isinstance(last.value, str):
                    found[last.value] = f"{path}:{call.lineno}"
    return found


def test_every_change_has_words() -> None:
    source = ast.parse((PACKAGE / "services" / "change_words.py").read_text(encoding="utf-8"))
    (table,) = [node for node in ast.walk(source) if isinstance(node, ast.Dict)]
    worded = {key.value for key in table.keys if isinstance(key, ast.Constant)}
    labels = labels_of_changes()
    assert len(labels) > 35
    without = {label: place for label, place in labels.items() if label not in worded}
    assert without == {}


def test_words_of_changes_are_used() -> None:
    from ct_desktop.storage.undo import RESTORED

    source = ast.parse((PACKAGE / "services" / "change_words.py").read_text(encoding="utf-8"))
    (table,) = [node for node in ast.walk(source) if isinstance(node, ast.Dict)]
    worded = {key.value for key in table.keys if isinstance(key, ast.Constant)}
    assert worded - set(labels_of_changes()) - {RESTORED} == set()


def test_no_file_catches_everything() -> None:
    allowed = {PACKAGE / "commands" / "run.py"}
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.ExceptHandler) and path not in allowed:
                assert node.type is not None, f"{path}:{node.lineno}"
                caught = ast.unparse(node.type)
                assert caught != "Exception", f"{path}:{node.lineno}"


def test_every_module_can_be_imported_without_a_display() -> None:
    for path in SOURCES:
        parts = path.relative_to(ROOT).with_suffix("").parts
        if "ui" in parts or "migrations" in parts or parts[-1] == "__main__":
            continue
        importlib.import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))


def test_nobody_asks_the_clock_of_the_pc() -> None:
    """Time comes from the clock that is handed in, so that every rule can be tested."""
    for path, tree in trees():
        if path == PACKAGE / "clock.py":
            continue
        for call in calls(tree, "today", "now", "utcnow"):
            owner = ast.unparse(call.func).rpartition(".")[0]
            assert owner not in ("date", "datetime", "datetime.date", "datetime.datetime"), (
                f"{path}:{call.lineno}"
            )


@pytest.mark.parametrize(
    "folder", ["services", "commands", "rules", "storage", "documents", "exchange"]
)
def test_every_room_says_what_it_is(folder) -> None:
    for path in (PACKAGE / folder).glob("*.py"):
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), path
