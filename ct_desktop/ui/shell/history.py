"""Where the user came from."""

from ct_desktop.ui.navigator import Target

_LONGEST = 50


class History:
    """The places visited, the present one last."""

    def __init__(self) -> None:
        self._places: list[Target] = []

    def visit(self, place: Target) -> None:
        """Note a place; the same place twice in a row counts once."""
        if not self._places or self._places[-1] != place:
            self._places = [*self._places, place][-_LONGEST:]

    def back(self) -> Target | None:
        """Step back and give the place before this one, or None."""
        if len(self._places) < 2:
            return None
        self._places.pop()
        return self._places[-1]
