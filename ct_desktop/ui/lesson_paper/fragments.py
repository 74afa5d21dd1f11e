"""Pages made here of what a package holds as data: a topic to talk about, a web link."""

from html import escape
from pathlib import PurePosixPath
from urllib.parse import quote

from ct_desktop.services.lesson_content import DiscussionContent, LinkContent, clean_html
from ct_desktop.ui.lesson_web.house_style import whole_page

# The language is that of the paper or the package, not of the window: no tr here.
_WORDS = {
    "nl": {
        "discussion": "Om over te praten",
        "files": "Bestanden erbij",
        "online": "Werkt alleen online:",
        "answers": "antwoorden",
    },
    "en": {
        "discussion": "To talk about",
        "files": "Files with it",
        "online": "Works only online:",
        "answers": "answers",
    },
}


def discussion_page(content: DiscussionContent, title: str, language: str) -> str:
    """A topic to talk about, cleaned, with links to its files."""
    words = words_in(language)
    name = content.title.strip() or title
    files = "".join(
        f'<li><a href="/{quote(file)}">{escape(PurePosixPath(file).name)}</a></li>'
        for file in content.attachments
    )
    attached = f"<h3>{words['files']}</h3><ul>{files}</ul>" if files else ""
    return whole_page(
        name,
        f'<p class="muted">{words["discussion"]}</p><h1>{escape(name)}</h1>'
        f"{clean_html(content.html)}{attached}",
    )


def link_page(content: LinkContent, title: str, language: str) -> str:
    """A web link, with its address to type over."""
    name = content.title.strip() or title
    return whole_page(
        name,
        f"<h1>{escape(name)}</h1><p>{words_in(language)['online']}</p>"
        f'<p class="address">{escape(content.url)}</p>',
    )


def words_in(language: str) -> dict[str, str]:
    """Words in a language of the paper; English for one that is not known."""
    return _WORDS.get(language.partition("-")[0].lower(), _WORDS["en"])
