"""What is written is read back equal, and mutated files give a quiz or a refusal."""

import random
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from ct_desktop.lessons.quiz import AcceptedText, Choice, Question, QuestionKind, Quiz
from ct_desktop.lessons.quizzes.qti import read_quiz
from ct_desktop.lessons.quizzes.qti_writer import NAMESPACE, write_quiz

K = QuestionKind
letters = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="￾￿")
texts = st.text(letters, max_size=30).map(str.strip)
words = st.text(letters, min_size=1, max_size=12).map(str.strip).filter(bool)
html = st.one_of(texts, texts.map(lambda text: f"<p>{text}</p>"))
keys = st.one_of(st.from_regex(r"[A-Za-z_][A-Za-z0-9_]{0,8}", fullmatch=True), words)
points = st.one_of(st.integers(0, 100).map(float), st.floats(0, 1000))


@st.composite
def questions(draw) -> Question:
    kind = draw(st.sampled_from(list(K)))
    made = Question(
        key="",
        kind=kind,
        title=draw(texts),
        html=draw(html),
        points=draw(points),
        feedback=draw(html),
        solution=draw(html),
        hint=draw(html),
        feedback_right=draw(html) if kind not in (K.ESSAY, K.UNKNOWN) else "",
        feedback_wrong=draw(html) if kind not in (K.ESSAY, K.UNKNOWN) else "",
    )
    if kind in (K.FILL_IN, K.PATTERN_MATCH):
        accepted = st.builds(AcceptedText, words, st.booleans(), st.booleans(), html)
        found = draw(
            st.lists(
                accepted, min_size=1, max_size=4, unique_by=lambda a: (a.text, a.contains, a.case)
            )
        )
        return replace(made, accepted=tuple(found))
    if kind in (K.MULTIPLE_CHOICE, K.MULTIPLE_RESPONSE, K.TRUE_FALSE):
        names = draw(st.lists(keys, min_size=1, max_size=5, unique=True))
        right = draw(st.sets(st.sampled_from(names), min_size=1))
        choices = tuple(Choice(name, draw(html), draw(html)) for name in names)
        return replace(made, choices=choices, right=frozenset(right))
    return made


@st.composite
def quizzes(draw) -> Quiz:
    found = draw(st.lists(questions(), max_size=4))
    names = draw(st.lists(keys, min_size=len(found), max_size=len(found), unique=True))
    keyed = tuple(replace(one, key=name) for one, name in zip(found, names, strict=True))
    return Quiz(draw(texts), keyed, draw(html))


@settings(max_examples=200)
@given(quizzes())
@example(Quiz("", ()))
def test_what_is_written_is_read_back_equal(quiz) -> None:
    written = write_quiz(quiz, "quiz-1")
    assert read_quiz(written) == quiz
    assert write_quiz(quiz, "quiz-1") == written


def example_quiz() -> Quiz:
    choices = (Choice("a", "Een", "Fout"), Choice("b", "Twee", "Ja"))
    return Quiz(
        "Lesgeven",
        (
            Question("q1", K.MULTIPLE_CHOICE, "1", "Kies", choices, frozenset({"b"})),
            Question("q2", K.MULTIPLE_RESPONSE, "2", "Kies", choices, frozenset({"a", "b"})),
            Question("q3", K.FILL_IN, "3", "Vul in", accepted=(AcceptedText("praatje"),)),
            Question("q4", K.ESSAY, "4", "Schrijf", points=5, solution="Zo", feedback="Goed zo"),
        ),
        "Lees eerst goed.",
    )


def test_the_file_is_that_of_the_profile() -> None:
    root = etree.fromstring(write_quiz(example_quiz(), "quiz-1"))
    ns = {"q": NAMESPACE}
    assert root.tag == f"{{{NAMESPACE}}}questestinterop"
    assert root.xpath("string(q:assessment/@ident)", namespaces=ns) == "quiz-1"
    profiles = root.xpath(
        "//q:item//q:fieldentry[../q:fieldlabel='cc_profile']/text()", namespaces=ns
    )
    assert profiles == [
        "cc.multiple_choice.v0p1",
        "cc.multiple_response.v0p1",
        "cc.fib.v0p1",
        "cc.essay.v0p1",
    ]
    order = [etree.QName(one).localname for one in root.xpath("//q:item[1]/*", namespaces=ns)]
    assert order == [
        "itemmetadata",
        "presentation",
        "resprocessing",
        "itemfeedback",
        "itemfeedback",
    ]
    linked = set(root.xpath("//q:displayfeedback/@linkrefid", namespaces=ns))
    assert linked <= set(root.xpath("//q:itemfeedback/@ident", namespaces=ns))


def test_signs_xml_does_not_know_are_left_out() -> None:
    quiz = Quiz("a\x00b", (Question("k", K.ESSAY, "t\ud800", "x\x0by\ufffe", points=2.5),))
    read = read_quiz(write_quiz(quiz, "i"))
    assert read.title == "ab"
    assert read.questions == (Question("k", K.ESSAY, "t", "xy", points=2.5),)


@pytest.mark.parametrize("seed", range(10))
def test_a_thousand_mutations_give_a_quiz_or_a_refusal(seed) -> None:
    written = write_quiz(example_quiz(), "quiz-1")
    chance = random.Random(seed)
    read = refused = 0
    for _ in range(100):
        mutated = bytearray(written)
        for _ in range(chance.randint(1, 6)):
            place = chance.randrange(len(mutated))
            match chance.randrange(4):
                case 0:
                    mutated[place] = chance.randrange(256)
                case 1:
                    del mutated[place : place + chance.randint(1, 200)]
                case 2:
                    mutated[place:place] = mutated[place : place + chance.randint(1, 200)]
                case _:
                    mutated[place : place + 1] = chance.choice(
                        (b"&x;", b"<", b"1e999", b"-", b"]]>")
                    )
        try:
            quiz = read_quiz(bytes(mutated))
        except ValueError:
            refused += 1
        else:
            read += 1
            assert all(one.points >= 0 for one in quiz.questions)
    assert read + refused == 100
    assert refused


@given(st.binary(max_size=200))
def test_bytes_of_any_kind_are_refused(xml) -> None:
    with pytest.raises(ValueError, match=r"\."):
        read_quiz(xml)
