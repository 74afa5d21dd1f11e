"""Blocks of a page written as HTML."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from ct_desktop.lessons.writing.page_blocks import (
    Block,
    Content,
    Frame,
    Paragraph,
    Part,
    Parts,
    PartsKind,
    Prose,
    Raw,
    Run,
    Steps,
    Style,
    Table,
)

_LISTS = {
    Style.BULLET: ("<ul>", "</ul>"),
    Style.NUMBER: ("<ol>", "</ol>"),
    Style.CHECK: ('<ul class="check">', "</ul>"),
}
_BOXES = {Style.BOX, Style.BOX_SMALL, Style.BOX_LARGE}


def write_blocks(blocks: Iterable[Block]) -> str:
    """The fragment; blocks that were not changed stand in it as they were read."""
    return "\n".join(
        block.source if block.source is not None else write_content(block.content)
        for block in blocks
    )


def write_content(content: Content) -> str:
    """HTML of one block, made anew."""
    match content:
        case Prose(paragraphs):
            return _paragraphs(paragraphs)
        case Steps(rows):
            cards = "\n".join(
                f'<div class="step"><b>{_lines(word)}</b><span>{_lines(text)}</span></div>'
                for word, text in rows
            )
            return f'<div class="steps">\n{cards}\n</div>'
        case Parts(PartsKind.SCRIPT, parts):
            items = "\n".join(f"<li>{_script_part(part)}</li>" for part in parts)
            return f'<ol class="script">\n{items}\n</ol>'
        case Parts(_, parts):
            cards = "\n".join(
                f'<div class="variation {escape(part.mark)}">{_paragraphs(part.paragraphs)}</div>'
                for part in parts
            )
            return f'<div class="variations">\n{cards}\n</div>'
        case Frame(look, blocks):
            return f'<div class="{escape(look)}">\n{write_blocks(blocks)}\n</div>'
        case Table():
            return _table(content)
        case Raw(html):
            return html


def _script_part(part: Part) -> str:
    """The first paragraph stands bare after its number."""
    first = part.paragraphs[0] if part.paragraphs else None
    if first is None or first.style is not Style.TEXT:
        return _paragraphs(part.paragraphs)
    rest = _paragraphs(part.paragraphs[1:])
    return _runs(first.runs) + (f"\n{rest}" if rest else "")


def _paragraphs(paragraphs: Iterable[Paragraph]) -> str:
    lines: list[str] = []
    for style, group in groupby(paragraphs, key=lambda paragraph: paragraph.style):
        inner = [_runs(paragraph.runs) for paragraph in group]
        if style in _LISTS:
            start, end = _LISTS[style]
            lines += [start, *(f"<li>{text}</li>" for text in inner), end]
        elif style is Style.SAY:
            lines += [f'<blockquote class="say">{text}</blockquote>' for text in inner]
        elif style is Style.QUOTE:
            lines += [f"<blockquote>{text}</blockquote>" for text in inner]
        elif style in _BOXES:
            lines += [f'<div class="{style}">{text}</div>' for text in inner]
        elif style in (Style.TEXT, Style.HEADING, Style.SUBHEADING):
            lines += [f"<{style}>{text}</{style}>" for text in inner]
        else:
            lines += [f'<p class="{style}">{text}</p>' for text in inner]
    return "\n".join(lines)


def _runs(runs: Iterable[Run]) -> str:
    written = ""
    for href, group in groupby(runs, key=lambda run: run.href):
        text = "".join(_run(run) for run in group)
        written += f'<a href="{escape(href)}">{text}</a>' if href else text
    return written


def _run(run: Run) -> str:
    if run.image:
        text = f'<img src="{escape(run.image)}" alt="{escape(run.text)}">'
    elif run.text == "\n":
        text = "<br>"
    else:
        text = escape(run.text, quote=False)
    if run.italic:
        text = f"<em>{text}</em>"
    return f"<b>{text}</b>" if run.bold else text


def _table(table: Table) -> str:
    look = f' class="{escape(table.look)}"' if table.look else ""
    lines = [f"<table{look}>"]
    for place, row in enumerate(table.rows):
        cell = "th" if table.headed and place == 0 else "td"
        lines.append("<tr>" + "".join(f"<{cell}>{_lines(text)}</{cell}>" for text in row) + "</tr>")
    return "\n".join([*lines, "</table>"])


def _lines(text: str) -> str:
    return "<br>".join(escape(line, quote=False) for line in text.split("\n"))
