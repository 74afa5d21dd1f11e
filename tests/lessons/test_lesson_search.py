"""Searching as one types: words, prefixes, diacritics, and signs that mean nothing."""

from datetime import date
from pathlib import Path

import pytest
from shelf_kit import draft, page, written

from ct_desktop.lessons.library.lesson_search import LessonHit, Run, query_expression, runs, search
from ct_desktop.lessons.library.library_folder import LibraryFolder
from ct_desktop.lessons.library.taking_in import Wish, take_in
from ct_desktop.lessons.library.upkeep import Upkeep


@pytest.fixture
def upkeep(tmp_path: Path) -> Upkeep:
    """A library with one package of two meetings."""
    folder = LibraryFolder(tmp_path / "data")
    folder.make()
    made = Upkeep(folder)
    take_in(written(tmp_path), folder, made, Wish(date(2026, 9, 1)))
    return made


def found(upkeep: Upkeep, words: str, limit: int = 50) -> tuple[LessonHit, ...]:
    return upkeep.read(lambda connection: search(connection, words, limit))


def keys(upkeep: Upkeep, words: str) -> list[str]:
    return [hit.item_key for hit in found(upkeep, words)]


def test_the_hit_stands_in_its_context(upkeep: Upkeep) -> None:
    (hit,) = found(upkeep, "voorstellen aan") or found(upkeep, "stel je voor")
    assert (hit.package_title, hit.title) == ("Ik train mijn stad", "Wie ben ik?")
    assert hit.path == ("Bijeenkomst 1 · Kennismaken",)
    assert [run.text for run in hit.excerpt if run.hit] == ["stel", "je", "voor"]
    assert "".join(run.text for run in hit.excerpt) == (
        "Maak een kring en stel je voor aan de groep."
    )


def test_titles_come_before_texts(upkeep: Upkeep, tmp_path: Path) -> None:
    many = "kring " * 200
    items = [page("x", "Iets anders", f"<p>{many}</p>"), page("y", "Een grote kring", "<p>a</p>")]
    made = draft("Tweede", identifier="ct-tweede-pakket", items=items)
    folder = LibraryFolder(tmp_path / "data")
    take_in(written(tmp_path, "b.imscc", made), folder, upkeep, Wish(date(2026, 9, 1)))
    assert keys(upkeep, "kring")[0] == "y"
    assert set(keys(upkeep, "kring")) == {"x", "y", "b1-wie", "b2-stappen"}


@pytest.mark.parametrize(
    "words", ["cafe", "CAFÉ", "talentencafe", "talentencafé", "Talentencafe\u0301"]
)
def test_diacritics_and_capitals_do_not_count(upkeep: Upkeep, words: str) -> None:
    expected = [] if words.casefold().startswith("caf") else ["b1-cafe"]
    assert keys(upkeep, words) == expected


def test_word_with_a_diacritic_is_found_from_its_first_letter(upkeep: Upkeep) -> None:
    for end in range(1, len("talentencafé") + 1):
        assert "b1-cafe" in keys(upkeep, "talentencafé"[:end])


def test_only_the_last_word_may_be_unfinished(upkeep: Upkeep) -> None:
    assert keys(upkeep, "lesgeven stap") == ["b2-stappen"]
    assert keys(upkeep, "lesg stappen") == []
    assert keys(upkeep, "lesgeven stappen kring") == ["b2-stappen"]
    assert keys(upkeep, "lesgeven tafel") == []


def test_words_of_titles_above_help_to_find(upkeep: Upkeep) -> None:
    assert "b1-wie" in keys(upkeep, "kennismaken kring")


def test_questions_and_answers_of_quizzes_are_found(upkeep: Upkeep) -> None:
    assert keys(upkeep, "estafettespel") == ["b2-quiz"]
    assert keys(upkeep, "scheidsrech") == ["b2-quiz"]


def test_the_package_itself_is_found_by_title_description_and_keyword(upkeep: Upkeep) -> None:
    for words in ("ik train mijn stad", "jonge leiders", "vrijwill"):
        assert keys(upkeep, words) == [""]


@pytest.mark.parametrize(
    "words",
    [
        "", " ", '"', '""', "*", "-", "(", ")", "NEAR(", "AND", "OR NOT", "a OR b", "title:", "^",
        "text : kring*", "'; DROP TABLE package; --", "\0", "kring\0", "+", "{", "\ud800", "🙂",
        "x" * 10_000, "kring " * 2_000, "ab" * 5_000, "\u0301", "NEAR(kring groep, 2)",
    ],
)  # fmt: skip
def test_whatever_is_typed_is_no_error(upkeep: Upkeep, words: str) -> None:
    assert isinstance(found(upkeep, words), tuple)


def test_signs_around_words_mean_nothing(upkeep: Upkeep) -> None:
    for words in (
        '"kring"',
        "kring*",
        "-kring",
        "(kring)",
        "kring, groep",
        "kring/groep",
        "^kring",
    ):
        assert "b1-wie" in keys(upkeep, words), words
    assert keys(upkeep, "kring AND tafel") == []


def test_a_limit_is_kept(upkeep: Upkeep) -> None:
    assert len(found(upkeep, "b", 2)) == 2
    assert found(upkeep, "kring", 0) == ()


def test_pieces_of_an_excerpt() -> None:
    assert runs("a \x02b\x03 c") == (Run("a ", False), Run("b", True), Run(" c", False))
    assert runs("\x02b\x03\x02c\x03") == (Run("b", True), Run("c", True))
    assert runs("") == ()


def test_expression_quotes_every_word() -> None:
    assert query_expression('wie "ben" ik') == '"wie" AND "ben" AND "ik"*'
    assert query_expression("…") == ""
