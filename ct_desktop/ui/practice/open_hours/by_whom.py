"""Who confirms which lines: one name for all, or each the supervisor of its placement."""

from collections.abc import Mapping, Sequence

from ct_desktop.ui.practice.open_hours.open_model import OpenLine


class NobodyNamed(Exception):
    """Lines of ``people`` without a supervisor, while no name was filled in."""

    def __init__(self, people: tuple[str, ...]) -> None:
        super().__init__(people)
        self.people = people


def ids_by_name(lines: Sequence[OpenLine], by: str) -> Mapping[str, Sequence[int]]:
    """The ids of the lines by who confirms them: ``by``, or when empty each its supervisor.

    Raises NobodyNamed when a supervisor is missing.
    """
    ids: dict[str, list[int]] = {}
    without: dict[str, None] = {}
    for line in lines:
        name = by or line.of.supervisor
        if name:
            ids.setdefault(name, []).extend(line.entry_ids)
        else:
            without[line.of.person] = None
    if without:
        raise NobodyNamed(tuple(without))
    return ids
