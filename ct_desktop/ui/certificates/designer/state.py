"""What the designer works on: the design with its steps, the element chosen, and how it is seen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from ct_desktop.language import current
from ct_desktop.rules.certificate_design import Art, Design, Element, Place, Side
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.certificate_templates import TemplatePictureFacts
from ct_desktop.ui.certificates.designer import edits
from ct_desktop.ui.certificates.designer.steps import Steps


@dataclass(frozen=True)
class Seen:
    """Which example is shown, and which side of it."""

    language: str
    kind: DocumentKind = DocumentKind.CERTIFICATE
    long_name: bool = False
    side: Side = Side.FRONT


class DesignerState(QObject):
    """``changed``: the design; ``chosen``: another element; ``seen_changed``: another example."""

    changed = Signal()
    chosen_changed = Signal()
    seen_changed = Signal()

    def __init__(self, design: Design, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = Steps(design)
        self.saved = design
        self.pictures: tuple[TemplatePictureFacts, ...] = ()
        self.palettes: dict[Art, tuple[str, ...]] = {}
        """The colours that each drawing has in the designs of the program."""
        self.seen = Seen(current())
        self.chosen = ""

    @property
    def design(self) -> Design:
        """The design as it is now."""
        return self._steps.design

    @property
    def element(self) -> Element | None:
        """The element chosen."""
        return edits.found(self.design, self.chosen)

    @property
    def own(self) -> bool:
        """Whether it can be changed: shipped designs are only copied."""
        return not self.design.shipped

    @property
    def on_show(self) -> tuple[Element, ...]:
        """The elements of the side on show, lowest first."""
        return self.design.on(self.seen.side)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._steps.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return self._steps.can_redo

    def show(self, design: Design, pictures: Sequence[TemplatePictureFacts]) -> None:
        """Begin anew with a design as it is kept."""
        self._steps = Steps(design)
        self.saved = design
        self.pictures = tuple(pictures)
        self._told()

    def rebase(self, saved: Design, pictures: Sequence[TemplatePictureFacts]) -> None:
        """Go on with what is not saved, over what is kept now."""
        self.saved = saved
        self.pictures = tuple(pictures)
        self.changed.emit()

    def keep(self, saved: Design) -> None:
        """``saved`` was stored; what was changed since then stays a step."""
        if saved == self.design:
            self._steps = Steps(self.design)
        self.saved = saved
        self.changed.emit()

    def change(self, design: Design, mark: str = "") -> None:
        """Go on with another design; changes in a row with one ``mark`` are one step."""
        if self.own and self._steps.change(design, mark):
            self._told()

    def change_element(self, mark: str = "", **facts: Any) -> None:
        """The chosen element with other facts."""
        element = self.element
        if element is not None:
            made = edits.with_element(self.design, replace(element, **facts))
            self.change(made, mark and f"{mark} {element.key}")

    def place_element(self, key: str, place: Place, mark: str = "") -> None:
        """An element at another place."""
        self.change(edits.with_place(self.design, key, place), mark and f"{mark} {key}")

    def choose(self, key: str) -> None:
        """Choose an element ("" for none), and show its side."""
        element = edits.found(self.design, key)
        chosen = element.key if element is not None else ""
        self._steps.pause()
        if element is not None and element.side is not self.seen.side:
            self.see(side=element.side)
        if chosen != self.chosen:
            self.chosen = chosen
            self.chosen_changed.emit()

    def step(self, forward: bool) -> bool:
        """Choose the next or previous element of the side; False at the end of them."""
        keys = [one.key for one in self.on_show]
        at = keys.index(self.chosen) if self.chosen in keys else (-1 if forward else len(keys))
        at += 1 if forward else -1
        if not 0 <= at < len(keys):
            return False
        self.choose(keys[at])
        return True

    def see(self, **facts: Any) -> None:
        """Show another example or side."""
        seen = replace(self.seen, **facts)
        if seen == self.seen:
            return
        self.seen = seen
        element = self.element
        if element is not None and element.side is not seen.side:
            self.choose("")
        self.seen_changed.emit()

    def undo(self) -> None:
        """Take a step back."""
        if self.can_undo:
            self._steps.undo()
            self._told()

    def redo(self) -> None:
        """Take a step again."""
        if self.can_redo:
            self._steps.redo()
            self._told()

    def _told(self) -> None:
        if self.seen.side is Side.BACK and not self.design.back:
            self.see(side=Side.FRONT)
        if self.chosen and self.element is None:
            self.choose("")
        self.changed.emit()
