"""What packages say of their parts, in the spellings of all versions of LOM."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from package_builder import PAGE, item, manifest, package, resource

from ct_desktop.lessons.kinds import LessonRole
from ct_desktop.lessons.package import LessonPackage, Tags
from ct_desktop.lessons.reading.metadata import minutes_of
from ct_desktop.lessons.reading.reader import open_package
from ct_desktop.rules.enumerations import Field, TargetGroup

NEW = """<metadata><lom xmlns="http://ltsc.ieee.org/xsd/LOM"><educational>
<intendedEndUserRole><source>IMSGLC_CC_Rolesv1p1</source><value>Instructor</value>
</intendedEndUserRole><typicalLearningTime><duration>PT1H25M</duration></typicalLearningTime>
</educational><classification><purpose><source>LOMv1.0</source><value>discipline</value></purpose>
<taxonPath><source><string language="en">Citytrainer</string></source><taxon><id>sport</id>
<entry><string>sport</string></entry></taxon></taxonPath><taxonPath><source><string>Citytrainer
</string></source><taxon><id>welfare</id></taxon></taxonPath><taxonPath><source><string>Citytrainer
</string></source><taxon><id>young_people</id></taxon></taxonPath><taxonPath><source>
<string>Dewey</string></source><taxon><id>culture</id></taxon></taxonPath></classification></lom>
</metadata>"""
OLD = """<metadata><record xmlns="http://www.imsproject.org/metadata"><educational>
<intendedenduserrole><source><langstring xml:lang="x-none">LOMv1.0</langstring></source><value>
<langstring xml:lang="x-none">Teacher</langstring></value></intendedenduserrole>
<typicallearningtime><datetime>00:40:00</datetime></typicallearningtime></educational></record>
</metadata>"""


def read(tmp_path: Path, items: str, resources: str, **more: str) -> LessonPackage:
    path = package(tmp_path / "p.zip", manifest(items, resources, **more), {"a.html": PAGE})
    with open_package(path) as opened:
        return opened.package


def test_an_item_says_minutes_roles_fields_and_target_groups(tmp_path: Path) -> None:
    found = read(tmp_path, item("a", "A", inside=NEW), "")
    assert found.items[0].tags == Tags(
        minutes=85,
        roles=frozenset({LessonRole.INSTRUCTOR}),
        fields=frozenset({Field.SPORT, Field.WELFARE}),
        target_groups=frozenset({TargetGroup.YOUNG_PEOPLE}),
    )
    assert found.tags.fields == {Field.SPORT, Field.WELFARE}
    assert found.tags.minutes is None


def test_old_metadata_reads_alike(tmp_path: Path) -> None:
    found = read(tmp_path, item("a", "A", "r"), resource("r", "a.html", inside=OLD))
    assert found.items[0].tags == Tags(40, frozenset({LessonRole.INSTRUCTOR}))
    assert found.resources[0].tags == found.items[0].tags


def test_the_item_goes_before_its_resource(tmp_path: Path) -> None:
    own = NEW.replace("PT1H25M", "PT10M").replace("Instructor", "Nobody")
    found = read(tmp_path, item("a", "A", "r", own), resource("r", "a.html", inside=OLD))
    assert found.items[0].tags.minutes == 10
    assert found.items[0].tags.roles == {LessonRole.INSTRUCTOR}
    assert found.items[0].tags.fields == {Field.SPORT, Field.WELFARE}


def test_the_edition_may_stand_at_the_organisation(tmp_path: Path) -> None:
    lom = "<metadata><lom><lifeCycle><version><string>3</string></version></lifeCycle></lom></metadata>"  # noqa: E501
    assert read(tmp_path, item("a", "A"), "", organization=lom).edition == "3"


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("PT25M", 25),
        ("PT1H30M", 90),
        ("P0Y0M0DT0H45M0S", 45),
        ("P1DT1H", 1500),
        ("pt5m", 5),
        ("PT90S", 1),
        ("PT12.5S", None),
        ("00:20", 20),
        ("01:05:59.9", 65),
        ("PT0M", None),
        ("P1Y", None),
        ("25", None),
        ("", None),
        ("PT999999999M", None),
        ("PT999999M", None),
    ],
)
def test_minutes(text: str, minutes: int | None) -> None:
    assert minutes_of(text) == minutes


@given(st.text(max_size=80))
def test_any_text_is_minutes_or_nothing(text: str) -> None:
    minutes = minutes_of(text)
    assert minutes is None or 0 < minutes <= 100_000
