"""A small real lesson package on the shelf: two meetings, a presentation, a part for the leader."""

from pathlib import Path

from ct_desktop.lessons.kinds import LessonRole, ResourceKind
from ct_desktop.lessons.library.library_folder import LibraryFolder
from ct_desktop.lessons.library.starter_record import PlacedStarter, remember_placed, shipped
from ct_desktop.lessons.package import Tags
from ct_desktop.lessons.writing.cartridge_writer import write_cartridge
from ct_desktop.lessons.writing.draft import Draft, DraftItem
from ct_desktop.rules.enumerations import Field, TargetGroup
from ct_desktop.services.lesson_library import LessonLibrary, ShelfEntry

LEARNER = frozenset({LessonRole.LEARNER})
LEADER = frozenset({LessonRole.INSTRUCTOR})
ALL_FIELDS = frozenset(Field)


def tool(key: str, title: str, minutes: int, **tags: object) -> DraftItem:
    return DraftItem(
        key,
        title,
        ResourceKind.PAGE,
        f"<p>Zo gaat {title.lower()}: ga in een kring staan.</p>",
        tags=Tags(minutes, **{"roles": LEARNER, **tags}),
    )


def package(title: str = "Voorbeeldpakket", identifier: str = "ct-voorbeeld") -> Draft:
    script = tool("m1-leider", "Draaiboek bijeenkomst 1", 0, roles=LEADER)
    return Draft(
        identifier,
        title,
        edition="1.0",
        items=[
            DraftItem("start", "Voor de cursusleider", children=[script]),
            DraftItem(
                "m1",
                "Bijeenkomst 1: Kennismaken",
                children=[
                    tool("m1-uitleg", "Zo verloopt de avond", 0, roles=LEADER),
                    tool("m1-namen", "Namenspel met bal", 15, fields=frozenset({Field.SPORT})),
                    tool("m1-boom", "Talentenboom", 45, fields=ALL_FIELDS),
                    tool(
                        "m1-afspraken",
                        "Afspraken maken",
                        30,
                        target_groups=frozenset({TargetGroup.YOUNG_PEOPLE}),
                    ),
                ],
            ),
            DraftItem(
                "m2",
                "Bijeenkomst 2: Talent",
                children=[
                    tool("m2-coach", "Coachende houding", 30),
                    tool("m2-spel", "Een spel begeleiden", 60, fields=frozenset({Field.SPORT})),
                ],
            ),
            DraftItem("ep", "Eindpresentatie", children=[tool("ep-maken", "Presenteren", 40)]),
        ],
    )


def without_starters(data_dir: Path) -> None:
    """As after a user took the starter packages off: tests count what they put there."""
    folder = LibraryFolder(data_dir)
    folder.make()
    taken = (PlacedStarter(one.identifier, "999", "") for one in shipped())
    remember_placed(folder.starters, taken)


def shelve(library: LessonLibrary, folder: Path, draft: Draft | None = None) -> ShelfEntry:
    """Write a package and put it on the shelf."""
    made = draft or package()
    file = folder / f"{made.identifier}-{made.edition}.imscc"
    write_cartridge(made, file)
    known = [entry for entry in library.shelf() if entry.identifier == made.identifier]
    return library.add(file, known[0].key if known else None)
