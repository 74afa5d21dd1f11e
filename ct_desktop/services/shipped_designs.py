"""The designs that come with the program."""

import json
from dataclasses import replace
from functools import cache

from ct_desktop.paths import resource_path
from ct_desktop.rules.certificate_design import Design
from ct_desktop.rules.design_json import design_from_json

FAMILIES = ("stad", "kader", "golf", "confetti")
DEFAULT = "stad-landscape"
"""What documents are printed with until another design is chosen."""


@cache
def shipped_designs() -> tuple[Design, ...]:
    """``resources/certificates/*.json``, both orientations per family, read once a process."""
    keys = [f"{family}-{held}" for family in FAMILIES for held in ("landscape", "portrait")]
    return tuple(_read(key) for key in keys)


def shipped_design(key: str) -> Design | None:
    """The one with this key."""
    return next((one for one in shipped_designs() if one.key == key), None)


def _read(key: str) -> Design:
    file = resource_path("certificates", f"{key}.json")
    design = design_from_json(json.loads(file.read_text(encoding="utf-8")))
    return replace(design, shipped=True)
