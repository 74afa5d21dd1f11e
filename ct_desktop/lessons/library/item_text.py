"""The words of what an item shows, whatever it is, for searching."""

import html
from pathlib import PurePosixPath

from ct_desktop.errors import AppError
from ct_desktop.lessons.content import (
    Content,
    DiscussionContent,
    FileContent,
    LinkContent,
    PageContent,
    PlatformContent,
    QuizContent,
)
from ct_desktop.lessons.kinds import ResourceKind
from ct_desktop.lessons.library.page_text import decoded, html_text, one_line, page_text
from ct_desktop.lessons.library.pdf_text import LARGEST_PDF, pdf_text
from ct_desktop.lessons.reading.reader import OpenPackage

_LARGEST_PAGE = 4 * 1024 * 1024
_LARGEST_TEXT = 1024 * 1024
_PLAIN = frozenset({".txt", ".md", ".csv", ".vtt", ".srt"})
WHOLE_PACKAGE = 16_000_000
"""Characters of a whole package that are searched."""


class ItemTexts:
    """Reads the texts of one open package; a file shown by several items is read once."""

    def __init__(self, opened: OpenPackage) -> None:
        self._opened = opened
        self._left = WHOLE_PACKAGE
        self._read: dict[str, str] = {}

    def of(self, content: Content) -> str:
        """One line of text; empty for what has no words or cannot be read."""
        text = self._words(content)[: self._left]
        self._left -= len(text)
        return text

    def _words(self, content: Content) -> str:
        match content:
            case PageContent():
                return self._file(content.name)
            case FileContent():
                return self._file(content.name) if _has_words(content) else ""
            case DiscussionContent():
                return one_line(html_text(content.html))
            case QuizContent():
                return quiz_text(content)
            case LinkContent():
                return one_line(content.url)
            case PlatformContent():
                return one_line(f"{html_text(content.description)} {content.url}")
            case _:
                return ""

    def _file(self, name: str) -> str:
        if name not in self._read:
            self._read[name] = self._stored(name) if self._left > 0 else ""
        return self._read[name]

    def _stored(self, name: str) -> str:
        suffix = PurePosixPath(name).suffix.lower()
        archive = self._opened.archive
        try:
            if suffix == ".pdf":
                small = archive.size(name) <= LARGEST_PDF
                return pdf_text(archive.read(name, limit=LARGEST_PDF)) if small else ""
            if suffix in _PLAIN:
                small = archive.size(name) <= _LARGEST_TEXT
                return one_line(decoded(archive.read(name, limit=_LARGEST_TEXT))) if small else ""
            small = archive.size(name) <= _LARGEST_PAGE
            return page_text(archive.read(name, limit=_LARGEST_PAGE)) if small else ""
        except AppError:
            # An entry that cannot be read is told by the check; it hinders no search.
            return ""


def quiz_text(content: QuizContent) -> str:
    """The questions and what can be answered."""
    quiz = content.quiz
    parts = [html_text(quiz.html)]
    for question in quiz.questions:
        parts += [question.title, html_text(question.html)]
        parts += [html_text(choice.html) for choice in question.choices]
    return one_line(html.unescape(" ".join(parts)))


def _has_words(content: FileContent) -> bool:
    suffix = PurePosixPath(content.name).suffix.lower()
    return content.kind is ResourceKind.PDF or suffix == ".pdf" or suffix in _PLAIN
