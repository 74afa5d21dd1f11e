"""The revisions of the schema that this program knows, read from their files without loading them.

Alembic could tell too, but it takes a fifth of a second that nearly every start can do without.
"""

import ast
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Revisions:
    """All revisions, and the one that no other follows; None without any."""

    known: frozenset[str]
    newest: str | None


def read_revisions(scripts: Path) -> Revisions:
    """The revisions below a folder of migrations."""
    files = [_named(path) for path in (scripts / "versions").glob("*.py")]
    known = {names["revision"] for names in files if "revision" in names}
    followed = {names["down_revision"] for names in files if "down_revision" in names}
    newest = sorted(known - followed)
    return Revisions(frozenset(known), newest[-1] if newest else None)


def _named(path: Path) -> dict[str, str]:
    """The texts that a migration gives to names above its first function.

    The steps themselves are long, and every start would wait for them to be parsed.
    """
    names: dict[str, str] = {}
    head = path.read_text(encoding="utf-8").partition("\ndef ")[0]
    for node in ast.parse(head).body:
        if isinstance(node, ast.AnnAssign) and node.value is not None:
            _take(names, node.target, node.value)
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                _take(names, target, node.value)
    return names


def _take(names: dict[str, str], target: ast.expr, value: ast.expr) -> None:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, its in zip(target.elts, value.elts, strict=True):
            _take(names, one, its)
    elif (
        isinstance(target, ast.Name)
        and isinstance(value, ast.Constant)
        and isinstance(value.value, str)
    ):
        names[target.id] = value.value
