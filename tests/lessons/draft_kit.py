"""Drafts for the tests of writer, starter and editor."""

from hypothesis import strategies as st

from ct_desktop.lessons.kinds import LessonRole, ResourceKind
from ct_desktop.lessons.package import Tags
from ct_desktop.lessons.quiz import AcceptedText, Choice, Question, QuestionKind, Quiz
from ct_desktop.lessons.writing.draft import Draft, DraftItem
from ct_desktop.lessons.writing.draft_files import read_source
from ct_desktop.rules.enumerations import Field, TargetGroup

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a730000001649444154789c63"
    "fccfc0c0c0c0c0c4c0c0c0c0c000000d1d01036ac29be90000000049454e44ae426082"
)


def sample_draft() -> Draft:
    """One of every kind of item, with a cover and files of two kinds."""
    tags = Tags(
        40,
        frozenset({LessonRole.LEARNER}),
        frozenset({Field.SPORT, Field.CULTURE}),
        frozenset({TargetGroup.YOUNG_PEOPLE}),
    )
    choices = (Choice("q1c1", "Ja &amp; nee", "<p>Goed</p>"), Choice("q1c2", "Nee"))
    quiz = Quiz(
        "Weet je het nog?",
        (
            Question(
                "q1",
                QuestionKind.MULTIPLE_CHOICE,
                "Eén",
                '<p>Kijk <img src="files/foto.png" alt=""></p>',
                choices,
                frozenset({"q1c1"}),
            ),
            Question(
                "q2", QuestionKind.FILL_IN, "Twee", "Vul in", accepted=(AcceptedText("café"),)
            ),
        ),
        "<p>Doe mee</p>",
    )
    body = '<p class="lead">Zie <a href="formulier.html#a">het formulier</a>.</p>\n\n<p>é</p>'
    meeting = DraftItem(
        "m1",
        "Bijeenkomst 1 · Kennismaken",
        children=[
            DraftItem("vier-stappen", "Lesgeven in 4 stappen", ResourceKind.PAGE, body, tags=tags),
            DraftItem("quiz", "Weet je het nog?", ResourceKind.QUIZ, quiz=quiz),
            DraftItem(
                "praat",
                "Dilemma",
                ResourceKind.DISCUSSION,
                '<p>Wat doe <b>jij</b>? <a href="vier-stappen.html">Zo</a></p>',
            ),
        ],
    )
    leader = Tags(roles=frozenset({LessonRole.INSTRUCTOR}))
    items = [
        meeting,
        DraftItem("map", "Voor de leider", tags=leader, children=[]),
        DraftItem(
            "formulier",
            "Formulier & meer",
            ResourceKind.PAGE,
            '<p><img src="files/foto.png" alt="een foto"></p>',
            tags=leader,
        ),
        DraftItem("foto", "Een foto", ResourceKind.IMAGE, file="foto.png", tags=tags),
        DraftItem("blad", "Werkblad", ResourceKind.PDF, file="werkblad.pdf"),
        DraftItem("site", "Website", ResourceKind.WEB_LINK, url="https://example.org/?a=1&b=2"),
    ]
    return Draft(
        "ct-proef",
        "Proefpakket",
        "nl",
        "1.2",
        "Waar het over gaat.",
        "CC BY-SA 4.0",
        ("sport", "wijk"),
        items,
        {"foto.png": PIXEL, "werkblad.pdf": b"%PDF-1.4 proef", "cover.png": PIXEL},
        "cover.png",
    )


def with_bytes(draft: Draft) -> Draft:
    """The draft with its files as bytes, to compare."""
    draft.files = {name: read_source(source) for name, source in draft.files.items()}
    return draft


_WORDS = (
    st.text(
        st.characters(
            blacklist_categories=("Cc", "Cs", "Cn", "Co"), blacklist_characters="\u2028\u2029"
        ),
        min_size=1,
        max_size=30,
    )
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
_FRAGMENTS = st.lists(
    st.sampled_from(
        [
            '<p class="lead">Één &amp; twee</p>',
            '<div class="steps"><div class="step"><b>Doe</b><span>nu</span></div></div>',
            '<p><a href="vast.html">daar</a> &lt;b&gt;</p>',
            '<p><img src="files/foto.png" alt=""></p>',
            "<!-- niets --><table class='plain'><tr><td>1<td>2</table>",
            "<p>los <b>vet\n",
        ]
    ),
    max_size=4,
).map("\n".join)
_TAGS = st.builds(
    Tags,
    st.none() | st.integers(1, 999),
    st.frozensets(st.sampled_from(LessonRole)),
    st.frozensets(st.sampled_from(Field)),
    st.frozensets(st.sampled_from(TargetGroup)),
)
_QUIZZES = st.builds(
    Quiz,
    _WORDS,
    st.just((Question("q1", QuestionKind.ESSAY, "Open", "<p>Waarom?</p>"),)),
)


def _page(title: str, body: str, tags: Tags) -> DraftItem:
    return DraftItem("", title, ResourceKind.PAGE, body, tags=tags)


_LEAVES = st.one_of(
    st.builds(_page, _WORDS, _FRAGMENTS, _TAGS),
    st.builds(
        lambda title, body: DraftItem("", title, ResourceKind.DISCUSSION, body),
        _WORDS,
        _FRAGMENTS.map(str.strip),
    ),
    st.builds(
        lambda title, quiz: DraftItem("", title, ResourceKind.QUIZ, quiz=quiz), _WORDS, _QUIZZES
    ),
    st.builds(
        lambda title, tags: DraftItem("", title, ResourceKind.IMAGE, file="foto.png", tags=tags),
        _WORDS,
        _TAGS,
    ),
    st.builds(
        lambda title: DraftItem("", title, ResourceKind.WEB_LINK, url="https://example.org/x"),
        _WORDS,
    ),
)
_TREES = st.recursive(
    _LEAVES,
    lambda inner: st.builds(
        lambda title, children, tags: DraftItem("", title, tags=tags, children=children),
        _WORDS,
        st.lists(inner, max_size=3),
        _TAGS,
    ),
    max_leaves=8,
)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Drafts of any shape."""
    items = draw(st.lists(_TREES, max_size=4))
    draft = Draft(
        "ct-hypothese",
        draw(_WORDS),
        draw(st.sampled_from(["nl", "en"])),
        draw(st.sampled_from(["1", "2.10"])),
        draw(st.just("") | _WORDS),
        draw(st.just("") | _WORDS),
        tuple(dict.fromkeys(draw(st.lists(_WORDS, max_size=3)))),
        [DraftItem("vast", "Vast", ResourceKind.PAGE, "<p>x</p>"), *items],
    )
    for number, item in enumerate(draft.walk()):
        item.key = item.key or f"item-{number}"
    used = [item for item in draft.walk() if item.file or "files/foto.png" in item.body]
    if used:
        draft.files["foto.png"] = PIXEL
    return draft
