"""The rules of marking, one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.lessons.quiz import AcceptedText, Choice, Question, QuestionKind
from ct_desktop.lessons.quizzes.marking import Answer, Marked, Outcome, can_be_marked, mark, total

K = QuestionKind
CHOICES = tuple(Choice(key, key.upper(), f"chose {key}") for key in "abcd")


def choosing(kind: QuestionKind, right: str, points: float = 1.0) -> Question:
    return Question(
        "q",
        kind,
        "",
        "?",
        CHOICES,
        frozenset(right),
        points=points,
        feedback="always",
        feedback_right="well done",
        feedback_wrong="a pity",
    )


def typing(*accepted: AcceptedText, kind: QuestionKind = K.FILL_IN) -> Question:
    return Question("q", kind, "", "?", accepted=accepted)


@pytest.mark.parametrize(
    ("kind", "right", "chosen", "outcome"),
    [
        (K.MULTIPLE_CHOICE, "b", "b", Outcome.RIGHT),
        (K.MULTIPLE_CHOICE, "b", "a", Outcome.WRONG),
        (K.MULTIPLE_CHOICE, "ab", "a", Outcome.RIGHT),
        (K.MULTIPLE_CHOICE, "ab", "ab", Outcome.WRONG),
        (K.TRUE_FALSE, "a", "a", Outcome.RIGHT),
        (K.TRUE_FALSE, "a", "b", Outcome.WRONG),
        (K.MULTIPLE_RESPONSE, "ac", "ac", Outcome.RIGHT),
        (K.MULTIPLE_RESPONSE, "ac", "a", Outcome.PARTLY),
        (K.MULTIPLE_RESPONSE, "ac", "ab", Outcome.WRONG),
        (K.MULTIPLE_RESPONSE, "ac", "abcd", Outcome.WRONG),
        (K.MULTIPLE_RESPONSE, "ac", "b", Outcome.WRONG),
        (K.MULTIPLE_RESPONSE, "ac", "", Outcome.UNANSWERED),
        (K.MULTIPLE_CHOICE, "a", "z", Outcome.UNANSWERED),
        (K.MULTIPLE_CHOICE, "", "a", Outcome.NEEDS_PERSON),
    ],
)
def test_choices(kind, right, chosen, outcome) -> None:
    marked = mark(choosing(kind, right, 3), Answer(frozenset(chosen)))
    assert marked.outcome is outcome
    assert marked.points == (3 if outcome is Outcome.RIGHT else 0)
    assert marked.possible == 3


@pytest.mark.parametrize(
    ("accepted", "text", "outcome"),
    [
        (AcceptedText("Skinner Box"), "skinner box", Outcome.RIGHT),
        (AcceptedText("Skinner Box"), "  SKINNER \t box\n", Outcome.RIGHT),
        (AcceptedText("Skinner Box"), "skinnerbox", Outcome.WRONG),
        (AcceptedText("Skinner Box"), "a skinner box", Outcome.WRONG),
        (AcceptedText("Skinner Box", contains=True), "a skinner box!", Outcome.RIGHT),
        (AcceptedText("Skinner Box", case=True), "skinner box", Outcome.WRONG),
        (AcceptedText("Skinner Box", case=True), "Skinner  Box", Outcome.RIGHT),
        (AcceptedText("café"), "cafe", Outcome.WRONG),
        (AcceptedText("café"), "CAFE\u0301", Outcome.RIGHT),
        (AcceptedText("foto's"), "foto’s", Outcome.RIGHT),
        (AcceptedText("Straße"), "STRASSE", Outcome.RIGHT),
        (AcceptedText("x"), "   ", Outcome.UNANSWERED),
        (AcceptedText(" ", contains=True), "anything", Outcome.NEEDS_PERSON),
    ],
)
def test_texts(accepted, text, outcome) -> None:
    assert mark(typing(accepted), Answer(text=text)).outcome is outcome


def test_any_of_several_texts_is_right_and_says_its_own_feedback() -> None:
    question = typing(AcceptedText("one", feedback="1"), AcceptedText("two", feedback="2"))
    assert mark(question, Answer(text="Two")) == Marked(Outcome.RIGHT, 1, 1, ("2",))


def test_feedback_comes_in_order_from_the_answer_to_the_general() -> None:
    question = choosing(K.MULTIPLE_RESPONSE, "ac")
    said = mark(question, Answer(frozenset("ca"))).feedback
    assert said == ("chose a", "chose c", "well done", "always")
    assert mark(question, Answer(frozenset("a"))).feedback == ("chose a", "a pity", "always")
    assert mark(question, Answer(frozenset())).feedback == ()


@pytest.mark.parametrize("kind", [K.ESSAY, K.UNKNOWN])
def test_what_a_person_must_judge_is_never_right_or_wrong(kind) -> None:
    question = Question("q", kind, "", "?", points=4, feedback="thanks", feedback_right="no")
    marked = mark(question, Answer(text="my own words"))
    assert marked == Marked(Outcome.NEEDS_PERSON, 0, 4, ("thanks",))


def test_the_total_keeps_what_a_person_must_judge_apart() -> None:
    essay = Question("e", K.ESSAY, "", "?", points=5)
    unknown = Question("u", K.UNKNOWN, "", "?", points=9)
    pairs = [
        (choosing(K.MULTIPLE_CHOICE, "b", 2), Answer(frozenset("b"))),
        (choosing(K.MULTIPLE_CHOICE, "b", 3), Answer(frozenset("a"))),
        (choosing(K.MULTIPLE_CHOICE, "b", 0.5), Answer()),
        (essay, Answer(text="x")),
        (unknown, Answer()),
    ]
    found = total((question, mark(question, answer)) for question, answer in pairs)
    assert (found.points, found.possible) == (2, 5.5)
    assert (found.right, found.marked, found.unanswered) == (1, 3, 1)
    assert (found.for_person, found.points_for_person) == (1, 5)


def test_the_total_of_nothing() -> None:
    assert total([]).possible == 0


@given(st.sets(st.sampled_from("abcd")), st.sets(st.sampled_from("abcd")), st.sampled_from(K))
def test_points_are_all_or_nothing_and_only_for_right(right, chosen, kind) -> None:
    question = choosing(kind, "".join(right), 2)
    marked = mark(question, Answer(frozenset(chosen)))
    assert marked.points == (2 if marked.outcome is Outcome.RIGHT else 0)
    if marked.outcome is Outcome.RIGHT:
        assert can_be_marked(question)
        assert chosen
        assert chosen <= right
    if not chosen:
        assert marked.outcome is Outcome.UNANSWERED
