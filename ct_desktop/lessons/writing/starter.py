"""The starter package, built from its sources: one TOML per part, one HTML fragment per page."""

import tomllib
from pathlib import Path
from typing import Any

from ct_desktop.lessons.kinds import LessonRole, ResourceKind
from ct_desktop.lessons.package import Tags
from ct_desktop.lessons.writing.draft import Draft, DraftItem, is_key
from ct_desktop.lessons.writing.fragment_links import addresses_in, is_inside
from ct_desktop.lessons.writing.starter_quiz import read_starter_quiz
from ct_desktop.paths import resource_path
from ct_desktop.rules.enumerations import Field, TargetGroup

LANGUAGES = ("nl", "en")
_CONTENTS = ("page", "quiz", "discussion")
_KNOWN = {"key", "title", "minutes", "roles", "fields", "target_groups", "item", *_CONTENTS}


class StarterFault(ValueError):
    """A source of the starter package is wrong; says which file and what."""

    def __init__(self, source: Path, what: str) -> None:
        super().__init__(f"{source.parent.parent.name}/{source.parent.name}/{source.name}: {what}")


def starter_drafts() -> tuple[Draft, Draft]:
    """The starter package in Dutch and in English. Raises StarterFault."""
    dutch, english = (starter_draft(resource_path("starter", code)) for code in LANGUAGES)
    return dutch, english


def starter_draft(folder: Path) -> Draft:
    """The package whose sources lie in ``folder``. Raises StarterFault naming the source."""
    about = folder / "package.toml"
    facts = _toml(about)
    try:
        draft = Draft(
            identifier=facts["identifier"],
            title=facts["title"],
            language=facts["language"],
            edition=facts["edition"],
            description=facts["description"],
            rights=facts["rights"],
            keywords=tuple(facts["keywords"]),
        )
        parts = [folder / "parts" / f"{part}.toml" for part in facts["parts"]]
    except KeyError as missing:
        raise StarterFault(about, f"{missing} is not stated") from missing
    for part in parts:
        draft.items.append(_node(folder, part, _toml(part), frozenset()))
    cover = folder / "cover.png"
    if cover.is_file():
        draft.files[cover.name] = cover
        draft.cover = cover.name
    _check_keys(about, draft)
    _check_links(folder, draft)
    return draft


def _toml(source: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise StarterFault(source, str(error)) from error


def _node(
    folder: Path, source: Path, facts: dict[str, Any], roles: frozenset[LessonRole]
) -> DraftItem:
    """An item and those below it; roles come from the nearest item above that states them."""
    if unknown := set(facts) - _KNOWN:
        raise StarterFault(source, f"unknown: {', '.join(sorted(unknown))}")
    key, title = facts.get("key", ""), facts.get("title", "")
    if not is_key(key) or not title:
        raise StarterFault(source, f"an item needs a key and a title: {facts.get('key')!r}")
    stated = [name for name in _CONTENTS if name in facts]
    below = facts.get("item", [])
    if len(stated) > 1 or bool(stated) == bool(below):
        raise StarterFault(source, f"{key}: one of {', '.join(_CONTENTS)}, or items below it")
    tags = _tags(source, key, facts)
    inherited = tags.roles or roles
    if below:
        children = [_node(folder, source, child, inherited) for child in below]
        return DraftItem(key, title, tags=tags, children=children)
    shown = inherited or frozenset({LessonRole.LEARNER})
    tags = Tags(tags.minutes, shown, tags.fields, tags.target_groups)
    item = DraftItem(key, title, tags=tags)
    _fill(folder, source, item, stated[0], facts[stated[0]])
    return item


def _fill(folder: Path, source: Path, item: DraftItem, content: str, name: str) -> None:
    if content == "quiz":
        item.kind = ResourceKind.QUIZ
        place = folder / "quizzes" / name
        try:
            item.quiz = read_starter_quiz(_toml(place))
        except (KeyError, ValueError) as error:
            if isinstance(error, StarterFault):
                raise
            raise StarterFault(place, str(error)) from error
        return
    item.kind = ResourceKind.PAGE if content == "page" else ResourceKind.DISCUSSION
    place = folder / "pages" / name
    if content == "page" and name != f"{item.key}.html":
        raise StarterFault(source, f"{item.key}: its page must be called {item.key}.html")
    try:
        item.body = place.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise StarterFault(place, str(error)) from error


def _tags(source: Path, key: str, facts: dict[str, Any]) -> Tags:
    minutes = facts.get("minutes")
    if minutes is not None and (type(minutes) is not int or minutes <= 0):
        raise StarterFault(source, f"{key}: minutes must be a whole number above 0")
    try:
        return Tags(
            minutes,
            frozenset(LessonRole(word) for word in facts.get("roles", ())),
            frozenset(Field(word) for word in facts.get("fields", ())),
            frozenset(TargetGroup(word) for word in facts.get("target_groups", ())),
        )
    except ValueError as error:
        raise StarterFault(source, f"{key}: {error}") from error


def _check_keys(source: Path, draft: Draft) -> None:
    seen: set[str] = set()
    for item in draft.walk():
        if item.key in seen:
            raise StarterFault(source, f"the key {item.key} is used twice")
        seen.add(item.key)


def _check_links(folder: Path, draft: Draft) -> None:
    pages = {f"{item.key}.html" for item in draft.walk() if item.kind is ResourceKind.PAGE}
    for item in draft.walk():
        for address in addresses_in(item.body):
            if is_inside(address) and address.partition("#")[0] not in pages:
                raise StarterFault(
                    folder / "pages" / f"{item.key}.html", f"links to {address}, which is no page"
                )
