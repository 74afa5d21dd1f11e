"""A rectangle on a sheet, in points from the lower left corner."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Box:
    """Lower left corner, width and height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def top(self) -> float:
        """The y of the upper edge."""
        return self.y + self.height

    def inset(self, across: float, along: float = 0.0) -> "Box":
        """The same box, smaller by ``across`` left and right and ``along`` above and below."""
        return Box(
            self.x + across, self.y + along, self.width - 2 * across, self.height - 2 * along
        )
