"""The language of the window, the command line and the refusals: Dutch or English.

The texts in the code are English; ``resources/translations`` holds the Dutch ones as gettext
catalogues, read without Qt so that the command line and the services speak the same words as
the window. The language belongs to the process, as the locale does. Documents do not use this:
a document's language is its own (``documents/texts``).
"""

import gettext
import locale
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from ct_desktop.paths import resource_path

LANGUAGES = ("nl", "en")


_print_language: ContextVar[str | None] = ContextVar("print", default=None)


class _Process:
    """The one catalogue in use; replaced as a whole, so readers on any thread see one or other."""

    code = "en"
    catalogue: gettext.NullTranslations = gettext.NullTranslations()


def choose(wanted: str | None = None) -> str:
    """``nl`` or ``en`` for a wish or, without one, for the system's language; else ``nl``."""
    text = wanted or _system_language()
    code = text.replace("-", "_").split("_")[0].lower()
    return code if code in LANGUAGES else "nl"


def use(code: str) -> None:
    """Speak ``code`` (``nl`` or ``en``) from now on in this process."""
    _Process.catalogue = _catalogue(code)
    _Process.code = code


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Words in ``code`` inside the block on this thread: for a print in another language."""
    token = _print_language.set(code)
    try:
        yield
    finally:
        _print_language.reset(token)


def current() -> str:
    """The code of the language in use: on this thread that of a print being made."""
    return _print_language.get() or _Process.code


def tr(message: str) -> str:
    """``message`` in the language in use; fill its ``{names}`` with ``.format`` afterwards."""
    return _in_use().gettext(message)


def ntr(singular: str, plural: str, count: int) -> str:
    """The form of a message for ``count``, with ``{n}`` filled in."""
    return _in_use().ngettext(singular, plural, count).replace("{n}", str(count))


def _in_use() -> gettext.NullTranslations:
    code = _print_language.get()
    return _catalogue(code) if code else _Process.catalogue


@cache
def _catalogue(code: str) -> gettext.NullTranslations:
    if code == "en":
        return gettext.NullTranslations()
    return gettext.translation("ct_desktop", resource_path("translations"), languages=[code])


def _system_language() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return value
    return locale.getlocale()[0] or "nl"
