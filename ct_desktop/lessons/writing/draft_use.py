"""Which files a draft uses, and what of it a cartridge cannot hold."""

from dataclasses import replace

from ct_desktop.language import tr
from ct_desktop.lessons.kinds import ResourceKind
from ct_desktop.lessons.quiz import QuestionKind
from ct_desktop.lessons.quizzes.quiz_texts import quiz_texts
from ct_desktop.lessons.writing.draft import Draft
from ct_desktop.lessons.writing.fragment_links import addresses_in, files_in, is_inside


def with_used_files(draft: Draft) -> Draft:
    """The draft with only the files that something in it shows."""
    used = {draft.cover}
    for item in draft.walk():
        used.add(item.file)
        for text in (item.body, *(quiz_texts(item.quiz) if item.quiz else ())):
            used.update(files_in(text))
    return replace(draft, files={name: draft.files[name] for name in draft.files if name in used})


def losses(draft: Draft) -> tuple[str, ...]:
    """A sentence for everything in the draft that a cartridge does not carry or that is not there.

    These are links that lead nowhere, pictures that are gone, and questions of a kind that
    Common Cartridge does not know.
    """
    pages = {
        f"{item.key}.html" if item.kind is ResourceKind.PAGE else f"{item.key}.xml"
        for item in draft.walk()
        if item.kind is not None
    }
    found = []
    for item in draft.walk():
        texts = (item.body, *(quiz_texts(item.quiz) if item.quiz else ()))
        for address in sorted({address for text in texts for address in addresses_in(text)}):
            name = next(iter(files_in(f'<a href="{address}">')), None)
            there = (
                name in draft.files
                if name
                else address.partition("#")[0].partition("?")[0] in pages
            )
            if is_inside(address) and not there:
                found.append(
                    tr("“{title}” links to {address}, which is not in the package.").format(
                        title=item.title, address=address
                    )
                )
        unknown = [
            question
            for question in (item.quiz.questions if item.quiz else ())
            if question.kind is QuestionKind.UNKNOWN
        ]
        if unknown:
            found.append(
                tr("“{title}”: questions of a kind that is kept as text alone.").format(
                    title=item.title
                )
            )
    return tuple(found)
