"""Packages spoiled at random are read or refused, never more; ``tests/fuzz`` does it for longer."""

import random
from pathlib import Path

import pytest
from lesson_mutations import monster, read_all, seeds, spoiled

from ct_desktop.errors import UserError
from ct_desktop.lessons.checking.check import check_package


def test_unspoiled_packages_are_read(tmp_path: Path) -> None:
    path = tmp_path / "input.zip"
    for content in seeds(tmp_path):
        path.write_bytes(content)
        assert read_all(path) == "read"


def test_spoiled_packages_are_read_or_refused(tmp_path: Path) -> None:
    originals = seeds(tmp_path)
    path = tmp_path / "input.zip"
    ends = set()
    for number in range(200):
        dice = random.Random(f"test:{number}")
        path.write_bytes(spoiled(dice.choice(originals), dice))
        ends.add(read_all(path))
    assert ends == {"read", "refused"}


@pytest.mark.parametrize(
    ("name", "items"),
    [
        ("deep items", 20_000),
        ("many items", 30_000),
        ("same key", 20_000),
        ("giant title", 1),
        ("chain of manifests", 5),
    ],
)
def test_large_trees_are_read_whole(tmp_path: Path, name: str, items: int) -> None:
    path = tmp_path / "input.zip"
    path.write_bytes(monster(name))
    assert check_package(path).items == items


@pytest.mark.parametrize("name", ["nothing but elements", "many names", "long path"])
def test_monsters_are_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "input.zip"
    path.write_bytes(monster(name))
    with pytest.raises(UserError):
        check_package(path)


def test_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "input.zip"
    path.write_bytes(seeds(tmp_path)[0])
    before = {one: one.stat().st_mtime_ns for one in tmp_path.iterdir()}
    read_all(path)
    assert {one: one.stat().st_mtime_ns for one in tmp_path.iterdir()} == before
