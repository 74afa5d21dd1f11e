"""HTML of a page taken apart into blocks."""

import re
from collections.abc import Iterable, Sequence

from ct_desktop.lessons.reading.html_tree import Element, NotWellFormed, parse
from ct_desktop.lessons.writing.page_blocks import (
    FRAMES,
    VARIATIONS,
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

_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BOLD, _ITALIC = {"b", "strong"}, {"i", "em"}
_SIMPLE = {"h2": Style.HEADING, "h3": Style.SUBHEADING}
_PARAGRAPHS = {
    (): Style.TEXT,
    ("lead",): Style.LEAD,
    ("need",): Style.NEED,
    ("mind",): Style.MIND,
    ("line",): Style.LINE,
}
_QUOTES = {(): Style.QUOTE, ("say",): Style.SAY}
_BOXES = {("box",): Style.BOX, ("box", "small"): Style.BOX_SMALL, ("box", "large"): Style.BOX_LARGE}
_LISTS = {("ul", ()): Style.BULLET, ("ol", ()): Style.NUMBER, ("ul", ("check",)): Style.CHECK}


class _Unfit(ValueError):
    """An element that no block can hold whole."""


def read_blocks(html: str) -> tuple[Block, ...]:
    """The blocks of a fragment from top to bottom; a text that is not well-formed is one block."""
    try:
        nodes = parse(html)
    except NotWellFormed:
        return (Block(Raw(html.strip()), html.strip()),) if html.strip() else ()
    return _blocks(nodes)


def _blocks(nodes: Sequence[Element | str]) -> tuple[Block, ...]:
    found: list[Block] = []
    for node in nodes:
        if isinstance(node, str):
            if node.strip():
                # Bare text becomes a paragraph as soon as somebody changes it.
                runs = tidy_runs([Run(_BLANKS.sub(" ", node))])
                _add(found, Prose((Paragraph(Style.TEXT, runs),)), _escaped(node.strip()))
            continue
        try:
            _add(found, _content(node), node.source)
        except _Unfit:
            found.append(Block(Raw(node.source), node.source))
    return tuple(found)


def _add(found: list[Block], content: Content, source: str) -> None:
    last = found[-1] if found else None
    if isinstance(content, Prose) and last is not None and isinstance(last.content, Prose):
        together = Prose(last.content.paragraphs + content.paragraphs)
        found[-1] = Block(together, f"{last.source}\n{source}")
    else:
        found.append(Block(content, source))


def _content(element: Element) -> Content:
    classes = element.classes
    if element.name == "div" and classes == ("steps",):
        return _steps(element)
    if element.name == "ol" and classes == ("script",):
        _only(element, {"class"})
        parts = tuple(Part(_part(item)) for item in _items(element, "li"))
        return Parts(PartsKind.SCRIPT, parts)
    if element.name == "div" and classes == ("variations",):
        _only(element, {"class"})
        return Parts(PartsKind.VARIATIONS, tuple(_variation(one) for one in _items(element, "div")))
    if element.name == "div" and len(classes) == 1 and classes[0] in FRAMES:
        _only(element, {"class"})
        if element.has_text():
            return Frame(classes[0], (Block(Prose(_part(element, {"class"}))),))
        return Frame(classes[0], _blocks(element.children))
    if element.name == "table":
        return _table(element)
    return Prose(_paragraphs(element))


def _paragraphs(element: Element) -> tuple[Paragraph, ...]:
    name, classes = element.name, element.classes
    _only(element, {"class"} if classes else set())
    if name == "p" and classes in _PARAGRAPHS:
        return (Paragraph(_PARAGRAPHS[classes], _runs(element)),)
    if name in _SIMPLE and not classes:
        return (Paragraph(_SIMPLE[name], _runs(element)),)
    if name == "div" and classes in _BOXES:
        return (Paragraph(_BOXES[classes], _runs(element)),)
    if (name, classes) in _LISTS:
        style = _LISTS[name, classes]
        return tuple(Paragraph(style, _runs(_bare(item))) for item in _items(element, "li"))
    if name == "blockquote" and classes in _QUOTES:
        return _quote(element, _QUOTES[classes])
    raise _Unfit(name)


def _quote(element: Element, style: Style) -> tuple[Paragraph, ...]:
    inner = list(element.elements())
    if inner and all(one.name == "p" for one in inner) and not element.has_text():
        return tuple(Paragraph(style, _runs(_bare(one))) for one in inner)
    return (Paragraph(style, _runs(element)),)


def _part(element: Element, allowed: Iterable[str] = ()) -> tuple[Paragraph, ...]:
    """Text at the start is a paragraph of its own; after it whole paragraphs."""
    _only(element, allowed)
    found: list[Paragraph] = []
    inline: list[Element | str] = []

    def finish() -> None:
        runs = _inline(inline)
        inline.clear()
        if runs:
            found.append(Paragraph(Style.TEXT, runs))

    for node in element.children:
        if isinstance(node, str) or node.name in _BOLD | _ITALIC | {"a", "br", "img"}:
            inline.append(node)
        else:
            finish()
            found.extend(_paragraphs(node))
    finish()
    return tuple(found)


def _variation(element: Element) -> Part:
    classes = element.classes
    if len(classes) != 2 or classes[0] != "variation" or classes[1] not in VARIATIONS:
        raise _Unfit("variation")
    return Part(_part(element, {"class"}), classes[1])


def _steps(element: Element) -> Steps:
    _only(element, {"class"})
    rows: list[tuple[str, str]] = []
    for step in _items(element, "div"):
        inner = list(step.elements())
        if step.classes != ("step",) or [one.name for one in inner] not in (["b", "span"], ["b"]):
            raise _Unfit("step")
        if step.has_text():
            raise _Unfit("step")
        texts = [_plain(one) for one in inner]
        if any("\n" in text for text in texts):
            raise _Unfit("step")
        rows.append((texts[0], texts[1] if len(texts) > 1 else ""))
    return Steps(tuple(rows))


def _table(element: Element) -> Table:
    _only(element, {"class"} if element.classes else set())
    look = " ".join(element.classes)
    if look not in ("", "plain", "form"):
        raise _Unfit(look)
    rows: list[tuple[str, ...]] = []
    headed = False
    for row in _table_rows(element):
        _only(row, ())
        names = {cell.name for cell in row.elements()}
        if row.has_text() or not (names <= {"th"} or names <= {"td"}):
            raise _Unfit("row")
        if names == {"th"}:
            if rows:
                raise _Unfit("heading below the first row")
            headed = True
        rows.append(tuple(_plain(cell) for cell in row.elements()))
    if not rows or len({len(row) for row in rows}) != 1 or not rows[0]:
        raise _Unfit("rows of different lengths")
    return Table(look, tuple(rows), headed)


def _table_rows(element: Element) -> list[Element]:
    rows: list[Element] = []
    for part in element.elements():
        if part.name in ("thead", "tbody"):
            _only(part, ())
            rows += _items(part, "tr")
        elif part.name == "tr":
            rows.append(part)
        else:
            raise _Unfit(part.name)
    if element.has_text():
        raise _Unfit("text between rows")
    return rows


def _plain(element: Element) -> str:
    """Text of an element that holds nothing but text and line breaks."""
    _only(element, ())
    text = ""
    for node in element.children:
        if isinstance(node, str):
            text += _BLANKS.sub(" ", node)
        elif node.name == "br":
            text += "\n"
        else:
            raise _Unfit(node.name)
    return "\n".join(line.strip(" ") for line in text.strip(" ").split("\n"))


def _items(element: Element, name: str) -> list[Element]:
    items = list(element.elements())
    if element.has_text() or not items or any(item.name != name for item in items):
        raise _Unfit(element.name)
    return items


def _runs(element: Element) -> tuple[Run, ...]:
    return _inline(element.children)


def _inline(nodes: Sequence[Element | str]) -> tuple[Run, ...]:
    return tidy_runs(_run_list(nodes, Run("")))


def _run_list(nodes: Sequence[Element | str], dress: Run) -> Iterable[Run]:
    for node in nodes:
        if isinstance(node, str):
            yield Run(_BLANKS.sub(" ", node), dress.bold, dress.italic, dress.href)
        elif node.name == "br":
            _only(node, ())
            yield Run("\n", dress.bold, dress.italic, dress.href)
        elif node.name == "img":
            _only(node, {"src", "alt"})
            text = _BLANKS.sub(" ", node.attributes.get("alt", "")).strip()
            image = node.attributes.get("src", "")
            if not image:
                raise _Unfit("img")
            yield Run(text, dress.bold, dress.italic, dress.href, image)
        elif node.name in _BOLD:
            _only(node, ())
            yield from _run_list(node.children, Run("", True, dress.italic, dress.href))
        elif node.name in _ITALIC:
            _only(node, ())
            yield from _run_list(node.children, Run("", dress.bold, True, dress.href))
        elif node.name == "a" and not dress.href and node.attributes.get("href"):
            _only(node, {"href"})
            inside = Run("", dress.bold, dress.italic, node.attributes["href"])
            yield from _run_list(node.children, inside)
        else:
            raise _Unfit(node.name)


def tidy_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs as a browser shows them: blanks together, none at the ends, equal dress joined."""
    joined: list[Run] = []
    after_blank = True
    for run in runs:
        if run.image or run.text == "\n":
            if run.text == "\n" and not run.image and joined:
                _strip_end(joined)
            joined.append(run)
            after_blank = run.text == "\n" and not run.image
            continue
        text = _BLANKS.sub(" ", run.text)
        if after_blank:
            text = text.removeprefix(" ")
        if not text:
            continue
        after_blank = text.endswith(" ")
        last = joined[-1] if joined else None
        if (
            last is not None
            and not last.image
            and last.text != "\n"
            and (last.bold, last.italic, last.href) == (run.bold, run.italic, run.href)
        ):
            joined[-1] = Run(last.text + text, run.bold, run.italic, run.href)
        else:
            joined.append(Run(text, run.bold, run.italic, run.href))
    _strip_end(joined)
    return tuple(joined)


def _strip_end(runs: list[Run]) -> None:
    if runs and not runs[-1].image and runs[-1].text != "\n":
        last = runs[-1]
        text = last.text.removesuffix(" ")
        if text:
            runs[-1] = Run(text, last.bold, last.italic, last.href)
        else:
            runs.pop()


def _bare(element: Element) -> Element:
    _only(element, ())
    return element


def _only(element: Element, allowed: Iterable[str]) -> None:
    if set(element.attributes) - set(allowed):
        raise _Unfit(element.name)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
