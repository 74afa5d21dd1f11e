"""The slot file as JSON: the ways in, and the sealed keys with which the organisation signs."""

import json
from collections.abc import Iterable
from typing import Any

from ct_desktop.errors import StoreDamaged
from ct_desktop.language import tr
from ct_desktop.storage.signing_keys import SealedKey, sealed_key_from_json
from ct_desktop.storage.slots import Slot, slot_from_json

FORMAT = "ct-vault-1"


def written(vault_id: str, held: Iterable[Slot], signing: Iterable[SealedKey] = ()) -> bytes:
    """The content of the file."""
    content: dict[str, Any] = {
        "format": FORMAT,
        "id": vault_id,
        "slots": [slot.as_json() for slot in held],
    }
    keys = [key.as_json() for key in signing]
    if keys:
        content["signing"] = keys
    return json.dumps(content, indent=1, ensure_ascii=False).encode()


def parsed(content: bytes, name: str) -> tuple[str, tuple[Slot, ...], tuple[SealedKey, ...]]:
    """The id of the vault, its slots and keys; raises StoreDamaged when it cannot be read."""
    try:
        data = json.loads(content)
        if data["format"] != FORMAT:
            raise ValueError(data["format"])
        held = tuple(slot_from_json(slot) for slot in data["slots"])
        signing = tuple(sealed_key_from_json(key) for key in data.get("signing", ()))
        return str(data["id"]), held, signing
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreDamaged(
            tr("The file {name} that opens the store is damaged.").format(name=name),
            tr("Restore a backup: it holds a good copy of this file."),
        ) from error
