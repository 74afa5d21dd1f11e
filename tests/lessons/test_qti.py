"""QTI 1.2 in all the ways it is met, well and badly made."""

import pytest

from ct_desktop.lessons.quiz import Question, QuestionKind
from ct_desktop.lessons.quizzes.marking import Answer, Outcome, mark
from ct_desktop.lessons.quizzes.qti import MAX_QUESTIONS, read_quiz
from ct_desktop.lessons.quizzes.qti_xml import MAX_BYTES

K = QuestionKind
CHOICES = """
<response_lid ident="r" rcardinality="{many}"><render_choice>
  <response_label ident="a"><material><mattext>One</mattext></material></response_label>
  <response_label ident="b"><material><mattext>Two</mattext></material></response_label>
  <response_label ident="c"><material><mattext>Three</mattext></material></response_label>
</render_choice></response_lid>"""
SINGLE, MULTIPLE = CHOICES.format(many="Single"), CHOICES.format(many="Multiple")
TYPED = '<response_str ident="r"><render_fib rows="1"/></response_str>'


def item(answer: str, conditions: str = "", *, fields: str = "", rest: str = "") -> str:
    return (
        f'<item ident="q" title="Q"><itemmetadata><qtimetadata>{fields}</qtimetadata>'
        f"</itemmetadata><presentation><material><mattext>Text</mattext></material>{answer}"
        f"</presentation><resprocessing>{conditions}</resprocessing>{rest}</item>"
    )


def field(label: str, entry: str) -> str:
    return (
        f"<qtimetadatafield><fieldlabel>{label}</fieldlabel>"
        f"<fieldentry>{entry}</fieldentry></qtimetadatafield>"
    )


def condition(what: str, score: str | None = "100", *says: str, more: str = "") -> str:
    setvar = "" if score is None else f'<setvar varname="SCORE"{more}>{score}</setvar>'
    said = "".join(f'<displayfeedback linkrefid="{one}"/>' for one in says)
    return f"<respcondition><conditionvar>{what}</conditionvar>{setvar}{said}</respcondition>"


def equal(text: str, more: str = "") -> str:
    return f'<varequal respident="r"{more}>{text}</varequal>'


def feedback(ident: str, text: str) -> str:
    return (
        f'<itemfeedback ident="{ident}"><flow_mat><material><mattext>{text}</mattext>'
        "</material></flow_mat></itemfeedback>"
    )


def document(*items: str, holder: str = "assessment") -> bytes:
    return (
        f'<questestinterop><{holder} title="Quiz">{"".join(items)}</{holder}></questestinterop>'
    ).encode()


def question(*args: str, **kinds: str) -> Question:
    (found,) = read_quiz(document(item(*args, **kinds))).questions
    return found


@pytest.mark.parametrize(
    ("stated", "answer", "kind"),
    [
        ("multiple_choice_question", SINGLE, K.MULTIPLE_CHOICE),
        ("multiple_answers_question", MULTIPLE, K.MULTIPLE_RESPONSE),
        ("true_false_question", SINGLE, K.TRUE_FALSE),
        ("short_answer_question", TYPED, K.FILL_IN),
        ("essay_question", TYPED, K.ESSAY),
        ("text_only_question", "", K.UNKNOWN),
        ("file_upload_question", "", K.UNKNOWN),
        ("matching_question", SINGLE + SINGLE, K.UNKNOWN),
        ("fill_in_multiple_blanks_question", SINGLE + SINGLE, K.UNKNOWN),
        ("calculated_question", TYPED, K.UNKNOWN),
        ("multiple_choice_question", TYPED, K.UNKNOWN),
    ],
)
def test_types_of_canvas(stated, answer, kind) -> None:
    found = question(answer, condition(equal("a")), fields=field("question_type", stated))
    assert found.kind is kind


@pytest.mark.parametrize(
    ("answer", "conditions", "kind"),
    [
        (SINGLE, "", K.MULTIPLE_CHOICE),
        (MULTIPLE, "", K.MULTIPLE_RESPONSE),
        (TYPED, condition(equal("x")), K.FILL_IN),
        (TYPED, condition('<varsubstring respident="r">x</varsubstring>'), K.PATTERN_MATCH),
        (TYPED, "", K.ESSAY),
        (TYPED + TYPED, "", K.UNKNOWN),
        ("", "", K.UNKNOWN),
    ],
)
def test_without_metadata_the_way_of_answering_tells_the_kind(answer, conditions, kind) -> None:
    assert question(answer, conditions).kind is kind


