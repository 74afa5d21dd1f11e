"""What the mouse does to an element between pressing and letting go."""

from dataclasses import dataclass

from ct_desktop.rules.certificate_design import Design, Element
from ct_desktop.ui.certificates.designer.geometry import (
    Handle,
    limits_of,
    moved,
    resized,
    settled,
)
from ct_desktop.ui.certificates.designer.snapping import (
    Snapped,
    lines_of,
    snap_move,
    snap_resize,
)

Point = tuple[float, float]


@dataclass(frozen=True)
class Dragging:
    """An element held at ``begin`` (mm); ``handle`` None moves it whole."""

    design: Design
    element: Element
    begin: Point
    handle: Handle | None = None

    def to(self, point: Point, reach: float) -> Snapped:
        """Where it comes with the mouse at ``point``; ``reach`` 0 snaps to nothing."""
        dx, dy = point[0] - self.begin[0], point[1] - self.begin[1]
        sheet = self.design.size
        others = [
            one.place for one in self.design.on(self.element.side) if one.key != self.element.key
        ]
        lines = lines_of(sheet, others)
        if self.handle is None:
            there = Snapped(moved(self.element.place, dx, dy, sheet))
            snapped = snap_move(there.place, lines, reach, sheet) if reach else there
        else:
            limits = limits_of(self.element, sheet)
            there = Snapped(resized(self.element.place, self.handle, dx, dy, limits))
            snapped = (
                snap_resize(there.place, self.handle, lines, reach, limits) if reach else there
            )
        return Snapped(settled(snapped.place, sheet), snapped.guides)
