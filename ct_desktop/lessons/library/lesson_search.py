"""Searching all packages as one types: every word must be there, the last may be unfinished."""

import json
import sqlite3
import unicodedata
from dataclasses import dataclass

_OPEN, _CLOSE = "\x02", "\x03"
_MOST_WORDS = 24
_LONGEST_WORD = 64
_EXCERPT = 28  # words
_TEXT_COLUMN = 2


@dataclass(frozen=True)
class Run:
    """A piece of an excerpt; ``hit`` when it is one of the words asked for."""

    text: str
    hit: bool


@dataclass(frozen=True)
class LessonHit:
    """An item that was found; ``path`` are the titles above it, from the top.

    An empty ``item_key`` is the package itself, found by its title, description or keywords.
    """

    package_key: str
    package_title: str
    item_key: str
    title: str
    path: tuple[str, ...]
    excerpt: tuple[Run, ...]


def search(connection: sqlite3.Connection, words: str, limit: int) -> tuple[LessonHit, ...]:
    """Hits in titles first, then those in texts, the best first; at most ``limit``."""
    expression = query_expression(words)
    if not expression or limit < 1:
        return ()
    excerpts: dict[int, str] = {}
    for asked in (f"title : ({expression})", expression):
        # Without a join the search structure itself sorts, and makes excerpts of the best alone.
        rows = connection.execute(
            f"SELECT rowid, snippet(words, {_TEXT_COLUMN}, ?, ?, ' … ', {_EXCERPT}) "
            "FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?",
            (_OPEN, _CLOSE, asked, limit),
        )
        for rowid, excerpt in rows:
            excerpts.setdefault(rowid, excerpt)
        if len(excerpts) >= limit:
            break
    found = [_hit(connection, rowid, excerpt) for rowid, excerpt in excerpts.items()]
    return tuple(found[:limit])


def query_expression(words: str) -> str:
    """What was typed in the language of the search structure; empty when it holds no word.

    Every word is quoted, so that no sign in it means anything; the last is a prefix.
    """
    plain = unicodedata.normalize("NFC", words[: _MOST_WORDS * _LONGEST_WORD])
    asked = [
        word[:_LONGEST_WORD]
        for word in "".join(char if _counts(char) else " " for char in plain).split()
        if any(char.isalnum() for char in word)
    ][:_MOST_WORDS]
    return " AND ".join(f'"{word}"' for word in asked) + "*" if asked else ""


def runs(marked: str) -> tuple[Run, ...]:
    """The pieces of an excerpt in which hits stand between two marks."""
    pieces: list[Run] = []
    for at, part in enumerate(marked.split(_OPEN)):
        hit, mark, rest = part.partition(_CLOSE)
        if at and mark:
            pieces += [Run(hit, True), Run(rest, False)]
        else:
            pieces.append(Run(part, False))
    return tuple(piece for piece in pieces if piece.text)


def _counts(char: str) -> bool:
    """Letters, digits and the signs above and below letters make up words."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def _hit(connection: sqlite3.Connection, rowid: int, excerpt: str) -> LessonHit:
    row = connection.execute(
        "SELECT package.key AS package_key, package.title AS package_title, item.key, item.title, "
        "item.above FROM item JOIN package ON package.key = item.package WHERE item.id = ?",
        (rowid,),
    ).fetchone()
    return LessonHit(
        row["package_key"],
        row["package_title"],
        row["key"],
        row["title"],
        tuple(json.loads(row["above"])),
        runs(excerpt),
    )
