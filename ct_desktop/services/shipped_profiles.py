"""The competence profiles that come with the program."""

import json
from functools import cache

from ct_desktop.paths import resource_path
from ct_desktop.rules.competences import Profile, profile_from_json


@cache
def shipped_profiles() -> tuple[Profile, ...]:
    """``resources/competences/*.json`` by the ``position`` in each, read once a process."""
    found: list[tuple[int, str, Profile]] = []
    for file in resource_path("competences").glob("*.json"):
        content = json.loads(file.read_text(encoding="utf-8"))
        found.append((int(content.get("position", 99)), file.name, profile_from_json(content)))
    return tuple(profile for _, _, profile in sorted(found, key=lambda one: one[:2]))


def shipped_profile(key: str) -> Profile | None:
    """The one with this key as it came."""
    return next((one for one in shipped_profiles() if one.key == key), None)
