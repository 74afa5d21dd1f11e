"""Paths and addresses as packages write them, taken apart without asking what exists."""

import re
from urllib.parse import unquote

_SCHEME = re.compile(r"\s*[a-zA-Z][a-zA-Z0-9+.-]+:")
_DRIVE = re.compile(r"[a-zA-Z]:[\\/]")


def has_scheme(href: str) -> bool:
    """Whether an address names its scheme (``http:``, ``mailto:``) or another host (``//``)."""
    if ":" not in href:
        return href.startswith("//")
    return href.startswith("//") or _SCHEME.match(href) is not None


def cut(href: str) -> tuple[str, str]:
    """The path of an address and its suffix: ``?query`` and ``#fragment`` as they are."""
    for place, mark in enumerate(href):
        if mark in "?#":
            return href[:place], href[place:]
    return href, ""


def decoded(path: str) -> str:
    """``path`` without percent signs: UTF-8, else Windows-1252 as old programs wrote."""
    if "%" not in path:
        return path
    text = unquote(path, errors="replace")
    return unquote(path, encoding="cp1252", errors="replace") if "�" in text else text


def join(base: str, path: str) -> str:
    """``path`` below the folder ``base``; a path with a leading slash starts at the root."""
    if not base or path.startswith("/"):
        return path.lstrip("/")
    return f"{base.rstrip('/')}/{path}"


def normal(path: str) -> str:
    """``path`` with forward slashes and without ``.``, ``..`` and empty steps.

    Steps above the root are left out, as browsers do.
    """
    return "/".join(_steps(path)[0])


def leaves(base: str, path: str, *, entry: bool = False) -> bool:
    """Whether a path goes above the root of the package.

    For the name of a zip ``entry`` a leading slash or a drive letter leaves it as well.
    """
    if entry and (path.startswith(("/", "\\")) or _DRIVE.match(path)):
        return True
    if ".." not in path and "%2" not in path:
        return False
    text = path if entry else decoded(path)
    return _steps(join(base, text.replace("\\", "/")))[1]


def _steps(path: str) -> tuple[list[str], bool]:
    steps: list[str] = []
    above = False
    for step in path.replace("\\", "/").split("/"):
        if step == "..":
            above = above or not steps
            del steps[-1:]
        elif step not in ("", "."):
            steps.append(step)
    return steps, above
