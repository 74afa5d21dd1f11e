"""Going through a page that is longer than the screen, step by step."""

ONE_STEP = 0.85
"""Of what is on screen; the last lines come back as the first, so that nobody loses the place."""
_REST = 8.0  # px that are no reason for a step of their own


def more_below(top: float, room: float, whole: float, way: int) -> bool:
    """Whether there is more of a page below (way 1) or above (-1) what is on screen; all in px."""
    return top > _REST if way < 0 else top + room < whole - _REST
