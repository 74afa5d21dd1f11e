"""The keys of the viewer."""

from collections.abc import Callable

from ct_desktop.ui.lessons.viewer.foot_bar import FootCalls
from ct_desktop.ui.lessons.viewer.key_watch import Key
from ct_desktop.ui.lessons.viewer.places import Places
from ct_desktop.ui.lessons.viewer.reading_panel import ReadingPanel


def viewer_keys(
    calls: FootCalls, places: Places, panel: ReadingPanel, show: Callable[[], object]
) -> dict[str, Key]:
    """What the strip at the foot does, by key; F5 shows to the group, Esc closes the find bar."""
    bar = panel.find_bar

    def can_find() -> bool:
        return panel.content.pane is not None and panel.content.pane.finds

    return {
        "Alt+Left": Key(calls.back, lambda: places.can_go_back),
        "Alt+Right": Key(calls.forward, lambda: places.can_go_forward),
        "Ctrl+PgUp": Key(calls.previous),
        "Ctrl+PgDown": Key(calls.next),
        "Ctrl++": Key(calls.larger),
        "Ctrl+=": Key(calls.larger),
        "Ctrl+-": Key(calls.smaller),
        "Ctrl+0": Key(calls.whole),
        "Ctrl+F": Key(calls.find, can_find),
        "F5": Key(show),
        "Esc": Key(bar.close_bar, lambda: not bar.isHidden()),
    }
