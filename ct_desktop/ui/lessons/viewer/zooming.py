"""How large lesson content is shown, kept for the next time."""

from collections.abc import Callable

from ct_desktop.ui.preferences import Preferences

_KEY = "lessons.zoom"
_STEPS = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


class Zooming:
    """Steps in percent; ``show`` is told of every change; ``first`` until the user chooses."""

    def __init__(
        self,
        preferences: Preferences,
        show: Callable[[int], object],
        key: str = _KEY,
        first: int = 100,
    ) -> None:
        self._preferences = preferences
        self._show = show
        self._key = key
        kept = preferences.get(key) or ""
        self.percent = max(_STEPS[0], min(_STEPS[-1], int(kept))) if kept.isdigit() else first

    def larger(self) -> None:
        """One step up."""
        self.set(next((step for step in _STEPS if step > self.percent), _STEPS[-1]))

    def smaller(self) -> None:
        """One step down."""
        self.set(next((step for step in reversed(_STEPS) if step < self.percent), _STEPS[0]))

    def whole(self) -> None:
        """As it is."""
        self.set(100)

    def set(self, percent: int) -> None:
        """Another size; kept."""
        if percent != self.percent:
            self.percent = percent
            self._preferences.put(self._key, str(percent))
            self._show(percent)
