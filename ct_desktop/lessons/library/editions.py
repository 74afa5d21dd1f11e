"""Which of two editions of a package is the newer, as far as their names tell."""

import re


def is_newer(edition: str, than: str) -> bool:
    """Whether ``edition`` is surely newer: 3.10 than 3.9, 2026-09 than 2025-12.

    False also where the two cannot be compared.
    """
    left, right = _numbers(edition), _numbers(than)
    return left is not None and right is not None and left > right


def _numbers(edition: str) -> tuple[int, ...] | None:
    plain = re.sub(r"^\s*(versie|version|v|ed\.?|editie|edition)\s*", "", edition.casefold())
    if not re.fullmatch(r"\d{1,9}([.\-_/ ]\d{1,9}){0,5}", plain.strip()):
        return None
    numbers = [int(part) for part in re.findall(r"\d+", plain)]
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
