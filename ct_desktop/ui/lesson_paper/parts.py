"""What of an item comes on paper, before it is rendered."""

from dataclasses import dataclass
from typing import TypeAlias

from ct_desktop.services.lesson_content import (
    DiscussionContent,
    FileContent,
    Item,
    LinkContent,
    OpenPackage,
    PageContent,
    QuizContent,
    ResourceKind,
    answer_sheet,
    question_sheet,
)
from ct_desktop.ui.lesson_paper.fragments import discussion_page, link_page, words_in
from ct_desktop.ui.lesson_paper.package_items import content_of
from ct_desktop.ui.lesson_web.house_style import whole_page


@dataclass(frozen=True)
class PagePart:
    """A page of the package; ``suffix`` is ``?query#fragment``."""

    title: str
    name: str
    suffix: str = ""


@dataclass(frozen=True)
class HtmlPart:
    """A whole page made here; its links are relative to folder ``base``."""

    title: str
    html: str
    base: str


@dataclass(frozen=True)
class PdfPart:
    """A PDF of the package, as it is."""

    title: str
    name: str


@dataclass(frozen=True)
class ImagePart:
    """A picture of the package, as a page."""

    title: str
    name: str


PrintPart: TypeAlias = PagePart | HtmlPart | PdfPart | ImagePart


def parts_for(
    package: OpenPackage, item: Item, *, answers: bool = False, language: str = "nl"
) -> tuple[PrintPart, ...]:
    """The parts of one item, without what is below it; none for what paper cannot show.

    ``answers`` adds the answer sheet to a quiz; ``language`` is that of the words around.
    Raises UserError when the item cannot be read.
    """
    if item.resource is None:
        return ()
    content = content_of(package, item)
    title = item.title.strip()
    match content:
        case PageContent(name, suffix):
            return (PagePart(title, name, suffix),)
        case FileContent(ResourceKind.PDF, name):
            return (PdfPart(title, name),)
        case FileContent(ResourceKind.IMAGE, name):
            return (ImagePart(title, name),)
        case DiscussionContent():
            return (HtmlPart(title, discussion_page(content, title, language), content.base),)
        case LinkContent():
            return (HtmlPart(title, link_page(content, title, language), ""),)
        case QuizContent(quiz, base):
            sheet = whole_page(title, question_sheet(quiz, language))
            made = (HtmlPart(title, sheet, base),)
            if not answers:
                return made
            name = f"{title} · {words_in(language)['answers']}"
            right = whole_page(name, answer_sheet(quiz, language))
            return (*made, HtmlPart(name, right, base))
    return ()
