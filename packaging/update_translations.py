"""Brings the Dutch catalogue up to date with the texts in the code.

Run ``python packaging/update_translations.py`` after adding or changing a ``tr`` or ``ntr`` text:

- it collects the literal texts of every ``tr("…")`` and ``ntr("…", "…", n)`` in ``ct_desktop``;
- it adds new ones, empty, to ``resources/translations/nl/LC_MESSAGES/ct_desktop.po``, keeps the
  translations there are, guesses nothing, and drops what the code no longer says;
- it says which texts are untranslated, and which calls hold no literal and so escape it.

The file is sorted, without dates and places in the code, so that a difference in version
control is a difference in words. Then translate what is empty and run
``compile_translations.py``.

With ``--check`` nothing is written; the exit code is 1 when the file is out of date, when a text
is untranslated, or when a call holds no literal.
"""

import ast
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "ct_desktop"
CATALOGUE = ROOT / "resources" / "translations" / "nl" / "LC_MESSAGES" / "ct_desktop.po"
# The functions that speak, and how many of their arguments are texts.
TEXTS = {"tr": 1, "ntr": 2}
WIDTH = 100
HEADER = "# Dutch texts of Citytrainer Desktop; written by packaging/update_translations.py."
# Heads of the file that change by themselves, or that nobody fills in.
HEADS = re.compile(
    rb'^"(POT-Creation-Date|PO-Revision-Date|Generated-By|Report-Msgid-Bugs-To|Last-Translator'
    rb'|Language-Team): .*"\n',
    re.MULTILINE,
)


def extracted(root: Path = ROOT) -> Catalog:
    """The texts in the code below ``root / ct_desktop``, with the files that hold them.

    The code is parsed, not scanned as Babel's own reader does: that one misses, on Python 3.11,
    a call within an f-string.
    """
    catalogue = Catalog()
    for path, line, arguments in _calls(root):
        texts = tuple(text for text in map(_literal, arguments) if text is not None)
        if len(texts) == len(arguments):
            catalogue.add(texts if len(texts) > 1 else texts[0], None, [(path, line)])
    return catalogue


def read(path: Path = CATALOGUE) -> Catalog:
    """The Dutch catalogue as it lies on disk."""
    with path.open("rb") as stream:
        return read_po(stream, locale="nl", domain="ct_desktop")


def merged(dutch: Catalog, code: Catalog) -> bytes:
    """``dutch`` with exactly the texts of ``code``, as the bytes of a ``.po`` file."""
    dutch.update(code, no_fuzzy_matching=True, update_creation_date=False)
    dutch.obsolete.clear()
    dutch.header_comment = HEADER
    dutch.project, dutch.version = "Citytrainer", "Desktop"
    dutch.fuzzy = False
    out = BytesIO()
    write_po(out, dutch, WIDTH, no_location=True, sort_output=True, ignore_obsolete=True)
    return HEADS.sub(b"", out.getvalue())


def untranslated(catalogue: Catalog) -> list[str]:
    """The texts of which a form is still empty, or that are marked as a guess."""
    return [
        message.id if isinstance(message.id, str) else message.id[0]
        for message in catalogue
        if message.id and (message.fuzzy or not all(forms(message.string)))
    ]


def forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """One form, or the singular and the plural."""
    return (text or "",) if text is None or isinstance(text, str) else tuple(text)


def without_literal(root: Path = ROOT) -> Iterator[str]:
    """``file:line`` of each call of ``tr`` or ``ntr`` whose text is not a plain literal."""
    for path, line, arguments in _calls(root):
        if None in map(_literal, arguments):
            yield f"{path}:{line}"


def _calls(root: Path) -> Iterator[tuple[str, int, list[ast.expr]]]:
    """File, line and texts of every call of ``tr`` and ``ntr``."""
    for path in sorted((root / PACKAGE).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                texts = node.args[: TEXTS.get(node.func.id, 0)]
                if texts:
                    yield path.relative_to(root).as_posix(), node.lineno, texts


def _literal(node: ast.expr) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def main(check: bool) -> int:
    dutch = read()
    before, content = CATALOGUE.read_bytes(), merged(dutch, extracted())
    empty, escaped = untranslated(dutch), list(without_literal())
    for text in empty:
        print(f"untranslated: {text!r}")
    for place in escaped:
        print(f"no literal text: {place}")
    stale = before != content
    if not check:
        CATALOGUE.write_bytes(content)
    elif stale:
        print(f"out of date: run python packaging/{Path(__file__).name}")
    print(f"{len(dutch)} texts, {len(empty)} untranslated, {len(escaped)} calls without a literal")
    return 1 if check and (stale or empty or escaped) else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
