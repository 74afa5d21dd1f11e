"""The keychain of the system, when this PC has one."""

import keyring
import keyring.backends.fail
import keyring.errors

SERVICE = "Citytrainer Desktop"


def available() -> bool:
    """Whether this PC has a real keychain, not the stand-in that refuses everything."""
    backend = keyring.get_keyring()
    return not isinstance(backend, keyring.backends.fail.Keyring) and backend.priority > 0


def keep(name: str, secret: bytes) -> bool:
    """Put ``secret`` under ``name``; False when the keychain refuses or does not give it back."""
    if not available():
        return False
    try:
        keyring.set_password(SERVICE, name, secret.hex())
    except keyring.errors.KeyringError:
        return False
    return fetch(name) == secret


def fetch(name: str) -> bytes | None:
    """The secret under ``name``; None when there is none or the keychain stays locked."""
    if not available():
        return None
    try:
        found = keyring.get_password(SERVICE, name)
    except keyring.errors.KeyringError:
        return None
    try:
        return bytes.fromhex(found) if found else None
    except ValueError:
        return None


def forget(name: str) -> None:
    """Take the secret under ``name`` out; nothing happens when it is not there."""
    if not available():
        return
    try:
        keyring.delete_password(SERVICE, name)
    except keyring.errors.KeyringError:
        return
