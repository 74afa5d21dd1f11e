"""What can be set on each kind of element."""

from enum import StrEnum

from ct_desktop.rules.certificate_design import ElementKind


class Setting(StrEnum):
    """A part of the panel of an element."""

    WORDS = "words"
    HEADING = "heading"
    LIST = "list"
    PICTURE = "picture"
    FACE = "face"
    SIZE = "size"
    LEAST = "least"
    SPACING = "spacing"
    LINES = "lines"
    CAPITALS = "capitals"
    ALIGNMENT = "alignment"
    COLOUR = "colour"


_S = Setting
_OF_KIND = {
    ElementKind.TEXT: {
        _S.WORDS,
        _S.FACE,
        _S.SIZE,
        _S.LEAST,
        _S.SPACING,
        _S.LINES,
        _S.CAPITALS,
        _S.ALIGNMENT,
        _S.COLOUR,
    },
    ElementKind.NAME: {_S.FACE, _S.SIZE, _S.LEAST, _S.CAPITALS, _S.ALIGNMENT, _S.COLOUR},
    ElementKind.COMPETENCES: {_S.HEADING, _S.LIST, _S.SIZE, _S.ALIGNMENT, _S.COLOUR},
    ElementKind.SIGNATURES: {_S.SIZE, _S.ALIGNMENT, _S.COLOUR},
    ElementKind.QR: {_S.COLOUR},
    ElementKind.CODE: {_S.HEADING, _S.FACE, _S.SIZE, _S.LINES, _S.ALIGNMENT, _S.COLOUR},
    # Without a logo the name of the organisation stands there.
    ElementKind.LOGO: {_S.SIZE, _S.ALIGNMENT, _S.COLOUR},
    ElementKind.PICTURE: {_S.PICTURE, _S.ALIGNMENT},
    ElementKind.LINE: {_S.COLOUR},
}


def settings_of(kind: ElementKind) -> set[Setting]:
    """What can be set on an element of this kind, besides its place."""
    return _OF_KIND[kind]