def test_an_unknown_kind_keeps_its_words() -> None:
    found = question(SINGLE + SINGLE, fields=field("question_type", "matching_question"))
    assert found.html == "Text<ul><li>One</li><li>Two</li><li>Three</li></ul>"
    assert found.choices == ()


def test_a_set_is_right_by_what_it_asks_and_not_by_what_it_excludes() -> None:
    wanted = f"<and>{equal('a')}<not>{equal('b')}</not>{equal('c')}</and>"
    assert question(MULTIPLE, condition(wanted)).right == {"a", "c"}


def test_answers_that_add_up_are_all_right() -> None:
    conditions = (
        condition(equal("a"), "50", more=' action="Add"')
        + condition(equal("c"), "30", more=' action="Add"')
        + condition(equal("b"), "-20", more=' action="Add"')
    )
    assert question(MULTIPLE, conditions).right == {"a", "c"}


def test_only_the_best_of_several_scores_is_right() -> None:
    conditions = condition(equal("a"), "25") + condition(equal("b"), "100")
    assert question(SINGLE, conditions).right == {"b"}


def test_a_condition_without_a_score_is_right_when_it_says_so() -> None:
    found = question(
        SINGLE, condition(equal("b"), None, "correct_fb"), rest=feedback("correct_fb", "Yes")
    )
    assert (found.right, found.feedback_right) == ({"b"}, "Yes")


def test_feedback_without_known_names_goes_by_its_place() -> None:
    conditions = (
        condition("<other/>", None, "f0")
        + condition(equal("a"), "100", "f1")
        + condition(equal("b"), None, "f2")
        + condition("<other/>", "0", "f3")
    )
    texts = "".join(feedback(f"f{n}", f"said {n}") for n in range(4))
    found = question(SINGLE, conditions, rest=texts)
    assert found.feedback == "said 0"
    assert [one.feedback for one in found.choices] == ["said 1", "said 2", ""]
    assert found.feedback_wrong == "said 3"


def test_a_number_may_be_written_in_the_ways_of_both_languages() -> None:
    exact = condition(
        f"<or>{equal('4.50')}<and><vargte respident='r'>4.5</vargte>"
        "<varlte respident='r'>4.5</varlte></and></or>"
    )
    found = question(TYPED, exact, fields=field("question_type", "numerical_question"))
    for text in ("4.5", "4,5", "4.50"):
        assert mark(found, Answer(text=text)).outcome is Outcome.RIGHT
    assert mark(found, Answer(text="4")).outcome is Outcome.WRONG


def test_a_range_of_numbers_cannot_be_marked() -> None:
    between = condition("<vargte respident='r'>4</vargte><varlte respident='r'>5</varlte>")
    found = question(TYPED, between, fields=field("question_type", "numerical_question"))
    assert found.kind is K.UNKNOWN


@pytest.mark.parametrize(
    ("fields", "points"),
    [
        ("", 1.0),
        (field("cc_weighting", "3"), 3.0),
        (field("points_possible", "2,5"), 2.5),
        (field("cc_weighting", "-1"), 1.0),
        (field("cc_weighting", "nan"), 1.0),
        (field("cc_weighting", "1e400"), 1.0),
        (field("cc_weighting", "many"), 1.0),
        (field("cc_weighting", "0"), 0.0),
    ],
)
def test_points(fields, points) -> None:
    assert question(SINGLE, fields=fields).points == points


@pytest.mark.parametrize(
    ("mattext", "html"),
    [
        ("<mattext>a &lt; b &amp; c</mattext>", "a &lt; b &amp; c"),
        ('<mattext texttype="text/plain">&lt;b&gt;</mattext>', "&lt;b&gt;"),
        ('<mattext texttype="text/html">&lt;b&gt;x&lt;/b&gt;</mattext>', "<b>x</b>"),
        ("<mattext>&lt;p&gt;x&lt;/p&gt;</mattext>", "<p>x</p>"),
        ("<mattext>one\ntwo</mattext>", "one<br>two"),
        ('<mattext texttype="text/html"><![CDATA[<i>x</i>]]></mattext>', "<i>x</i>"),
        ('<mattext texttype="text/xhtml">a <b>c</b> d</mattext>', "a <b>c</b> d"),
        ("<mattext>a</mattext><matbreak/><matemtext>b</matemtext>", "a<br><em>b</em>"),
        ('<matimage uri="x.png" label="X"/>', '<img src="x.png" alt="X">'),
        ('<mataudio uri="a/b.mp3"/>', '<a href="a/b.mp3">b.mp3</a>'),
    ],
)
def test_texts_become_html(mattext, html) -> None:
    made = document(
        f"<item ident='q'><presentation><material>{mattext}</material></presentation></item>"
    )
    assert read_quiz(made).questions[0].html == html


