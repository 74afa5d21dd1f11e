"""The quizzes of the two sample packages, read as they lie in their zips."""

import zipfile
from pathlib import Path

import pytest

from ct_desktop.lessons.quiz import QuestionKind, Quiz
from ct_desktop.lessons.quizzes.marking import Answer, Outcome, mark
from ct_desktop.lessons.quizzes.qti import read_quiz
from ct_desktop.lessons.quizzes.qti_writer import write_quiz

K = QuestionKind


@pytest.fixture
def quiz(shared: Path):
    def read(package: str, name: str) -> Quiz:
        with zipfile.ZipFile(shared / "samples" / "cartridges" / package) as archive:
            return read_quiz(archive.read(name))

    return read


def test_the_pretest_declared_as_latin_1_is_read_whole(quiz) -> None:
    pretest = quiz("canvas_small_1.1.imscc", "I_00003_R/assessment.xml")
    assert pretest.title == "Pretest"
    assert [one.kind for one in pretest.questions] == [
        K.MULTIPLE_CHOICE,
        K.TRUE_FALSE,
        K.MULTIPLE_CHOICE,
        K.FILL_IN,
        K.MULTIPLE_CHOICE,
        K.MULTIPLE_RESPONSE,
        K.TRUE_FALSE,
        K.PATTERN_MATCH,
        K.ESSAY,
        K.MULTIPLE_CHOICE,
        K.MULTIPLE_CHOICE,
    ]
    assert [one.points for one in pretest.questions] == [2, 2, 1, 2, 1, 2, 2, 2, 25, 1, 1]
    first = pretest.questions[0]
    assert first.html.endswith('<img src="$IMS-CC-FILEBASE$img1.png"/>')
    assert first.right == {"QUE_104045_A1"}
    assert [one.feedback[:14] for one in first.choices] == [
        "Feedback for 1",
        "Feedback for 2",
        "Feedback for 3",
        "Feedback for 4",
    ]
    assert first.feedback == "This is some general feedback"
    assert first.feedback_right == "Congratulations! you got it right."
    assert first.feedback_wrong == "I am sorry, that is not correct."


def test_right_answers_of_every_type_of_the_profile(quiz) -> None:
    pretest = quiz("canvas_small_1.1.imscc", "I_00003_R/assessment.xml").questions
    assert pretest[5].right == {"answer_1", "answer_3", "answer_4"}
    assert [one.key for one in pretest[1].choices] == ["true", "false"]
    assert len(pretest[1].right) == 1
    (box,) = pretest[3].accepted
    assert (box.text, box.contains, box.case) == ("Skinner Box", False, False)
    assert pretest[3].hint == "This is a hint"


def test_the_second_exam_has_a_pattern_and_an_essay(quiz) -> None:
    exam = quiz("canvas_small_1.1.imscc", "I_00004_R/assessment.xml").questions
    assert len(exam) == 11
    pattern = next(one for one in exam if one.kind is K.PATTERN_MATCH)
    assert [(one.text, one.contains, one.case, one.feedback) for one in pattern.accepted] == [
        ("Hierarchy of Needs", False, True, "answer 1 feedback"),
        ("hierarchy of needs", True, False, "answer 2 feedback"),
    ]
    essay = next(one for one in exam if one.kind is K.ESSAY)
    assert essay.points == 25
    assert essay.solution == "here is the sample solution"
    assert essay.feedback.startswith("Customer relationship management")
    assert mark(essay, Answer(text="A long story")).outcome is Outcome.NEEDS_PERSON


@pytest.mark.parametrize(
    "name",
    [
        "i4f68489bc67fcd24fdda99053591adb1/assessment_qti.xml",
        "non_cc_assessments/i4f68489bc67fcd24fdda99053591adb1.xml.qti",
        "non_cc_assessments/i40e2c36d2a4d7d7a9248e994adfce659.xml.qti",
    ],
)
def test_the_same_question_in_the_profile_in_canvas_dialect_and_in_a_bank(quiz, name) -> None:
    found = quiz("course-1.imscc", name)
    (question,) = found.questions
    assert question.kind is K.MULTIPLE_CHOICE
    assert question.html == "<div><p>The correct answer is D</p></div>"
    assert [one.html for one in question.choices] == ["A", "B", "C", "D"]
    assert mark(question, Answer(frozenset({"4935"}))).outcome is Outcome.RIGHT
    assert mark(question, Answer(frozenset({"2904"}))).outcome is Outcome.WRONG


def test_the_bank_has_its_own_title(quiz) -> None:
    bank = quiz("course-1.imscc", "non_cc_assessments/i40e2c36d2a4d7d7a9248e994adfce659.xml.qti")
    assert bank.title == "Unfiled Questions"


@pytest.mark.parametrize(
    ("package", "name"),
    [
        ("canvas_small_1.1.imscc", "I_00003_R/assessment.xml"),
        ("canvas_small_1.1.imscc", "I_00004_R/assessment.xml"),
        ("course-1.imscc", "i4f68489bc67fcd24fdda99053591adb1/assessment_qti.xml"),
    ],
)
def test_samples_survive_being_written(quiz, package, name) -> None:
    read = quiz(package, name)
    assert read_quiz(write_quiz(read, "again")) == read
