"""What undo and redo in the designer walk through, until the design is saved."""

from ct_desktop.rules.certificate_design import Design


class Steps:
    """Designs in the order they came about; ``design`` is the one on show."""

    def __init__(self, design: Design) -> None:
        self._done = [design]
        self._undone: list[Design] = []
        self._mark = ""

    @property
    def design(self) -> Design:
        """The design as it is now."""
        return self._done[-1]

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return len(self._done) > 1

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back and nothing was changed since."""
        return bool(self._undone)

    def change(self, design: Design, mark: str = "") -> bool:
        """Go on with another design; whether it is another one.

        Changes in a row with the same ``mark``, such as typing in one field, are one step.
        """
        if design == self.design:
            return False
        if mark and mark == self._mark and self.can_undo:
            self._done.pop()
        if design != self.design:
            self._done.append(design)
        self._mark = mark
        self._undone.clear()
        return True

    def pause(self) -> None:
        """Let the next change be a step of its own."""
        self._mark = ""

    def undo(self) -> Design:
        """Take a step back; the design on show now."""
        if self.can_undo:
            self._undone.append(self._done.pop())
        self._mark = ""
        return self.design

    def redo(self) -> Design:
        """Take the step again; the design on show now."""
        if self._undone:
            self._done.append(self._undone.pop())
        self._mark = ""
        return self.design
