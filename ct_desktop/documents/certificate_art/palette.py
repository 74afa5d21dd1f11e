"""The colours of a drawing: those of the design, or the drawing's own where it has fewer."""

from collections.abc import Sequence

from ct_desktop.rules.certificate_design import Design


def palette(design: Design, own: Sequence[str]) -> tuple[str, ...]:
    """As many colours as ``own`` has, the first ones from the design."""
    return (*design.colours.art[: len(own)], *own[len(design.colours.art) :])
