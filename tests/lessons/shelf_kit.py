"""Small lesson packages, written by the program's own writer, for tests of the library."""

from pathlib import Path

from ct_desktop.lessons.kinds import ResourceKind
from ct_desktop.lessons.package import Tags
from ct_desktop.lessons.quiz import Choice, Question, QuestionKind, Quiz
from ct_desktop.lessons.writing.cartridge_writer import write_cartridge
from ct_desktop.lessons.writing.draft import Draft, DraftItem
from ct_desktop.rules.enumerations import Field


def page(key: str, title: str, body: str, minutes: int | None = 20) -> DraftItem:
    """A page for the group."""
    tags = Tags(minutes, fields=frozenset({Field.SPORT}))
    return DraftItem(key, title, ResourceKind.PAGE, body=body, tags=tags)


def quiz(key: str, title: str) -> DraftItem:
    """One question with two answers."""
    question = Question(
        "v1",
        QuestionKind.MULTIPLE_CHOICE,
        "",
        "<p>Wie begint het estafettespel?</p>",
        (Choice("a", "De trainer"), Choice("b", "De scheidsrechter")),
        frozenset({"a"}),
    )
    return DraftItem(key, title, ResourceKind.QUIZ, quiz=Quiz(title, (question,)))


def meetings() -> list[DraftItem]:
    """Two meetings with four tools, one of them a quiz."""
    first = DraftItem(
        "b1",
        "Bijeenkomst 1 · Kennismaken",
        children=[
            page("b1-wie", "Wie ben ik?", "<p>Maak een kring en stel je voor aan de groep.</p>"),
            page("b1-cafe", "Talentencafé", "<p>Ga aan tafel bij een ander en <b>praat</b>.</p>"),
        ],
    )
    second = DraftItem(
        "b2",
        "Bijeenkomst 2 · Voor de groep staan",
        children=[
            page("b2-stappen", "Lesgeven in 4 stappen", "<p>Vertel, laat zien, doe, kring.</p>"),
            quiz("b2-quiz", "Wat weet je nog?"),
        ],
    )
    return [first, second]


def draft(title: str = "Ik train mijn stad", edition: str = "3.1", **facts: object) -> Draft:
    """The package of the tests; ``facts`` are fields of the draft."""
    made = Draft("ct-ik-train-mijn-stad", title, edition=edition, items=meetings())
    made.description = "Zeven bijeenkomsten voor jonge leiders."
    made.keywords = ("vrijwilligers",)
    for name, value in facts.items():
        setattr(made, name, value)
    return made


def written(folder: Path, name: str = "pakket.imscc", made: Draft | None = None) -> Path:
    """The file of a package."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    write_cartridge(made or draft(), file)
    return file
