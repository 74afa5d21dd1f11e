"""Build hook: turns the Dutch ``.po`` catalogues into the ``.mo`` files the program reads.

Also run as a script: ``python packaging/compile_translations.py``.
"""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run as a script, outside a build
    BuildHookInterface = object  # type: ignore[assignment, misc]

ROOT = Path(__file__).resolve().parent.parent


def compile_all(root: Path = ROOT) -> list[Path]:
    """Compile every catalogue below ``resources/translations``; the files written."""
    written = []
    for source in sorted((root / "resources" / "translations").rglob("*.po")):
        target = source.with_suffix(".mo")
        with source.open("rb") as stream:
            catalogue = read_po(stream)
        with target.open("wb") as stream:
            write_mo(stream, catalogue)
        written.append(target)
    return written


class CompileTranslations(BuildHookInterface):  # type: ignore[misc, valid-type]
    """Compiles before a wheel or an editable install is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile; the whole of ``resources`` goes into the wheel, what git ignores too."""
        compile_all(Path(self.root))


if __name__ == "__main__":
    for path in compile_all():
        print(path.relative_to(ROOT))
