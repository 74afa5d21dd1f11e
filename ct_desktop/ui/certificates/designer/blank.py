"""What the designer shows until its design was read."""

from ct_desktop.rules.certificate_design import Art, Colours, Design, Orientation
from ct_desktop.rules.competences import NO_WORDS


def blank() -> Design:
    """An empty sheet that cannot be changed; it has no key."""
    return Design("", NO_WORDS, Orientation.LANDSCAPE, Art.NONE, Colours(), (), shipped=True)
