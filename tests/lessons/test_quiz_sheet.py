"""The two sheets: what stands on them, in both languages, and that nothing harmful does."""

import pytest
from lxml import html as reader

from ct_desktop.lessons.quiz import AcceptedText, Choice, Question, QuestionKind, Quiz
from ct_desktop.lessons.quizzes.quiz_sheet import answer_sheet, question_sheet
from ct_desktop.lessons.quizzes.quiz_words import points_in, words_in

K = QuestionKind
CHOICES = (Choice("a", "<i>Een</i>", "Bijna"), Choice("b", "Twee"), Choice("c", "Drie"))
QUIZ = Quiz(
    "Regels & <spel>",
    (
        Question("1", K.MULTIPLE_CHOICE, "Start", "Kies", CHOICES, frozenset("b"), points=2),
        Question("2", K.MULTIPLE_RESPONSE, "", "Kies", CHOICES, frozenset("ac"), points=1.5),
        Question(
            "3",
            K.PATTERN_MATCH,
            "",
            'Vul in <img src="plaatjes/bal%20rood.png">',
            accepted=(AcceptedText("a<b", case=True), AcceptedText("doe", contains=True)),
            hint="Denk na",
        ),
        Question("4", K.ESSAY, "", "Schrijf", points=5, solution="Zo <b>dus</b>"),
        Question("5", K.UNKNOWN, "", "Koppel", points=7),
    ),
    "Lees eerst goed.",
)


def tree(body: str):
    return reader.fragment_fromstring(body, create_parent="div")


def words(body: str) -> str:
    made = tree(body)
    for style in made.xpath("//style"):
        style.drop_tree()
    return " ".join(" ".join(made.itertext()).split())


def test_the_question_sheet_has_room_to_answer_and_no_answers() -> None:
    sheet = tree(question_sheet(QUIZ, "nl"))
    text = words(question_sheet(QUIZ, "nl"))
    blocks = sheet.xpath("//div[@class='question']")
    assert [len(one.xpath(".//table[@class='box']")) for one in blocks] == [3, 3, 0, 0, 0]
    assert [len(one.xpath(".//table[@class='lines']//tr")) for one in blocks] == [0, 0, 1, 8, 4]
    assert "Naam ____" in text
    assert "/ 9,5 Lees" in text
    assert text.startswith("Regels & <spel> Naam")
    assert "Lees eerst goed." in text
    assert "1. Start Kies één antwoord · 2 punten" in text
    assert "Tip: Denk na" in text
    assert "✕" not in text
    for secret in ("Zo dus", "a<b", "Bijna", "Antwoord"):
        assert secret not in text


def test_the_answer_sheet_marks_what_is_right() -> None:
    body = answer_sheet(QUIZ, "nl")
    sheet, text = tree(body), words(body)
    assert text.startswith("Regels & <spel> · Antwoorden")
    marks = [
        [box.text_content().strip() == "✕" for box in one.xpath(".//table[@class='box']")]
        for one in sheet.xpath("//div[@class='question']")
    ]
    assert marks[:2] == [[False, True, False], [True, False, True]]
    (line,) = sheet.xpath("//p[@class='said'][contains(., 'Goed is')]")
    assert line.text_content() == (
        "Goed is één van deze: a<b (let op hoofdletters); doe (komt in het antwoord voor)"
    )
    assert "Voorbeeldantwoord: Zo dus" in text
    assert "Kijk dit antwoord samen na." in text
    assert "Bijna" in text


@pytest.mark.parametrize(
    ("language", "name", "way"),
    [
        ("nl", "Naam", "Kies alle goede antwoorden"),
        ("nl-BE", "Naam", "Kies alle goede antwoorden"),
        ("en", "Name", "Choose all right answers"),
        ("en-US", "Name", "Choose all right answers"),
        ("fr", "Naam", "Kies alle goede antwoorden"),
    ],
)
def test_the_sheet_speaks_its_own_language(language, name, way) -> None:
    text = words(question_sheet(QUIZ, language))
    assert name in text
    assert way in text


@pytest.mark.parametrize(
    ("points", "language", "said"),
    [
        (1, "nl", "1 punt"),
        (2.5, "nl", "2,5 punten"),
        (2.5, "en", "2.5 points"),
        (1, "en", "1 point"),
    ],
)
def test_points_in_words(points, language, said) -> None:
    assert points_in(points, words_in(language)) == said


def test_both_languages_have_every_word() -> None:
    for language in ("nl", "en"):
        found = words_in(language)
        assert all(vars(found).values())
        assert set(found.ways) == set(K) - {K.UNKNOWN}


def test_images_keep_their_relative_address() -> None:
    assert tree(question_sheet(QUIZ, "nl")).xpath("//img/@src") == ["plaatjes/bal%20rood.png"]


def test_nothing_harmful_reaches_the_paper() -> None:
    bad = '<script>x()</script><img src="https://t.example/x.gif"><p onclick="y()">ok</p>'
    choices = (Choice("a", bad, bad),)
    quiz = Quiz(
        "<script>t</script>",
        (
            Question(
                "1", K.MULTIPLE_CHOICE, bad, bad, choices, frozenset("a"), solution=bad, hint=bad
            ),
        ),
        bad,
    )
    for body in (question_sheet(quiz, "en"), answer_sheet(quiz, "en")):
        sheet = tree(body)
        assert not sheet.xpath("//script | //img[starts-with(@src, 'http')] | //@onclick")
        assert "ok" in sheet.text_content()


def test_a_quiz_without_questions_says_so() -> None:
    assert "geen vragen" in words(question_sheet(Quiz("", ()), "nl"))


def test_more_choices_than_letters() -> None:
    many = tuple(Choice(str(n), str(n)) for n in range(30))
    quiz = Quiz("", (Question("1", K.MULTIPLE_CHOICE, "", "?", many),))
    letters = tree(question_sheet(quiz, "en")).xpath("//table[@class='choice']/tr/td[2]/b/text()")
    assert letters[:2] + letters[25:28] == ["A", "B", "Z", "AA", "AB"]
