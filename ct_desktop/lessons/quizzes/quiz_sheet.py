"""A quiz on paper: a sheet with questions to write on and one with the right answers.

Both are the body of a page: load them at the address of the quiz's own folder, so that images
resolve. They use tables and lines only, so they come out the same from a browser and from a
plainer renderer, in colour and in black and white.
"""

from collections.abc import Callable
from html import escape
from typing import Final

from ct_desktop.lessons.clean import clean_html
from ct_desktop.lessons.quiz import Question, QuestionKind, Quiz
from ct_desktop.lessons.quizzes.marking import can_be_marked
from ct_desktop.lessons.quizzes.quiz_words import QuizWords, number_in, points_in, words_in

_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LINES: Final = {QuestionKind.ESSAY: 8, QuestionKind.UNKNOWN: 4}

_BOX: Final = (
    '<table class="box"><tr><td width="14" height="14" align="center">{mark}</td></tr></table>'
)

_STYLE: Final = """<style>
.quiz { font-family: "Noto Sans", sans-serif; font-size: 11pt; line-height: 1.4; color: #1c2430; }
.quiz h1 { font-size: 18pt; margin: 0 0 10pt 0; }
.quiz img { max-width: 100%; }
.quiz table { border-collapse: collapse; font-size: 11pt; line-height: 1.4; }
.quiz .question { margin-top: 16pt; page-break-inside: avoid; break-inside: avoid; }
.quiz .head { margin: 0 0 4pt 0; font-weight: bold; }
.quiz .way { font-weight: normal; color: #5c6470; font-size: 9.5pt; }
.quiz .choice td { vertical-align: top; padding: 3pt 6pt 3pt 0; }
.quiz .tick { width: 20pt; }
.quiz .letter { width: 16pt; font-weight: bold; }
.quiz .box { width: 11pt; height: 11pt; margin-top: 2pt; }
.quiz .box td { border: 1px solid #1c2430; width: 11pt; height: 11pt; padding: 0; font-size: 8pt;
  line-height: 1; text-align: center; vertical-align: middle; font-weight: bold; }
.quiz .lines td { border-bottom: 1px solid #69717d; height: 22pt; }
.quiz .facts td { padding: 0 14pt 0 0; }
.quiz .said { margin: 4pt 0 0 18pt; }
</style>"""


def question_sheet(quiz: Quiz, language: str) -> str:
    """Numbered questions with their points, boxes to tick and lines to write on (HTML body)."""
    words = words_in(language)
    possible = number_in(sum(one.points for one in quiz.questions if _counts(one)), words)
    cells = (
        f"{words.name} {'_' * 30}",
        f"{words.date} {'_' * 14}",
        f"{words.score} {'_' * 5} / {possible}",
    )
    row = "".join(f"<td>{cell}</td>" for cell in cells)
    facts = f'<table class="facts" cellpadding="3"><tr>{row}</tr></table>'
    intro = _html("div", "intro", quiz.html)
    return _sheet(quiz, quiz.title, facts + intro, words, _to_answer)


def answer_sheet(quiz: Quiz, language: str) -> str:
    """The same questions with the right answers marked, and what is explained (HTML body)."""
    words = words_in(language)
    title = f"{quiz.title} · {words.answers}" if quiz.title else words.answers
    return _sheet(quiz, title, "", words, _answered)


def _sheet(
    quiz: Quiz,
    title: str,
    top: str,
    words: QuizWords,
    answers: Callable[[Question, QuizWords], str],
) -> str:
    heading = f"<h1>{escape(title)}</h1>" if title else ""
    questions = "".join(
        f'<div class="question">{_head(number, one, words)}'
        f"{_html('div', 'text', one.html)}{answers(one, words)}</div>"
        for number, one in enumerate(quiz.questions, 1)
    )
    if not quiz.questions:
        questions = f"<p>{words.no_questions}</p>"
    return f'{_STYLE}<div class="quiz">{heading}{top}{questions}</div>'


def _head(number: int, question: Question, words: QuizWords) -> str:
    way = words.ways.get(question.kind, "")
    facts = [way.rstrip(".")] if way else []
    if _counts(question):
        facts.append(points_in(question.points, words))
    title = f" {escape(question.title)}" if question.title else ""
    small = f' <span class="way">{" · ".join(facts)}</span>' if facts else ""
    return f'<p class="head">{number}.{title}{small}</p>'


def _to_answer(question: Question, words: QuizWords) -> str:
    hint = _said(words.hint, question.hint)
    if question.choices:
        return hint + _choices(question, lambda _: False)
    lines = "<tr><td>&nbsp;</td></tr>" * _LINES.get(question.kind, 1)
    return f'{hint}<table class="lines" width="100%">{lines}</table>'


def _answered(question: Question, words: QuizWords) -> str:
    parts = []
    if question.choices:
        parts.append(_choices(question, lambda key: key in question.right, feedback=True))
    if question.accepted:
        parts.append(_accepted(question, words))
    if not can_be_marked(question) and question.kind is not QuestionKind.UNKNOWN:
        parts.append(f'<p class="said"><em>{words.not_marked}</em></p>')
    parts.append(_said(words.model_answer, question.solution))
    for html in dict.fromkeys((question.feedback_right, question.feedback)):
        parts.append(_said(words.explanation, html))
    return "".join(parts)


def _choices(question: Question, ticked: Callable[[str], bool], *, feedback: bool = False) -> str:
    rows = []
    for place, choice in enumerate(question.choices):
        right = ticked(choice.key)
        mark = "&#10005;" if right else "&nbsp;"
        text = clean_html(choice.html)
        text = f"<b>{text}</b>" if right else text
        said = clean_html(choice.feedback) if feedback else ""
        said = f"<div><em>{said}</em></div>" if said else ""
        rows.append(
            f'<tr><td class="tick" width="26">{_BOX.format(mark=mark)}</td>'
            f'<td class="letter" width="22"><b>{_letter(place)}</b></td><td>{text}{said}</td></tr>'
        )
    return f'<table class="choice" cellpadding="3">{"".join(rows)}</table>'


def _accepted(question: Question, words: QuizWords) -> str:
    many = len(question.accepted) > 1
    lines = []
    for one in question.accepted:
        notes = [words.occurs] if one.contains else []
        notes += [words.capitals] if one.case else []
        note = f' <span class="way">({", ".join(notes)})</span>' if notes else ""
        lines.append(f"<b>{escape(one.text)}</b>{note}")
    heading = words.one_of if many else words.answer
    return f'<p class="said">{heading}: {"; ".join(lines)}</p>'


def _said(heading: str, html: str) -> str:
    cleaned = clean_html(html) if html else ""
    return f'<div class="said"><em>{heading}:</em> {cleaned}</div>' if cleaned else ""


def _html(tag: str, name: str, html: str) -> str:
    cleaned = clean_html(html) if html else ""
    return f'<{tag} class="{name}">{cleaned}</{tag}>' if cleaned else ""


def _letter(place: int) -> str:
    """A … Z, then AA, AB …"""
    tens, ones = divmod(place, len(_LETTERS))
    return (_LETTERS[tens - 1] if tens else "") + _LETTERS[ones]


def _counts(question: Question) -> bool:
    return question.kind is not QuestionKind.UNKNOWN and question.points > 0
