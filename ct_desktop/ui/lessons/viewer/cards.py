"""What the cards say of content that is not shown in the window itself."""

from collections.abc import Callable
from pathlib import PurePosixPath

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import (
    FileContent,
    LinkContent,
    MissingContent,
    PlatformContent,
    UnknownContent,
)
from ct_desktop.ui.lessons.viewer.card_pane import CardAction, CardWords
from ct_desktop.ui.lessons.viewer.refused_files import may_be_opened

_MOST = 20


def link_card(content: LinkContent, title: str, go: Callable[[str], object]) -> CardWords:
    """A web page outside the package."""
    return CardWords(
        tr("works only online"),
        "warning",
        content.title.strip() or title,
        tr("This is a page on the internet; it is not in the package."),
        (content.url,),
        (CardAction(tr("Open in the browser…"), lambda: go(content.url)),),
    )


def platform_card(content: PlatformContent, title: str) -> CardWords:
    """A tool of a learning platform."""
    return CardWords(
        tr("needs a learning platform"),
        "warning",
        content.title.strip() or title,
        tr(
            "This part is a tool of a learning platform (LTI). It works only in a course there, "
            "with an account; this program cannot show it."
        ),
        tuple(each for each in (content.description.strip(), content.url) if each),
    )


def document_card(content: FileContent, title: str, go: Callable[[str], object]) -> CardWords:
    """A file for another program."""
    name = PurePosixPath(content.name).name
    if may_be_opened(name):
        return CardWords(
            tr("document"),
            "primary",
            title,
            tr("This document opens in the program that this PC has for it."),
            (name,),
            (CardAction(tr("Open with the program of this PC…"), lambda: go(content.name)),),
        )
    return CardWords(
        tr("not opened"),
        "bad",
        title,
        tr(
            "This file is a program or may hold macros. It is not opened from a lesson package, "
            "because it could harm this PC."
        ),
        (name,),
    )


def unknown_card(content: UnknownContent, title: str, go: Callable[[str], object]) -> CardWords:
    """A resource of a type that is not known."""
    openable = [name for name in content.files if may_be_opened(name)][:_MOST]
    return CardWords(
        tr("unknown kind"),
        "warning",
        title,
        tr("This program does not know content of the kind “{kind}”.").format(
            kind=content.type or "?"
        ),
        tuple(PurePosixPath(name).name for name in content.files[:_MOST]),
        tuple(
            CardAction(
                tr("Open {name}…").format(name=PurePosixPath(name).name),
                lambda name=name: go(name),  # type: ignore[misc]
            )
            for name in openable
        ),
    )


def missing_card(content: MissingContent, title: str) -> CardWords:
    """Files that the package names and does not hold."""
    return CardWords(
        tr("missing"),
        "bad",
        title,
        tr("The package names this, but does not hold it. Ask its maker for a complete one."),
        tuple(content.names[:_MOST]),
    )


def unreadable_card(title: str, reason: str) -> CardWords:
    """Something in the package that cannot be read."""
    return CardWords(tr("cannot be shown"), "bad", title, reason)
