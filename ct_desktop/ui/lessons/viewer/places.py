"""Where the user has been in a package, for back and forward."""

from dataclasses import dataclass

from ct_desktop.services.lesson_content import Content


@dataclass(frozen=True)
class Place:
    """An item, and what of it is shown when that is not its own content (a page linked to)."""

    key: str
    content: Content | None = None


class Places:
    """A line of places with a finger at one of them."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    def visit(self, place: Place) -> None:
        """Go somewhere new: what lay ahead is forgotten."""
        if self._at >= 0 and self._places[self._at] == place:
            return
        self._places[self._at + 1 :] = [place]
        self._at += 1

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the user came back from a later place."""
        return self._at < len(self._places) - 1

    def back(self) -> Place:
        """The place before this one.

        Raises IndexError when there is none.
        """
        return self._step(-1)

    def forward(self) -> Place:
        """The place after this one.

        Raises IndexError when there is none.
        """
        return self._step(1)

    def _step(self, way: int) -> Place:
        if not 0 <= self._at + way < len(self._places):
            raise IndexError(self._at + way)
        self._at += way
        return self._places[self._at]
