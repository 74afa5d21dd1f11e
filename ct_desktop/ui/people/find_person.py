"""Finding somebody by name for the fields that choose a person."""

from collections.abc import Callable

from ct_desktop.services.office import Office
from ct_desktop.services.search import HitKind
from ct_desktop.ui.widgets.person_picker import Choice


def person_search(office: Office, without: int | None = None) -> Callable[[str], list[Choice]]:
    """A search for a PersonPicker, run on the worker; leaves out the person with id ``without``."""

    def find(words: str) -> list[Choice]:
        return [
            Choice(hit.id, hit.title, hit.subtitle)
            for hit in office.search.find(words)
            if hit.kind is HitKind.PERSON and hit.id != without
        ]

    return find
