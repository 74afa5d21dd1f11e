"""The slot file as JSON."""

import json
from collections.abc import Iterable

from ct_desktop.errors import StoreDamaged
from ct_desktop.language import tr
from ct_desktop.storage.slots import Slot, slot_from_json

FORMAT = "ct-vault-1"


def written(vault_id: str, held: Iterable[Slot]) -> bytes:
    """The content of the file."""
    content = {"format": FORMAT, "id": vault_id, "slots": [slot.as_json() for slot in held]}
    return json.dumps(content, indent=1, ensure_ascii=False).encode()


def parsed(content: bytes, name: str) -> tuple[str, tuple[Slot, ...]]:
    """The id of the vault and its slots; raises StoreDamaged when it cannot be read."""
    try:
        data = json.loads(content)
        if data["format"] != FORMAT:
            raise ValueError(data["format"])
        return str(data["id"]), tuple(slot_from_json(slot) for slot in data["slots"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreDamaged(
            tr("The file {name} that opens the store is damaged.").format(name=name),
            tr("Restore a backup: it holds a good copy of this file."),
        ) from error