def test_namespaces_flows_and_sections_do_not_matter() -> None:
    made = (
        b'<x:questestinterop xmlns:x="urn:any"><x:assessment title=" T "><x:section><x:section>'
        b'<x:item ident="i"><x:presentation><x:flow><x:flow><x:material><x:mattext>Q</x:mattext>'
        b"</x:material></x:flow></x:flow></x:presentation></x:item>"
        b"</x:section></x:section></x:assessment></x:questestinterop>"
    )
    found = read_quiz(made)
    assert (found.title, found.questions[0].html) == ("T", "Q")


def test_equal_and_missing_identifiers_are_made_different() -> None:
    twice = document(item(SINGLE), item(SINGLE), item(SINGLE).replace('ident="q"', ""))
    keys = [one.key for one in read_quiz(twice).questions]
    assert len(set(keys)) == 3
    assert keys[0] == "q"
    doubled = SINGLE.replace('ident="b"', 'ident="a"')
    assert [one.key for one in question(doubled).choices] == ["a", "a-1", "c"]


def test_introductions_are_kept() -> None:
    intro = "<rubric><material><mattext>Read well</mattext></material></rubric>"
    assert read_quiz(document(intro, item(SINGLE))).html == "Read well"


@pytest.mark.parametrize(
    ("declared", "real"),
    [
        ("ISO-8859-1", "latin-1"),
        ("ISO-8859-1", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("UTF-8", "utf-8"),
        ("UTF-8", "utf-8-sig"),
        ("UTF-16", "utf-16"),
    ],
)
def test_encodings_as_declared_and_as_they_are(declared, real) -> None:
    word = "‘één’ café" if real not in ("latin-1",) else "één café"
    text = document(item(SINGLE)).decode().replace("Text", word)
    made = f'<?xml version="1.0" encoding="{declared}"?>{text}'.encode(real)
    assert read_quiz(made).questions[0].html == word


def test_the_doctype_of_qti_is_let_be() -> None:
    made = b'<!DOCTYPE questestinterop SYSTEM "ims_qtiasiv1p2.dtd">\n' + document(item(SINGLE))
    assert read_quiz(b"\n  " + made).questions[0].html == "Text"


BOMB = (
    '<!DOCTYPE q [<!ENTITY a0 "ha">'
    + "".join("<!ENTITY a{} '{}'>".format(n, f"&a{n - 1};" * 10) for n in range(1, 10))
    + "]><questestinterop><item ident='&a9;'/></questestinterop>"
)


@pytest.mark.parametrize(
    "xml",
    [
        b"",
        b"   ",
        b"no xml",
        b"<questestinterop>",
        b"\x00\x01\x02",
        b"<assessmentItem/>",
        b"<html><body/></html>",
        b"<?xml version='1.0' encoding='nonsense'?><questestinterop/>",
        b'<?xml version="1.0" encoding="UTF-8"?><questestinterop>\xff</questestinterop>',
        b'<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><questestinterop>&x;'
        b"</questestinterop>",
        BOMB.encode(),
        BOMB.encode("utf-16"),
        b"<questestinterop>&nbsp;</questestinterop>",
        b"<questestinterop>" + b"<section>" * 60 + b"</section>" * 60 + b"</questestinterop>",
        b"<a>" * 100_000,
        b"<questestinterop>" + b"<item/>" * (MAX_QUESTIONS + 1) + b"</questestinterop>",
        b"<questestinterop>" + b"<x/>" * 250_000 + b"</questestinterop>",
        b"<questestinterop>" + b" " * MAX_BYTES + b"</questestinterop>",
        document(
            item(SINGLE.replace("<render_choice>", "<render_choice>" + "<response_label/>" * 201))
        ),
        document(item(SINGLE).replace("Text", "x" * 2_000_001)),
    ],
    ids=range(20),
)
def test_what_is_no_quiz_or_not_safe_is_refused_with_a_sentence(xml) -> None:
    with pytest.raises(ValueError, match=r"^The quiz |^A (question|text) of the quiz "):
        read_quiz(xml)


@pytest.mark.parametrize("name", ["questestinterop", "assessment", "objectbank", "section", "item"])
def test_an_empty_holder_is_a_quiz_without_questions(name) -> None:
    found = read_quiz(f"<{name}/>".encode())
    assert len(found.questions) == (1 if name == "item" else 0)
